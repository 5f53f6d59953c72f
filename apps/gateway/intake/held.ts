import type { InboundAttachmentState } from "@keng/contract/exchange.ts";
import type { ReadAttachment } from "./attachments.ts";

/** What tells the desk at once which attachments it will not see, and why. */
export function heldStates(
  aliasId: string,
  attachments: readonly ReadAttachment[],
): InboundAttachmentState[] {
  return attachments.flatMap((one) =>
    one.held === null
      ? []
      : [
          {
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
          },
        ],
  );
}
