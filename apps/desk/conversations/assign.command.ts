import { Fault } from "@keng/contract/codes.ts";
import { threadCan } from "@keng/contract/thread-can.ts";
import { newId } from "@keng/core/ids.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { rolesIn } from "../tips/tip.store.ts";
import { lineOf } from "./acts.ts";
import { actOnConversation, isWorking, lockConversation } from "./conversation.store.ts";
import { undoableUntil } from "./marks.ts";
import { addHistory } from "./trace.store.ts";
import { insertUndo, undoOfRequest } from "./undo.store.ts";
import { assignedBefore } from "./undoing.ts";

/**
 * A commander says whose work a thread is, or that it is nobody's (null). Assigned is not held: whoever answers still
 * takes it for a while. An officer without duty sees the thread from now on, and the former one no longer.
 */
export async function assignThread(
  desk: Desk,
  actor: Actor,
  id: string,
  wish: { request_id: string; to: string | null },
): Promise<{ undo_id: string; until: string }> {
  const undo = await asActor(desk.db, actor.officer_id, async (tx) => {
    const now = desk.now();
    const conversation = await lockConversation(tx, id);
    if (conversation === undefined) throw new Fault("not_found");
    const known = await undoOfRequest(tx, wish.request_id);
    if (known !== undefined) return { undo_id: known.id, created_at: known.created_at, former: null };
    const { unit_id } = conversation;
    if (!threadCan.assign(await rolesIn(tx, actor.officer_id, unit_id))) throw new Fault("not_allowed");
    if (wish.to !== null) {
      const roles = (await isWorking(tx, wish.to)) ? await rolesIn(tx, wish.to, unit_id) : [];
      if (!threadCan.beAssigned(roles)) throw new Fault("not_assignable");
    }
    const version = await actOnConversation(tx, id, {
      assigned_to: wish.to,
      assigned_by: wish.to === null ? null : actor.officer_id,
      assigned_at: wish.to === null ? null : now,
    });
    const undo_id = newId();
    await insertUndo(tx, {
      id: undo_id,
      conversation_id: id,
      officer_id: actor.officer_id,
      request_id: wish.request_id,
      before: assignedBefore(conversation),
      version,
      created_at: now,
    });
    const act = wish.to === null ? "unassigned" : "assigned";
    await addHistory(tx, id, [{ at: now, act, officer_id: actor.officer_id, detail: wish.to }]);
    await appendAudit(
      tx,
      desk.keys.audit,
      lineOf(actor, conversation, now, act, wish.to === null ? {} : { detail: wish.to }),
    );
    return { undo_id, created_at: now, former: conversation.assigned_to };
  });
  // whoever saw the thread only because it was theirs is told to look at their list
  if (undo.former !== null) desk.live.relist(undo.former);
  desk.live.tell({ type: "conversation", id });
  return { undo_id: undo.undo_id, until: undoableUntil(undo.created_at) };
}
