import pg from "pg";
import {
  type DatabaseRole,
  DATABASE_ROLES,
  ensureDatabase,
  ensureRoles,
  type RolePasswords,
} from "./roles.ts";

/** Why a server that somebody else runs cannot be used. The code has its sentence in the command line's texts. */
export class ServerRefused extends Error {
  readonly code: "too_old" | "not_admin" | "roles_taken" | "not_utf8";
  readonly facts: Readonly<Record<string, string>>;
  constructor(code: ServerRefused["code"], facts: Readonly<Record<string, string>> = {}) {
    super(code);
    this.name = "ServerRefused";
    this.code = code;
    this.facts = facts;
  }
}

const OLDEST = 18;
const NAME = "keng";

/** The address of a role on the same server; everything else of the address (host, TLS) stays as it is. */
export function addressFor(server: string, role: string, password: string, database: string): string {
  const address = new URL(server);
  address.username = role;
  address.password = password;
  address.pathname = `/${encodeURIComponent(database)}`;
  return address.toString();
}

/** The database that an address names; a server's own default database is not ours to fill. */
export function databaseIn(address: string): string {
  const name = decodeURIComponent(new URL(address).pathname.slice(1));
  return name === "" || name === "postgres" ? NAME : name;
}

/**
 * Makes ready what the migrations need. As a superuser: roles, database, silence; the addresses of all three roles
 * come back. As keng_owner on a database that somebody made for it: nothing to do, and its own address comes back.
 * `isEmbedded`: the server is nobody else's, and was started silent.
 */
export async function prepareServer(
  server: string,
  passwords: RolePasswords,
  isEmbedded: boolean,
): Promise<Partial<Record<DatabaseRole, string>> & { keng_owner: string }> {
  const admin = new URL(server);
  admin.pathname = "/postgres";
  const { user, is_superuser } = await lookAt(server).catch((error: { code?: unknown }) => {
    // the database itself is ours to make
    if (error.code === "3D000") return lookAt(admin.toString());
    throw error;
  });
  if (user === "keng_owner" && !is_superuser) return { keng_owner: server };
  if (!is_superuser) throw new ServerRefused("not_admin", { user });
  const name = databaseIn(server);
  const superuser = admin.toString();
  if (!isEmbedded) await refuseForeignRoles(superuser, passwords);
  await ensureRoles(superuser, passwords);
  await ensureDatabase(superuser, name);
  if (!isEmbedded) await silence(superuser, name);
  const address = (role: DatabaseRole): string => addressFor(server, role, passwords[role], name);
  return {
    keng_owner: address("keng_owner"),
    keng_gateway: address("keng_gateway"),
    keng_desk: address("keng_desk"),
  };
}

async function lookAt(server: string): Promise<{ user: string; is_superuser: boolean }> {
  return asking(server, async (client) => {
    const { rows } = await client.query<{
      user: string;
      is_superuser: boolean;
      version: number;
      encoding: string;
    }>(
      `select current_user as user, rolsuper as is_superuser, current_setting('server_version_num')::int as version,
         current_setting('server_encoding') as encoding
       from pg_roles where rolname = current_user`,
    );
    const [found] = rows;
    if (found === undefined) throw new ServerRefused("not_admin", { user: "?" });
    const version = Math.floor(found.version / 10_000);
    if (version < OLDEST) throw new ServerRefused("too_old", { version: String(version) });
    if (found.encoding !== "UTF8") throw new ServerRefused("not_utf8", { encoding: found.encoding });
    return found;
  });
}

/** Another installation's roles keep their passwords: whoever changed them here would shut it out. */
async function refuseForeignRoles(server: string, passwords: RolePasswords): Promise<void> {
  const taken = await asking(server, async (client) => {
    const { rows } = await client.query<{ rolname: string }>(
      "select rolname from pg_roles where rolname = any ($1)",
      [DATABASE_ROLES],
    );
    return rows.length > 0;
  });
  if (!taken) return;
  const owner = addressFor(server, "keng_owner", passwords.keng_owner, "postgres");
  const isOurs = await asking(owner, async (client) => client.query("select 1")).then(
    () => true,
    (error: { code?: unknown }) => error.code !== "28P01" && error.code !== "28000",
  );
  if (!isOurs) throw new ServerRefused("roles_taken");
}

/** The database must not repeat what people wrote (house.md §5): the same words as the embedded server is started with. */
export const SILENT = [
  ["log_error_verbosity", "terse"],
  ["log_min_error_statement", "panic"],
  ["log_parameter_max_length", "0"],
  ["log_parameter_max_length_on_error", "0"],
  ["log_statement", "none"],
  ["log_min_duration_statement", "-1"],
] as const;

async function silence(server: string, name: string): Promise<void> {
  await asking(server, async (client) => {
    for (const [setting, value] of SILENT)
      await client.query(
        `alter database ${client.escapeIdentifier(name)} set ${setting} = ${client.escapeLiteral(value)}`,
      );
  });
}

async function asking<T>(address: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
