import { HOUR, SECOND } from "@keng/core/time.ts";
import type { Desk } from "../context.ts";
import { goRound, type Rounds } from "../rounds.job.ts";
import { dropEndedSessions } from "./drop-ended.command.ts";
import { endedWithScreen } from "./living-sessions.query.ts";

/** A screen whose session ended elsewhere, or by time alone, is told within seconds; no request is needed for it. */
export function startSessionWatch(desk: Desk): Rounds {
  let sweptAt = 0;
  return goRound(desk, "sessions", 5 * SECOND, async () => {
    for (const id of await endedWithScreen(desk)) desk.live.endSession(id);
    const now = desk.now().getTime();
    if (Math.abs(now - sweptAt) < HOUR) return;
    await dropEndedSessions(desk);
    sweptAt = now;
  });
}
