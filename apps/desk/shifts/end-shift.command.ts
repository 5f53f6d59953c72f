import { Fault } from "@keng/contract/codes.ts";
import { type Post, shiftCan } from "@keng/contract/shift-can.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { shiftLine } from "./line.ts";
import { waitingNoteOf, withdrawNote } from "./note.store.ts";
import { endShift, lockShift } from "./shift.store.ts";

/** An officer who is not at the desk itself goes off duty; the desk is handed over. */
export async function endOwnShift(desk: Desk, actor: Actor, id: string): Promise<void> {
  const unit_id = await asActor(desk.db, actor.officer_id, async (tx) => {
    const now = desk.now();
    const shift = await lockShift(tx, id);
    if (shift === undefined) throw new Fault("not_found");
    if (shift.officer_id !== actor.officer_id) throw new Fault("not_allowed");
    if (shift.ended_at !== null) return shift.unit_id;
    const post = shift.post as Post;
    if (!shiftCan.leave(post)) throw new Fault("hand_over_needed");
    const note = await waitingNoteOf(tx, id);
    if (note !== undefined) await withdrawNote(tx, note.id, now);
    await endShift(tx, id, now);
    await appendAudit(tx, desk.keys.audit, shiftLine(actor, shift, now, "shift_ended", post));
    return shift.unit_id;
  });
  desk.live.tell({ type: "shift", id: unit_id });
}
