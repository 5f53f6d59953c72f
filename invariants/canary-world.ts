import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newId } from "@keng/core/ids.ts";
import { addressAt, startServer, stopServer } from "@keng/db/embedded/server.ts";
import { migrate } from "@keng/db/migrate.ts";
import { type DatabaseRole, ensureDatabase, ensureRoles, newPasswords } from "@keng/db/roles.ts";
import type { DeskConfig } from "@keng/desk/config.ts";
import { openDeskKeys } from "@keng/desk/keys.ts";
import { publishHour } from "@keng/desk/passage/publish-hour-box.command.ts";
import { createOfficerWithPassword } from "@keng/desk/officers/create-demo-officer.command.ts";
import { openDesk, startDesk } from "@keng/desk/server.ts";
import { createUnit } from "@keng/desk/units/create-unit.command.ts";
import type { GatewayConfig } from "@keng/gateway/config.ts";
import { startGateway } from "@keng/gateway/server.ts";
import { openLog } from "@keng/log/log.ts";
import { openJsonBox } from "@keng/seal/json.ts";
import { boxKeysInFile } from "@keng/seal/keyfile.ts";
import { PLAIN_EDGE } from "@keng/side/edge.ts";
import { startSimulator } from "@keng/zalo-sim/server.ts";
import { generateIdentity, identityToRecipient } from "age-encryption";
import pg from "pg";
import { afterAll } from "vitest";

export const PASSWORD = "mua thu vang roi 1945";
export type World = Awaited<ReturnType<typeof openWorld>>;

/** Both sides, the simulator and a database server of their own, with everything that they write kept to be hunted in. */
export async function openWorld() {
  const folder = mkdtempSync(join(tmpdir(), "keng-canary-"));
  const closing: (() => Promise<unknown>)[] = [];
  afterAll(async () => {
    for (const close of closing.toReversed()) await close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });

  const home = join(folder, "database");
  // pages in the log as they are: what compression would hide from a hunt is found
  const server = await startServer(home, ["wal_compression=off", "fsync=off"]);
  closing.push(() => stopServer(home));
  const superuser = (database: string): string => addressAt(server, "postgres", server.password, database);
  const passwords = newPasswords();
  await ensureRoles(superuser("postgres"), passwords);
  await ensureDatabase(superuser("postgres"), "keng");
  const address = (role: DatabaseRole): string => addressAt(server, role, passwords[role], "keng");
  await migrate(address("keng_owner"));
  const owner = new pg.Client({ connectionString: superuser("keng") });
  await owner.connect();
  closing.push(() => owner.end());

  const simulator = await startSimulator({
    port: 0,
    home: join(folder, "simulator"),
    retryDelaysMs: Array.from({ length: 30 }, () => 200),
  });
  closing.push(() => simulator.close());
  const call = async <T>(method: string, path: string, body: unknown = {}): Promise<T> => {
    const isForm = body instanceof FormData;
    const answer = await fetch(`${simulator.url}/_sim${path}`, {
      method,
      ...(method === "GET"
        ? {}
        : {
            headers: isForm ? {} : { "content-type": "application/json" },
            body: isForm ? body : JSON.stringify(body),
          }),
    });
    if (!answer.ok) throw new Error(`the simulator answered ${answer.status}`);
    return (await answer.json()) as T;
  };
  const app = await call<{ app_id: string; secret: string }>("POST", "/apps");
  const name = "Công an xã Thử";
  const page = await call<{ oa_id: string; oa_secret_key: string }>("POST", "/oas", {
    name,
    oa_type: "state",
    app_id: app.app_id,
  });
  const { access_token, refresh_token } = await call<{ access_token: string; refresh_token: string }>(
    "POST",
    `/oas/${page.oa_id}/grant`,
  );

  const place = { gateway: join(folder, "gateway"), desk: join(folder, "desk") };
  boxKeysInFile(join(place.gateway, "keys", "box.key"));
  boxKeysInFile(join(place.desk, "keys", "box.key"));
  const unit_id = newId();
  const holder = await generateIdentity();
  const recipients = [await identityToRecipient(holder)];
  const deskConfig: DeskConfig = {
    port: 0,
    host: "127.0.0.1",
    public_url: "http://localhost:4000",
    database_url: address("keng_desk"),
    keys_folder: join(place.desk, "keys"),
    gateway_public_key: join(place.gateway, "keys", "box.key.pub"),
    console_folder: "",
    recipients,
    hosts: [],
    phones_url: simulator.url,
    edge: PLAIN_EDGE,
  };
  const gatewayConfig: GatewayConfig = {
    port: 0,
    host: "127.0.0.1",
    public_url: null,
    console_url: null,
    database_url: address("keng_gateway"),
    keys_folder: join(place.gateway, "keys"),
    desk_public_key: join(place.desk, "keys", "box.key.pub"),
    recipients,
    edge: PLAIN_EDGE,
    push: { contact: "mailto:test@keng.invalid", also: [] },
    originals_folder: join(place.gateway, "originals"),
    zalo: {
      app_id: app.app_id,
      app_secret: app.secret,
      openapi_url: simulator.url,
      oauth_url: simulator.url,
      media_hosts: [new URL(simulator.url).host],
      is_simulator: true,
      pages: [
        {
          oa_id: page.oa_id,
          unit_id,
          name,
          oa_secret_key: page.oa_secret_key,
          first_token: { access_token, refresh_token, expires_in: 90_000 },
        },
      ],
    },
  };
  const lines = { gateway: [] as string[], desk: [] as string[] };
  const log = (side: "gateway" | "desk") => openLog(side, (line) => void lines[side].push(line));
  const now = (): Date => new Date();

  const early = openDesk(deskConfig, { log: log("desk"), now });
  await createUnit(early.desk, {
    id: unit_id,
    kind: "commune_police",
    name_vi: name,
    name_en: "Test commune",
    duty_phone: "02723850113",
  });
  for (const role of ["duty_officer", "commander", "inspector", "admin"] as const)
    await createOfficerWithPassword(early.desk, {
      unit_id,
      username: role.replace("_", "-"),
      display_name: `Cán bộ ${role}`,
      roles: [role],
      password: PASSWORD,
      totp: "none",
    });
  await publishHour(early.desk);
  const deskKeys = openDeskKeys(deskConfig.keys_folder, deskConfig.gateway_public_key);
  await early.close();

  return {
    folder,
    place,
    page,
    app,
    owner,
    owner_url: address("keng_owner"),
    lines,
    call,
    /** What passed inward, as the desk opens it: under a key of an hour. */
    openPassed: ({ sealed, key_id }: { sealed: Buffer; key_id: string | null }): unknown => {
      const keys = key_id === null ? undefined : deskKeys.hour_boxes.find(key_id);
      if (keys === undefined) throw new Error("passed under no key of an hour");
      return openJsonBox(keys, sealed);
    },
    database: { folder: join(home, "postgres"), log: join(home, "postgres.log") },
    simulator: { url: simulator.url, file: join(folder, "simulator", "zalo-sim.sqlite") },
    startGateway: async () => {
      const running = await startGateway(gatewayConfig, { log: log("gateway"), now });
      closing.push(() => running.close());
      await call("PUT", `/apps/${app.app_id}/webhook`, { url: `${running.url}/zalo/webhook/${app.app_id}` });
      return running.url;
    },
    startDesk: async () => {
      const running = await startDesk(deskConfig, { log: log("desk"), now });
      closing.push(() => running.close());
      return running.url;
    },
  };
}

export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : entry.isFile() ? [path] : [];
  });
}

/** Every value of every table of these schemas; bytes as they are, the rest as text. */
export async function everyValue(
  owner: pg.Client,
  schemas: readonly string[],
): Promise<{ where: string; bytes: Buffer }[]> {
  const list = schemas.map((name) => owner.escapeLiteral(name)).join(", ");
  const tables = await owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in (${list})`,
  );
  const found: { where: string; bytes: Buffer }[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await owner.query<Record<string, unknown>>(`select * from ${name}`);
    for (const row of rows)
      for (const [column, value] of Object.entries(row))
        if (value !== null)
          found.push({
            where: `${name}.${column}`,
            bytes: Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value)),
          });
  }
  return found;
}
