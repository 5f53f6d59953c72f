import { spawn } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "./root.ts";

/**
 * `npm test`: all tests, journeys in two lanes side by side, since a browser mostly waits; then the unit tests. `npm test -- --report=FOLDER` also writes
 * what each lane found as JSON; any other words go to Vitest as they are: `npm test -- --project unit packages/text`.
 */
const STAGES: readonly (readonly string[])[] = [["journeys", "starts"], ["unit"]];
const REPORT = "--report=";

function run(args: readonly string[]): Promise<number> {
  const child = spawn(join(ROOT, "node_modules", ".bin", "vitest"), ["run", ...args], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stdout.pipe(process.stdout, { end: false });
  child.stderr.pipe(process.stderr, { end: false });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}

const folder = process.argv.find((word) => word.startsWith(REPORT))?.slice(REPORT.length);
const words = process.argv.slice(2).filter((word) => !word.startsWith(REPORT));
const report = (name: string): string[] =>
  folder === undefined
    ? []
    : ["--reporter=default", "--reporter=json", `--outputFile.json=${join(folder, name)}.json`];
const lane = (project: string): Promise<number> => run([`--project=${project}`, ...report(project)]);

const codes: number[] = [];
if (words.length > 0) codes.push(await run([...words, ...report("some")]));
else for (const lanes of STAGES) codes.push(...(await Promise.all(lanes.map(lane))));
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;
