import type pg from "pg";

export type Row = Readonly<Record<string, unknown>>;

/** Many rows in one statement: every value as text, cast to its column's type. All rows have the same columns. */
export async function insertRows(client: pg.Client, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  const types = await typesOf(client, table);
  const quoted = columns.map((column) => `"${column}"`);
  const cast = columns.map((column) => `r."${column}"::${types.get(column) ?? "text"}`);
  const arrays = columns.map((_, at) => `$${at + 1}::text[]`);
  await client.query(
    `insert into ${table} (${quoted.join(", ")}) select ${cast.join(", ")}
     from unnest(${arrays.join(", ")}) as r (${quoted.join(", ")})`,
    columns.map((column) => rows.map((row) => written(row[column]))),
  );
}

const known = new Map<string, Map<string, string>>();

async function typesOf(client: pg.Client, table: string): Promise<Map<string, string>> {
  const kept = known.get(table);
  if (kept !== undefined) return kept;
  const { rows } = await client.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
    [table],
  );
  const types = new Map(rows.map(({ name, type }) => [name, type]));
  known.set(table, types);
  return types;
}

function written(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString("hex")}`;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return `{${value.map((one) => JSON.stringify(one)).join(",")}}`;
  return typeof value === "string" ? value : JSON.stringify(value);
}
