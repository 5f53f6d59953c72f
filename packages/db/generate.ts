import pg from "pg";

const TYPES: Record<string, string> = {
  uuid: "string",
  text: "string",
  bool: "boolean",
  int4: "number",
  int8: "number",
  float8: "number",
  bytea: "Buffer",
  timestamptz: "Date",
  timestamp: "Date",
  date: "Date",
  jsonb: "unknown",
  _text: "string[]",
  _int4: "number[]",
  _uuid: "string[]",
};

type Column = {
  table_schema: string;
  table_name: string;
  column_name: string;
  udt_name: string;
  is_nullable: string;
  column_default: string | null;
  is_identity: string;
};

/** The TypeScript types of all our tables, read from a migrated database. */
export async function generateTypes(owner: string): Promise<string> {
  const client = new pg.Client({ connectionString: owner });
  await client.connect();
  try {
    const { rows } = await client.query<Column>(
      `select table_schema, table_name, column_name, udt_name, is_nullable, column_default, is_identity
       from information_schema.columns where table_schema in ('vault', 'exchange', 'desk', 'auth')
       order by table_schema, table_name, ordinal_position`,
    );
    const tables = Map.groupBy(rows, (row) => `${row.table_schema}.${row.table_name}`);
    const lines = [
      "// Written by `npm run db:types` from the migrated database. Do not edit.",
      'import type { Generated } from "kysely";',
      "",
    ];
    for (const [name, columns] of tables) {
      lines.push(`export interface ${typeName(name)} {`);
      for (const column of columns) lines.push(`  ${field(column)}`);
      lines.push("}", "");
    }
    lines.push("export interface Database {");
    for (const name of tables.keys()) lines.push(`  "${name}": ${typeName(name)};`);
    lines.push("}", "");
    return lines.join("\n");
  } finally {
    await client.end();
  }
}

function field(column: Column): string {
  const type = TYPES[column.udt_name];
  if (type === undefined)
    throw new Error(`no type for ${column.udt_name} in ${column.table_schema}.${column.table_name}`);
  const full = column.is_nullable === "YES" ? `${type} | null` : type;
  const made = column.column_default !== null || column.is_identity === "YES";
  const key = /^[a-z_0-9]+$/.test(column.column_name)
    ? column.column_name
    : JSON.stringify(column.column_name);
  return `${key}: ${made ? `Generated<${full}>` : full};`;
}

function typeName(table: string): string {
  return table
    .split(/[._]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}
