import type { Tx } from "@keng/db/connect.ts";
import { whisper } from "../live/whisper.store.ts";
import { findDraft, writeDraft } from "./draft.store.ts";
import { openDraft, sealDraft } from "./sealed.ts";

/** What has just been sent is no draft any more, on no machine; what was written since then is left alone. */
export async function dropSentDraft(
  tx: Tx,
  keys: { master: Uint8Array; conversation: Uint8Array },
  sent: { officer_id: string; conversation_id: string; text: string | null; now: Date },
): Promise<void> {
  const { officer_id, conversation_id, now } = sent;
  const row = await findDraft(tx, { officer_id, conversation_id });
  if (row === undefined || row.body_sealed === null) return;
  const draft = openDraft(keys.conversation, row);
  if (draft.text.trim() !== (sent.text ?? "").trim()) return;
  const next = { ...draft, text: "", version: draft.version + 1 };
  await writeDraft(tx, {
    officer_id,
    conversation_id,
    ...sealDraft(keys.conversation, next),
    updated_at: now,
  });
  await whisper(tx, keys.master, { kind: "draft", officer_id, conversation_id });
}
