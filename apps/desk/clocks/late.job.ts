import { SECOND } from "@keng/core/time.ts";
import type { Desk } from "../context.ts";
import { goRound, type Rounds } from "../rounds.job.ts";
import { becameLate } from "./late.query.ts";

/** Time itself changes lists: what becomes late is told like any other change. */
export function startLateness(desk: Desk): Rounds {
  let from = desk.now();
  return goRound(desk, "lateness", 5 * SECOND, async () => {
    const to = desk.now();
    for (const hint of await becameLate(desk, from, to)) desk.live.tell(hint);
    from = to;
  });
}
