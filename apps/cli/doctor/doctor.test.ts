import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { once } from "node:events";
import { createServer as createPlain } from "node:http";
import { createServer as createSecure } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { testDatabase } from "@keng/db/testing/database.ts";
import { gatewayWithPage } from "@keng/gateway/testing/page.ts";
import * as texts from "@keng/i18n/officer/cli-doctor.ts";
import { translator } from "@keng/i18n/translator.ts";
import { boxKeysInFile, keyInFile, writeSecret } from "@keng/seal/keyfile.ts";
import { ONE } from "@keng/side/testing/certificates.ts";
import { sql } from "kysely";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { cliConfig } from "../config.ts";
import { type Home, homeAt } from "../start/home.ts";
import { Progress } from "../start/progress.ts";
import { lineOf } from "./command.ts";
import { examineDatabase } from "./database.ts";
import { examine } from "./doctor.ts";
import { examineEdge } from "./edge.ts";
import { examineFolder, examineHolders, examineKeys } from "./files.ts";
import { type Finding, isBad } from "./finding.ts";
import { examineRunning } from "./running.ts";
import { examineZalo } from "./zalo.ts";

const database = await testDatabase();
const { gateway, page } = await gatewayWithPage(database.gateway);
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A data folder in order, but for Zalo and the programs. */
function freshHome(): Home {
  const folder = mkdtempSync(join(tmpdir(), "keng-doctor-"));
  folders.push(folder);
  const home = homeAt(folder);
  boxKeysInFile(join(home.gateway.keys, "box.key"));
  boxKeysInFile(join(home.desk.keys, "box.key"));
  for (const name of ["source", "hash"]) keyInFile(join(home.gateway.keys, `${name}.key`));
  for (const name of ["master", "search", "audit", "session"]) keyInFile(join(home.desk.keys, `${name}.key`));
  writeSecret(home.owner_url, database.address("keng_owner"));
  writeSecret(home.gateway.database_url, database.address("keng_gateway"));
  writeSecret(home.desk.database_url, database.address("keng_desk"));
  writeSecret(home.gateway.recipients, "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kdxx7jpws4n7a7q");
  return home;
}

let home: Home;
beforeEach(() => {
  home = freshHome();
});
const keys = (found: readonly Finding[]): string[] => found.map((one) => one.key);
const bad = (found: readonly Finding[]): Finding[] => found.filter(isBad);
const owner = (text: string) => sql.raw(text).execute(database.owner);

/** Does the harm, looks, undoes it. */
async function harmed(harm: string, undo: string): Promise<Finding[]> {
  await owner(harm);
  const found = bad(await examineDatabase(home));
  await owner(undo);
  return found;
}

describe("the doctor", () => {
  it("finds nothing to mend where everything is in order", async () => {
    expect(bad(await examineDatabase(home))).toEqual([]);
    expect(keys(await examineDatabase(home))).toEqual(
      expect.arrayContaining(["ok.side_database", "ok.version", "ok.wall", "ok.database_clock"]),
    );
    expect(keys(examineKeys(home))).toEqual(["ok.keys", "ok.keys"]);
    expect(keys(await examineHolders(home, false))).toEqual(["ok.holders"]);
    expect(bad(await examineFolder(home, 1))).toEqual([]);
  });

  it("sees each hole in the wall, and names it", async () => {
    const table = await harmed(
      "grant select on vault.source to keng_desk",
      "revoke select on vault.source from keng_desk",
    );
    expect(table).toMatchObject([{ key: "bad.crossings", facts: { what: "keng_desk select vault.source" } }]);
    const column = await harmed(
      "grant update (label) on desk.conversation to keng_gateway",
      "revoke update (label) on desk.conversation from keng_gateway",
    );
    expect(column).toMatchObject([{ key: "bad.crossings" }]);
    const schema = await harmed(
      "grant usage on schema desk to keng_gateway",
      "revoke usage on schema desk from keng_gateway",
    );
    expect(schema).toMatchObject([{ key: "bad.crossings", facts: { what: "keng_gateway enters desk" } }]);
    const rows = await harmed(
      "alter table desk.message disable row level security",
      "alter table desk.message enable row level security",
    );
    expect(rows).toMatchObject([{ key: "bad.unguarded", facts: { tables: "message" } }]);
  });

  it("knows migrations that are missing, foreign or changed", async () => {
    expect(
      await harmed(
        "insert into migration.done (file, sha256) values ('9999_far.sql', 'x')",
        "delete from migration.done where file = '9999_far.sql'",
      ),
    ).toMatchObject([{ key: "bad.migrations_newer" }]);
    expect(
      await harmed(
        "update migration.done set sha256 = 'y' || sha256 where file like '0008%'",
        "update migration.done set sha256 = substr(sha256, 2) where file like '0008%'",
      ),
    ).toMatchObject([{ key: "bad.migrations_changed" }]);
    expect(
      await harmed(
        "update migration.done set file = '~' || file where file like '0008%'",
        "update migration.done set file = substr(file, 2) where file like '~%'",
      ),
    ).toMatchObject([{ key: "bad.migrations_newer" }, { key: "bad.migrations_pending", facts: { n: 1 } }]);
  });

  it("tells a database that is away from an address that is wrong", async () => {
    writeSecret(home.gateway.database_url, database.address("keng_desk"));
    const wrong = new URL(database.address("keng_desk"));
    wrong.password = "wrong";
    writeSecret(home.desk.database_url, wrong.toString());
    expect(bad(await examineDatabase(home))).toMatchObject([
      { key: "bad.side_role", facts: { side: "gateway", user: "keng_desk" } },
      { key: "bad.side_database", facts: { side: "desk", code: "28P01" } },
    ]);
    writeSecret(home.owner_url, "postgres://keng_owner:x@127.0.0.1:1/keng");
    expect(await examineDatabase(home)).toMatchObject([
      { key: "bad.database", facts: { code: "ECONNREFUSED" } },
    ]);
    rmSync(home.owner_url);
    expect(keys(await examineDatabase(home))).toEqual(["bad.never_started"]);
  });

  it("looks after keys: missing, open to others, not a pair; and after who holds those of identities", async () => {
    chmodSync(join(home.desk.keys, "master.key"), 0o644);
    expect(keys(examineKeys(home))).toEqual(["ok.keys", "bad.keys_open"]);
    rmSync(join(home.desk.keys, "master.key"));
    expect(examineKeys(home)[1]).toMatchObject({ key: "bad.keys_missing", facts: { files: "master.key" } });
    writeSecret(home.gateway.public_key, "AAAA");
    expect(keys(examineKeys(home, ["gateway"]))).toEqual(["bad.keys_unpaired"]);
    rmSync(home.gateway.recipients);
    expect(keys(await examineHolders(home, false))).toEqual(["bad.holders"]);
    expect(keys(await examineHolders(home, true))).toEqual(["warn.holders_demo"]);
  });

  it("says how much room there is, and that others may enter the folder", async () => {
    expect(keys(await examineFolder(home, 1e15))).toEqual(["bad.disk"]);
    chmodSync(home.folder, 0o755);
    expect(keys(await examineFolder(home, 1))).toEqual(["warn.home_open", "ok.disk"]);
    rmSync(home.folder, { recursive: true });
    expect(keys(await examineFolder(home))).toEqual(["bad.no_home"]);
  });

  it("asks Zalo whether it takes a page's token, and refreshes nothing", async () => {
    const { source } = gateway.keys;
    writeSecret(join(home.gateway.keys, "source.key"), Buffer.from(source).toString("base64"));
    const zalo = { ...gateway.config.zalo, is_simulator: false };
    const pair = () => database.gateway.selectFrom("vault.zalo_token").select("sealed").executeTakeFirst();
    const before = await pair();
    expect(keys(await examineZalo(home, zalo, new Date()))).toEqual(["ok.clock", "ok.token"]);
    expect(await pair()).toEqual(before);
    expect(await examineZalo(home, zalo, new Date(Date.now() + 200 * 86_400_000))).toContainEqual({
      key: "bad.token_expired",
      facts: { page: page.oa_id },
    });
    rmSync(join(home.gateway.keys, "source.key"));
    keyInFile(join(home.gateway.keys, "source.key"));
    expect(keys(await examineZalo(home, zalo, new Date()))).toContain("bad.token_sealed");
    writeSecret(join(home.gateway.keys, "source.key"), Buffer.from(source).toString("base64"));
    // a page that was connected on the console stands in no file
    expect(keys(await examineZalo(home, { ...zalo, pages: [] }, new Date()))).toEqual([
      "ok.clock",
      "ok.token",
    ]);
    const nowhere = { ...zalo, openapi_url: "http://127.0.0.1:1" };
    expect(keys(await examineZalo(home, nowhere, new Date()))).toContain("bad.zalo_unreachable");
    await database.gateway.deleteFrom("vault.zalo_token").execute();
    writeSecret(join(home.gateway.keys, "source.key"), Buffer.from(source).toString("base64"));
    expect(keys(await examineZalo(home, zalo, new Date()))).toContain("warn.token_first");
  });

  it("watches certificates, and a desk that is open to the network without HTTPS", () => {
    const cert = join(home.folder, "desk.crt");
    writeSecret(cert, ONE.cert);
    const config = (more: Record<string, string>) => cliConfig({ KENG_HOME: home.folder, ...more });
    const on = (day: string) =>
      keys(examineEdge(config({ KENG_DESK_TLS_CERT_FILE: cert, KENG_DESK_HOST: "0.0.0.0" }), new Date(day)));
    expect(on("2026-11-24")).toEqual(["ok.certificate"]);
    expect(on("2300-01-01")).toEqual(["bad.certificate_expired"]);
    writeSecret(cert, "no certificate");
    expect(on("2026-11-24")).toEqual(["bad.certificate"]);
    expect(keys(examineEdge(config({ KENG_DESK_HOST: "0.0.0.0" }), new Date()))).toEqual(["bad.plain"]);
    expect(examineEdge(config({}), new Date())).toEqual([]);
  });

  it("finds a side that runs, also one with a certificate that nobody vouches for", async () => {
    const answer =
      (status: number) => (_request: unknown, response: { writeHead(code: number): { end(): void } }) =>
        response.writeHead(status).end();
    const plain = createPlain(answer(503)).listen(0, "127.0.0.1");
    const secure = createSecure(ONE, answer(200)).listen(0, "127.0.0.1");
    await Promise.all([once(plain, "listening"), once(secure, "listening")]);
    const portOf = (server: { address(): unknown }): string =>
      String((server.address() as { port: number }).port);
    const config = cliConfig({ KENG_GATEWAY_PORT: portOf(plain), KENG_DESK_PORT: portOf(secure) });
    expect(keys(await examineRunning(config))).toEqual(["bad.not_ready", "ok.running"]);
    plain.close();
    secure.close();
  });

  it.each(["vi", "en"] as const)("says all of it in one line each, with its facts (%s)", async (lang) => {
    writeSecret(home.gateway.zalo, "{ broken");
    chmodSync(home.folder, 0o755);
    const config = cliConfig({
      KENG_HOME: home.folder,
      KENG_LANG: lang,
      KENG_DESK_PORT: "1",
      KENG_GATEWAY_PORT: "2",
      KENG_DESK_COLOUR: "red",
    });
    const found = await examine(config, new Date());
    expect(keys(found)).toEqual(
      expect.arrayContaining([
        "bad.setting",
        "bad.zalo_file",
        "warn.not_running",
        "ok.wall",
        "warn.home_open",
      ]),
    );
    const say = translator(lang, texts);
    const lines = found.map((one) => lineOf(one, say, new Progress(lang)));
    for (const line of lines) {
      expect(line).toMatch(/^[✓!✗] \S/);
      expect(line).not.toMatch(/[{}\n]|undefined|object/);
    }
    expect(lines.join("\n")).toContain("KENG_DESK_COLOUR");
  });
});
