import type { InboundAttachmentState } from "@keng/contract/exchange.ts";
import { addMs, MINUTE } from "@keng/core/time.ts";
import type { Gateway } from "../context.ts";
import { passInward } from "../delivery/pass-inward.store.ts";
import { claimMedia, endMedia, insertOriginal, type MediaRow, postponeMedia } from "./media.store.ts";

/** Claims attachments to be fetched; one whose process dies is claimed again after five minutes. */
export async function beginMedia(gateway: Gateway, most: number): Promise<MediaRow[]> {
  const at = gateway.now();
  return gateway.db.transaction().execute((tx) => claimMedia(tx, at, addMs(at, 5 * MINUTE), most));
}

export async function tryMediaLater(gateway: Gateway, row: MediaRow, ms: number): Promise<void> {
  await gateway.db.transaction().execute((tx) => postponeMedia(tx, row.id, addMs(gateway.now(), ms)));
}

/** Tells the desk what became of an attachment, once, and notes where the sealed original lies. */
export async function endMediaJob(
  gateway: Gateway,
  row: MediaRow,
  state: Omit<InboundAttachmentState, "kind" | "conversation_id" | "attachment_id">,
  original: { sha256: Buffer; size: number } | undefined,
): Promise<void> {
  await gateway.db.transaction().execute(async (tx) => {
    if (!(await endMedia(tx, row.id))) return;
    if (original !== undefined)
      await insertOriginal(tx, {
        attachment_id: row.id,
        alias_id: row.alias_id,
        at: gateway.now(),
        ...original,
      });
    await passInward(tx, gateway, {
      kind: "attachment",
      conversation_id: row.alias_id,
      attachment_id: row.id,
      ...state,
    });
  });
}
