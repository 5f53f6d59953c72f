import { HOUR } from "@keng/core/time.ts";
import type { Desk } from "../context.ts";
import { goRound, type Rounds } from "../rounds.job.ts";
import { dropRemoved } from "./drop-removed.command.ts";

/** Looks every hour for filters that were removed and not brought back. */
export function startDroppingFilters(desk: Desk): Rounds {
  return goRound(desk, "filters", HOUR, () => dropRemoved(desk));
}
