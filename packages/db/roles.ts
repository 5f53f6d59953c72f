import { randomBytes } from "node:crypto";
import pg from "pg";

/** The three roles. Migrations run as the owner, whose password neither side has (house.md §5). */
export const DATABASE_ROLES = ["keng_owner", "keng_gateway", "keng_desk"] as const;
export type DatabaseRole = (typeof DATABASE_ROLES)[number];
export type RolePasswords = Record<DatabaseRole, string>;

export function newPasswords(): RolePasswords {
  const make = (): string => randomBytes(24).toString("base64url");
  return { keng_owner: make(), keng_gateway: make(), keng_desk: make() };
}

/** Makes the roles and gives them these passwords. `superuser` is the address of a superuser. Safe to run again. */
export async function ensureRoles(superuser: string, passwords: RolePasswords): Promise<void> {
  const client = new pg.Client({ connectionString: superuser });
  await client.connect();
  try {
    for (const role of DATABASE_ROLES) {
      const { rowCount } = await client.query("select 1 from pg_roles where rolname = $1", [role]);
      const verb = rowCount === 0 ? "create" : "alter";
      const secret = client.escapeLiteral(passwords[role]);
      await client.query(
        `${verb} role ${role} login nosuperuser nocreatedb nocreaterole noinherit password ${secret}`,
      );
    }
  } finally {
    await client.end();
  }
}

/** Makes a database of the owner's, closed to everybody else. True when it was made now. */
export async function ensureDatabase(superuser: string, name: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: superuser });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    const isNew = rowCount === 0;
    if (isNew) {
      await client.query(`create database ${client.escapeIdentifier(name)} owner keng_owner`);
      await closeDatabase(client, name);
    }
    await closeBackWays(superuser, name);
    return isNew;
  } finally {
    await client.end();
  }
}

/**
 * What the server counts of a table (rows put in, changed, taken out) tells the other side the moment of each act on
 * it: nobody but a superuser reads it. Large objects could be handed from side to side past the exchange: nobody but a
 * superuser makes, reads or writes one. Databases that are cloned from this one take it over.
 */
async function closeBackWays(superuser: string, name: string): Promise<void> {
  const address = new URL(superuser);
  address.pathname = `/${encodeURIComponent(name)}`;
  const client = new pg.Client({ connectionString: address.toString() });
  await client.connect();
  try {
    await client.query(CLOSE_BACK_WAYS);
  } finally {
    await client.end();
  }
}

const CLOSE_BACK_WAYS = `do $$
declare one text;
begin
  for one in select c.oid::regclass::text from pg_class c
    where c.relnamespace = 'pg_catalog'::regnamespace and c.relkind = 'v'
      and c.relname ~ '^pg_stat(io)?_(xact_)?(all|sys|user)_(tables|indexes|sequences)$'
  loop execute format('revoke all on %s from public', one); end loop;
  for one in select p.oid::regprocedure::text from pg_proc p
    where p.pronamespace = 'pg_catalog'::regnamespace
      and (p.proname ~ '^pg_stat_get_' and p.proargtypes::oid[] = array['oid'::regtype::oid]
        or p.proname ~ '^(lo_\\w+|loread|lowrite)$'
        or p.proname in ('pg_relation_size', 'pg_table_size', 'pg_indexes_size', 'pg_total_relation_size'))
  loop execute format('revoke all on function %s from public', one); end loop;
end $$`;

export async function closeDatabase(client: pg.Client, name: string): Promise<void> {
  const database = client.escapeIdentifier(name);
  await client.query(`revoke all on database ${database} from public`);
  await client.query(`grant connect on database ${database} to keng_owner, keng_gateway, keng_desk`);
}
