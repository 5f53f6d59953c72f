import { createReadStream, existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { newId } from "@keng/core/ids.ts";
import { type Moment, openMoment } from "@keng/db/copy/copy-out.ts";
import type { CopiedSide, CopiedTable } from "@keng/db/copy/tables.ts";
import { readSecret } from "@keng/seal/keyfile.ts";
import type { Home } from "../start/home.ts";
import { type Archive, writeArchive } from "./archive.ts";
import { BEGIN, type Beginning, END, type Ending, ORIGINALS, TABLES } from "./manifest.ts";
import { carryAll } from "./waiting.ts";

const PIECE = 1024 * 1024;

export type BackupPlan = {
  home: Home;
  owner: string;
  folder: string;
  sides: readonly CopiedSide[];
  /** Key holders who can open the files. */
  recipients: readonly string[];
  now: Date;
  signal: AbortSignal;
  /** For how many milliseconds a side that runs elsewhere is waited for; absent: a minute. */
  patience?: number;
  onTable(side: CopiedSide, done: number, all: number, bytes: number): void;
};
export type Made = { side: CopiedSide; path: string; end: Ending; size: number };

/**
 * A file for each side, of one moment of both, while everybody works on. What is sealed in the database is sealed in the
 * file, and no key of a side is in either. What waits then waits in the files too.
 */
export async function makeBackup(plan: BackupPlan): Promise<Made[]> {
  mkdirSync(plan.folder, { recursive: true, mode: 0o700 });
  const moment = await openMoment(plan.owner);
  const id = newId();
  const made: Made[] = [];
  try {
    await carryAll(plan, moment);
    for (const side of plan.sides) made.push(await makeSide(plan, moment, id, side));
    return made;
  } catch (error) {
    // one side alone is no backup
    for (const { path } of made) rmSync(path, { force: true });
    throw error;
  } finally {
    await moment.close();
  }
}

async function makeSide(plan: BackupPlan, moment: Moment, id: string, side: CopiedSide): Promise<Made> {
  const { home, folder, now } = plan;
  const stamp = now.toISOString().slice(0, 19).replaceAll(":", "-");
  const path = join(folder, `keng-${side}-${stamp}.age`);
  const tables = await moment.tables(side);
  const begin: Beginning = {
    format: "keng-backup-1",
    side,
    moment: id,
    made_at: now.toISOString(),
    migrations: moment.migrations,
    tables,
    public_key: readSecret(home[side].public_key) ?? "",
  };
  const end: Ending = { rows: {}, originals: 0 };
  await writeArchive(path, plan.recipients, plan.signal, async (archive) => {
    await archive.add(BEGIN, json(begin));
    let bytes = 0;
    for (const [n, table] of tables.entries()) {
      plan.onTable(side, n, tables.length, bytes);
      const copied = await copyTable(archive, moment, table);
      end.rows[table.name] = copied.rows;
      bytes += copied.bytes;
    }
    if (side === "gateway") end.originals = await copyOriginals(archive, home, await moment.originals());
    await archive.add(END, json(end));
    plan.onTable(side, tables.length, tables.length, bytes);
  });
  return { side, path, end, size: statSync(path).size };
}

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

async function copyTable(
  archive: Archive,
  moment: Moment,
  table: CopiedTable,
): Promise<{ rows: number; bytes: number }> {
  const stream = moment.copyOut(table);
  let pieces: Buffer[] = [];
  let held = 0;
  let bytes = 0;
  let n = 0;
  const put = async (): Promise<void> => {
    const whole = Buffer.concat(pieces);
    [pieces, held] = [[], 0];
    n += 1;
    await archive.add(`${TABLES}${table.name}/${String(n).padStart(6, "0")}`, whole);
  };
  for await (const piece of stream as AsyncIterable<Buffer>) {
    pieces.push(piece);
    held += piece.length;
    bytes += piece.length;
    if (held >= PIECE) await put();
  }
  if (held > 0) await put();
  return { rows: stream.rowCount, bytes };
}

/** Originals are sealed files already; one whose row is there and whose file is not is missing here too. */
async function copyOriginals(archive: Archive, home: Home, ids: readonly string[]): Promise<number> {
  let count = 0;
  for (const id of ids) {
    const path = join(home.gateway.originals, `${id}.age`);
    if (!existsSync(path)) continue;
    await archive.addFrom(`${ORIGINALS}${id}.age`, statSync(path).size, createReadStream(path));
    count += 1;
  }
  return count;
}
