import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Role } from "@keng/contract/roles.ts";
import { newId } from "@keng/core/ids.ts";
import { asActor } from "@keng/db/connect.ts";
import { testDatabase } from "@keng/db/testing/database.ts";
import { openLog } from "@keng/log/log.ts";
import { newBoxKeys } from "@keng/seal/box.ts";
import { writeSecret } from "@keng/seal/keyfile.ts";
import { afterAll } from "vitest";
import type { Actor, Desk } from "../context.ts";
import { openDeskKeys } from "../keys.ts";
import { Live } from "../live/live.ts";
import { openSession } from "../officers/account.store.ts";
import { sessionCookie } from "../officers/cookie.ts";
import { holdRoles, insertOfficer } from "../officers/officer.store.ts";

export type TestDesk = Desk & {
  database: Awaited<ReturnType<typeof testDatabase>>;
  /** What the log holds, as it is written. */
  lines: string[];
  /** Moves the desk's clock. */
  wait(ms: number): void;
};

/** A desk with a database, keys and a clock of this test file's own. */
export async function testDesk(config: Partial<Desk["config"]> = {}): Promise<TestDesk> {
  const database = await testDatabase();
  const folder = mkdtempSync(join(tmpdir(), "keng-desk-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  writeSecret(join(folder, "gateway.pub"), Buffer.from(newBoxKeys().public_key).toString("base64"));
  const lines: string[] = [];
  let ahead = 0;
  const now = (): Date => new Date(Date.now() + ahead);
  return {
    db: database.desk,
    live: new Live(now, (run, ms) => void setTimeout(run, ms).unref()),
    database,
    keys: openDeskKeys(folder, join(folder, "gateway.pub")),
    log: openLog("desk", (line) => void lines.push(line)),
    now,
    lines,
    wait: (ms) => {
      ahead += ms;
    },
    config: {
      port: 0,
      host: "127.0.0.1",
      public_url: "http://localhost:4000",
      database_url: database.address("keng_desk"),
      keys_folder: folder,
      gateway_public_key: join(folder, "gateway.pub"),
      console_folder: "",
      phones_url: null,
      ...config,
    },
  };
}

/** A unit, by itself the root of its tree when no root is given. */
export async function testUnit(desk: TestDesk, rootId?: string): Promise<{ id: string; root_id: string }> {
  const id = newId();
  const root_id = rootId ?? id;
  await asActor(desk.db, "system", (tx) =>
    tx
      .insertInto("desk.unit")
      .values({ id, root_id, kind: "commune_police", name_vi: "Công an xã Thử", name_en: "Test commune" })
      .execute(),
  );
  return { id, root_id };
}

export type SignedInOfficer = Actor & {
  username: string;
  account_id: string;
  /** Headers of a request that this officer's browser sends. */
  headers: { cookie: string; origin: string };
};

/** An officer who is signed in with both factors, without going through the screens. */
export async function signedIn(
  desk: Desk,
  unit: { id: string; root_id: string },
  roles: readonly Role[],
): Promise<SignedInOfficer> {
  const { id: unit_id, root_id } = unit;
  const [officer_id, account_id, token] = [newId(), newId(), newId()];
  const username = `o${officer_id.slice(0, 8)}`;
  const display_name = `Cán bộ ${officer_id.slice(0, 4)}`;
  const at = desk.now();
  const session_id = await asActor(desk.db, "system", async (tx) => {
    await insertOfficer(tx, {
      id: officer_id,
      root_id,
      unit_id,
      username,
      display_name,
      is_demo: false,
      created_at: at,
    });
    await holdRoles(tx, { id: officer_id, unit_id }, roles, at);
    await tx
      .insertInto("auth.user")
      .values({ id: account_id, name: officer_id, email: `${officer_id}@keng.invalid`, emailVerified: false })
      .execute();
    await tx.updateTable("desk.officer").set({ account_id }).where("id", "=", officer_id).execute();
    return openSession(tx, { account_id, token, step: "done", device: "Firefox · Linux", at });
  });
  const { public_url } = desk.config;
  const cookie = sessionCookie(desk.keys.session, public_url, token).split(";")[0] ?? "";
  const headers = { cookie, origin: public_url };
  return { officer_id, root_id, unit_id, display_name, session_id, username, account_id, headers };
}
