import { Fault } from "@keng/contract/codes.ts";
import { newId } from "@keng/core/ids.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { lineOf } from "../conversations/acts.ts";
import {
  actOnConversation,
  findConversation,
  lockConversation,
} from "../conversations/conversation.store.ts";
import { heldRefusal, keptHold } from "../conversations/hold.ts";
import { undoableUntil } from "../conversations/marks.ts";
import { addHistory } from "../conversations/trace.store.ts";
import { insertUndo, undoOfRequest } from "../conversations/undo.store.ts";
import { insertMatter, lockTips, setMatter, tipsInMatters } from "./matter.store.ts";

/**
 * An officer says that a tip of this thread and one of another are of one happening. When both are in matters already,
 * the other's joins this one, as far as this officer may read its tips.
 */
export async function linkTips(
  desk: Desk,
  actor: Actor,
  id: string,
  wish: { request_id: string; tip_id: string; other_id: string },
): Promise<{ undo_id: string; until: string }> {
  const undo = await asActor(desk.db, actor.officer_id, async (tx) => {
    const now = desk.now();
    const conversation = await lockConversation(tx, id);
    if (conversation === undefined) throw new Fault("not_found");
    const known = await undoOfRequest(tx, wish.request_id);
    if (known !== undefined) return { undo_id: known.id, created_at: known.created_at, touched: [id] };
    const held = heldRefusal(conversation, actor.officer_id, now);
    if (held !== null) throw new Fault(held.code, held.facts);
    const tips = await lockTips(tx, [wish.tip_id, wish.other_id]);
    const own = tips.find((tip) => tip.id === wish.tip_id && tip.conversation_id === id);
    const other = tips.find((tip) => tip.id === wish.other_id && tip.conversation_id !== id);
    const thread = other === undefined ? undefined : await findConversation(tx, other.conversation_id);
    if (own === undefined || other === undefined || thread === undefined) throw new Fault("not_found");
    if (own.matter_id !== null && own.matter_id === other.matter_id) throw new Fault("already_linked");
    const { root_id, unit_id } = conversation;
    const matter =
      own.matter_id ??
      other.matter_id ??
      (await insertMatter(tx, { root_id, unit_id, officer_id: actor.officer_id, at: now }));
    const joining =
      other.matter_id === null || other.matter_id === matter
        ? [other]
        : await lockTips(
            tx,
            (await tipsInMatters(tx, [other.matter_id])).map((tip) => tip.tip_id),
          );
    const moved = [own, ...joining].filter((tip) => tip.matter_id !== matter);
    await setMatter(
      tx,
      moved.map((tip) => tip.id),
      matter,
    );
    const version = await actOnConversation(tx, id, keptHold(conversation, actor.officer_id, now));
    const undo_id = newId();
    await insertUndo(tx, {
      id: undo_id,
      conversation_id: id,
      officer_id: actor.officer_id,
      request_id: wish.request_id,
      before: { linked: { tips: moved.map((tip) => ({ id: tip.id, was: tip.matter_id })), now: matter } },
      version,
      created_at: now,
    });
    const touched = [...new Set([id, thread.id, ...moved.map((tip) => tip.conversation_id)])];
    for (const one of touched)
      await addHistory(tx, one, [{ at: now, act: "linked", officer_id: actor.officer_id }]);
    for (const [of, tip] of [
      [conversation, own],
      [thread, other],
    ] as const)
      await appendAudit(
        tx,
        desk.keys.audit,
        lineOf(actor, of, now, "linked", { subject: ["tip", tip.id], detail: matter }),
      );
    return { undo_id, created_at: now, touched };
  });
  for (const one of undo.touched) desk.live.tell({ type: "conversation", id: one });
  return { undo_id: undo.undo_id, until: undoableUntil(undo.created_at) };
}
