import { inbox } from "./inbox/inbox.ts";
import { intake } from "./intake/intake.ts";
import { latency } from "./latency.ts";
import { memory } from "./memory.ts";
import { machine, say } from "./figures.ts";
import { start } from "./start.ts";

/** `npm run bench [-- NAME …] [--full]`: each measurement in a data folder of its own, one after the other. */
const MEASUREMENTS: Readonly<Record<string, (full: boolean) => Promise<void>>> = {
  intake,
  latency,
  inbox,
  memory,
  start,
};

const asked = process.argv.slice(2);
const full = asked.includes("--full");
const names = asked.filter((one) => !one.startsWith("--"));
const unknown = names.find((name) => !(name in MEASUREMENTS));
if (unknown !== undefined) {
  process.stderr.write(`no measurement "${unknown}"; there are: ${Object.keys(MEASUREMENTS).join(", ")}\n`);
  process.exit(2);
}
say(machine());
for (const [name, measure] of Object.entries(MEASUREMENTS)) {
  if (names.length > 0 && !names.includes(name)) continue;
  say(`\n${name}${full ? " (full)" : ""}`);
  const began = performance.now();
  try {
    await measure(full);
  } catch (error) {
    process.exitCode = 1;
    say(`  FAILED: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
  say(`  (${((performance.now() - began) / 1000).toFixed(0)} s)`);
}
// what a failed measurement left open must not keep this one alive
process.exit();
