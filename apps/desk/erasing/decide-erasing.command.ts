import { Fault } from "@keng/contract/codes.ts";
import { type KeepReason, mustKeep } from "@keng/contract/erasing.ts";
import type { ThreadKind } from "@keng/contract/triage.ts";
import { newId } from "@keng/core/ids.ts";
import { addMs, DAY } from "@keng/core/time.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { lineOf } from "../conversations/acts.ts";
import { unwrapKey } from "../conversations/conversation-key.ts";
import { actOnConversation, lockConversation } from "../conversations/conversation.store.ts";
import { heldRefusal, keptHold } from "../conversations/hold.ts";
import { writeOutgoing } from "../conversations/outgoing.store.ts";
import { replyCheck } from "../conversations/reply-check.ts";
import { addHistory } from "../conversations/trace.store.ts";
import { cleanText } from "../conversations/words.ts";
import { termsOf } from "../search/terms.ts";
import { tipOf } from "../tips/tip.store.ts";
import { lockErasing, updateErasing } from "./request.store.ts";

/** How long a decision to erase can be taken back. */
export const UNDO_MS = DAY;

export type ErasingWish = {
  request_id: string;
  decision: "erase" | "keep";
  reason: KeepReason | null;
  /** What the citizen reads, as the officer saw it; null: nothing is sent. */
  text: string | null;
};

/** An officer decides on a request to erase, within what must be kept. The same request twice is one decision. */
export async function decideErasing(desk: Desk, actor: Actor, id: string, wish: ErasingWish): Promise<void> {
  const text = cleanText(wish.text);
  await asActor(desk.db, actor.officer_id, async (tx) => {
    const now = desk.now();
    const conversation = await lockConversation(tx, id);
    if (conversation === undefined) throw new Fault("not_found");
    const erasing = await lockErasing(tx, id);
    if (erasing?.request_id === wish.request_id) return;
    if (erasing?.state !== "asked") throw new Fault("changed_meanwhile");
    const held = heldRefusal(conversation, actor.officer_id, now);
    if (held !== null) throw new Fault(held.code, held.facts);
    const tip = await tipOf(tx, id);
    const must = mustKeep({
      kind: conversation.kind as ThreadKind,
      flags: conversation.flags,
      tip: tip === undefined ? null : { category: tip.category },
    });
    if (wish.decision === "erase" && must !== null) throw new Fault("must_be_kept", { because: must });
    if (wish.decision === "keep" && wish.reason === null) throw new Fault("bad_request", { field: "reason" });
    const isErased = wish.decision === "erase";
    await updateErasing(tx, erasing.id, {
      state: isErased ? "pending" : "kept",
      reason: isErased ? null : wish.reason,
      request_id: wish.request_id,
      decided_by: actor.officer_id,
      decided_at: now,
      final_at: isErased ? addMs(now, UNDO_MS) : null,
    });
    if (text !== null) {
      const refusal = replyCheck(conversation, 1, now);
      if (refusal !== null) throw new Fault(refusal.code, refusal.facts);
      const key = unwrapKey(desk.keys.master, conversation.key_wrapped);
      const out = {
        message_id: newId(),
        request_id: wish.request_id,
        officer_id: actor.officer_id,
        text,
        files: [],
        now,
        terms: termsOf(desk.keys.search, text),
      };
      await writeOutgoing(tx, { gateway: desk.keys.gateway, conversation: key }, conversation, out);
    }
    await actOnConversation(tx, id, {
      ...(isErased ? {} : { contact: null }),
      ...keptHold(conversation, actor.officer_id, now),
    });
    const act = isErased ? "erasing_decided" : "erasing_refused";
    const detail = isErased ? null : wish.reason;
    await addHistory(tx, id, [{ at: now, act, officer_id: actor.officer_id, detail }]);
    await appendAudit(
      tx,
      desk.keys.audit,
      lineOf(actor, conversation, now, act, detail === null ? {} : { detail }),
    );
  });
  desk.live.tell({ type: "conversation", id });
}
