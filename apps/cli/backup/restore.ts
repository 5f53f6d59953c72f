import { createWriteStream, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { finished, pipeline } from "node:stream/promises";
import { type Load, openLoad } from "@keng/db/copy/copy-in.ts";
import type { CopiedTable } from "@keng/db/copy/tables.ts";
import { knownMigrations, migrate } from "@keng/db/migrate.ts";
import { readSecret } from "@keng/seal/keyfile.ts";
import type { Home } from "../start/home.ts";
import { ArchiveBroken, type Entry, readArchive } from "./archive.ts";
import { BEGIN, type Beginning, beginning, END, type Ending, ending, ORIGINALS, TABLES } from "./manifest.ts";

/** Why a backup cannot be restored here. The code has its sentence in the command line's texts. */
export class RestoreRefused extends Error {
  readonly code: "not_empty" | "no_keys" | "other_keys" | "newer" | "not_together" | "counts_differ";
  readonly facts: Readonly<Record<string, string>>;
  constructor(code: RestoreRefused["code"], facts: Readonly<Record<string, string>> = {}) {
    super(code);
    this.name = "RestoreRefused";
    this.code = code;
    this.facts = facts;
  }
}

export type RestorePlan = {
  home: Home;
  owner: string;
  files: readonly string[];
  identities: readonly string[];
  signal: AbortSignal;
  /** Which file is being read now, and how many of its pieces are done. */
  onFile(file: string): void;
  onPiece(pieces: number): void;
};
export type Restored = { begin: Beginning; end: Ending };

/** What a file says of itself, before anything is touched. */
async function lookInto(path: string, identities: readonly string[]): Promise<Beginning> {
  for await (const entry of readArchive(path, identities)) {
    if (entry.name !== BEGIN) break;
    return beginning.parse(JSON.parse((await whole(entry)).toString("utf8")));
  }
  throw new ArchiveBroken("not_an_archive");
}

/** Refuses what would not fit: keys of another installation, a newer version, files of different moments. */
function checkFit(home: Home, begins: readonly Beginning[]): void {
  if (new Set(begins.map((one) => one.moment)).size > 1) throw new RestoreRefused("not_together");
  const known = knownMigrations();
  for (const { side, public_key, migrations } of begins) {
    const own = readSecret(home[side].public_key);
    if (own === undefined) throw new RestoreRefused("no_keys", { side });
    // made on a machine that has neither side's keys: nothing to compare with
    if (public_key !== "" && own !== public_key) throw new RestoreRefused("other_keys", { side });
    if (migrations.some(({ file, sha256 }) => known.get(file) !== sha256)) throw new RestoreRefused("newer");
  }
}

/** Everything of the files, or nothing: the rows in one transaction, the originals put in their place at its end. */
export async function restoreBackup(plan: RestorePlan): Promise<Restored[]> {
  const { home, owner, files, identities } = plan;
  const begins: Beginning[] = [];
  for (const file of files) {
    plan.onFile(file);
    begins.push(await lookInto(file, identities));
  }
  checkFit(home, begins);
  const then = begins.flatMap((begin) => begin.migrations.map((one) => one.file));
  await migrate(owner, then);
  mkdirSync(home.gateway.originals, { recursive: true, mode: 0o700 });
  const aside = mkdtempSync(join(home.gateway.originals, ".restoring-"));
  const load = await openLoad(owner);
  try {
    if (!load.isEmpty) throw new RestoreRefused("not_empty");
    const restored: Restored[] = [];
    const originals: string[] = [];
    for (const file of files) {
      plan.onFile(file);
      restored.push(await loadFile(plan, load, file, aside, originals));
    }
    plan.signal.throwIfAborted();
    for (const name of originals) renameSync(join(aside, name), join(home.gateway.originals, name));
    await load.commit();
    await migrate(owner);
    return restored;
  } finally {
    await load.close();
    rmSync(aside, { recursive: true, force: true });
  }
}

async function loadFile(
  plan: RestorePlan,
  load: Load,
  path: string,
  aside: string,
  originals: string[],
): Promise<Restored> {
  let begin: Beginning | undefined;
  let end: Ending | undefined;
  let copying: { table: CopiedTable; sink: ReturnType<Load["copyIn"]> } | undefined;
  const rows: Record<string, number> = {};
  const endTable = async (): Promise<void> => {
    if (copying === undefined) return;
    const { table, sink } = copying;
    copying = undefined;
    sink.end();
    await finished(sink);
    rows[table.name] = sink.rowCount;
    await load.countOn(table);
  };
  let pieces = 0;
  let files = 0;
  for await (const entry of readArchive(path, plan.identities)) {
    plan.signal.throwIfAborted();
    pieces += 1;
    plan.onPiece(pieces);
    if (entry.name.startsWith(TABLES)) {
      const name = entry.name.slice(TABLES.length, entry.name.lastIndexOf("/"));
      if (copying?.table.name !== name) {
        await endTable();
        const table = begin?.tables.find((one) => one.name === name);
        if (table === undefined) throw new ArchiveBroken("not_an_archive");
        copying = { table, sink: load.copyIn(table) };
      }
      await pour(entry, copying.sink);
    } else if (entry.name.startsWith(ORIGINALS)) {
      await endTable();
      const name = basename(entry.name);
      await pipeline(entry.body, createWriteStream(join(aside, name), { mode: 0o600, flush: true }));
      originals.push(name);
      files += 1;
    } else {
      await endTable();
      const value: unknown = JSON.parse((await whole(entry)).toString("utf8"));
      if (entry.name === BEGIN) begin = beginning.parse(value);
      if (entry.name === END) end = ending.parse(value);
    }
  }
  if (begin === undefined || end === undefined) throw new ArchiveBroken("damaged");
  const agree =
    files === end.originals && Object.entries(end.rows).every(([name, count]) => (rows[name] ?? 0) === count);
  if (!agree) throw new RestoreRefused("counts_differ");
  return { begin, end };
}

/** Into the database as fast as it takes it. */
async function pour(entry: Entry, sink: NodeJS.WritableStream): Promise<void> {
  for await (const piece of entry.body) {
    if (sink.write(piece)) continue;
    await new Promise<void>((resolve, reject) => {
      sink.once("drain", resolve);
      sink.once("error", reject);
    });
  }
}

async function whole(entry: Entry): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of entry.body) pieces.push(piece);
  return Buffer.concat(pieces);
}
