import type { Tx } from "@keng/db/connect.ts";
import type { InboundAttachmentState } from "@keng/contract/exchange.ts";
import type { Gateway } from "../context.ts";
import { passInward } from "../delivery/pass-inward.store.ts";
import { sealMedia } from "../media/content.ts";
import { insertOriginal } from "../media/media.store.ts";
import type { ReadAttachment } from "./attachments.ts";

export type KeptOriginal = { id: string; sha256: Buffer; size: number };

/** One job for each attachment that has to be fetched. */
export async function queueMedia(
  tx: Tx,
  gateway: Gateway,
  message: { id: string; alias_id: string },
  attachments: readonly ReadAttachment[],
): Promise<void> {
  for (const one of attachments) {
    if (one.fetch === null) continue;
    const at = gateway.now();
    await tx
      .insertInto("vault.media_job")
      .values({
        id: one.id,
        alias_id: message.alias_id,
        message_id: message.id,
        kind: one.kind,
        next_at: at,
        created_at: at,
        ...sealMedia(gateway, { kind: one.kind, ...one.fetch }),
      })
      .execute();
  }
}

/** Tells the desk at once which attachments it will not see, and why; their originals are with the key holders. */
export async function tellHeld(
  tx: Tx,
  gateway: Gateway,
  aliasId: string,
  attachments: readonly ReadAttachment[],
  originals: readonly KeptOriginal[],
): Promise<void> {
  for (const one of attachments) {
    if (one.held === null) continue;
    const original = originals.find((kept) => kept.id === one.id);
    if (original !== undefined)
      await insertOriginal(tx, {
        attachment_id: one.id,
        alias_id: aliasId,
        sha256: original.sha256,
        size: original.size,
        at: gateway.now(),
      });
    const state: InboundAttachmentState = {
      kind: "attachment",
      conversation_id: aliasId,
      attachment_id: one.id,
      state: "held",
      reason: one.held.reason,
      mime: null,
      width: null,
      height: null,
      size: null,
      bytes: null,
      thumb: null,
    };
    await passInward(tx, gateway, state);
  }
}
