import { failureFacts } from "@keng/log/failure.ts";
import type { Desk } from "./context.ts";

export type Rounds = {
  /** Goes round now, unless a round is under way: then it waits for that one. */
  once(): Promise<void>;
  /** No more rounds; when it returns, none is under way. */
  stop(): Promise<void>;
};

/** Goes round every so many milliseconds, never twice at once. A round that fails is logged; the next tries again. */
export function goRound(desk: Desk, job: string, every_ms: number, round: () => Promise<unknown>): Rounds {
  let running: Promise<void> | undefined;
  const look = async (): Promise<void> => {
    try {
      await round();
    } catch (error) {
      desk.log("job_failed", { job, ...failureFacts(error) });
    }
  };
  const once = (): Promise<void> => (running ??= look().finally(() => (running = undefined)));
  const timer = setInterval(() => void once(), every_ms);
  return {
    once,
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
