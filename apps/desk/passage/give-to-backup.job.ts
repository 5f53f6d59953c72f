import { SECOND } from "@keng/core/time.ts";
import { carryWaiting } from "@keng/db/copy/carry.ts";
import { failureFacts } from "@keng/log/failure.ts";
import { reseal } from "@keng/seal/reseal.ts";
import type { Desk } from "../context.ts";

const EVERY = 2 * SECOND;

/** What waits here under keys of an hour is given to a backup under the long-lived key: nobody else could read it. */
export function startGiving(desk: Desk): { stop(): Promise<void> } {
  let running: Promise<void> | undefined;
  const look = async (): Promise<void> => {
    try {
      await carryWaiting(desk.db, "desk", (key, sealed) => reseal(desk.keys, key, sealed));
    } catch (error) {
      desk.log("job_failed", { job: "backup", ...failureFacts(error) });
    }
  };
  const timer = setInterval(() => {
    running ??= look().finally(() => (running = undefined));
  }, EVERY);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
