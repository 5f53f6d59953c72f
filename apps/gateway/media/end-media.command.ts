import type { InboundAttachmentState } from "@keng/contract/exchange.ts";
import type { Gateway } from "../context.ts";
import { passInward } from "../delivery/pass-inward.store.ts";
import type { Piece } from "./pieces.ts";
import { endMedia, insertOriginal, type MediaRow } from "./media.store.ts";

/** Tells the desk what became of an attachment, once, and notes where the sealed original lies. */
export async function endMediaJob(
  gateway: Gateway,
  row: MediaRow,
  state: Omit<InboundAttachmentState, "kind" | "conversation_id" | "attachment_id">,
  original: { sha256: Buffer; size: number } | undefined,
  pieces: readonly Piece[] = [],
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
    for (const { bytes, ...piece } of pieces)
      await passInward(tx, gateway, {
        kind: "piece",
        conversation_id: row.alias_id,
        attachment_id: row.id,
        ...piece,
        bytes: bytes.toString("base64"),
      });
  });
}
