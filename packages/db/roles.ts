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
    if (rowCount !== 0) return false;
    await client.query(`create database ${client.escapeIdentifier(name)} owner keng_owner`);
    await closeDatabase(client, name);
    return true;
  } finally {
    await client.end();
  }
}

export async function closeDatabase(client: pg.Client, name: string): Promise<void> {
  const database = client.escapeIdentifier(name);
  await client.query(`revoke all on database ${database} from public`);
  await client.query(`grant connect on database ${database} to keng_owner, keng_gateway, keng_desk`);
}
