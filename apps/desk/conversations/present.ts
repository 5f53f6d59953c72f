import type {
  AttachmentView,
  Channel,
  ClockView,
  ConversationRow,
  EmergencyView,
  HistoryView,
  MessageView,
  NoteView,
} from "@keng/contract/console-api.ts";
import type { ToldView } from "@keng/contract/console-shifts.ts";
import type {
  AttachmentKind,
  CallFacts,
  DeliveryCode,
  DeliveryState,
  HeldReason,
} from "@keng/contract/exchange.ts";
import type { TipState } from "@keng/contract/tip-can.ts";
import { openJsonWith, openTextWith } from "@keng/seal/json.ts";
import { maskSpans } from "@keng/text/mask.ts";
import { climbsAt } from "../clocks/due.ts";
import type { ClockRow } from "../clocks/clock.store.ts";
import { unwrapKey } from "./conversation-key.ts";
import { linkMasks, linkView } from "./link-view.ts";
import type { EmergencyRow, InboxRow } from "./inbox.store.ts";
import type { AttachmentRow, MessageRow } from "./message.store.ts";
import type { HistoryRow, NoteRow } from "./trace.store.ts";
import { isSnoozed } from "./snooze.ts";
import { covered, coveredSnippet, dotted } from "./words.ts";

export const opened = (key: Uint8Array, sealed: Uint8Array | null): string | null =>
  sealed === null ? null : openTextWith(key, sealed);

/** A row of the inbox as the console reads it. `hit`: the words around what was searched. */
export function inboxRowView(
  master: Uint8Array,
  row: InboxRow,
  now: Date,
  hit: string | null = null,
): ConversationRow {
  const snippet = opened(unwrapKey(master, row.key_wrapped), row.snippet_sealed);
  return {
    id: row.id,
    channel: row.channel as Channel,
    label: row.label,
    receipt_code: row.receipt_code,
    kind: row.kind,
    tip_state: row.tip_state as TipState | null,
    snippet: snippet === null ? null : coveredSnippet(snippet),
    snippet_from: row.last_from as ConversationRow["snippet_from"],
    snippet_attachments: row.snippet_attachments as AttachmentKind[],
    last_at: row.last_at.toISOString(),
    unread: row.last_inbound_at !== null && (row.read_at === null || row.read_at < row.last_inbound_at),
    holder: holderView(row, now),
    assigned: assignedView(row),
    snoozed_until: snoozedView(row, now),
    clock:
      row.rule === null || row.started_at === null || row.due_at === null
        ? null
        : clockView({ rule: row.rule, started_at: row.started_at, due_at: row.due_at, met_at: null }),
    emergency: emergencyState(row),
    waiting_for: row.waiting_for as ConversationRow["waiting_for"],
    set_aside: row.set_aside_at !== null,
    hit,
  };
}

/** Who holds the thread now; a claim lapses by itself. */
export function holderView(
  row: { holder_id: string | null; holder_until: Date | null; holder_name: string | null },
  now: Date,
): ConversationRow["holder"] {
  if (row.holder_id === null || row.holder_until === null || row.holder_until <= now) return null;
  return {
    officer_id: row.holder_id,
    display_name: row.holder_name ?? "",
    until: row.holder_until.toISOString(),
  };
}

export function assignedView(row: {
  assigned_to: string | null;
  assigned_name: string | null;
}): ConversationRow["assigned"] {
  return row.assigned_to === null
    ? null
    : { officer_id: row.assigned_to, display_name: row.assigned_name ?? "" };
}

export function snoozedView(
  row: { snoozed_until: Date | null; late_at: Date | null },
  now: Date,
): ConversationRow["snoozed_until"] {
  return isSnoozed(row, now) ? (row.snoozed_until?.toISOString() ?? null) : null;
}

export function emergencyState(row: {
  emergency_at: Date | null;
  emergency_taken_at: Date | null;
}): ConversationRow["emergency"] {
  if (row.emergency_at === null) return null;
  return row.emergency_taken_at === null ? "open" : "taken";
}

export function clockView(row: Pick<ClockRow, "rule" | "started_at" | "due_at" | "met_at">): ClockView {
  return {
    rule: row.rule as ClockView["rule"],
    started_at: row.started_at.toISOString(),
    due_at: row.due_at.toISOString(),
    met_at: row.met_at?.toISOString() ?? null,
  };
}

export function messageView(
  key: Uint8Array,
  row: MessageRow,
  attachments: readonly AttachmentRow[],
  open: ReadonlyMap<string, Date>,
): MessageView {
  const text = opened(key, row.body_sealed);
  const masks = text === null || row.sender !== "citizen" ? [] : maskSpans(text);
  const own = attachments
    .filter((one) => one.message_id === row.id)
    .map((one) => ({ one, detail: detailOf(key, one) }))
    .map(({ one, detail }) => ({
      one,
      detail,
      covers: detail.link === undefined ? [] : linkMasks(detail.link),
    }));
  const isCovered = masks.length > 0 || own.some(({ covers }) => covers.length > 0);
  const until = isCovered ? open.get(row.id) : undefined;
  return {
    id: row.id,
    from: row.sender as MessageView["from"],
    officer: row.officer,
    text: text === null || masks.length === 0 || until !== undefined ? text : dotted(text, masks),
    masks,
    attachments: own.map(({ one, detail, covers }) =>
      attachmentView(
        one,
        detail,
        detail.link === undefined ? null : linkView(detail.link, covers, until !== undefined),
      ),
    ),
    quote_of: row.quote_of,
    sent_at: row.sent_at.toISOString(),
    received_at: row.received_at.toISOString(),
    delivery:
      row.delivery_state === null
        ? null
        : {
            state: row.delivery_state as DeliveryState,
            code: row.delivery_code as DeliveryCode | null,
            at: (row.delivery_at ?? row.sent_at).toISOString(),
          },
    late: row.is_late,
    shocking: false,
    open_until: until?.toISOString() ?? null,
    reaction: row.reaction as MessageView["reaction"],
  };
}

type Detail = {
  location?: { latitude: number; longitude: number };
  link?: { url: string; description: string };
  call?: CallFacts;
};

const detailOf = (key: Uint8Array, row: AttachmentRow): Detail =>
  row.detail_sealed === null ? {} : (openJsonWith(key, row.detail_sealed) as Detail);

function attachmentView(row: AttachmentRow, detail: Detail, link: AttachmentView["link"]): AttachmentView {
  return {
    id: row.id,
    kind: row.kind as AttachmentKind,
    state: row.state as "pending" | "ready" | "held",
    reason: row.reason as HeldReason | null,
    mime: row.mime,
    width: row.width,
    height: row.height,
    size: row.size,
    duration_ms: row.duration_ms,
    has_sound: row.has_sound,
    pages: row.pages,
    page_count: row.page_count,
    location: detail.location ?? null,
    link,
    call: detail.call ?? null,
  };
}

export function noteView(key: Uint8Array, row: NoteRow): NoteView {
  return {
    id: row.id,
    officer: row.officer,
    text: openTextWith(key, row.body_sealed),
    created_at: row.created_at.toISOString(),
  };
}

export function historyView(row: HistoryRow): HistoryView {
  return {
    at: row.at.toISOString(),
    officer: row.officer,
    act: row.act as HistoryView["act"],
    detail: row.detail,
  };
}

export function emergencyView(
  master: Uint8Array,
  row: EmergencyRow,
  told: readonly ToldView[],
  now: Date,
): EmergencyView {
  const text = opened(unwrapKey(master, row.key_wrapped), row.body_sealed);
  const climbs = climbsAt("P02", row.emergency_at, now);
  return {
    conversation_id: row.id,
    label: row.label,
    text: text === null ? null : covered(text),
    at: row.emergency_at.toISOString(),
    numbers: row.emergency_numbers,
    climbs_at: climbs.at.toISOString(),
    climbs_to: climbs.told,
    told: [...told],
  };
}
