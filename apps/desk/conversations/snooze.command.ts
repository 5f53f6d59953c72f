import { Fault } from "@keng/contract/codes.ts";
import { newId } from "@keng/core/ids.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { lineOf } from "./acts.ts";
import { actOnConversation, lockConversation } from "./conversation.store.ts";
import { heldRefusal, keptHold } from "./hold.ts";
import { undoableUntil } from "./marks.ts";
import { isSnoozable } from "./snooze.ts";
import { addHistory } from "./trace.store.ts";
import { insertUndo, undoOfRequest } from "./undo.store.ts";
import { snoozedBefore } from "./undoing.ts";

/** Puts a thread off until a time, or brings it back (null). It comes back by itself, and when the citizen writes. */
export async function snoozeThread(
  desk: Desk,
  actor: Actor,
  id: string,
  wish: { request_id: string; until: string | null },
): Promise<{ undo_id: string; until: string }> {
  const undo = await asActor(desk.db, actor.officer_id, async (tx) => {
    const now = desk.now();
    const conversation = await lockConversation(tx, id);
    if (conversation === undefined) throw new Fault("not_found");
    const known = await undoOfRequest(tx, wish.request_id);
    if (known !== undefined) return { undo_id: known.id, created_at: known.created_at };
    const held = heldRefusal(conversation, actor.officer_id, now);
    if (held !== null) throw new Fault(held.code, held.facts);
    const until = wish.until === null ? null : new Date(wish.until);
    if (until !== null && !isSnoozable(until, now)) throw new Fault("bad_request", { field: "until" });
    if (until !== null && conversation.emergency_at !== null && conversation.emergency_taken_at === null)
      throw new Fault("cannot_snooze");
    const version = await actOnConversation(tx, id, {
      snoozed_until: until,
      snoozed_by: until === null ? null : actor.officer_id,
      ...keptHold(conversation, actor.officer_id, now),
    });
    const undo_id = newId();
    await insertUndo(tx, {
      id: undo_id,
      conversation_id: id,
      officer_id: actor.officer_id,
      request_id: wish.request_id,
      before: snoozedBefore(conversation),
      version,
      created_at: now,
    });
    const act = until === null ? "unsnoozed" : "snoozed";
    const detail = until?.toISOString() ?? null;
    await addHistory(tx, id, [{ at: now, act, officer_id: actor.officer_id, detail }]);
    await appendAudit(
      tx,
      desk.keys.audit,
      lineOf(actor, conversation, now, act, detail === null ? {} : { detail }),
    );
    return { undo_id, created_at: now };
  });
  desk.live.tell({ type: "conversation", id });
  return { undo_id: undo.undo_id, until: undoableUntil(undo.created_at) };
}
