import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { say, table } from "./figures.ts";
import { startAll, type Started } from "./system.ts";

const REST = 10_000;

/** Memory of every process of a started system at rest; what processes share is counted once (PSS). */
export async function memory(): Promise<void> {
  if (process.platform !== "linux") return say("  only Linux tells how much memory processes share");
  const first = await startAll("memory");
  try {
    await weigh("first start, the demo was played", first);
    await first.stop();
    const again = await startAll("memory", { home: first.home });
    await weigh("second start", again);
    await again.stop();
  } finally {
    await first.remove();
  }
}

async function weigh(heading: string, system: Started): Promise<void> {
  await wait(REST);
  const postmaster = Number(
    readFileSync(join(system.home, "postgres", "postmaster.pid"), "utf8").split("\n")[0],
  );
  const groups = [
    { name: "keng start", pids: [system.pid] },
    ...system
      .pids()
      .map(({ name, pid }) => ({ name: name === "database" ? "keeper of the database" : name, pids: [pid] })),
    { name: "postgres", pids: [postmaster, ...childrenOf(postmaster)] },
  ];
  const rows = groups.map(({ name, pids }) => ({ name, pids, pss: sum(pids.map(pssOf)) }));
  table(
    [`${heading}, ${REST / 1000} s of rest`, "processes", "PSS"],
    [
      ...rows.map(({ name, pids, pss }) => [name, String(pids.length), mega(pss)]),
      ["all", String(sum(rows.map(({ pids }) => pids.length))), mega(sum(rows.map(({ pss }) => pss)))],
    ],
  );
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
const mega = (kilobytes: number): string => `${(kilobytes / 1024).toFixed(0)} MB`;

function pssOf(pid: number): number {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
    return Number(/^Pss:\s+(\d+) kB$/m.exec(text)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function childrenOf(parent: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent);
}

function parentOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return 0;
  }
}
