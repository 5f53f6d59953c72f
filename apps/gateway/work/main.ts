import { setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { MovedClock } from "@keng/core/moved-clock.ts";
import { openLog } from "@keng/log/log.ts";
import { startJobs } from "./jobs.ts";
import type { ForThread, ToThread } from "./thread.ts";

/**
 * The jobs of the gateway as a thread of their own: reading, triage and sealing do not keep the server from answering.
 * What is to be acknowledged goes first (on Linux a priority is a thread's own).
 */
if (process.platform === "linux") setPriority(0, 5);
const { config, ahead_ms } = workerData as ForThread;
const clock = new MovedClock(() => new Date());
clock.moveAhead(ahead_ms);
const running = await startJobs(config, { log: openLog("gateway"), now: clock.now });
parentPort?.on("message", (said: ToThread) => {
  if (said === "close") void running.close().then(() => process.exit(0));
  else if (clock.moveAhead(said.ahead_ms)) running.wake();
});
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
parentPort?.postMessage("ready");
