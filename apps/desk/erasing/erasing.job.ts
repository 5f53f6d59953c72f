import { SECOND } from "@keng/core/time.ts";
import { failureFacts } from "@keng/log/failure.ts";
import type { Desk } from "../context.ts";
import { eraseDue } from "./erase-due.command.ts";

const EVERY = 10 * SECOND;

/** Erases what was decided a day ago and not taken back. One that fails stops nobody: it is tried again. */
export function startErasing(desk: Desk): { stop(): Promise<void> } {
  let running: Promise<void> | undefined;
  const look = async (): Promise<void> => {
    try {
      for (let id = await eraseDue(desk); id !== null; id = await eraseDue(desk))
        desk.live.tell({ type: "conversation", id });
    } catch (error) {
      desk.log("job_failed", { job: "erasing", ...failureFacts(error) });
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
