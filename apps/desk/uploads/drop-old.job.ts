import { HOUR } from "@keng/core/time.ts";
import type { Desk } from "../context.ts";
import { goRound, type Rounds } from "../rounds.job.ts";
import { dropOld } from "./drop-old.command.ts";

/** Looks every hour for uploads that nobody sent. */
export function startDropping(desk: Desk): Rounds {
  return goRound(desk, "uploads", HOUR, () => dropOld(desk));
}
