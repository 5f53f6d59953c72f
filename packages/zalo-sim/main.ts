import { configFromEnvironment } from "./config.ts";
import { startSimulator } from "./server.ts";

const starting = startSimulator(configFromEnvironment());

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

const { url } = await starting;
process.stdout.write(`zalo-sim ${url}\n`);
