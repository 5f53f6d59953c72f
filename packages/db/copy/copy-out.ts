import { randomUUID } from "node:crypto";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { EMPTIED, RESEALED } from "./resealed.ts";
import { type CopiedSide, type CopiedTable, copiedTables } from "./tables.ts";

export type DoneMigration = { file: string; sha256: string };

/** One moment of the whole database, read as its owner while everybody else goes on. */
export type Moment = {
  migrations: DoneMigration[];
  tables(side: CopiedSide): Promise<CopiedTable[]>;
  /** Whether this side has given everything that waits with it (`carryWaiting`). */
  isWhole(side: CopiedSide): Promise<boolean>;
  /** Takes over what the sides gave, and lets them destroy keys of hours again. */
  takeOver(): Promise<void>;
  /** Originals that are on disk at this moment. */
  originals(): Promise<string[]>;
  /** The rows of a table in PostgreSQL's binary form. */
  copyOut(table: CopiedTable): Readable & { rowCount: number };
  close(): Promise<void>;
};

async function open(owner: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: owner, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/** `owner`: the address of keng_owner. Both sides are read in one transaction, so that their copies fit together. */
export async function openMoment(owner: string): Promise<Moment> {
  const [client, now] = await Promise.all([open(owner), open(owner)]);
  const id = randomUUID();
  const forget = async (): Promise<void> => {
    await now.query("delete from exchange.backup where id = $1", [id]);
  };
  const close = async (): Promise<void> => {
    await forget().catch(() => undefined);
    await Promise.all([client.end(), now.end()]);
  };
  const migrations = await begin(client, now, id).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return {
    migrations,
    tables: (side) => copiedTables(client, side),
    isWhole: async (side) => {
      const found = await now.query("select from exchange.carried_whole where backup_id = $1 and side = $2", [
        id,
        side,
      ]);
      return found.rowCount === 1;
    },
    takeOver: async () => {
      const given = now.query(
        copyTo(
          `copy (select queue, row_id, sealed from exchange.carried where backup_id = '${id}') to stdout (format binary)`,
        ),
      );
      await pipeline(given, client.query(copyFrom("copy pg_temp.resealed from stdin (format binary)")));
      await forget();
    },
    originals: async () => {
      const found = await client.query<{ id: string }>(
        "select attachment_id as id from vault.media_original order by 1",
      );
      return found.rows.map((row) => row.id);
    },
    copyOut: ({ name, columns }) => {
      const instead = RESEALED[name];
      const left = (column: string): string =>
        EMPTIED[name]?.includes(column) === true ? "null" : `t.${column}`;
      const read = columns.map((column) => instead?.[column] ?? left(column)).join(", ");
      const given =
        instead === undefined
          ? ""
          : ` left join pg_temp.resealed r on r.queue = '${name}' and r.row_id = t.id::text`;
      const stream = copyTo(`copy (select ${read} from ${name} as t${given}) to stdout (format binary)`);
      return client.query(stream) as Readable & { rowCount: number };
    },
    close,
  };
}

async function begin(client: pg.Client, now: pg.Client, id: string): Promise<DoneMigration[]> {
  await client.query(
    "create temporary table resealed (queue text, row_id text, sealed bytea, primary key (queue, row_id))",
  );
  await now.query("delete from exchange.backup where begun_at < now() - interval '1 hour'");
  // first this, then the moment: no key under which something waits then is destroyed
  await now.query("insert into exchange.backup (id) values ($1)", [id]);
  await client.query("begin isolation level repeatable read read only");
  const done = await client.query<DoneMigration>("select file, sha256 from migration.done order by file");
  const { rows } = await client.query<{ snapshot: string }>("select pg_export_snapshot() as snapshot");
  await now.query("update exchange.backup set snapshot = $2 where id = $1", [id, rows[0]?.snapshot]);
  return done.rows;
}
