import { SECOND } from "@keng/core/time.ts";
import type { Desk } from "../context.ts";
import { goRound, type Rounds } from "../rounds.job.ts";
import { eraseDue } from "./erase-due.command.ts";

/** Erases what was decided a day ago and not taken back. One that fails stops nobody: it is tried again. */
export function startErasing(desk: Desk): Rounds {
  return goRound(desk, "erasing", 10 * SECOND, async () => {
    for (let id = await eraseDue(desk); id !== null; id = await eraseDue(desk))
      desk.live.tell({ type: "conversation", id });
  });
}
