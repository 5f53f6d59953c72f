import { addressAt } from "@keng/db/embedded/server.ts";
import { migrate } from "@keng/db/migrate.ts";
import { prepareServer } from "@keng/db/prepare.ts";
import { DATABASE_ROLES, newPasswords, type RolePasswords } from "@keng/db/roles.ts";
import { readSecret, writeSecret } from "@keng/seal/keyfile.ts";
import { type Home, readJson, writeJson } from "./home.ts";

/**
 * Roles and database; each side gets the address of its own role in a file. `server` is the address of a superuser, or
 * of keng_owner on a database whose roles somebody else made: then the sides' addresses are theirs to write. Says whose
 * are missing.
 */
export async function prepareRoles(
  home: Home,
  server: string,
  isEmbedded: boolean,
): Promise<{ owner: string; missing: ("gateway" | "desk")[] }> {
  const kept = readJson(home.passwords) as RolePasswords | undefined;
  const passwords =
    kept !== undefined && DATABASE_ROLES.every((role) => typeof kept[role] === "string")
      ? kept
      : newPasswords();
  // on disk before any role has them
  if (passwords !== kept && new URL(server).username !== "keng_owner") writeJson(home.passwords, passwords);
  const made = await prepareServer(server, passwords, isEmbedded);
  writeSecret(home.owner_url, `${made.keng_owner}\n`);
  const sides = ["gateway", "desk"] as const;
  for (const side of sides) {
    const address = made[`keng_${side}`];
    if (address !== undefined) writeSecret(home[side].database_url, `${address}\n`);
  }
  return {
    owner: made.keng_owner,
    missing: sides.filter((side) => readSecret(home[side].database_url) === undefined),
  };
}

/** The same, and all tables. */
export async function prepareDatabase(
  home: Home,
  server: string,
  isEmbedded: boolean,
): ReturnType<typeof prepareRoles> {
  const prepared = await prepareRoles(home, server, isEmbedded);
  await migrate(prepared.owner);
  return prepared;
}

export function superuserOf(server: { host: string; port: number; password: string }): string {
  return addressAt(server, "postgres", server.password, "postgres");
}
