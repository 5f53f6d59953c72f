import { HOUR, SECOND } from "@keng/core/time.ts";
import { failureFacts } from "@keng/log/failure.ts";
import type { Desk } from "../context.ts";
import { dropEndedSessions } from "./drop-ended.command.ts";
import { endedWithScreen } from "./living-sessions.query.ts";

const EVERY = 5 * SECOND;

/** A screen whose session ended elsewhere, or by time alone, is told within seconds; no request is needed for it. */
export function startSessionWatch(desk: Desk): { stop(): Promise<void> } {
  let running: Promise<void> | undefined;
  let sweptAt = 0;
  const look = async (): Promise<void> => {
    try {
      for (const id of await endedWithScreen(desk)) desk.live.endSession(id);
      const now = desk.now().getTime();
      if (Math.abs(now - sweptAt) < HOUR) return;
      await dropEndedSessions(desk);
      sweptAt = now;
    } catch (error) {
      desk.log("job_failed", { job: "sessions", ...failureFacts(error) });
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
