import type { Writable } from "node:stream";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { CopiedTable } from "./tables.ts";

/** Rows go in as the owner, in one transaction: all of them, or nothing. */
export type Load = {
  /** Whether nobody has worked with this database yet. */
  isEmpty: boolean;
  copyIn(table: CopiedTable): Writable & { rowCount: number };
  /** Numbers that count by themselves go on behind the last one. */
  countOn(table: CopiedTable): Promise<void>;
  commit(): Promise<void>;
  close(): Promise<void>;
};

export async function openLoad(owner: string): Promise<Load> {
  const client = new pg.Client({ connectionString: owner, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  await client.connect();
  const { rows } = await client.query<{ n: number }>(
    `select ((select count(*) from desk.unit) + (select count(*) from vault.page)
       + (select count(*) from desk.conversation) + (select count(*) from vault.source))::int as n`,
  );
  await client.query("begin");
  return {
    isEmpty: rows[0]?.n === 0,
    copyIn: ({ name, columns }) => {
      const sink = client.query(
        copyFrom(`copy ${name} (${columns.join(", ")}) from stdin (format binary)`),
      ) as Writable & { rowCount: number };
      // a copy that is given up with its connection says so to nobody
      sink.on("error", () => undefined);
      return sink;
    },
    countOn: async ({ name, identity }) => {
      if (identity === null) return;
      const column = client.escapeIdentifier(identity);
      await client.query(
        `select setval(pg_get_serial_sequence($1, $2), (select coalesce(max(${column}), 0) + 1 from ${name}), false)`,
        [name, identity],
      );
    },
    commit: async () => void (await client.query("commit")),
    close: () => client.end(),
  };
}
