import { newId } from "@keng/core/ids.ts";
import { alarmsFor } from "@keng/desk/alarms/alarms.query.ts";
import { climbAlarms } from "@keng/desk/alarms/climb.command.ts";
import { seeAlarms } from "@keng/desk/alarms/see-alarms.command.ts";
import type { Actor, Desk } from "@keng/desk/context.ts";
import { beginShift } from "@keng/desk/shifts/begin-shift.command.ts";
import { shiftsNow } from "@keng/desk/shifts/shifts.query.ts";
import { takeShift } from "@keng/desk/shifts/take-shift.command.ts";
import { writeNote } from "@keng/desk/shifts/write-note.command.ts";
import type { ShiftStep } from "./stories.ts";

/** One step around the desk, through the same use cases as real work. */
export async function shiftStep(
  desk: Desk,
  actors: ReadonlyMap<string, Actor>,
  step: ShiftStep,
): Promise<void> {
  if (step.act === "climb") return climb(desk, actors);
  const actor = actors.get(step.act === "command" ? "viet" : step.by);
  if (actor === undefined) return;
  const request_id = newId();
  if (step.act === "stand") return beginShift(desk, actor, { request_id, post: "duty_officer" });
  if (step.act === "command") return beginShift(desk, actor, { request_id, post: "duty_commander" });
  const turn = (await shiftsNow(desk, actor)).turns.find((one) => one.post === "duty_officer");
  if (turn === undefined) return;
  if (step.act === "hand_over") await writeNote(desk, actor, turn.id, { request_id, text: step.text });
  else await takeShift(desk, actor, turn.id, { request_id });
}

/** Whoever is reached says that they know: the first look at the demo is a calm one. */
async function climb(desk: Desk, actors: ReadonlyMap<string, Actor>): Promise<void> {
  while ((await climbAlarms(desk)).length > 0);
  for (const actor of actors.values()) {
    const ids = (await alarmsFor(desk, actor)).flatMap((alarm) => alarm.ids);
    if (ids.length > 0) await seeAlarms(desk, actor, ids);
  }
}
