import { Fault } from "@keng/contract/codes.ts";
import { threadCan } from "@keng/contract/thread-can.ts";
import type { ThreadKind } from "@keng/contract/triage.ts";
import { newId } from "@keng/core/ids.ts";
import { asActor } from "@keng/db/connect.ts";
import { openWith } from "@keng/seal/box.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { dropSentDraft } from "../drafts/sent.store.ts";
import { termsOf } from "../search/terms.ts";
import { takeUploads } from "../uploads/upload.store.ts";
import { lineOf } from "./acts.ts";
import { unwrapKey } from "./conversation-key.ts";
import { lockConversation } from "./conversation.store.ts";
import { heldRefusal, holds } from "./hold.ts";
import { messageOfRequest } from "./message.store.ts";
import { writeOutgoing } from "./outgoing.store.ts";
import type { OutgoingFile } from "./outgoing.ts";
import { partsOf, replyCheck } from "./reply-check.ts";
import { addHistory } from "./trace.store.ts";
import { cleanText } from "./words.ts";

export type ReplyWish = {
  request_id: string;
  text: string | null;
  upload_ids: readonly string[];
  /** The officer knows that this takes the last free reply, which is kept for the result. */
  spend_last?: boolean;
};

/** Answers a thread. The same request twice is one answer. Returns the message's id. */
export async function replyTo(desk: Desk, actor: Actor, id: string, wish: ReplyWish): Promise<string> {
  const text = cleanText(wish.text);
  let wasDraft = false;
  const message_id = await asActor(desk.db, actor.officer_id, async (tx) => {
    const now = desk.now();
    const conversation = await lockConversation(tx, id);
    if (conversation === undefined) throw new Fault("not_found");
    const known = await messageOfRequest(tx, wish.request_id);
    if (known !== undefined) {
      if (known.conversation_id !== id) throw new Fault("bad_request", { field: "request_id" });
      return known.id;
    }
    const held = heldRefusal(conversation, actor.officer_id, now);
    if (held !== null) throw new Fault(held.code, held.facts);
    if (text === null && wish.upload_ids.length === 0) throw new Fault("text_empty");
    const asked = [...new Set(wish.upload_ids)];
    const uploads = await takeUploads(tx, asked);
    if (uploads.length !== asked.length)
      throw new Fault("attachment_gone", { missing: asked.length - uploads.length });
    const parts = partsOf(uploads, text !== null);
    const refusal = replyCheck(conversation, parts, now);
    if (refusal !== null) throw new Fault(refusal.code, refusal.facts);
    const remaining = conversation.budget_remaining;
    const last = threadCan.spendLast(conversation.kind as ThreadKind, remaining, parts);
    if (last && wish.spend_last !== true) throw new Fault("last_reply_kept", { remaining });
    const files = uploads.map((upload): OutgoingFile => ({
      attachment_id: newId(),
      kind: upload.kind as OutgoingFile["kind"],
      mime: upload.mime as OutgoingFile["mime"],
      width: upload.width,
      height: upload.height,
      bytes: openWith(desk.keys.master, upload.bytes_sealed),
    }));
    const out = {
      message_id: newId(),
      request_id: wish.request_id,
      officer_id: actor.officer_id,
      text,
      files,
      now,
      terms: termsOf(desk.keys.search, text),
    };
    const key = unwrapKey(desk.keys.master, conversation.key_wrapped);
    await writeOutgoing(tx, { gateway: desk.keys.gateway, conversation: key }, conversation, out);
    wasDraft = await dropSentDraft(tx, key, {
      officer_id: actor.officer_id,
      conversation_id: id,
      text,
      now,
    });
    const claims = !holds(conversation, actor.officer_id, now);
    await addHistory(tx, id, [
      ...(claims ? [{ at: now, act: "claimed", officer_id: actor.officer_id }] : []),
      { at: now, act: "replied", officer_id: actor.officer_id },
      ...(last ? [{ at: now, act: "last_reply_spent", officer_id: actor.officer_id }] : []),
    ]);
    if (last) await appendAudit(tx, desk.keys.audit, lineOf(actor, conversation, now, "last_reply_spent"));
    await appendAudit(
      tx,
      desk.keys.audit,
      lineOf(actor, conversation, now, "replied", { subject: ["message", out.message_id] }),
    );
    return out.message_id;
  });
  if (wasDraft) desk.live.drafted(actor.officer_id, id);
  desk.live.tell({ type: "conversation", id });
  return message_id;
}
