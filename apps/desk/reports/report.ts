import type { SpokenChannel } from "@keng/contract/exchange.ts";
import type { ThreadKind } from "@keng/contract/triage.ts";
import { addMs, DAY, MINUTE } from "@keng/core/time.ts";
import type { DeskConversation, DeskMessage, DeskTip } from "@keng/db/schema.generated.ts";
import { sealJsonWith, sealTextWith } from "@keng/seal/json.ts";
import type { Insertable } from "kysely";
import { holdUntil } from "../conversations/hold.ts";
import { snippetOf } from "../conversations/words.ts";
import { NOWHERE, type Place } from "../tips/place.ts";

/** What an officer typed of what somebody said. */
export type Report = {
  channel: SpokenChannel;
  kind: ThreadKind;
  text: string;
  place: string | null;
  told_at: Date;
};

/** Where it is put, and under which names. */
export type Frame = {
  conversation_id: string;
  message_id: string;
  request_id: string;
  officer_id: string;
  root_id: string;
  unit_id: string;
  label: string;
  receipt_code: string;
  key: Uint8Array;
  wrapped: Buffer;
  now: Date;
};

const LATEST = 7 * DAY;
/** Clocks of two machines differ. */
const AHEAD = 5 * MINUTE;

/** A report is typed when it is told, or after a power cut some days later (domain.md S32); never before. */
export function isToldWhen(told_at: Date, now: Date): boolean {
  return told_at <= addMs(now, AHEAD) && told_at >= addMs(now, -LATEST);
}

const AGE_HEADER = "age-encryption.org/v1\n";

/** An age file or nothing: what somebody would read as it stands is not taken. */
export function isSealed(identity: Uint8Array): boolean {
  return Buffer.from(identity.subarray(0, AGE_HEADER.length)).toString("latin1") === AGE_HEADER;
}

export const hasTip = (kind: ThreadKind): boolean => kind === "tip" || kind === "emergency";

/** Somebody was spoken with: nobody waits for an answer, and whoever heard it holds it. */
export function conversationRow(report: Report, frame: Frame): Insertable<DeskConversation> {
  const { told_at, kind } = report;
  const { now, officer_id } = frame;
  const snippet = snippetOf(report.text);
  return {
    id: frame.conversation_id,
    root_id: frame.root_id,
    unit_id: frame.unit_id,
    channel: report.channel,
    label: frame.label,
    receipt_code: frame.receipt_code,
    key_wrapped: frame.wrapped,
    kind,
    opened_at: told_at,
    last_at: now,
    last_inbound_at: told_at,
    last_from: "citizen",
    snippet_sealed: snippet === null ? null : sealTextWith(frame.key, snippet),
    waiting_for: "citizen",
    answered_at: now,
    holder_id: officer_id,
    holder_until: holdUntil(now),
    ...(kind === "emergency"
      ? {
          emergency_at: told_at,
          emergency_taken_by: officer_id,
          emergency_taken_at: now,
        }
      : {}),
  };
}

export function messageRow(report: Report, frame: Frame): Insertable<DeskMessage> {
  return {
    id: frame.message_id,
    conversation_id: frame.conversation_id,
    root_id: frame.root_id,
    unit_id: frame.unit_id,
    sender: "citizen",
    officer_id: frame.officer_id,
    request_id: frame.request_id,
    body_sealed: sealTextWith(frame.key, report.text),
    sent_at: report.told_at,
    received_at: report.told_at,
  };
}

export function tipRow(report: Report, frame: Frame, id: string): Insertable<DeskTip> {
  return {
    id,
    conversation_id: frame.conversation_id,
    root_id: frame.root_id,
    created_at: report.told_at,
    place_sealed:
      report.place === null
        ? null
        : sealJsonWith(frame.key, { ...NOWHERE, detail: report.place } satisfies Place),
  };
}
