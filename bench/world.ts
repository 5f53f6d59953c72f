import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { CliConfig } from "@keng/cli/config.ts";
import { prepareDatabase, superuserOf } from "@keng/cli/start/database.ts";
import { type Home, homeAt, makeHome } from "@keng/cli/start/home.ts";
import { ensureDemoHolders, ensureKeys } from "@keng/cli/start/keys.ts";
import { addressAt, freePort, startServer, stopServer } from "@keng/db/embedded/server.ts";
import pg from "pg";
import { configOf, OUT, ROOT } from "./config.ts";

/** A data folder with a durable database of its own (fsync as in production), migrated, keys made; no program runs. */
export type World = {
  home: Home;
  config: CliConfig;
  /** Addresses of the database `keng`. */
  owner: string;
  superuser: string;
  close(): Promise<void>;
};

export async function openWorld(name: string): Promise<World> {
  const home = homeAt(join(OUT, `${name}-${process.pid}`));
  mkdirSync(OUT, { recursive: true });
  makeHome(home);
  ensureKeys(home);
  await ensureDemoHolders(home);
  const server = await startServer(home.folder);
  const { owner } = await prepareDatabase(home, superuserOf(server), true);
  const ports = { desk: await freePort(), gateway: await freePort(), sim: await freePort() };
  return {
    home,
    config: configOf(home.folder, ports),
    owner,
    superuser: addressAt(server, "postgres", server.password, "keng"),
    close: async () => {
      await stopServer(home.folder);
      rmSync(home.folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

export type Side = { pid: number; url: string; stop(): Promise<void> };

/** A program of its own, as `keng start` forks it; it says where it listens. */
export async function openSide(
  world: World,
  file: string,
  environment: Readonly<Record<string, string>>,
): Promise<Side> {
  const log = openSync(join(world.home.logs, "side.log"), "a", 0o600);
  const child = fork(join(ROOT, file), [], {
    env: environment,
    stdio: ["ignore", log, log, "ipc"],
    execArgv: [],
  });
  closeSync(log);
  const { pid } = child;
  if (pid === undefined) throw new Error(`${file} did not start`);
  const url = await Promise.race([
    once(child, "message").then(([said]) => (said as { url: string }).url),
    once(child, "exit").then(() => {
      const said = readFileSync(join(world.home.logs, "side.log"), "utf8").slice(-600);
      throw new Error(`${file} ended before it was ready:\n${said}`);
    }),
  ]);
  return { pid, url, stop: () => ended(child) };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}

/** One connection to the database, closed afterwards. */
export async function withClient<T>(address: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
