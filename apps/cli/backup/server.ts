import { existsSync } from "node:fs";
import { join } from "node:path";
import { isAlive, recordedServer } from "@keng/db/embedded/pidfile.ts";
import { startServer, stopServer } from "@keng/db/embedded/server.ts";
import { readSecret } from "@keng/seal/keyfile.ts";
import type { CliConfig } from "../config.ts";
import { prepareRoles, superuserOf } from "../start/database.ts";
import type { Home } from "../start/home.ts";

/** The owner's address, or undefined when this installation was never started. The embedded server is opened for the time of the work when nobody runs it. */
export async function withOwner<T>(
  config: CliConfig,
  home: Home,
  work: (owner: string) => Promise<T>,
): Promise<T | undefined> {
  if (config.database_url !== null) return work((await prepareRoles(home, config.database_url, false)).owner);
  const kept = readSecret(home.owner_url);
  if (kept === undefined) return undefined;
  if (!existsSync(join(home.folder, "postgres.made")) || isServerUp(home)) return work(kept);
  const server = await startServer(home.folder);
  try {
    return await work((await prepareRoles(home, superuserOf(server), true)).owner);
  } finally {
    await stopServer(home.folder);
  }
}

/** A database for a restore: roles, no table yet. */
export async function withNewOwner<T>(
  config: CliConfig,
  home: Home,
  work: (owner: string) => Promise<T>,
): Promise<T> {
  if (config.database_url !== null) return work((await prepareRoles(home, config.database_url, false)).owner);
  const server = await startServer(home.folder);
  try {
    return await work((await prepareRoles(home, superuserOf(server), true)).owner);
  } finally {
    await stopServer(home.folder);
  }
}

function isServerUp(home: Home): boolean {
  const running = recordedServer(join(home.folder, "postgres"));
  return running !== undefined && isAlive(running.pid);
}
