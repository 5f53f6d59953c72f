import { testDatabase } from "@keng/db/testing/database.ts";
import pg from "pg";
import { afterAll, describe, expect, it } from "vitest";
import {
  COLUMNS,
  DEFAULT_PRIVILEGES,
  FUNCTIONS,
  ROW_SECURITY,
  SCHEMAS,
  type Side,
  TABLES,
} from "./grants.ts";

const database = await testDatabase();

async function open(role: Side | "keng_owner"): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: database.address(role) });
  await client.connect();
  afterAll(() => client.end());
  return client;
}
const owner = await open("keng_owner");
const side: Record<Side, pg.Client> = {
  keng_gateway: await open("keng_gateway"),
  keng_desk: await open("keng_desk"),
};
const SIDES = ["keng_gateway", "keng_desk"] as const;

const OURS = "('vault', 'exchange', 'desk', 'auth', 'migration', 'public')";
const WHO = "coalesce(nullif(a.grantee::regrole::text, '-'), 'public')";

async function read<T>(text: string): Promise<T[]> {
  return (await owner.query(text)).rows as T[];
}

/** role → what → right, of rows that say all three. */
function byRole(rows: readonly { role: string; what: string; right: string }[]) {
  const found: Record<string, Record<string, string>> = { keng_gateway: {}, keng_desk: {} };
  for (const { role, what, right } of rows) (found[role] ??= {})[what] = right;
  return found;
}

async function tablesOf(...schemas: string[]): Promise<string[]> {
  const list = schemas.map((name) => `'${name}'`).join(", ");
  const rows = await read<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in (${list}) order by 1`,
  );
  return rows.map((row) => row.name);
}

async function codeOf(client: pg.Client, statement: string): Promise<string> {
  try {
    await client.query(statement);
    return "allowed";
  } catch (error) {
    return (error as { code?: string }).code ?? "no code";
  }
}

/** Every statement is tried; what comes back is each that was not refused for want of a right. */
async function notRefused(client: pg.Client, statements: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const statement of statements) {
    const code = await codeOf(client, statement);
    if (code !== "42501") found.push(`${code}: ${statement}`);
  }
  return found;
}

describe("the catalogue of grants equals what is promised", () => {
  it("on tables, views and sequences, and to nobody else", async () => {
    const rows = await read<{ role: string; what: string; right: string }>(`
      select ${WHO} as role, n.nspname || '.' || c.relname as what,
        string_agg(lower(a.privilege_type) || case when a.is_grantable then ' with grant option' else '' end, ' '
          order by a.privilege_type) as right
      from pg_class c join pg_namespace n on n.oid = c.relnamespace,
        aclexplode(coalesce(c.relacl, acldefault(case when c.relkind = 'S' then 's' else 'r' end::"char", c.relowner))) a
      where n.nspname in ${OURS} and c.relkind in ('r', 'v', 'm', 'p', 'f', 'S') and a.grantee <> c.relowner
      group by 1, 2`);
    expect(byRole(rows)).toEqual(TABLES);
  });

  it("as the standard's own view of the catalogue says it", async () => {
    const rows = await read<{ role: string; what: string; right: string }>(`
      select grantee as role, table_schema || '.' || table_name as what,
        string_agg(lower(privilege_type), ' ' order by privilege_type) as right
      from information_schema.role_table_grants where table_schema in ${OURS} and grantee <> 'keng_owner'
      group by 1, 2`);
    expect(byRole(rows)).toEqual(TABLES);
  });

  it("on single columns", async () => {
    const rows = await read<{ role: string; what: string; right: string }>(`
      select role, what, string_agg(right_of || '(' || columns || ')', ' ' order by right_of) as right from (
        select ${WHO} as role, n.nspname || '.' || c.relname as what, lower(a.privilege_type) as right_of,
          string_agg(t.attname, ' ' order by t.attname) as columns
        from pg_attribute t join pg_class c on c.oid = t.attrelid join pg_namespace n on n.oid = c.relnamespace,
          aclexplode(t.attacl) a
        where n.nspname in ${OURS} group by 1, 2, 3
      ) of_each group by 1, 2`);
    expect(byRole(rows)).toEqual(COLUMNS);
  });

  it("on schemas: to enter, never to make", async () => {
    const rows = await read<{ role: string; schema: string; right: string }>(`
      select ${WHO} as role, n.nspname as schema, a.privilege_type as right
      from pg_namespace n, aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) a
      where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and a.grantee <> n.nspowner order by 1, 2`);
    expect(rows).toEqual(
      [...SIDES]
        .toSorted()
        .flatMap((role) => SCHEMAS[role].map((schema) => ({ role, schema, right: "USAGE" })))
        .concat(SCHEMAS.public.map((schema) => ({ role: "public" as Side, schema, right: "USAGE" }))),
    );
  });

  it("on functions; what runs with the owner's rights fixes its search path", async () => {
    const rows = await read<{ role: string; what: string; right: string; config: string[] | null }>(`
      select ${WHO} as role, n.nspname || '.' || p.proname as what, p.proconfig as config,
        case when p.prosecdef then 'definer' else 'caller' end as right
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace,
        aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
      where n.nspname in ${OURS} and a.grantee <> p.proowner`);
    expect(byRole(rows)).toEqual(FUNCTIONS);
    for (const row of rows) expect(row.config, row.what).toContain('search_path=""');
  });

  it("by default: nothing is open that nobody opened", async () => {
    const rows = await read<{ line: string }>(`
      select concat_ws(' ', defaclrole::regrole, defaclobjtype, defaclacl::text) as line from pg_default_acl`);
    expect(rows.map((row) => row.line)).toEqual(DEFAULT_PRIVILEGES);
  });

  it("rows are shown by unit and role in every table of what officers work with", async () => {
    const rows = await read<{ name: string }>(`
      select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ${OURS} and c.relkind in ('r', 'p') and c.relrowsecurity order by 1`);
    expect(rows.map((row) => row.name)).toEqual(ROW_SECURITY);
  });

  it("the roles are ordinary ones, members of nothing, and the database is closed to everybody else", async () => {
    const roles = await read<Record<string, unknown>>(`
      select rolname, rolsuper or rolinherit or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls as more
      from pg_roles where rolname like 'keng%' order by 1`);
    expect(roles).toEqual(
      ["keng_desk", "keng_gateway", "keng_owner"].map((rolname) => ({ rolname, more: false })),
    );
    expect(await read("select 1 from pg_auth_members where member::regrole::text like 'keng%'")).toEqual([]);
    const [row] = await read<{ acl: string }>(
      "select datacl::text as acl from pg_database where datname = current_database()",
    );
    expect(row?.acl).toBe("{keng_owner=CTc/keng_owner,keng_gateway=c/keng_owner,keng_desk=c/keng_owner}");
  });
});

describe("each side logs in and tries what it may not", () => {
  const acts = (table: string): string[] => [
    `select * from ${table}`,
    `insert into ${table} default values`,
    `update ${table} set ctid = ctid`,
    `delete from ${table}`,
    `truncate ${table}`,
    `copy ${table} to stdout`,
    `alter table ${table} add column mine int`,
    `drop table ${table}`,
    `create trigger mine before insert on ${table} execute function desk.refuse_change()`,
    `grant select on ${table} to public`,
  ];

  it.each<[Side, string[]]>([
    ["keng_gateway", ["desk", "auth", "migration"]],
    ["keng_desk", ["vault", "migration"]],
  ])("%s is refused every act on every table of %j", async (role, schemas) => {
    const tables = await tablesOf(...schemas);
    expect(tables.length).toBeGreaterThan(5);
    expect(await notRefused(side[role], tables.flatMap(acts))).toEqual([]);
  });

  it("the gateway may put into the passage inward and never look into it", async () => {
    expect(
      await notRefused(side.keng_gateway, [
        "select id from exchange.inbound",
        "select count(*) from exchange.inbound",
        "insert into exchange.inbound (id, kind) values (gen_random_uuid(), 'message') returning id",
        "update exchange.inbound set sealed = null",
        "delete from exchange.inbound",
        "truncate exchange.inbound",
        "insert into exchange.outbound (id, kind) values (gen_random_uuid(), 'reply')",
        "update exchange.outbound set kind = 'thread'",
        "delete from exchange.outbound",
        "insert into exchange.setting (value) values ('{}')",
        "update exchange.setting set value = '{}'",
        "delete from exchange.setting",
      ]),
    ).toEqual([]);
  });

  it("the desk may empty what it has taken, and neither add to it nor read what it has passed outward", async () => {
    expect(
      await notRefused(side.keng_desk, [
        "insert into exchange.inbound (id, kind) values (gen_random_uuid(), 'message')",
        "update exchange.inbound set kind = 'alarm'",
        "delete from exchange.inbound",
        "truncate exchange.inbound",
        "select id from exchange.outbound",
        "select count(*) from exchange.outbound",
        "update exchange.outbound set sealed = null",
        "delete from exchange.outbound",
        "update exchange.setting set value = '{}'",
        "delete from exchange.setting",
      ]),
    ).toEqual([]);
  });

  it("the desk changes no act that was written, as an officer or as the system, and takes nothing back", async () => {
    const client = side.keng_desk;
    await client.query("select set_config('keng.actor', 'system', false)");
    expect(
      await notRefused(client, [
        "update desk.audit_entry set act = 'other'",
        "delete from desk.audit_entry",
        "truncate desk.audit_entry",
        "alter table desk.audit_entry disable trigger all",
        "drop trigger audit_entry_append_only on desk.audit_entry",
        "alter table desk.message disable row level security",
        "drop policy conversation_all on desk.conversation",
        ...["conversation", "message", "attachment", "history", "note", "tip"].map(
          (table) => `delete from desk.${table}`,
        ),
      ]),
    ).toEqual([]);
    await client.query("select set_config('keng.actor', '', false)");
  });

  it.each(SIDES)("%s makes nothing, becomes nobody else and reads nothing of the machine", async (role) => {
    expect(
      await notRefused(side[role], [
        ...["vault", "exchange", "desk", "auth", "public"].map(
          (schema) => `create table ${schema}.mine (a int)`,
        ),
        "create temporary table mine (a int)",
        "create schema mine",
        "create extension dblink",
        "create role mine",
        "create function exchange.mine() returns int language sql as 'select 1'",
        "set role keng_owner",
        `set role ${role === "keng_desk" ? "keng_gateway" : "keng_desk"}`,
        "set session authorization keng_owner",
        "alter role keng_owner password 'mine'",
        "alter system set log_statement = 'all'",
        "set session_replication_role = 'replica'",
        "set log_statement = 'all'",
        "select pg_read_file('pg_hba.conf')",
        "select pg_ls_dir('.')",
        "select lo_import('/etc/hostname')",
        // a large object, granted to the other side, would be a passage of its own
        "select lo_from_bytea(0, 'x')",
        "select lo_create(0)",
        "select lo_creat(-1)",
        "select lo_get(1)",
        "select lo_put(1, 0, 'x')",
        "select lo_open(1, 262144)",
        "select loread(0, 1)",
        "select lowrite(0, 'x')",
        "copy (select 1) to program 'true'",
        "copy (select 1) to '/tmp/mine'",
        "select passwd from pg_shadow",
        "select * from pg_statistic",
      ]),
    ).toEqual([]);
  });

  it("the desk moves the log's head by appending and by nothing else, so that nobody stops every further act", async () => {
    const client = side.keng_desk;
    await client.query("select set_config('keng.actor', 'system', false)");
    const root = "'0190aaaa-0000-7000-8000-00000000f00d'";
    const zeros = "decode(repeat('00', 32), 'hex')";
    const entry = (seq: number, previous: string, hash: string): string =>
      `insert into desk.audit_entry (root_id, seq, at, act, subject_type, previous_hash, hash)
        values (${root}, ${seq}, now(), 'unit_created', 'unit', ${previous}, ${hash})`;
    const tried = async (...statements: string[]): Promise<string> => {
      try {
        for (const one of ["begin", ...statements, "commit"]) await client.query(one);
        return "done";
      } catch (error) {
        await client.query("rollback");
        return (error as { code: string }).code;
      }
    };
    const head = (seq: number, hash: string): string =>
      `insert into desk.audit_head values (${root}, ${seq}, ${hash})`;
    const moved = (set: string): string => `update desk.audit_head set ${set} where root_id = ${root}`;
    const one = "sha256('one')";
    expect(await tried(head(9, zeros)), "a head ahead of its chain").toBe("42501");
    expect(await tried(head(0, one)), "a head of another beginning").toBe("42501");
    expect(await tried(head(0, zeros), entry(1, zeros, one), moved(`seq = 1, hash = ${one}`))).toBe("done");
    for (const set of ["seq = 0", "seq = 5", `hash = ${zeros}`, "seq = 2", "root_id = gen_random_uuid()"])
      expect(await tried(moved(set)), set).toBe("42501");
    expect(await tried(entry(2, one, "sha256('two')")), "an entry that its head does not know").toBe("42501");
    expect(await tried(entry(7, one, "sha256('x')")), "an entry beyond").toBe("42501");
    expect(await tried(entry(2, zeros, "sha256('x')")), "an entry that follows none").toBe("42501");
    await client.query("select set_config('keng.actor', '', false)");
  });

  it.each(SIDES)("%s sees no query of the other side", async (role) => {
    const { rows } = await side[role].query<{ query: string }>(
      `select query from pg_stat_activity where usename is distinct from current_user and query is not null`,
    );
    expect(new Set(rows.map((row) => row.query))).toEqual(new Set(["<insufficient privilege>"]));
  });

  it.each<[Side, Side, string, string]>([
    [
      "keng_desk",
      "keng_gateway",
      "vault",
      "insert into vault.seen_event (hash) select sha256(n::text::bytea)",
    ],
    [
      "keng_gateway",
      "keng_desk",
      "desk",
      "insert into desk.sign_in_attempt (key_hash, name_hash) select sha256(n::text::bytea), sha256(n::text::bytea)",
    ],
  ])("%s sees no statistics of the columns of %s", async (role, other, schema, insert) => {
    await side[other].query(`${insert} from generate_series(1, 50) as n`);
    await owner.query("analyze");
    const look = `select 1 from pg_stats where schemaname = '${schema}'`;
    expect(await read(look)).not.toEqual([]);
    expect((await side[role].query(look)).rows).toEqual([]);
  });

  it.each<[Side, string]>([
    ["keng_desk", "vault.source"],
    ["keng_gateway", "desk.message"],
  ])("%s cannot read what the server counts of the other side's tables", async (role, table) => {
    const oid = `(select c.oid from pg_class c where c.oid = to_regclass('${table}'))`;
    for (const look of [
      "select 1 from pg_stat_all_tables",
      "select 1 from pg_stat_user_tables",
      "select 1 from pg_stat_xact_all_tables",
      "select 1 from pg_stat_xact_user_tables",
      "select 1 from pg_statio_all_tables",
      "select 1 from pg_statio_user_tables",
      "select 1 from pg_stat_user_indexes",
      `select pg_stat_get_tuples_inserted(${oid})`,
      `select pg_stat_get_mod_since_analyze(${oid})`,
      `select pg_stat_get_numscans(${oid})`,
      `select pg_total_relation_size(${oid})`,
      `select pg_relation_size(${oid})`,
    ])
      expect(await codeOf(side[role], look), look).toBe("42501");
  });

  it.each(SIDES)("what is promised to %s really is open to it", async (role) => {
    for (const [table, rights] of Object.entries(TABLES[role])) {
      const [schema, name] = table.split(".");
      const code = await codeOf(side[role], `select 1 from ${schema}."${name}"`);
      expect(code, table).toBe(rights.includes("select") ? "allowed" : "42501");
    }
  });
});
