import type { InboundMessage, Settings } from "@keng/contract/exchange.ts";
import { MINUTE, SECOND } from "@keng/core/time.ts";
import type { KnownPage } from "../pages/known-page.ts";
import { budgetOf, type Slot } from "../delivery/slot.ts";
import type { LastWritten } from "./answer.store.ts";
import { type FirstAnswer, firstAnswer } from "./first-answer.ts";
import { type PageUnit, unitOf } from "./page.ts";
import type { Placed } from "./places.store.ts";

const BURST_MS = 10 * SECOND;
/** A text and its picture are sent one after the other: within this time one receipt says all. */
const TOGETHER_MS = 90 * SECOND;
const OFFICER_HERE_MS = 30 * MINUTE;
/** So often a minute the page itself answers in one thread; then only with numbers that were not just given. */
export const ANSWERS_A_MINUTE = 10;

export type Answered = {
  placed: Placed;
  answer: FirstAnswer;
  unit: PageUnit;
  lang: "vi" | "en";
  message_id: string;
  answer_id: string;
  at: Date;
};

/** What the page answers to one message, at once. */
export function answerMessage(
  placed: Placed,
  around: {
    at: Date;
    pages: readonly KnownPage[];
    settings: Settings;
    wrote: LastWritten | undefined;
    ids: { message: string; answer: string };
  },
): Answered {
  const { read, alias, source } = placed;
  const { event, triage, attachments } = read;
  const { at } = around;
  const lang = hasText(event.text) ? triage.lang : source.lang === "en" ? "en" : "vi";
  const unit = unitOf(around.pages, around.settings, event.oaId, lang, alias.unit_id);
  if (unit === undefined) throw new Error("no such page");
  const isWithin = (ms: number, then: Date | null | undefined): boolean =>
    then != null && at.getTime() - then.getTime() < ms;
  const wrote = placed.is_new ? undefined : around.wrote;
  const answer = firstAnswer({
    what: { message: triage, is_media: attachments.some((one) => one.kind !== "sticker") },
    lookup: triage.emergency ? null : placed.lookup,
    thread: {
      ref: alias.receipt_code,
      is_new: placed.is_new,
      // a welcome is no answer to what is said next
      is_burst: isWithin(BURST_MS, wrote?.auto) && !isWithin(BURST_MS, source.welcomed_at),
      is_just_answered: isWithin(TOGETHER_MS, wrote?.auto) && !isWithin(TOGETHER_MS, source.welcomed_at),
      is_flood: (wrote?.auto_since ?? 0) >= ANSWERS_A_MINUTE,
      has_receipt: alias.receipt_at !== null,
      is_receipt_burst: isWithin(TOGETHER_MS, alias.receipt_at),
      is_emergency_burst: isWithin(MINUTE, alias.emergency_at),
      is_quiet: alias.emergency_at !== null && alias.receipt_at === null,
    },
    is_officer_here: isWithin(OFFICER_HERE_MS, wrote?.officer),
    is_welcomed: source.welcomed_at !== null,
    ask: placed.ask,
    is_several: new Set([...placed.open.map((one) => one.id), alias.id]).size > 1,
    unit,
    lang,
  });
  const { message: message_id, answer: answer_id } = around.ids;
  return { placed, answer, unit, lang, message_id, answer_id, at };
}

/** The message as the desk is told of it. */
export function inboundOf(one: Answered, slots: readonly Slot[], at: Date): InboundMessage {
  const { read, alias } = one.placed;
  const { event, attachments } = read;
  const { answer } = one;
  const budget = budgetOf(slots, at);
  return {
    kind: "message",
    conversation: {
      id: alias.id,
      unit_id: one.unit.unit_id,
      label: alias.label,
      receipt_code: alias.receipt_code,
      opened_at: (one.placed.is_new ? read.received_at : alias.created_at).toISOString(),
      lang: one.lang,
    },
    message: {
      id: one.message_id,
      from: "citizen",
      text: hasText(event.text) ? event.text : null,
      attachments: attachments.map((attachment) => attachment.inbound),
      quote_of: one.placed.quote_of,
      sent_at: read.sent_at.toISOString(),
      received_at: read.received_at.toISOString(),
      late: read.is_late,
    },
    thread_kind: answer.thread_kind,
    set_aside: answer.is_set_aside,
    triage: read.triage,
    auto:
      answer.sent === null || answer.text === null
        ? []
        : [{ id: one.answer_id, text: answer.text, templates: answer.templates, at: at.toISOString() }],
    budget: answer.sent === null ? budget : { ...budget, remaining: Math.max(0, budget.remaining - 1) },
  };
}

const hasText = (text: string | null): boolean => text !== null && text.trim() !== "";
