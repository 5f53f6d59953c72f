import type { Tx } from "@keng/db/connect.ts";
import { sealTextWith } from "@keng/seal/json.ts";
import { sql } from "kysely";

/** Every place where a thread's content lies: columns that are emptied, or whose rows go. */
export const ERASED: readonly string[] = [
  "attachment.bytes_sealed",
  "attachment.detail_sealed",
  "attachment.thumb_sealed",
  "attachment_piece.sealed",
  "conversation.key_wrapped",
  "conversation.snippet_sealed",
  "draft.body_sealed",
  "draft.other_sealed",
  "message.body_sealed",
  "message.reasons_sealed",
  "message_term.terms",
  "note.body_sealed",
  "place_term.terms",
  "tip.place_sealed",
  "tip.reasons_sealed",
];

/**
 * Forgets what was said in a thread. Its key is replaced, so that copies of sealed words that lie elsewhere open no
 * more; what was sealed under it is emptied as well. What stays says when, how much and by whom, and no word.
 */
export async function eraseContent(
  tx: Tx,
  id: string,
  fresh: { key: Uint8Array; wrapped: Buffer },
  at: Date,
): Promise<void> {
  await tx
    .updateTable("desk.conversation")
    .set({ key_wrapped: fresh.wrapped, snippet_sealed: null, snippet_attachments: [], erased_at: at })
    .where("id", "=", id)
    .execute();
  await tx
    .updateTable("desk.message")
    .set({ body_sealed: null, reasons_sealed: null })
    .where("conversation_id", "=", id)
    .execute();
  await tx
    .updateTable("desk.attachment")
    .set({ state: "held", reason: "erased", detail_sealed: null, bytes_sealed: null, thumb_sealed: null })
    .where("conversation_id", "=", id)
    .execute();
  await tx.deleteFrom("desk.attachment_piece").where("conversation_id", "=", id).execute();
  await tx
    .updateTable("desk.note")
    .set({ body_sealed: sealTextWith(fresh.key, "") })
    .where("conversation_id", "=", id)
    .execute();
  await tx
    .updateTable("desk.tip")
    .set({ reasons_sealed: null, place_sealed: null })
    .where("conversation_id", "=", id)
    .execute();
  await tx
    .updateTable("desk.draft")
    .set({ body_sealed: null, other_sealed: null })
    .where("conversation_id", "=", id)
    .execute();
  await tx.deleteFrom("desk.message_term").where("conversation_id", "=", id).execute();
  await sql`update desk.place_term set terms = '{}' where conversation_id = ${id}`.execute(tx);
}
