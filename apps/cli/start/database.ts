import { migrate } from "@keng/db/migrate.ts";
import {
  type DatabaseRole,
  DATABASE_ROLES,
  ensureDatabase,
  ensureRoles,
  newPasswords,
  type RolePasswords,
} from "@keng/db/roles.ts";
import { writeSecret } from "@keng/seal/keyfile.ts";
import { type Home, readJson, writeJson } from "./home.ts";

const NAME = "keng";

/** Roles, database, tables; each side gets the address of its own role in a file. Returns the owner's address. */
export async function prepareDatabase(
  home: Home,
  server: { port: number; password: string },
): Promise<{ owner: string }> {
  const superuser = `postgres://postgres:${server.password}@127.0.0.1:${server.port}/postgres`;
  const kept = readJson(home.passwords) as RolePasswords | undefined;
  const passwords =
    kept !== undefined && DATABASE_ROLES.every((role) => typeof kept[role] === "string")
      ? kept
      : newPasswords();
  if (passwords !== kept) writeJson(home.passwords, passwords);
  await ensureRoles(superuser, passwords);
  await ensureDatabase(superuser, NAME);
  const address = (role: DatabaseRole): string =>
    `postgres://${role}:${passwords[role]}@127.0.0.1:${server.port}/${NAME}`;
  await migrate(address("keng_owner"));
  writeSecret(home.gateway.database_url, `${address("keng_gateway")}\n`);
  writeSecret(home.desk.database_url, `${address("keng_desk")}\n`);
  return { owner: address("keng_owner") };
}
