import type { InboundMessage } from "@keng/contract/exchange.ts";
import type { ThreadKind } from "@keng/contract/triage.ts";
import { addMs, MINUTE } from "@keng/core/time.ts";
import { dueAt } from "../clocks/due.ts";
import type { ClockRule } from "../clocks/rules.ts";
import type { Conversation, ConversationPatch } from "../conversations/conversation.store.ts";

/** What the desk knows of a thread when a message comes in. */
export type Before = {
  conversation: Pick<
    Conversation,
    | "kind"
    | "last_at"
    | "flags"
    | "emergency_at"
    | "emergency_taken_at"
    | "emergency_numbers"
    | "set_aside_at"
    | "answered_at"
    | "waiting_for"
    | "contact"
    | "last_inbound_at"
  >;
  open_rules: readonly string[];
  has_tip: boolean;
  has_question: boolean;
};

export type Arrival = {
  patch: ConversationPatch;
  kind: ThreadKind;
  clocks: { rule: ClockRule; rule_version: string; started_at: Date; due_at: Date }[];
  /** Rules whose clocks an answer in this message has met. */
  met: ClockRule[];
  tip: boolean;
  question: boolean;
  is_newest: boolean;
  is_emergency: boolean;
  /** They ask to have erased what they said. */
  asks_erasing: boolean;
  history: { at: Date; act: string; detail: string | null }[];
};

/** The numbers that somebody reads whose call was missed. */
const MISSED_CALL_NUMBERS = ["113", "114", "115", "111"];
const RANK: Readonly<Record<ThreadKind, number>> = { other: 0, question: 1, tip: 2, emergency: 3 };
/** Nobody waits for an answer to these. */
const NEEDS_NO_ANSWER = new Set(["thanks", "greeting", "spam", "gibberish", "group_chat_noise"]);
/** An emergency that an officer took so lately is still in hand; later the alarm sounds again. */
const IN_HAND = 30 * MINUTE;

/** What a message from outside changes in its thread. Pure: the same message and state give the same change. */
export function arrivalOf(item: InboundMessage, before: Before | null): Arrival {
  return item.message.from === "citizen" ? fromCitizen(item, before) : fromZaloTool(item, before);
}

function fromCitizen(item: InboundMessage, before: Before | null): Arrival {
  const at = new Date(item.message.received_at);
  const was = before?.conversation;
  const kind = kindAfter(item, before, at);
  const emergency = alarmOf(item, was, at);
  const needsAnswer = !item.set_aside && !NEEDS_NO_ANSWER.has(item.triage?.kind ?? "");
  const rule = emergency.opens ? "P02" : needsAnswer ? ruleOf(kind) : null;
  const running = before?.open_rules ?? [];
  const starts = rule !== null && !running.includes(rule) && !running.includes("P02");
  const isNewest = was === undefined || at >= was.last_at;
  const patch: ConversationPatch = {
    kind,
    ...emergency.patch,
    ...(isNewest ? { last_at: at, last_from: "citizen" } : {}),
    ...(needsAnswer || was === undefined ? { waiting_for: "officer", answered_at: null } : {}),
    ...asideAfter(item, was, at),
    ...(was === undefined ? {} : { snoozed_until: null, snoozed_by: null }),
    ...(was?.contact === "left" ? { contact: null } : {}),
    ...(asksErasing(item) ? { contact: "withdrawal_asked" as const } : {}),
    ...budgetPatch(item.budget),
    flags: [...new Set([...(was?.flags ?? []), ...(item.triage?.flags ?? [])])],
  };
  if (was === undefined || was.last_inbound_at === null || at > was.last_inbound_at)
    patch.last_inbound_at = at;
  return {
    patch,
    kind,
    clocks: starts && rule !== null ? [{ rule, started_at: at, ...dueAt(rule, at) }] : [],
    met: [],
    tip: (kind === "tip" || kind === "emergency") && before?.has_tip !== true,
    question: kind === "question" && before?.has_question !== true,
    is_newest: isNewest,
    is_emergency: emergency.opens,
    asks_erasing: asksErasing(item),
    history: [
      ...(was === undefined ? [{ at, act: "received", detail: kind }] : []),
      ...(asksErasing(item) ? [{ at, act: "withdrawal_asked", detail: null }] : []),
      ...historyOfAuto(item),
    ],
  };
}

/** An officer answered in Zalo's own tool: that is an answer like any other. */
function fromZaloTool(item: InboundMessage, before: Before | null): Arrival {
  const at = new Date(item.message.received_at);
  const was = before?.conversation;
  const kind = (was?.kind as ThreadKind | undefined) ?? item.thread_kind ?? "other";
  const isNewest = was === undefined || at >= was.last_at;
  // an officer called and nobody took the call
  const isUnheard = item.message.attachments.some((one) => one.call?.answered === false);
  return {
    patch: {
      kind,
      ...(isNewest && isUnheard ? { last_at: at, last_from: "zalo_tool" } : {}),
      ...(isNewest && !isUnheard
        ? { last_at: at, last_from: "zalo_tool", waiting_for: "citizen", answered_at: was?.answered_at ?? at }
        : {}),
      ...budgetPatch(item.budget),
    },
    kind,
    clocks: [],
    met: isUnheard ? [] : ["P03", "P04"],
    tip: false,
    question: false,
    is_newest: isNewest,
    is_emergency: false,
    asks_erasing: false,
    history: was === undefined ? [{ at, act: "received", detail: kind }] : [],
  };
}

/**
 * While a matter is open the machine raises a thread's kind and never lowers it; lowering is an officer's act. When
 * what was there before is answered and nothing waits, the thread is what its newest matter is.
 */
function kindAfter(item: InboundMessage, before: Before | null, at: Date): ThreadKind {
  const said: ThreadKind = item.triage?.emergency === true ? "emergency" : (item.thread_kind ?? "other");
  if (before === null) return said;
  const was = before.conversation.kind as ThreadKind;
  return RANK[said] > RANK[was] || (said !== "other" && isSettled(before, at)) ? said : was;
}

function isSettled({ conversation: was, open_rules }: Before, at: Date): boolean {
  if (at < was.last_at) return false;
  const isAlarm = was.emergency_at !== null && (was.emergency_taken_at === null || isInHand(was, at));
  return !isAlarm && was.waiting_for === "citizen" && open_rules.length === 0;
}

const isInHand = (was: Before["conversation"], at: Date): boolean =>
  was.emergency_taken_at !== null && addMs(was.emergency_taken_at, IN_HAND) > at;

function alarmOf(
  item: InboundMessage,
  was: Before["conversation"] | undefined,
  at: Date,
): { opens: boolean; patch: ConversationPatch } {
  const said = item.triage?.emergency === true || (was === undefined && item.thread_kind === "emergency");
  if (!said) return { opens: false, patch: {} };
  const told = was?.emergency_numbers ?? [];
  const numbers = [...new Set([...told, ...(item.triage?.numbers ?? [])])];
  const isOpen = was?.emergency_at != null && was.emergency_taken_at === null;
  // another service is needed than before: what is in hand is another danger
  const inHand = was !== undefined && isInHand(was, at) && numbers.length === told.length;
  if (isOpen || inHand) return { opens: false, patch: { emergency_numbers: numbers } };
  return {
    opens: true,
    patch: {
      emergency_at: at,
      emergency_numbers: numbers,
      emergency_message_id: item.message.id,
      emergency_taken_by: null,
      emergency_taken_at: null,
    },
  };
}

/** A thread that was set aside comes back with the first message that is not. */
function asideAfter(
  item: InboundMessage,
  was: Before["conversation"] | undefined,
  at: Date,
): ConversationPatch {
  if (was === undefined) return item.set_aside ? { set_aside_at: at } : {};
  return was.set_aside_at !== null && !item.set_aside ? { set_aside_at: null, set_aside_reason: null } : {};
}

/** Which clock a thread of this kind runs on; what is unclear is looked at like a tip (domain.md §5.2). */
export function ruleOf(kind: ThreadKind): ClockRule {
  return kind === "question" ? "P04" : "P03";
}

/** In so many words, in this thread: the others of the same person hear nothing of it. */
function asksErasing(item: InboundMessage): boolean {
  return item.triage?.kind === "withdraw";
}

function historyOfAuto(item: InboundMessage): Arrival["history"] {
  return item.auto.flatMap((auto) => {
    const at = new Date(auto.at);
    const gave = auto.templates.some((key) => key.startsWith("EMG.") || key === "MISSED_CALL");
    const numbers = auto.templates.includes("MISSED_CALL") ? MISSED_CALL_NUMBERS : item.triage?.numbers;
    return [
      ...(gave ? [{ at, act: "numbers_sent", detail: (numbers ?? []).join(" ") || null }] : []),
      ...(auto.templates.some((key) => key.startsWith("RECEIPT"))
        ? [{ at, act: "receipt_sent", detail: null }]
        : []),
    ];
  });
}

export function budgetPatch(budget: InboundMessage["budget"]): ConversationPatch {
  if (budget === null) return {};
  return {
    budget_remaining: budget.remaining,
    budget_total: budget.total,
    budget_until: new Date(budget.until),
  };
}
