import { Fault } from "@keng/contract/codes.ts";
import { newId } from "@keng/core/ids.ts";
import { asActor } from "@keng/db/connect.ts";
import { keyedHash } from "@keng/seal/hash.ts";
import { sealTextWith } from "@keng/seal/json.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { lineOf } from "./acts.ts";
import { unwrapKey } from "./conversation-key.ts";
import { actOnConversation, lockConversation } from "./conversation.store.ts";
import { keptHold } from "./hold.ts";
import { addHistory, insertNote } from "./trace.store.ts";

/** A note for colleagues; it never leaves the desk. */
export async function addNote(
  desk: Desk,
  actor: Actor,
  id: string,
  wish: { request_id: string; text: string },
): Promise<void> {
  const text = wish.text.normalize("NFC").trim();
  await asActor(desk.db, actor.officer_id, async (tx) => {
    const now = desk.now();
    const conversation = await lockConversation(tx, id);
    if (conversation === undefined) throw new Fault("not_found");
    const note_id = newId();
    const isNew = await insertNote(tx, {
      id: note_id,
      conversation_id: id,
      officer_id: actor.officer_id,
      request_id: wish.request_id,
      body_sealed: sealTextWith(unwrapKey(desk.keys.master, conversation.key_wrapped), text),
      created_at: now,
    });
    if (!isNew) return;
    await actOnConversation(tx, id, keptHold(conversation, actor.officer_id, now));
    await addHistory(tx, id, [{ at: now, act: "noted", officer_id: actor.officer_id }]);
    await appendAudit(tx, desk.keys.audit, {
      ...lineOf(actor, conversation, now, "noted", { subject: ["note", note_id] }),
      text_hash: keyedHash(desk.keys.audit, "note", text),
    });
  });
  desk.live.tell({ type: "conversation", id });
}
