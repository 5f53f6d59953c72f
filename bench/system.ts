import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "@keng/db/embedded/server.ts";
import { OUT, ROOT, systemEnvironment } from "./config.ts";

export type Account = { username: string; password: string; role: string };
export type Started = Awaited<ReturnType<typeof startAll>>;

/** Everything as `npm start` starts it, in a folder of its own. `root`: the repository that is started. */
export async function startAll(name: string, options: { root?: string; home?: string } = {}) {
  const home = options.home ?? join(OUT, `${name}-${process.pid}`);
  mkdirSync(OUT, { recursive: true });
  const ports = { desk: await freePort(), gateway: await freePort(), sim: await freePort() };
  const began = performance.now();
  const child = spawn(process.execPath, ["apps/cli/main.ts", "start"], {
    cwd: options.root ?? ROOT,
    env: systemEnvironment(home, ports),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  let seconds = 0;
  const hear = (text: Buffer): void => {
    printed += text.toString();
    if (seconds === 0 && printed.includes("Ready in")) seconds = (performance.now() - began) / 1000;
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  while (seconds === 0) {
    if (child.exitCode !== null) throw new Error(`the system ended:\n${printed}`);
    if (performance.now() - began > 180_000) throw new Error(`not ready after three minutes:\n${printed}`);
    await wait(5);
  }
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGINT");
    await once(child, "exit");
  };
  return {
    home,
    pid: child.pid ?? 0,
    /** From the first line of the program to "Ready". */
    seconds,
    desk_url: `http://localhost:${ports.desk}`,
    sim_url: `http://127.0.0.1:${ports.sim}`,
    accounts: (): Account[] =>
      (JSON.parse(readFileSync(join(home, "demo.json"), "utf8")) as { accounts: Account[] }).accounts,
    pids: (): { name: string; pid: number }[] =>
      (
        JSON.parse(readFileSync(join(home, "running.json"), "utf8")) as {
          children: { name: string; pid: number }[];
        }
      ).children,
    stop,
    remove: async () => {
      await stop();
      rmSync(home, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
