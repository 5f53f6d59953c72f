import { ConfigBroken } from "@keng/core/environment.ts";
import { clockAheadIn, MovedClock } from "@keng/core/moved-clock.ts";
import { failureFacts } from "@keng/log/failure.ts";
import { openLog } from "@keng/log/log.ts";
import { deskConfig } from "./config.ts";
import { type RunningDesk, startDesk } from "./server.ts";

const END_WITHIN_MS = 2_000;
const log = openLog("desk");
const ending = new AbortController();
let running: RunningDesk | undefined;

/** Ends what runs; what takes longer than two seconds is durable and goes on at the next start. */
async function end(reason: string): Promise<void> {
  if (ending.signal.aborted) return;
  ending.abort();
  log("stopping", { reason });
  setTimeout(() => process.exit(0), END_WITHIN_MS - 300).unref();
  await running?.close();
  process.exit(0);
}

process.once("disconnect", () => void end("disconnect"));
process.once("SIGTERM", () => void end("SIGTERM"));
process.once("SIGINT", () => void end("SIGINT"));

const began = performance.now();
try {
  const config = deskConfig();
  const clock = new MovedClock(() => new Date());
  // without a simulator nobody moves this clock: the message is not even listened to
  if (config.phones_url !== null)
    process.on("message", (message) => {
      const ahead = clockAheadIn(message);
      if (ahead !== null && clock.moveAhead(ahead)) running?.desk.live.reset();
    });
  running = await startDesk(config, { log, now: clock.now, signal: ending.signal });
  log("started", { port: config.port, ms: Math.round(performance.now() - began) });
  process.send?.({ ready: true, url: running.url });
} catch (error) {
  if (!ending.signal.aborted) {
    log("request_failed", {
      code: error instanceof ConfigBroken ? "config" : "start",
      ...failureFacts(error),
    });
    if (error instanceof ConfigBroken)
      for (const problem of error.problems) process.stderr.write(`${problem.name}: ${problem.code}\n`);
    process.exit(1);
  }
}
