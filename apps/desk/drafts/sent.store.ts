import type { Tx } from "@keng/db/connect.ts";
import { findDraft, writeDraft } from "./draft.store.ts";
import { openDraft, sealDraft } from "./sealed.ts";

/**
 * What has just been sent is no draft any more, on no machine; what was written since then is left alone. True when
 * there was such a draft.
 */
export async function dropSentDraft(
  tx: Tx,
  key: Uint8Array,
  sent: { officer_id: string; conversation_id: string; text: string | null; now: Date },
): Promise<boolean> {
  const { officer_id, conversation_id, now } = sent;
  const row = await findDraft(tx, { officer_id, conversation_id });
  if (row === undefined || row.body_sealed === null) return false;
  const draft = openDraft(key, row);
  if (draft.text.trim() !== (sent.text ?? "").trim()) return false;
  const next = { ...draft, text: "", version: draft.version + 1 };
  await writeDraft(tx, { officer_id, conversation_id, ...sealDraft(key, next), updated_at: now });
  return true;
}
