import { ConfigBroken } from "@keng/core/environment.ts";
import { clockAheadIn, MovedClock } from "@keng/core/moved-clock.ts";
import { failureFacts } from "@keng/log/failure.ts";
import { type Log, openLog } from "@keng/log/log.ts";

const END_WITHIN_MS = 2_000;

export type SideParts = {
  log: Log;
  now: () => Date;
  signal: AbortSignal;
  /** Listens to a simulator's parent, which may move this side's clock ahead. Without this call nobody moves it. */
  follow(moved: () => void): void;
};
export type RunningSide = { url: string; close(): Promise<void> };

/**
 * One side as a process: opens it, tells its parent that it is ready, and ends when the parent's channel closes or a
 * signal comes. `open` parses the configuration first, so that everything wrong with it is said at once.
 */
export async function runSide(
  side: "gateway" | "desk",
  open: (parts: SideParts) => Promise<RunningSide>,
): Promise<void> {
  const log = openLog(side);
  const ending = new AbortController();
  let running: RunningSide | undefined;

  /** Ends what runs; what takes longer than two seconds is durable and goes on at the next start. */
  const end = async (reason: string): Promise<void> => {
    if (ending.signal.aborted) return;
    ending.abort();
    log("stopping", { reason });
    setTimeout(() => process.exit(0), END_WITHIN_MS - 300).unref();
    await running?.close();
    process.exit(0);
  };
  for (const reason of ["disconnect", "SIGTERM", "SIGINT"] as const)
    process.once(reason, () => void end(reason));

  const began = performance.now();
  const clock = new MovedClock(() => new Date());
  const follow = (moved: () => void): void =>
    void process.on("message", (message) => {
      const ahead = clockAheadIn(message);
      if (ahead !== null && clock.moveAhead(ahead)) moved();
    });
  try {
    running = await open({ log, now: clock.now, signal: ending.signal, follow });
    log("started", { port: Number(new URL(running.url).port), ms: Math.round(performance.now() - began) });
    process.send?.({ ready: true, url: running.url });
  } catch (error) {
    if (ending.signal.aborted) return;
    log("request_failed", {
      code: error instanceof ConfigBroken ? "config" : "start",
      ...failureFacts(error),
    });
    if (error instanceof ConfigBroken)
      for (const problem of error.problems) process.stderr.write(`${problem.name}: ${problem.code}\n`);
    process.exit(1);
  }
}
