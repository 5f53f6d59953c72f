import { rmSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { isAlive, startedAt } from "@keng/db/embedded/pidfile.ts";
import { type Home, readJson, writeJson } from "./home.ts";

type Process = { name: string; pid: number; started: string };
type Running = { main: Process; children: Process[] };

/** The process of another run of this data folder, if it is alive. */
export function otherRun(home: Home): number | undefined {
  const left = readJson(home.running) as Running | undefined;
  return left !== undefined && isSame(left.main) ? left.main.pid : undefined;
}

/**
 * What a run that was killed left behind ends by itself within seconds, since its channel is gone; what does not is
 * ended here. The database's keeper is waited for and never killed.
 */
export async function clearLeftOvers(home: Home): Promise<void> {
  const left = readJson(home.running) as Running | undefined;
  const children = left?.children ?? [];
  for (let tries = 0; tries < 100 && children.some(isSame); tries += 1) {
    if (tries === 40)
      for (const child of children.filter((one) => isSame(one) && one.name !== "database"))
        process.kill(child.pid, "SIGKILL");
    await wait(100);
  }
}

export function noteRunning(home: Home, children: ReadonlyMap<string, number>): void {
  const note = (name: string, pid: number): Process => ({ name, pid, started: startedAt(pid) });
  const running: Running = {
    main: note("main", process.pid),
    children: [...children].map(([name, pid]) => note(name, pid)),
  };
  writeJson(home.running, running);
}

export function forgetRunning(home: Home): void {
  rmSync(home.running, { force: true });
}

/** The same process, not another that was given its number. */
function isSame(one: Process): boolean {
  return isAlive(one.pid) && (one.started === "" || startedAt(one.pid) === one.started);
}
