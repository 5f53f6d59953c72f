import { Fault } from "@keng/contract/codes.ts";
import { asActor } from "@keng/db/connect.ts";
import { openWith } from "@keng/seal/box.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { insertOutbound } from "../passage/outbound.store.ts";
import { lineOf } from "./acts.ts";
import { unwrapKey } from "./conversation-key.ts";
import { actOnConversation, lockConversation } from "./conversation.store.ts";
import { heldRefusal, keptHold } from "./hold.ts";
import { filesOf, lockMessage, setDelivery } from "./message.store.ts";
import { type OutgoingFile, outboundOf } from "./outgoing.ts";
import { opened } from "./present.ts";
import { partsOf, replyCheck } from "./reply-check.ts";
import { addHistory } from "./trace.store.ts";

/** Sends once more what did not go out. What is on its way or out already is left alone, so twice is once. */
export async function resendMessage(desk: Desk, actor: Actor, id: string, message_id: string): Promise<void> {
  await asActor(desk.db, actor.officer_id, async (tx) => {
    const now = desk.now();
    const conversation = await lockConversation(tx, id);
    const message = await lockMessage(tx, message_id);
    if (conversation === undefined || message === undefined || message.conversation_id !== id)
      throw new Fault("not_found");
    // what a citizen wrote, or the page by itself, is nothing to send
    if (message.sender !== "officer") throw new Fault("not_found");
    if (message.delivery_state !== "failed") return;
    const held = heldRefusal(conversation, actor.officer_id, now);
    if (held !== null) throw new Fault(held.code, held.facts);
    const key = unwrapKey(desk.keys.master, conversation.key_wrapped);
    const files = (await filesOf(tx, message_id)).flatMap((file) =>
      file.bytes_sealed === null || file.mime === null
        ? []
        : [{ mime: file.mime as OutgoingFile["mime"], bytes: openWith(key, file.bytes_sealed) }],
    );
    const text = opened(key, message.body_sealed);
    const refusal = replyCheck(conversation, partsOf(files, text !== null), now);
    if (refusal !== null) throw new Fault(refusal.code, refusal.facts);
    await insertOutbound(tx, desk.keys.gateway, outboundOf(id, message_id, text, files), now);
    await setDelivery(tx, message_id, { state: "waiting", code: null, at: now });
    await actOnConversation(tx, id, keptHold(conversation, actor.officer_id, now));
    await addHistory(tx, id, [{ at: now, act: "replied", officer_id: actor.officer_id }]);
    await appendAudit(
      tx,
      desk.keys.audit,
      lineOf(actor, conversation, now, "resent", { subject: ["message", message_id] }),
    );
  });
  desk.live.tell({ type: "conversation", id });
}
