import { SECOND } from "@keng/core/time.ts";
import { carryWaiting } from "@keng/db/copy/carry.ts";
import { reseal } from "@keng/seal/reseal.ts";
import type { Desk } from "../context.ts";
import { goRound, type Rounds } from "../rounds.job.ts";

/** What waits here under keys of an hour is given to a backup under the long-lived key: nobody else could read it. */
export function startGiving(desk: Desk): Rounds {
  return goRound(desk, "backup", 2 * SECOND, () =>
    carryWaiting(desk.db, "desk", (key, sealed) => reseal(desk.keys, key, sealed)),
  );
}
