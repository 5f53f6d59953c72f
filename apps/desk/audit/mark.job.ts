import { SECOND } from "@keng/core/time.ts";
import { failureFacts } from "@keng/log/failure.ts";
import type { Desk } from "../context.ts";
import { markHeads } from "./mark-heads.command.ts";

const EVERY = 2 * SECOND;

/** Keeps how far the chains have come outside the database: what was marked can no longer be cut unnoticed. */
export function startMarking(desk: Desk): { stop(): Promise<void> } {
  let running: Promise<void> | undefined;
  const look = async (): Promise<void> => {
    try {
      await markHeads(desk);
    } catch (error) {
      desk.log("job_failed", { job: "audit_mark", ...failureFacts(error) });
    }
  };
  const timer = setInterval(() => {
    running ??= look().finally(() => (running = undefined));
  }, EVERY);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
      await look();
    },
  };
}
