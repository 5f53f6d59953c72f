import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "@keng/db/connect.ts";
import { addressAt, startServer, stopServer } from "@keng/db/embedded/server.ts";
import { migrate } from "@keng/db/migrate.ts";
import { ensureDatabase, ensureRoles, newPasswords } from "@keng/db/roles.ts";
import { sql } from "kysely";
import { afterAll, describe, expect, it } from "vitest";
import { startGateway } from "./server.ts";
import { configWithPage, digits, post, signed, textEvent } from "./testing/webhooks.ts";

const folder = mkdtempSync(join(tmpdir(), "keng-full-"));
/** A disk of 220 MB that the database has to itself: real, where this machine lets us mount one. */
const isMounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=220m", "keng", folder]).status === 0;
const home = join(folder, "home");
const SMALL_LOG = ["min_wal_size=32MB", "max_wal_size=48MB", "fsync=off"];
const closing: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const close of closing.toReversed()) await close();
  await stopServer(home);
  if (isMounted) spawnSync("umount", ["-l", folder]);
  rmSync(folder, { recursive: true, force: true });
});

const server = await startServer(home, SMALL_LOG);
const superuser = (database: string): string => addressAt(server, "postgres", server.password, database);
const passwords = newPasswords();
await ensureRoles(superuser("postgres"), passwords);
await ensureDatabase(superuser("postgres"), "keng");
const address = (role: "keng_owner" | "keng_gateway"): string =>
  addressAt(server, role, passwords[role], "keng");
await migrate(address("keng_owner"));

async function owner(text: string): Promise<Record<string, unknown>[]> {
  const { db } = connect(address("keng_owner"), { max: 1 });
  try {
    return (await sql.raw<Record<string, unknown>>(text).execute(db)).rows;
  } finally {
    await db.destroy();
  }
}

const ballast = join(folder, "ballast");

/** Not a byte is left; where no disk could be mounted, the database is made to say so. */
async function fill(): Promise<void> {
  if (!isMounted) {
    await owner(`create function vault.no_room() returns trigger language plpgsql as
      $$ begin raise exception using errcode = '53100'; end $$`);
    await owner("create trigger no_room before insert on vault.raw_event execute function vault.no_room()");
    return;
  }
  const file = openSync(ballast, "w");
  try {
    for (const size of [1024 * 1024, 4096, 1]) for (const piece = Buffer.alloc(size); write(file, piece););
  } finally {
    closeSync(file);
  }
}

function write(file: number, piece: Buffer): boolean {
  try {
    return writeSync(file, piece) === piece.length;
  } catch {
    return false;
  }
}

async function free(): Promise<void> {
  if (!isMounted) return void (await owner("drop function vault.no_room cascade"));
  rmSync(ballast);
  // a server that gave up is opened again, as its keeper does
  await startServer(home, SMALL_LOG);
}

describe("a disk on which not a byte is left", () => {
  it("loses nothing that was acknowledged: what cannot be stored is refused until there is room", async () => {
    const { config, page } = await configWithPage(address("keng_gateway"));
    const log: string[] = [];
    const running = await startGateway(config, {
      log: (event, fields) => void log.push(JSON.stringify({ event, ...fields })),
      now: () => new Date(),
    });
    closing.push(() => running.close());
    const send = (text: string) => {
      const { raw, mac } = signed(textEvent(page.oa_id, digits(), text), page.oa_secret_key);
      return post(running.url, raw, mac).catch(() => 0);
    };
    const words = (n: number): string =>
      `Có đánh bạc ở nhà số ${n} ấp 3 ${"đêm nào cũng vậy ".repeat(n < 5 ? 1 : 900)}`;
    let acknowledged = 0;
    let refused = 0;
    const tell = async (n: number): Promise<number> => {
      const status = await send(words(n));
      if (status === 200) acknowledged += 1;
      else refused += 1;
      return status;
    };
    for (let n = 0; n < 5; n += 1) expect(await tell(n)).toBe(200);
    await fill();
    const seen = new Set<number>();
    for (let n = 5; n < 600 && refused < 5; n += 1) seen.add(await tell(n));
    expect(refused).toBeGreaterThanOrEqual(5);
    expect([...seen].filter((status) => ![200, 507, 503].includes(status))).toEqual([]);
    await free();
    await expect.poll(() => send("Có ghe lạ ở bến đò"), { timeout: 30_000 }).toBe(200);
    acknowledged += 1;
    await expect
      .poll(async () => (await owner("select count(*)::int as n from vault.raw_event"))[0]?.["n"], {
        timeout: 60_000,
      })
      .toBe(0);
    const [stored] = await owner(
      "select (select count(*) from vault.source)::int as people, (select count(*) from vault.seen_event)::int as seen",
    );
    expect(stored).toEqual({ people: acknowledged, seen: acknowledged });
    expect(log.join("\n")).toMatch(/"(?:53100|57P0\d|08\d\d\d|E[A-Z]+)"/);
    expect(log.join("\n")).not.toContain("đánh bạc");
  }, 150_000);
});
