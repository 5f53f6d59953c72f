import { SECOND } from "@keng/core/time.ts";
import { failureFacts } from "@keng/log/failure.ts";
import type { Desk } from "../context.ts";
import { lapseClaims } from "./lapse-claims.command.ts";

const EVERY = 5 * SECOND;

/** Looks for claims that have lapsed, and tells whoever saw a thread only while they held it to look at their list. */
export function startLapsing(desk: Desk): { stop(): Promise<void> } {
  let running: Promise<void> | undefined;
  const look = async (): Promise<void> => {
    try {
      for (let lapsed = await lapseClaims(desk); lapsed.length > 0; lapsed = await lapseClaims(desk))
        for (const { id, officer_id } of lapsed) {
          desk.live.relist(officer_id);
          desk.live.tell({ type: "conversation", id });
        }
    } catch (error) {
      desk.log("job_failed", { job: "claims", ...failureFacts(error) });
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
