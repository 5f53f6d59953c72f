import { Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import pg from "pg";
import type { Database } from "./schema.generated.ts";

export type Db = Kysely<Database>;
export type Tx = Transaction<Database>;

/** bigint and int arrays as numbers: our counters stay below 2^53. */
const types = new pg.TypeOverrides();
types.setTypeParser(20, Number);

/** A small pool (a process of the server for each connection costs memory: house.md trap 15). */
export function connect(
  connectionString: string,
  options: { max?: number; searchPath?: string } = {},
): { db: Db; pool: pg.Pool } {
  const pool = new pg.Pool({
    connectionString,
    max: options.max ?? 8,
    types,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 10_000,
    ...(options.searchPath === undefined ? {} : { options: `-c search_path=${options.searchPath}` }),
  });
  // a connection that breaks while idle is replaced by the pool; without a listener it would end the process
  pool.on("error", () => undefined);
  // the same for one that breaks while it is in use: what it was asked for fails, the process goes on
  pool.on("connect", (client) => client.on("error", () => undefined));
  return { db: new Kysely<Database>({ dialect: new PostgresDialect({ pool }) }), pool };
}

/** One transaction as an actor: an officer's id or `system`. Row-level security reads it (house.md §5). */
export async function asActor<T>(db: Db, actor: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('keng.actor', ${actor}, true)`.execute(tx);
    return work(tx);
  });
}
