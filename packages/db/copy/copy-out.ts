import type { Readable } from "node:stream";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { type CopiedSide, type CopiedTable, copiedTables } from "./tables.ts";

export type DoneMigration = { file: string; sha256: string };

/** One moment of the whole database, read as its owner while everybody else goes on. */
export type Moment = {
  migrations: DoneMigration[];
  tables(side: CopiedSide): Promise<CopiedTable[]>;
  /** Events that are accepted and not taken in yet. */
  waitingEvents(): Promise<{ hour_key: string; sealed: Buffer }[]>;
  /** Originals that are on disk at this moment. */
  originals(): Promise<string[]>;
  /** The rows of a table in PostgreSQL's binary form; of events seen, all but these. */
  copyOut(table: CopiedTable, unseen: readonly Buffer[]): Readable & { rowCount: number };
  close(): Promise<void>;
};

/** `owner`: the address of keng_owner. Both sides are read in one transaction, so that their copies fit together. */
export async function openMoment(owner: string): Promise<Moment> {
  const client = new pg.Client({ connectionString: owner, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  await client.connect();
  await client.query("begin isolation level repeatable read read only");
  const done = await client.query<DoneMigration>("select file, sha256 from migration.done order by file");
  return {
    migrations: done.rows,
    tables: (side) => copiedTables(client, side),
    waitingEvents: async () => {
      const { rows } = await client.query<{ hour_key: string; sealed: Buffer }>(
        "select hour_key, sealed from vault.raw_event",
      );
      return rows;
    },
    originals: async () => {
      const { rows } = await client.query<{ id: string }>(
        "select attachment_id as id from vault.media_original order by 1",
      );
      return rows.map((row) => row.id);
    },
    copyOut: ({ name, columns }, unseen) => {
      const list = unseen.map((hash) => `'\\x${hash.toString("hex")}'::bytea`).join(", ");
      const rest = name === "vault.seen_event" && list !== "" ? ` where hash not in (${list})` : "";
      const stream = copyTo(
        `copy (select ${columns.join(", ")} from ${name}${rest}) to stdout (format binary)`,
      );
      return client.query(stream) as Readable & { rowCount: number };
    },
    close: () => client.end(),
  };
}
