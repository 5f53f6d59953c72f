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
  /**
   * What waits at a side's end of the passage under the key of an hour, which is never copied: `reseal` gives it under
   * a key that is, and the copy holds that instead; undefined: as it is.
   */
  reseal(
    table: "exchange.inbound" | "exchange.outbound",
    reseal: (row: { key_id: string; sealed: Buffer }) => Buffer | undefined,
  ): Promise<void>;
  /** Originals that are on disk at this moment. */
  originals(): Promise<string[]>;
  /** The rows of a table in PostgreSQL's binary form; of events seen, all but these. */
  copyOut(table: CopiedTable, unseen: readonly Buffer[]): Readable & { rowCount: number };
  close(): Promise<void>;
};

/** What is copied instead of a column of the passage. */
const RESEALED: Readonly<Record<string, string>> = {
  sealed: "coalesce((select r.sealed from pg_temp.resealed r where r.id = t.id), t.sealed)",
  key_id: "null::uuid",
};

/** `owner`: the address of keng_owner. Both sides are read in one transaction, so that their copies fit together. */
export async function openMoment(owner: string): Promise<Moment> {
  const client = new pg.Client({ connectionString: owner, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  await client.connect();
  await client.query("create temporary table resealed (id uuid primary key, sealed bytea not null)");
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
    reseal: async (table, reseal) => {
      const { rows } = await client.query<{ id: string }>(`select id from ${table} where key_id is not null`);
      for (const { id } of rows) {
        const found = await client.query<{ key_id: string; sealed: Buffer | null }>(
          `select key_id, sealed from ${table} where id = $1`,
          [id],
        );
        const [row] = found.rows;
        if (row === undefined || row.sealed === null) continue;
        const sealed = reseal({ key_id: row.key_id, sealed: row.sealed });
        if (sealed !== undefined)
          await client.query("insert into pg_temp.resealed (id, sealed) values ($1, $2)", [id, sealed]);
      }
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
      const isPassage = name === "exchange.inbound" || name === "exchange.outbound";
      const read = columns.map((column) => (isPassage ? (RESEALED[column] ?? column) : column)).join(", ");
      const stream = copyTo(`copy (select ${read} from ${name} as t${rest}) to stdout (format binary)`);
      return client.query(stream) as Readable & { rowCount: number };
    },
    close: () => client.end(),
  };
}
