import { newId } from "@keng/core/ids.ts";
import type { TriageResult } from "@keng/contract/triage.ts";
import type { UserMessage } from "@keng/zalo/events.ts";
import type { Gateway } from "../context.ts";
import { keepOriginal } from "../media/originals.disk.ts";
import { type ReadAttachment, readAttachments } from "./attachments.ts";
import type { ClaimedEvent } from "./claimed-event.ts";
import { cleanText } from "./clean-text.ts";
import { sentAt } from "./instants.ts";
import type { KeptOriginal } from "./media.store.ts";
import { triageOf } from "./triage-of.ts";

/** Everything about one message that needs no database. */
export type ReadMessage = {
  event: UserMessage;
  triage: TriageResult;
  attachments: ReadAttachment[];
  originals: KeptOriginal[];
  sent_at: Date;
  received_at: Date;
  is_late: boolean;
};

/** Reads a message; what only key holders may see is sealed to a file at once. */
export async function readMessage(
  gateway: Gateway,
  item: ClaimedEvent,
  told: UserMessage,
): Promise<ReadMessage> {
  const event = { ...told, text: cleanText(told.text) };
  const triage = triageOf(event);
  const isSecret = triage.flags.includes("state_secret");
  const attachments = readAttachments(event.attachments, newId).map((one): ReadAttachment =>
    // documents that are state secrets are not fetched (domain.md §6)
    isSecret && one.fetch !== null
      ? { ...one, fetch: null, held: { reason: "type_refused", original: null } }
      : one,
  );
  const originals: KeptOriginal[] = [];
  for (const one of attachments) {
    if (one.held === null || one.held.original === null) continue;
    const { originals_folder, recipients } = gateway.config;
    const bytes = Buffer.from(one.held.original);
    originals.push({
      id: one.id,
      ...(await keepOriginal(originals_folder, recipients, one.id, { name: null, bytes })),
    });
  }
  const { received_at, is_late } = item;
  const sent_at = sentAt(event.timestamp, received_at);
  return { event, triage, attachments, originals, sent_at, received_at, is_late };
}
