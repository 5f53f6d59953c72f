import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { binaryFolder, NoServer } from "./binaries.ts";
import { runnerFor } from "./ordinary-user.ts";
import { isAlive, LOOPBACK, recordedServer } from "./pidfile.ts";
import { SOCKET_PORT, socketFolder } from "./socket.ts";

/** A running server; `host` is the folder of its socket, or the loopback. Superuser `postgres`. */
export type Server = { host: string; port: number; password: string; pid: number; adopted: boolean };

/** The address of a role of a server. */
export function addressAt(
  server: Pick<Server, "host" | "port">,
  role: string,
  password: string,
  database: string,
): string {
  return `postgres://${role}:${password}@${encodeURIComponent(server.host)}:${server.port}/${database}`;
}

const QUIET = [
  // the database must not repeat what people wrote (house.md §5)
  "log_error_verbosity=terse",
  "log_min_error_statement=panic",
  "log_parameter_max_length=0",
  "log_parameter_max_length_on_error=0",
  "log_statement=none",
];

const SMALL = [
  "max_connections=60",
  "shared_buffers=96MB",
  "jit=off",
  "autovacuum_naptime=30s",
  "max_wal_size=512MB",
  "wal_compression=on",
  "random_page_cost=1.2",
  "timezone=UTC",
];

/** For test databases only: nothing there must survive a crash. */
export const UNSAFE_FAST = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/** Makes the data folder once. The superuser's password is made here and kept beside it with mode 0600. */
export function initialise(home: string): void {
  const folder = join(home, "postgres");
  const made = join(home, "postgres.made");
  if (existsSync(made)) return;
  mkdirSync(home, { recursive: true, mode: 0o700 });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const runner = runnerFor(home);
  // half made by a run that was interrupted: put aside, never deleted
  if (readdirSync(folder).length > 0) {
    renameSync(folder, `${folder}.half-made-${process.pid}`);
    return initialise(home);
  }
  const secret = join(home, "postgres.password");
  writeFileSync(secret, randomBytes(24).toString("base64url"), { mode: 0o600 });
  const args = [
    "-D",
    folder,
    "-U",
    "postgres",
    `--pwfile=${secret}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C.UTF-8",
    "--no-instructions",
  ];
  const { uid, gid } = runner.options;
  if (uid !== undefined && gid !== undefined) chownSync(secret, uid, gid);
  const run = runner.wrap(join(binaryFolder(), "initdb"), args);
  const initdb = spawnSync(run.command, run.args, {
    ...runner.options,
    stdio: ["ignore", "ignore", "pipe"],
  });
  if (initdb.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    throw new NoServer("server_did_not_start");
  }
  writeFileSync(made, "", { mode: 0o600 });
}

/** Starts the server of this home, or takes over the one that an interrupted run left behind. */
export async function startServer(
  home: string,
  extra: readonly string[] = [],
  how: { loopback?: boolean } = {},
): Promise<Server> {
  initialise(home);
  const folder = join(home, "postgres");
  const password = readFileSync(join(home, "postgres.password"), "utf8").trim();
  const left = recordedServer(folder);
  if (left !== undefined && isAlive(left.pid) && (await answersFor(folder, left, password))) {
    return { host: left.host, port: left.port, password, pid: left.pid, adopted: true };
  }
  const runner = runnerFor(home);
  const { uid, gid } = runner.options;
  const socket =
    how.loopback === true
      ? undefined
      : socketFolder(home, { ...(uid === undefined ? {} : { uid }), ...(gid === undefined ? {} : { gid }) });
  const at =
    socket === undefined
      ? { host: LOOPBACK, port: await lastPortOr(home) }
      : { host: socket, port: SOCKET_PORT };
  const listens =
    socket === undefined
      ? [`listen_addresses=${LOOPBACK}`, "unix_socket_directories="]
      : ["listen_addresses=", `unix_socket_directories="${socket}"`];
  const settings = [...SMALL, ...QUIET, ...listens, ...extra, `port=${at.port}`].flatMap((setting) => [
    "-c",
    setting,
  ]);
  const run = runner.wrap(join(binaryFolder(), "postgres"), ["-D", folder, ...settings]);
  const log = openSync(join(home, "postgres.log"), "a", 0o600);
  // a pid that was recorded before a crash may belong to somebody else now: PostgreSQL then ignores it
  const command = left === undefined ? run.command : "env";
  const args = left === undefined ? run.args : [`PG_GRANDPARENT_PID=${left.pid}`, run.command, ...run.args];
  const child = spawn(command, args, { ...runner.options, stdio: ["ignore", log, log], detached: true });
  child.unref();
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new NoServer("server_did_not_start");
    if (await answersFor(folder, at, password)) {
      return { ...at, password, pid: recordedServer(folder)?.pid ?? child.pid ?? 0, adopted: false };
    }
    await wait(50);
  }
  throw new NoServer("server_did_not_start");
}

/** The port of the last run while it is free, so that programs which know it find the server again after a crash. */
async function lastPortOr(home: string): Promise<number> {
  const file = join(home, "postgres.port");
  const last = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
  const port = last > 0 && (await isFree(last)) ? last : await freePort();
  writeFileSync(file, String(port), { mode: 0o600 });
  return port;
}

export async function isFree(port: number, host = "127.0.0.1"): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

/** Ends the server quickly but cleanly. Returns when it is gone. */
export async function stopServer(home: string): Promise<void> {
  const folder = join(home, "postgres");
  const running = recordedServer(folder);
  if (running === undefined || !isAlive(running.pid)) return;
  process.kill(running.pid, "SIGINT");
  for (let tries = 0; tries < 80; tries += 1) {
    if (recordedServer(folder) === undefined || !isAlive(running.pid)) return;
    await wait(50);
  }
  process.kill(running.pid, "SIGQUIT");
}

async function answersFor(
  folder: string,
  at: Pick<Server, "host" | "port">,
  password: string,
): Promise<boolean> {
  const client = new pg.Client({
    host: at.host,
    port: at.port,
    user: "postgres",
    password,
    database: "postgres",
    connectionTimeoutMillis: 1000,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("show data_directory");
    return rows[0]?.data_directory === folder;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
