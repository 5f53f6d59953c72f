import { SECOND } from "@keng/core/time.ts";
import { failureFacts } from "@keng/log/failure.ts";
import type { Desk } from "../context.ts";
import { becameLate } from "./late.query.ts";

const EVERY = 5 * SECOND;

/** Time itself changes lists: what becomes late is told like any other change. */
export function startLateness(desk: Desk): { stop(): Promise<void> } {
  let from = desk.now();
  let running: Promise<void> | undefined;
  const look = async (): Promise<void> => {
    const to = desk.now();
    try {
      for (const hint of await becameLate(desk, from, to)) desk.live.tell(hint);
      from = to;
    } catch (error) {
      desk.log("job_failed", { job: "lateness", ...failureFacts(error) });
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
