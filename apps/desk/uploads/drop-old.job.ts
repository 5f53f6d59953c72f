import { HOUR } from "@keng/core/time.ts";
import { failureFacts } from "@keng/log/failure.ts";
import type { Desk } from "../context.ts";
import { dropOld } from "./drop-old.command.ts";

/** Looks every hour for uploads that nobody sent. */
export function startDropping(desk: Desk): { stop(): Promise<void> } {
  let running: Promise<void> | undefined;
  const timer = setInterval(() => {
    running ??= dropOld(desk)
      .then(() => undefined)
      .catch((error: unknown) => desk.log("job_failed", { job: "uploads", ...failureFacts(error) }))
      .finally(() => (running = undefined));
  }, HOUR);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
