import { Fault } from "@keng/contract/codes.ts";
import { addMs } from "@keng/core/time.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import { refreshLateAt, restoreClocks } from "../clocks/clock.store.ts";
import type { Actor, Desk } from "../context.ts";
import { restoreMatters } from "../matters/matter.store.ts";
import { restoreQuestions } from "../questions/question.store.ts";
import { restoreTips } from "../tips/tip.store.ts";
import { lineOf } from "./acts.ts";
import { actOnConversation, lockConversation } from "./conversation.store.ts";
import { UNDOABLE } from "./marks.ts";
import { addHistory } from "./trace.store.ts";
import { lockUndo, useUndo } from "./undo.store.ts";
import { type Before, isMark, patchBack } from "./undoing.ts";

/** Takes an act back: states, items and clocks as they were, while nothing else has happened since. */
export async function undoMark(desk: Desk, actor: Actor, id: string, undo_id: string): Promise<void> {
  const undone = await asActor(desk.db, actor.officer_id, async (tx) => {
    const now = desk.now();
    const conversation = await lockConversation(tx, id);
    const undo = await lockUndo(tx, undo_id);
    if (conversation === undefined || undo?.conversation_id !== id) throw new Fault("not_found");
    if (undo.officer_id !== actor.officer_id) throw new Fault("cannot_undo");
    if (undo.used_at !== null) return null;
    if (undo.version !== conversation.version || addMs(undo.created_at, UNDOABLE) <= now)
      throw new Fault("cannot_undo");
    const before = undo.before as Before;
    if (isMark(before)) {
      await restoreTips(tx, id, before.tips, now);
      await restoreQuestions(tx, id, before.questions, now);
      await restoreClocks(tx, id, before.clocks, now);
    }
    const others = "linked" in before ? await restoreMatters(tx, before.linked) : [];
    if (others === null) throw new Fault("cannot_undo");
    const back = "linked" in before && before.linked.now === null ? "linked" : "unlinked";
    for (const other of others.filter((one) => one !== id))
      await addHistory(tx, other, [{ at: now, act: back, officer_id: actor.officer_id }]);
    await actOnConversation(tx, id, patchBack(before));
    await refreshLateAt(tx, id);
    await useUndo(tx, undo_id, now);
    await addHistory(tx, id, [{ at: now, act: "undone", officer_id: actor.officer_id }]);
    await appendAudit(tx, desk.keys.audit, lineOf(actor, conversation, now, "undone"));
    return { former: "assigned" in before ? conversation.assigned_to : null, others };
  });
  if (undone === null) return;
  if (undone.former !== null) desk.live.relist(undone.former);
  for (const other of undone.others) desk.live.tell({ type: "conversation", id: other });
  desk.live.tell({ type: "emergency", id });
  desk.live.tell({ type: "conversation", id });
}
