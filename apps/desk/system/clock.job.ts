import { newId } from "@keng/core/ids.ts";
import { SECOND } from "@keng/core/time.ts";
import { failureFacts } from "@keng/log/failure.ts";
import { ClockWatch } from "@keng/side/clock-watch.ts";
import type { Desk } from "../context.ts";
import { noteAlarm } from "./note-alarm.command.ts";

const EVERY = 5 * SECOND;

/** A clock that was set is logged and said: deadlines and sessions are counted by it. */
export function startClockWatch(desk: Desk): { stop(): Promise<void> } {
  const clock = new ClockWatch(
    () => Date.now(),
    () => performance.now(),
  );
  let running: Promise<void> | undefined;
  const timer = setInterval(() => {
    const jump = clock.look();
    if (jump === null) return;
    desk.log("clock_jumped", { ms: jump });
    running = noteAlarm(desk, newId(), "clock_jumped").catch((error: unknown) =>
      desk.log("job_failed", { job: "clock", ...failureFacts(error) }),
    );
  }, EVERY);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
