import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "@keng/db/embedded/server.ts";
import { environment } from "./config.ts";
import { control } from "./control.ts";
import { until } from "./until.ts";

const ROOT = join(import.meta.dirname, "..");

export type DemoAccount = { username: string; password: string; role: string; display_name: string };
export type Place = { home: string; ports: readonly [number, number, number] };
export type System = ReturnType<typeof systemAt>;

/** A folder whose name has a space and Vietnamese letters, and ports that nobody has. */
export async function newPlace(): Promise<Place> {
  return {
    home: mkdtempSync(join(tmpdir(), "keng e2e ấp ")),
    ports: [await freePort(), await freePort(), await freePort()],
  };
}

/**
 * `npm start` without npm: what it printed, and its end. `detached`: in a process group of its own, as in a terminal,
 * where Ctrl-C reaches the whole group.
 */
export function run(
  place: Place,
  more: Readonly<Record<string, string>> = {},
  detached = false,
  command: readonly string[] = ["start"],
) {
  const [desk, gateway, sim] = place.ports;
  const child = spawn(process.execPath, ["apps/cli/main.ts", ...command], {
    cwd: ROOT,
    env: {
      ...environment,
      // whoever started the tests may be npm; the system is to live until it is stopped
      npm_lifecycle_event: undefined,
      KENG_HOME: place.home,
      KENG_LANG: "vi",
      KENG_DESK_PORT: String(desk),
      KENG_GATEWAY_PORT: String(gateway),
      KENG_SIM_PORT: String(sim),
      // a push service of a test is one on this machine
      KENG_GATEWAY_PUSH_ALSO: "127.0.0.1",
      ...more,
    },
    stdio: ["ignore", "pipe", "pipe"],
    detached,
  });
  let printed = "";
  child.stdout.on("data", (text: Buffer) => (printed += text.toString()));
  child.stderr.on("data", (text: Buffer) => (printed += text.toString()));
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return { child, ended, printed: () => printed };
}

/** Everything as `npm start` starts it, in a folder and on ports of its own. */
export async function startSystem(
  options: Partial<Place> & { environment?: Readonly<Record<string, string>> } = {},
) {
  const fresh = await newPlace();
  const place = { home: options.home ?? fresh.home, ports: options.ports ?? fresh.ports };
  if (place.home !== fresh.home) rmSync(fresh.home, { recursive: true });
  const { child, ended, printed } = run(place, options.environment);
  await ready({ child, printed });
  return {
    ...systemAt(place),
    child,
    printed,
    ended,
    stop: () => stop(child),
    remove: async () => {
      await stop(child);
      rmSync(place.home, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** Waits for the line that says so; throws what was printed when it ended before. */
export async function ready(system: Pick<ReturnType<typeof run>, "child" | "printed">): Promise<void> {
  await until(
    "the system is ready",
    () => {
      if (system.child.exitCode !== null) throw new Error(`the system ended: ${system.printed()}`);
      return system.printed().includes("Sẵn sàng") ? true : undefined;
    },
    { within: 120_000 },
  );
}

/** A system that runs, whoever started it. */
export function systemAt(place: Place) {
  const [desk, gateway, sim] = place.ports;
  const demo = JSON.parse(readFileSync(join(place.home, "demo.json"), "utf8")) as { accounts: DemoAccount[] };
  const sim_url = `http://localhost:${sim}`;
  const account = (name: string): DemoAccount => {
    const found = demo.accounts.find((one) => one.username === name || one.role === name);
    if (found === undefined) throw new Error(`no demo account ${name}`);
    return found;
  };
  return {
    ...place,
    desk_url: `http://localhost:${desk}`,
    gateway_url: `http://localhost:${gateway}`,
    sim_url,
    /** By user name, or the first of a role. */
    account,
    control: <T>(method: string, path: string, body?: unknown) => control<T>(sim_url, method, path, body),
    pids: () => pidsOf(place.home),
    pid: (name: string): number => {
      const pid = pidsOf(place.home).get(name);
      if (pid === undefined) throw new Error(`${name} does not run`);
      return pid;
    },
  };
}

/** Processes by name (main, database, gateway, desk, simulator), as noted by the start. */
function pidsOf(home: string): Map<string, number> {
  const running = JSON.parse(readFileSync(join(home, "running.json"), "utf8")) as {
    main: { name: string; pid: number };
    children: { name: string; pid: number }[];
  };
  return new Map([running.main, ...running.children].map(({ name, pid }) => [name, pid]));
}

/** As Ctrl-C does. How long it took. */
async function stop(child: ChildProcess): Promise<number> {
  const began = performance.now();
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGINT");
    await ended;
  }
  return performance.now() - began;
}
