import { Fault } from "@keng/contract/codes.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { shiftLine } from "./line.ts";
import { waitingNoteOf, withdrawNote } from "./note.store.ts";
import { lockShift } from "./shift.store.ts";

/** The officer stays: what they wrote for the next is taken back while nobody has signed for it. */
export async function withdrawShiftNote(desk: Desk, actor: Actor, shift_id: string): Promise<void> {
  const unit_id = await asActor(desk.db, actor.officer_id, async (tx) => {
    const now = desk.now();
    const shift = await lockShift(tx, shift_id);
    if (shift === undefined) throw new Fault("not_found");
    if (shift.officer_id !== actor.officer_id) throw new Fault("not_allowed");
    if (shift.ended_at !== null) throw new Fault("shift_over");
    const note = await waitingNoteOf(tx, shift_id);
    if (note === undefined) return shift.unit_id;
    await withdrawNote(tx, note.id, now);
    await appendAudit(tx, desk.keys.audit, shiftLine(actor, shift, now, "shift_note_withdrawn"));
    return shift.unit_id;
  });
  desk.live.tell({ type: "shift", id: unit_id });
}
