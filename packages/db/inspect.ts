import pg from "pg";
import { knownMigrations } from "./migrate.ts";
import { SILENT } from "./prepare.ts";
import { DATABASE_ROLES } from "./roles.ts";

/** What a look at a database tells, for whoever must say what to do. */
export type Inspection = {
  version: number;
  /** Files that are still to be run, and such that a newer version has run. */
  pending: string[];
  foreign: string[];
  changed: string[];
  /** Roles with more power than theirs. */
  mighty: string[];
  /** `role may verb table` across the wall. */
  crossings: string[];
  /** Desk tables whose rows are not guarded. */
  unguarded: string[];
  /** Settings with which the server's log would repeat what people wrote. */
  loud: string[];
  /** How far the database's clock is ahead of this machine's. */
  ahead_ms: number;
  /** Connections in use, and how many there may be. */
  connections: { used: number; most: number };
};

/** Looks as keng_owner. Throws what the driver throws when it cannot. */
export async function inspectDatabase(owner: string): Promise<Inspection> {
  const client = new pg.Client({ connectionString: owner, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  await client.connect();
  const ask = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
    (await client.query<T>(text, values)).rows;
  try {
    const asked = Date.now();
    const [clock] = await ask<{ now: Date; version: number; used: number; most: number }>(
      `select clock_timestamp() as now, current_setting('server_version_num')::int / 10000 as version,
         (select count(*) from pg_stat_activity where backend_type = 'client backend')::int as used,
         current_setting('max_connections')::int as most`,
    );
    const ahead_ms = (clock?.now.getTime() ?? 0) - (asked + Date.now()) / 2;
    const done = new Map(
      (await ask<{ file: string; sha256: string }>("select file, sha256 from migration.done")).map((one) => [
        one.file,
        one.sha256,
      ]),
    );
    const known = knownMigrations();
    const mighty = await ask<{ rolname: string }>(
      `select rolname from pg_roles r where rolname = any ($1)
         and (rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication
           or exists (select 1 from pg_auth_members m where m.member = r.oid))`,
      [DATABASE_ROLES],
    );
    const crossings = await ask<{ what: string }>(
      `select role || ' ' || verb || ' ' || c.oid::regclass as what
       from (values ('keng_desk', array['vault']), ('keng_gateway', array['desk', 'auth'])) wall(role, schemas)
       join pg_namespace n on n.nspname = any (wall.schemas)
       join pg_class c on c.relnamespace = n.oid and c.relkind in ('r', 'p', 'v', 'm')
       cross join unnest(array['select', 'insert', 'update', 'delete', 'truncate']) verb
       where has_table_privilege(role, c.oid, verb)
          or (verb in ('select', 'insert', 'update') and has_any_column_privilege(role, c.oid, verb))
       union all
       select role || ' enters ' || schema from (values ('keng_desk', 'vault'), ('keng_gateway', 'desk'), ('keng_gateway', 'auth')) wall(role, schema)
       where has_schema_privilege(role, schema, 'usage')`,
    );
    const unguarded = await ask<{ name: string }>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'desk' and c.relname in ('conversation', 'message', 'attachment', 'note', 'tip', 'officer', 'unit',
         'role_holding', 'audit_entry', 'message_term') and not c.relrowsecurity`,
    );
    const loud: string[] = [];
    for (const [name, wanted] of SILENT) {
      const [row] = await ask<{ value: string }>("select current_setting($1) as value", [name]);
      if (row !== undefined && row.value !== wanted) loud.push(`${name} = '${wanted}'`);
    }
    return {
      version: clock?.version ?? 0,
      pending: [...known.keys()].filter((file) => !done.has(file)).toSorted(),
      foreign: [...done.keys()].filter((file) => !known.has(file)).toSorted(),
      changed: [...done]
        .filter(([file, sha256]) => known.has(file) && known.get(file) !== sha256)
        .map(([file]) => file),
      mighty: mighty.map((one) => one.rolname),
      crossings: crossings.map((one) => one.what),
      unguarded: unguarded.map((one) => one.name),
      loud,
      ahead_ms,
      connections: { used: clock?.used ?? 0, most: clock?.most ?? 0 },
    };
  } finally {
    await client.end();
  }
}

/** Whether a side's own address opens, and as whom. */
export async function whoOpens(address: string): Promise<{ user: string } | { code: string }> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ user: string }>("select current_user as user");
    return { user: rows[0]?.user ?? "?" };
  } catch (error) {
    const { code } = error as { code?: unknown };
    return { code: typeof code === "string" ? code : "?" };
  } finally {
    await client.end().catch(() => undefined);
  }
}
