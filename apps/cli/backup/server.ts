import { existsSync } from "node:fs";
import { join } from "node:path";
import { isAlive, recordedServer } from "@keng/db/embedded/pidfile.ts";
import { startServer, stopServer } from "@keng/db/embedded/server.ts";
import { readSecret } from "@keng/seal/keyfile.ts";
import type { CliConfig } from "../config.ts";
import { prepareRoles, superuserOf } from "../start/database.ts";
import { type Home, homeAt } from "../start/home.ts";

/** The data folder, with the folders that a side's own settings name. */
export function homeOf(config: CliConfig): Home {
  const home = homeAt(config.home);
  const { environment } = config;
  const gatewayKeys = environment["KENG_GATEWAY_KEYS"] ?? home.gateway.keys;
  const deskKeys = environment["KENG_DESK_KEYS"] ?? home.desk.keys;
  return {
    ...home,
    gateway: {
      ...home.gateway,
      keys: gatewayKeys,
      public_key: join(gatewayKeys, "box.key.pub"),
      zalo: environment["KENG_GATEWAY_ZALO_FILE"] ?? home.gateway.zalo,
      recipients: environment["KENG_GATEWAY_RECIPIENTS_FILE"] ?? home.gateway.recipients,
      originals: environment["KENG_GATEWAY_ORIGINALS"] ?? home.gateway.originals,
    },
    desk: { ...home.desk, keys: deskKeys, public_key: join(deskKeys, "box.key.pub") },
  };
}

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
