import { Fault } from "@keng/contract/codes.ts";
import { tipCan, type TipState } from "@keng/contract/tip-can.ts";
import { newId } from "@keng/core/ids.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { lineOf } from "../conversations/acts.ts";
import { unwrapKey } from "../conversations/conversation-key.ts";
import { lockConversation } from "../conversations/conversation.store.ts";
import { heldRefusal, holds } from "../conversations/hold.ts";
import { messageOfRequest } from "../conversations/message.store.ts";
import { writeOutgoing } from "../conversations/outgoing.store.ts";
import { replyCheck } from "../conversations/reply-check.ts";
import { addHistory } from "../conversations/trace.store.ts";
import { cleanText } from "../conversations/words.ts";
import { insertOutbound } from "../passage/outbound.store.ts";
import { termsOf } from "../search/terms.ts";
import { rolesIn, tipOf, updateTip } from "./tip.store.ts";

/**
 * Moves a tip, and tells the citizen by exactly the text that the officer saw, as one act. The clock of law does not
 * stop (domain.md R2); this text is an answer and meets what an answer meets.
 */
export async function changeTipState(
  desk: Desk,
  actor: Actor,
  id: string,
  wish: { request_id: string; to: TipState; text: string },
): Promise<void> {
  await asActor(desk.db, actor.officer_id, async (tx) => {
    const now = desk.now();
    const conversation = await lockConversation(tx, id);
    if (conversation === undefined) throw new Fault("not_found");
    if ((await messageOfRequest(tx, wish.request_id)) !== undefined) return;
    const held = heldRefusal(conversation, actor.officer_id, now);
    if (held !== null) throw new Fault(held.code, held.facts);
    const tip = await tipOf(tx, id);
    if (tip === undefined) throw new Fault("tip_state_refused", { to: wish.to });
    const roles = await rolesIn(tx, actor.officer_id, conversation.unit_id);
    if (!tipCan.change(tip.state as TipState, wish.to, roles))
      throw new Fault("tip_state_refused", { from: tip.state, to: wish.to });
    const text = cleanText(wish.text);
    if (text === null) throw new Fault("text_empty");
    const refusal = replyCheck(conversation, 1, now);
    if (refusal !== null) throw new Fault(refusal.code, refusal.facts);
    await updateTip(tx, tip.id, { state: wish.to });
    const message_id = newId();
    await writeOutgoing(
      tx,
      {
        gateway: desk.keys.gateway,
        conversation: unwrapKey(desk.keys.master, conversation.key_wrapped),
      },
      conversation,
      {
        message_id,
        request_id: wish.request_id,
        officer_id: actor.officer_id,
        text,
        files: [],
        now,
        terms: termsOf(desk.keys.search, text),
      },
    );
    await insertOutbound(
      tx,
      desk.keys.gateway,
      { kind: "thread", conversation_id: id, open: true, state: wish.to },
      now,
    );
    await addHistory(tx, id, [
      ...(holds(conversation, actor.officer_id, now)
        ? []
        : [{ at: now, act: "claimed", officer_id: actor.officer_id }]),
      { at: now, act: "tip_state", officer_id: actor.officer_id, detail: wish.to },
    ]);
    await appendAudit(
      tx,
      desk.keys.audit,
      lineOf(actor, conversation, now, "tip_state", { subject: ["tip", tip.id], detail: wish.to }),
    );
  });
  desk.live.tell({ type: "conversation", id });
}
