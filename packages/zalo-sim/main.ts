import { configFromEnvironment } from "./config.ts";
import { startSimulator } from "./server.ts";
import type { Simulator } from "./server.ts";

/** Async, so that a wrong setting is reported in the same place as a taken port. */
async function start(): Promise<Simulator> {
  return startSimulator({
    ...configFromEnvironment(),
    // whoever started it may let its other programs follow this clock
    onClock: (offsetMs) => void process.send?.({ clock_offset_ms: offsetMs }),
  });
}
const starting = start();

let isEnding = false;
async function end(): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  const simulator = await starting;
  await simulator.close();
  process.exit(0);
}
process.on("SIGINT", () => void end());
process.on("SIGTERM", () => void end());
// Started by another process, it ends with it.
process.on("disconnect", () => void end());

try {
  const { url } = await starting;
  process.stdout.write(`zalo-sim ${url}\n`);
} catch (error) {
  process.stderr.write(`zalo-sim: ${error instanceof Error ? error.message : "cannot start"}\n`);
  process.exit(1);
}
