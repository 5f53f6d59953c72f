import { configFromEnvironment } from "./config.ts";
import { startSimulator } from "./server.ts";

const config = configFromEnvironment();
const simulator = await startSimulator(config);
process.stdout.write(`zalo-sim ${simulator.url}\n`);

let isEnding = false;
async function end(): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  await simulator.close();
  process.exit(0);
}
process.on("SIGINT", () => void end());
process.on("SIGTERM", () => void end());
// Started by another process, it ends with it.
process.on("disconnect", () => void end());
