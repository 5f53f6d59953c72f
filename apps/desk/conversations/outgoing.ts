import type { OutboundReply } from "@keng/contract/exchange.ts";
import type { DeskAttachment, DeskMessage } from "@keng/db/schema.generated.ts";
import { sealWith } from "@keng/seal/box.ts";
import { sealTextWith } from "@keng/seal/json.ts";
import type { Insertable } from "kysely";
import type { Conversation, ConversationPatch } from "./conversation.store.ts";
import { holdUntil } from "./hold.ts";
import { partsOf } from "./reply-check.ts";
import { snippetOf } from "./words.ts";

export type OutgoingFile = {
  attachment_id: string;
  kind: "image" | "file";
  mime: OutboundReply["files"][number]["mime"];
  width: number | null;
  height: number | null;
  bytes: Buffer;
};

export type Outgoing = {
  message_id: string;
  request_id: string;
  officer_id: string;
  text: string | null;
  files: readonly OutgoingFile[];
  now: Date;
};

const EXTENSIONS: Readonly<Record<OutgoingFile["mime"], string>> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "application/pdf": "pdf",
  "application/msword": "doc",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
};

/** A neutral name: an officer's file name may tell who they are or what the matter is called. */
export function neutralName(mime: OutgoingFile["mime"], number: number): string {
  return `${mime.startsWith("image/") ? "anh" : "tep"}-${number}.${EXTENSIONS[mime]}`;
}

/** What leaves the desk: exactly the words that the officer saw, and files under neutral names. */
export function outboundOf(
  conversation_id: string,
  message_id: string,
  text: string | null,
  files: readonly { mime: OutgoingFile["mime"]; bytes: Buffer }[],
): OutboundReply {
  return {
    kind: "reply",
    message_id,
    conversation_id,
    text,
    files: files.map((file, at) => ({
      name: neutralName(file.mime, at + 1),
      mime: file.mime,
      bytes: file.bytes.toString("base64"),
    })),
  };
}

export function messageRow(
  conversation: Conversation,
  key: Uint8Array,
  out: Outgoing,
): Insertable<DeskMessage> {
  return {
    id: out.message_id,
    conversation_id: conversation.id,
    root_id: conversation.root_id,
    unit_id: conversation.unit_id,
    sender: "officer",
    officer_id: out.officer_id,
    request_id: out.request_id,
    body_sealed: out.text === null ? null : sealTextWith(key, out.text),
    sent_at: out.now,
    received_at: out.now,
    delivery_state: "waiting",
    delivery_at: out.now,
  };
}

export function attachmentRows(
  conversation_id: string,
  key: Uint8Array,
  out: Outgoing,
): Insertable<DeskAttachment>[] {
  return out.files.map((file, ordinal) => ({
    id: file.attachment_id,
    conversation_id,
    message_id: out.message_id,
    ordinal,
    kind: file.kind,
    state: "ready",
    mime: file.mime,
    width: file.width,
    height: file.height,
    size: file.bytes.length,
    bytes_sealed: sealWith(key, file.bytes),
  }));
}

/** What an answer changes in its thread: it waits for the citizen now, and whoever answered holds it. */
export function answeredPatch(conversation: Conversation, key: Uint8Array, out: Outgoing): ConversationPatch {
  const snippet = snippetOf(out.text);
  const takes = conversation.emergency_at !== null && conversation.emergency_taken_at === null;
  return {
    last_at: out.now,
    last_from: "officer",
    snippet_sealed: snippet === null ? null : sealTextWith(key, snippet),
    snippet_attachments: out.files.map((file) => file.kind),
    waiting_for: "citizen",
    answered_at: conversation.answered_at ?? out.now,
    holder_id: out.officer_id,
    holder_until: holdUntil(out.now),
    ...(takes ? { emergency_taken_by: out.officer_id, emergency_taken_at: out.now } : {}),
    ...(conversation.budget_remaining === null
      ? {}
      : {
          budget_remaining: Math.max(
            0,
            conversation.budget_remaining - partsOf(out.files, out.text !== null),
          ),
        }),
  };
}
