import { mustKeep } from "@keng/contract/erasing.ts";
import type { ThreadKind } from "@keng/contract/triage.ts";
import { newId } from "@keng/core/ids.ts";
import { asActor, type Tx } from "@keng/db/connect.ts";
import * as notices from "@keng/i18n/citizen/erasing.ts";
import { translator } from "@keng/i18n/translator.ts";
import { appendAudit } from "../audit/audit.store.ts";
import { cancelClocks, refreshLateAt } from "../clocks/clock.store.ts";
import { CLOCK_RULES } from "../clocks/rules.ts";
import type { Desk } from "../context.ts";
import { newConversationKey } from "../conversations/conversation-key.ts";
import {
  actOnConversation,
  type Conversation,
  lockConversation,
} from "../conversations/conversation.store.ts";
import { writeOutgoing } from "../conversations/outgoing.store.ts";
import { replyCheck } from "../conversations/reply-check.ts";
import { addHistory } from "../conversations/trace.store.ts";
import { insertOutbound } from "../passage/outbound.store.ts";
import { tipOf } from "../tips/tip.store.ts";
import { eraseContent } from "./content.store.ts";
import { claimDue, type Erasing, updateErasing } from "./request.store.ts";

/**
 * Erases one thread whose time to be taken back is over; gives its id. What became something that must be kept in the
 * meantime is kept.
 */
export async function eraseDue(desk: Desk): Promise<string | null> {
  return asActor(desk.db, "system", async (tx) => {
    const now = desk.now();
    const erasing = await claimDue(tx, now);
    if (erasing === undefined) return null;
    const conversation = await lockConversation(tx, erasing.conversation_id);
    if (conversation === undefined) throw new Error("no such thread");
    const tip = await tipOf(tx, conversation.id);
    const must = mustKeep({
      kind: conversation.kind as ThreadKind,
      flags: conversation.flags,
      tip: tip === undefined ? null : { category: tip.category },
    });
    const act = must === null ? "erased" : "erasing_refused";
    if (must === null) await erase(tx, desk, conversation, erasing, now);
    else await updateErasing(tx, erasing.id, { state: "kept", reason: must, final_at: null });
    await addHistory(tx, conversation.id, [{ at: now, act, detail: must }]);
    await appendAudit(tx, desk.keys.audit, {
      root_id: conversation.root_id,
      unit_id: conversation.unit_id,
      at: now,
      officer_id: null,
      act,
      subject_type: "conversation",
      subject_id: conversation.id,
      detail: must,
    });
    return conversation.id;
  });
}

async function erase(
  tx: Tx,
  desk: Desk,
  conversation: Conversation,
  erasing: Erasing,
  now: Date,
): Promise<void> {
  const { id } = conversation;
  const fresh = newConversationKey(desk.keys.master);
  await eraseContent(tx, id, fresh, now);
  await updateErasing(tx, erasing.id, { state: "done", done_at: now });
  // nobody waits for an answer to what is no more
  await cancelClocks(tx, id, CLOCK_RULES, now);
  await refreshLateAt(tx, id);
  if (replyCheck(conversation, 1, now) === null && erasing.decided_by !== null) {
    const lang = conversation.lang === "en" ? "en" : "vi";
    await writeOutgoing(tx, { gateway: desk.keys.gateway, conversation: fresh.key }, conversation, {
      message_id: newId(),
      request_id: newId(),
      officer_id: erasing.decided_by,
      text: translator(lang, notices)("ERASED", { ref: conversation.receipt_code }),
      files: [],
      now,
      terms: [],
    });
  }
  await actOnConversation(tx, id, {
    contact: null,
    set_aside_at: now,
    waiting_for: "citizen",
    holder_id: null,
    holder_until: null,
  });
  await insertOutbound(tx, desk.keys.gateway, { kind: "erase", conversation_id: id }, now);
}
