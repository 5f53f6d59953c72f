import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Role } from "@keng/contract/roles.ts";
import { newId } from "@keng/core/ids.ts";
import { asActor } from "@keng/db/connect.ts";
import { testDatabase } from "@keng/db/testing/database.ts";
import { openLog } from "@keng/log/log.ts";
import { type BoxKeys, newBoxKeys } from "@keng/seal/box.ts";
import { writeSecret } from "@keng/seal/keyfile.ts";
import { PLAIN_EDGE } from "@keng/side/edge.ts";
import { afterAll } from "vitest";
import type { Actor, Desk } from "../context.ts";
import { openDeskKeys } from "../keys.ts";
import { Live } from "../live/live.ts";
import { cookieName, signToken } from "../officers/cookie.ts";

export type TestDesk = Desk & {
  database: Awaited<ReturnType<typeof testDatabase>>;
  /** Opens what the desk passes outward, as the gateway does. */
  gateway: BoxKeys;
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
  const gateway = newBoxKeys();
  writeSecret(join(folder, "gateway.pub"), Buffer.from(gateway.public_key).toString("base64"));
  const lines: string[] = [];
  afterAll(() => {
    const undocumented = lines.filter((line) => line.includes('"refusal_undocumented"'));
    if (undocumented.length > 0)
      throw new Error(`add to contract/console-operations.ts: ${undocumented.join("")}`);
  });
  let ahead = 0;
  const now = (): Date => new Date(Date.now() + ahead);
  return {
    db: database.desk,
    database,
    gateway,
    live: new Live(now, (run, ms) => void setTimeout(run, ms).unref()),
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
      hosts: [],
      database_url: database.address("keng_desk"),
      keys_folder: folder,
      gateway_public_key: join(folder, "gateway.pub"),
      console_folder: "",
      recipients: [],
      phones_url: null,
      edge: PLAIN_EDGE,
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

export type TestOfficer = Actor & {
  username: string;
  /** Headers of a request that this officer's browser sends. */
  headers: { cookie: string; origin: string };
};

/** An officer who is signed in (both factors done), without going through the screens. */
export async function signedIn(
  desk: TestDesk,
  unit: { id: string; root_id: string },
  roles: readonly Role[],
): Promise<TestOfficer> {
  const officer_id = newId();
  const account_id = newId();
  const session_id = newId();
  const token = newId();
  const now = desk.now();
  const username = `o${officer_id.slice(0, 8)}`;
  const display_name = `Cán bộ ${officer_id.slice(0, 4)}`;
  await asActor(desk.db, "system", async (tx) => {
    await tx
      .insertInto("auth.user")
      .values({ id: account_id, name: username, email: `${officer_id}@keng.invalid`, emailVerified: false })
      .execute();
    await tx
      .insertInto("desk.officer")
      .values({ id: officer_id, root_id: unit.root_id, unit_id: unit.id, username, display_name, account_id })
      .execute();
    for (const role of roles)
      await tx.insertInto("desk.role_holding").values({ officer_id, unit_id: unit.id, role }).execute();
    await tx
      .insertInto("auth.session")
      .values({
        id: session_id,
        token,
        userId: account_id,
        step: "done",
        createdAt: now,
        updatedAt: now,
        expiresAt: new Date(now.getTime() + 12 * 3_600_000),
        userAgent: "Firefox · Linux",
      })
      .execute();
  });
  const cookie = `${cookieName(desk.config.public_url)}=${signToken(desk.keys.session, token)}`;
  return {
    officer_id,
    root_id: unit.root_id,
    unit_id: unit.id,
    display_name,
    session_id,
    username,
    headers: { cookie, origin: desk.config.public_url },
  };
}
