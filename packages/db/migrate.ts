import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";

const FOLDER = join(import.meta.dirname, "migrations");

/** A migration that was run once may never change. Carries the file's name only. */
export class MigrationChanged extends Error {
  readonly file: string;
  constructor(file: string) {
    super(`migration ${file} was changed after it had been run`);
    this.name = "MigrationChanged";
    this.file = file;
  }
}

/**
 * Brings the database up to date, each file in its own transaction, one process at a time. `owner` is the address of
 * keng_owner; `only` names the files that may be run (all, when left out). Returns the names of the files that were run
 * now.
 */
export async function migrate(owner: string, only?: readonly string[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: owner });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(417171)");
    await client.query("create schema if not exists migration");
    await client.query(
      "create table if not exists migration.done (file text primary key, sha256 text not null, run_at timestamptz not null default now())",
    );
    const { rows } = await client.query<{ file: string; sha256: string }>(
      "select file, sha256 from migration.done",
    );
    const done = new Map(rows.map((row) => [row.file, row.sha256]));
    const run: string[] = [];
    for (const file of readdirSync(FOLDER)
      .filter((name) => name.endsWith(".sql"))
      .toSorted()) {
      const text = readFileSync(join(FOLDER, file), "utf8");
      const sha256 = createHash("sha256").update(text).digest("hex");
      const kept = done.get(file);
      if (kept === sha256) continue;
      if (kept !== undefined) throw new MigrationChanged(file);
      if (only !== undefined && !only.includes(file)) continue;
      await client.query("begin");
      await client.query(text);
      await client.query("insert into migration.done (file, sha256) values ($1, $2)", [file, sha256]);
      await client.query("commit");
      run.push(file);
    }
    return run;
  } finally {
    await client.end();
  }
}

/** The migrations that this version brings, each with its hash. */
export function knownMigrations(): Map<string, string> {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".sql"));
  return new Map(
    files.map((file) => [
      file,
      createHash("sha256")
        .update(readFileSync(join(FOLDER, file), "utf8"))
        .digest("hex"),
    ]),
  );
}
