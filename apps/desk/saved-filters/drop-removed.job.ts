import { HOUR } from "@keng/core/time.ts";
import { failureFacts } from "@keng/log/failure.ts";
import type { Desk } from "../context.ts";
import { dropRemoved } from "./drop-removed.command.ts";

/** Looks every hour for filters that were removed and not brought back. */
export function startDroppingFilters(desk: Desk): { stop(): Promise<void> } {
  let running: Promise<void> | undefined;
  const timer = setInterval(() => {
    running ??= dropRemoved(desk)
      .then(() => undefined)
      .catch((error: unknown) => desk.log("job_failed", { job: "filters", ...failureFacts(error) }))
      .finally(() => (running = undefined));
  }, HOUR);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
