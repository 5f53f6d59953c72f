import type pg from "pg";

/** A table as it is copied: what it is called, its columns in order, the column that counts by itself. */
export type CopiedTable = { name: string; columns: string[]; identity: string | null };

/** Which tables a side's copy holds. What waits in them lies under keys that are never copied: see `carry.ts`. */
export const COPIED = {
  gateway: { schemas: ["vault"], also: ["exchange.outbound"] },
  desk: { schemas: ["desk", "auth"], also: ["exchange.inbound", "exchange.setting"] },
} as const satisfies Record<string, { schemas: readonly string[]; also: readonly string[] }>;
export type CopiedSide = keyof typeof COPIED;

/** The tables of a side, each after those that it points to. */
export async function copiedTables(client: pg.Client, side: CopiedSide): Promise<CopiedTable[]> {
  const { schemas, also } = COPIED[side];
  const { rows } = await client.query<{ name: string; columns: string[]; identity: string | null }>(
    `select c.oid::regclass::text as name,
       array_agg(quote_ident(a.attname) order by a.attnum) as columns,
       min(a.attname) filter (where a.attidentity <> '') as identity
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind in ('r', 'p') and not c.relispartition
       and (n.nspname = any ($1) or c.oid = any ($2::regclass[]::oid[]))
     group by c.oid order by 1`,
    [schemas, also],
  );
  const points = await client.query<{ from: string; to: string }>(
    `select conrelid::regclass::text as from, confrelid::regclass::text as to
     from pg_constraint where contype = 'f' and conrelid <> confrelid`,
  );
  return inOrder(
    rows.map((row) => ({ ...row, columns: [...row.columns] })),
    points.rows,
  );
}

function inOrder(
  tables: readonly CopiedTable[],
  points: readonly { from: string; to: string }[],
): CopiedTable[] {
  const left = new Map(tables.map((table) => [table.name, table]));
  const ordered: CopiedTable[] = [];
  while (left.size > 0) {
    const free = [...left.values()].filter(
      (table) => !points.some((one) => one.from === table.name && left.has(one.to)),
    );
    if (free.length === 0) throw new Error(`tables point to each other: ${[...left.keys()].join(", ")}`);
    for (const table of free) {
      left.delete(table.name);
      ordered.push(table);
    }
  }
  return ordered;
}
