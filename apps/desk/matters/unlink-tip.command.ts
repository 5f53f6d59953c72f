import { Fault } from "@keng/contract/codes.ts";
import { newId } from "@keng/core/ids.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { lineOf } from "../conversations/acts.ts";
import { actOnConversation, lockConversation } from "../conversations/conversation.store.ts";
import { heldRefusal, keptHold } from "../conversations/hold.ts";
import { undoableUntil } from "../conversations/marks.ts";
import { addHistory } from "../conversations/trace.store.ts";
import { insertUndo, undoOfRequest } from "../conversations/undo.store.ts";
import { lockTips, setMatter, tipsInMatters } from "./matter.store.ts";

/** Takes a tip of this thread out of its matter; the others stay together. */
export async function unlinkTip(
  desk: Desk,
  actor: Actor,
  id: string,
  wish: { request_id: string; tip_id: string },
): Promise<{ undo_id: string; until: string }> {
  const undo = await asActor(desk.db, actor.officer_id, async (tx) => {
    const now = desk.now();
    const conversation = await lockConversation(tx, id);
    if (conversation === undefined) throw new Fault("not_found");
    const known = await undoOfRequest(tx, wish.request_id);
    if (known !== undefined) return { undo_id: known.id, created_at: known.created_at, touched: [id] };
    const held = heldRefusal(conversation, actor.officer_id, now);
    if (held !== null) throw new Fault(held.code, held.facts);
    const [tip] = await lockTips(tx, [wish.tip_id]);
    if (tip?.conversation_id !== id) throw new Fault("not_found");
    const was = tip.matter_id;
    if (was === null) throw new Fault("changed_meanwhile");
    const touched = new Set([id, ...(await tipsInMatters(tx, [was])).map((one) => one.conversation_id)]);
    await setMatter(tx, [tip.id], null);
    const version = await actOnConversation(tx, id, keptHold(conversation, actor.officer_id, now));
    const undo_id = newId();
    await insertUndo(tx, {
      id: undo_id,
      conversation_id: id,
      officer_id: actor.officer_id,
      request_id: wish.request_id,
      before: { linked: { tips: [{ id: tip.id, was }], now: null } },
      version,
      created_at: now,
    });
    await addHistory(tx, id, [{ at: now, act: "unlinked", officer_id: actor.officer_id }]);
    await appendAudit(
      tx,
      desk.keys.audit,
      lineOf(actor, conversation, now, "unlinked", { subject: ["tip", tip.id], detail: was }),
    );
    return { undo_id, created_at: now, touched: [...touched] };
  });
  for (const one of undo.touched) desk.live.tell({ type: "conversation", id: one });
  return { undo_id: undo.undo_id, until: undoableUntil(undo.created_at) };
}
