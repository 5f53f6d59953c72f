import { SECOND } from "@keng/core/time.ts";
import type { Desk } from "../context.ts";
import { goRound, type Rounds } from "../rounds.job.ts";
import { lapseClaims } from "./lapse-claims.command.ts";

/** Looks for claims that have lapsed, and tells whoever saw a thread only while they held it to look at their list. */
export function startLapsing(desk: Desk): Rounds {
  return goRound(desk, "claims", 5 * SECOND, async () => {
    for (let lapsed = await lapseClaims(desk); lapsed.length > 0; lapsed = await lapseClaims(desk))
      for (const { id, officer_id } of lapsed) {
        desk.live.relist(officer_id);
        desk.live.tell({ type: "conversation", id });
      }
  });
}
