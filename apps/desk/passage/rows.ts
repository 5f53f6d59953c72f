import type {
  inboundAttachment,
  InboundAttachmentState,
  InboundMessage,
  InboundPiece,
} from "@keng/contract/exchange.ts";
import type {
  DeskAttachment,
  DeskAttachmentPiece,
  DeskConversation,
  DeskMessage,
  DeskQuestion,
  DeskTip,
} from "@keng/db/schema.generated.ts";
import { sealWith } from "@keng/seal/box.ts";
import { sealJsonWith, sealTextWith } from "@keng/seal/json.ts";
import type { Insertable } from "kysely";
import type { z } from "zod";
import type { ConversationPatch } from "../conversations/conversation.store.ts";
import { cleanText, snippetOf } from "../conversations/words.ts";
import type { Arrival } from "./arrival.ts";

/** What an inbound item becomes in the desk's tables: words sealed under the key of their conversation. */

type Place = { conversation_id: string; root_id: string; unit_id: string };

const sealedText = (key: Uint8Array, text: string | null): Buffer | null =>
  text === null ? null : sealTextWith(key, text);

export function conversationOf(
  item: InboundMessage,
  arrival: Arrival,
  place: Place & { key: Uint8Array; wrapped: Buffer },
): Insertable<DeskConversation> {
  const { conversation } = item;
  const received = new Date(item.message.received_at);
  return {
    last_at: received,
    ...(arrival.patch as Partial<Insertable<DeskConversation>>),
    ...(snippetPatch(item, arrival, place.key) as Partial<Insertable<DeskConversation>>),
    id: conversation.id,
    root_id: place.root_id,
    unit_id: place.unit_id,
    label: conversation.label,
    receipt_code: conversation.receipt_code,
    key_wrapped: place.wrapped,
    kind: arrival.kind,
    lang: conversation.lang,
    opened_at: new Date(conversation.opened_at),
  };
}

/** The last thing that somebody said: shown in the list. */
export function snippetPatch(item: InboundMessage, arrival: Arrival, key: Uint8Array): ConversationPatch {
  if (!arrival.is_newest) return {};
  return {
    snippet_sealed: sealedText(key, snippetOf(cleanText(item.message.text))),
    snippet_attachments: item.message.attachments.map((one) => one.kind),
  };
}

export function messageOf(item: InboundMessage, place: Place, key: Uint8Array): Insertable<DeskMessage> {
  const { message, triage } = item;
  return {
    ...place,
    id: message.id,
    sender: message.from,
    body_sealed: sealedText(key, cleanText(message.text)),
    reasons_sealed: triage === null ? null : sealJsonWith(key, triage.reasons),
    quote_of: message.quote_of,
    sent_at: new Date(message.sent_at),
    received_at: new Date(message.received_at),
    is_late: message.late,
  };
}

export function autoRows(item: InboundMessage, place: Place, key: Uint8Array): Insertable<DeskMessage>[] {
  return item.auto.map((auto) => ({
    ...place,
    id: auto.id,
    sender: "auto",
    body_sealed: sealTextWith(key, auto.text),
    templates: auto.templates,
    sent_at: new Date(auto.at),
    received_at: new Date(auto.at),
    delivery_state: "waiting",
    delivery_at: new Date(auto.at),
  }));
}

export function attachmentOf(
  one: z.infer<typeof inboundAttachment>,
  ordinal: number,
  item: InboundMessage,
  key: Uint8Array,
): Insertable<DeskAttachment> {
  const { location, link, call } = one;
  const here = location !== undefined || link !== undefined || call !== undefined;
  return {
    id: one.id,
    conversation_id: item.conversation.id,
    message_id: item.message.id,
    ordinal,
    kind: one.kind,
    state: here ? "ready" : one.kind === "contact" ? "held" : "pending",
    reason: !here && one.kind === "contact" ? "identity" : null,
    detail_sealed: here ? sealJsonWith(key, { location, link, call }) : null,
  };
}

export function attachmentState(
  key: Uint8Array,
  item: InboundAttachmentState,
): Partial<Insertable<DeskAttachment>> {
  const sealed = (base64: string | null): Buffer | null =>
    base64 === null ? null : sealWith(key, Buffer.from(base64, "base64"));
  const { media } = item;
  return {
    // what comes in pieces is shown when all of them are here
    state: media === undefined ? item.state : "pending",
    reason: item.reason,
    mime: item.mime,
    width: item.width,
    height: item.height,
    size: item.size,
    bytes_sealed: sealed(item.bytes),
    thumb_sealed: sealed(item.thumb),
    ...media,
  };
}

export function pieceOf(key: Uint8Array, item: InboundPiece): Insertable<DeskAttachmentPiece> {
  const { attachment_id, conversation_id, part, ordinal } = item;
  const sealed = sealWith(key, Buffer.from(item.bytes, "base64"));
  return { attachment_id, conversation_id, part, ordinal, sealed };
}

export function tipFrom(
  item: InboundMessage,
  place: Place,
  key: Uint8Array,
  id: string,
): Insertable<DeskTip> {
  return {
    id,
    conversation_id: place.conversation_id,
    root_id: place.root_id,
    created_at: new Date(item.message.received_at),
    ...suggestionFrom(item, key),
  };
}

/** What triage proposes for a tip, with its reasons. */
export function suggestionFrom(
  item: InboundMessage,
  key: Uint8Array,
): Pick<Insertable<DeskTip>, "suggested_category" | "reasons_sealed" | "rule_version"> {
  return {
    suggested_category: item.triage?.category ?? null,
    reasons_sealed: item.triage === null ? null : sealJsonWith(key, item.triage.reasons),
    rule_version: item.triage?.rule_version ?? null,
  };
}

export function questionFrom(item: InboundMessage, place: Place, id: string): Insertable<DeskQuestion> {
  return {
    id,
    conversation_id: place.conversation_id,
    root_id: place.root_id,
    rule_version: item.triage?.rule_version ?? null,
    created_at: new Date(item.message.received_at),
  };
}
