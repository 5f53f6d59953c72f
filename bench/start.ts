import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { OUT, ROOT } from "./config.ts";
import { median, table } from "./figures.ts";
import { startAll } from "./system.ts";

const RUNS = 3;
/** What `git clone` would not bring, and what a measurement left. */
const LEFT_OUT = new Set([".git", "node_modules", "dist", "out", ".keng", "coverage", "bench"]);

/** Seconds to "Ready": the first time with and without built screens, and the second time. */
export async function start(): Promise<void> {
  const root = join(OUT, `clone-${process.pid}`);
  try {
    copyTo(root);
    const bare: number[] = [];
    const built: number[] = [];
    const second: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      for (const folder of ["apps/console/dist", "packages/zalo-sim/phones/dist"])
        rmSync(join(root, folder), { recursive: true, force: true });
      bare.push(await once(root, `first-${run}`));
      const home = join(OUT, `second-${process.pid}-${run}`);
      built.push(await once(root, `built-${run}`, home));
      second.push(await once(root, `again-${run}`, home));
      rmSync(home, { recursive: true, force: true, maxRetries: 3 });
    }
    const row = (name: string, runs: readonly number[]): string[] => [
      name,
      ...runs.map((run) => run.toFixed(1)),
      `${median(runs).toFixed(1)} s`,
    ];
    table(
      ["from `keng start` to Ready", ...Array.from({ length: RUNS }, (_, run) => `run ${run + 1}`), "median"],
      [
        row("first start after npm ci: builds the screens, makes everything, plays the demo", bare),
        row("first start of a data folder, screens built before", built),
        row("second start", second),
      ],
    );
  } finally {
    rmSync(root, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** A copy of the repository with its installed packages (hard links where the system has them). */
function copyTo(root: string): void {
  mkdirSync(root, { recursive: true });
  // entry by entry: the copy itself lies below the repository
  for (const entry of readdirSync(ROOT).filter((name) => !LEFT_OUT.has(name)))
    cpSync(join(ROOT, entry), join(root, entry), {
      recursive: true,
      filter: (path) => !LEFT_OUT.has(basename(path)),
    });
  for (const folder of ["node_modules", ...WORKSPACES_WITH_OWN.map((one) => `${one}/node_modules`)]) {
    if (!existsSync(join(ROOT, folder))) continue;
    if (process.platform === "linux")
      execFileSync("cp", ["-al", join(ROOT, folder), join(root, folder)], { stdio: "inherit" });
    else cpSync(join(ROOT, folder), join(root, folder), { recursive: true, verbatimSymlinks: true });
  }
}

/** Workspaces in which npm puts packages beside them. */
const WORKSPACES_WITH_OWN = ["apps/desk", "apps/console"];

async function once(root: string, name: string, home?: string): Promise<number> {
  const system = await startAll(name, { root, ...(home === undefined ? {} : { home }) });
  await (home === undefined ? system.remove() : system.stop());
  return system.seconds;
}
