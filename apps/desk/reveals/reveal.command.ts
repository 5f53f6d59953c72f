import { Fault } from "@keng/contract/codes.ts";
import { newId } from "@keng/core/ids.ts";
import { addMs, MINUTE } from "@keng/core/time.ts";
import { asActor } from "@keng/db/connect.ts";
import { keyedHash } from "@keng/seal/hash.ts";
import { sealTextWith } from "@keng/seal/json.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { lineOf } from "../conversations/acts.ts";
import { lockConversation } from "../conversations/conversation.store.ts";
import { messageById } from "../conversations/message.store.ts";
import { addHistory } from "../conversations/trace.store.ts";
import { insertReveal } from "./reveal.store.ts";

/** So long what was opened stays open, for this officer alone. */
const OPEN_FOR = 10 * MINUTE;

/**
 * Opens what is masked in a message. The reason is kept for those who check, the act in the history and in the log; the
 * same request twice is written once.
 */
export async function revealMessage(
  desk: Desk,
  actor: Actor,
  id: string,
  message_id: string,
  wish: { request_id: string; reason: string },
): Promise<void> {
  const reason = wish.reason.normalize("NFC").replace(/\s+/g, " ").trim();
  await asActor(desk.db, actor.officer_id, async (tx) => {
    const now = desk.now();
    const conversation = await lockConversation(tx, id);
    const message = conversation && (await messageById(tx, id, message_id));
    if (conversation === undefined || message === undefined) throw new Fault("not_found");
    const reveal_id = newId();
    const isNew = await insertReveal(tx, {
      id: reveal_id,
      root_id: conversation.root_id,
      unit_id: conversation.unit_id,
      conversation_id: id,
      message_id,
      officer_id: actor.officer_id,
      request_id: wish.request_id,
      reason_sealed: sealTextWith(desk.keys.master, reason),
      at: now,
      until_at: addMs(now, OPEN_FOR),
    });
    if (!isNew) return;
    await addHistory(tx, id, [{ at: now, act: "revealed", officer_id: actor.officer_id }]);
    await appendAudit(tx, desk.keys.audit, {
      ...lineOf(actor, conversation, now, "revealed", { subject: ["reveal", reveal_id] }),
      text_hash: keyedHash(desk.keys.audit, "reveal", reason),
    });
  });
  desk.live.tell({ type: "conversation", id });
}
