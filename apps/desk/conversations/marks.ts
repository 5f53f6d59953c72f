import { addMs, MINUTE } from "@keng/core/time.ts";
import type { Mark as MarkWish } from "@keng/contract/console-api.ts";
import type { SetAsideReason } from "@keng/contract/set-aside.ts";
import type { ThreadKind } from "@keng/contract/triage.ts";
import type { ClockRule } from "../clocks/rules.ts";
import type { Conversation, ConversationPatch } from "./conversation.store.ts";

export type Mark = MarkWish["as"];

/** How long an act can be taken back, while nothing else has happened since. */
export const UNDOABLE = 10 * MINUTE;
export const undoableUntil = (at: Date): string => addMs(at, UNDOABLE).toISOString();

export type MarkPlan = {
  patch: ConversationPatch;
  cancel: readonly ClockRule[];
  /** A clock that starts when the citizen waits and it does not run yet; `at` counts from the mark itself. */
  start: { rule: ClockRule; at: Date } | null;
  tip: "ensure" | "remove" | "keep";
  question: "ensure" | "remove" | "keep";
};

type Marked = Pick<
  Conversation,
  | "kind"
  | "waiting_for"
  | "last_inbound_at"
  | "opened_at"
  | "emergency_at"
  | "emergency_taken_at"
  | "emergency_message_id"
>;

const NO_EMERGENCY: ConversationPatch = {
  emergency_at: null,
  emergency_taken_at: null,
  emergency_taken_by: null,
};

const NOT_ASIDE: ConversationPatch = { set_aside_at: null, set_aside_reason: null };

/** A mark as the history and the log hold it: its code, of setting aside with the reason. */
export const markCode = (wish: { as: Mark; reason?: SetAsideReason | null }): string =>
  wish.as === "set_aside" && wish.reason != null ? `set_aside.${wish.reason}` : wish.as;

/** What a mark does to a thread. Pure; the command writes it, the undo row keeps what was before. */
export function planMark(
  wish: { as: Mark; reason?: SetAsideReason | null },
  thread: Marked,
  has: { tip: boolean; question: boolean },
  now: Date,
): MarkPlan {
  const since = thread.last_inbound_at ?? thread.opened_at;
  const waits = thread.waiting_for === "officer";
  const isOpen = thread.emergency_at !== null && thread.emergency_taken_at === null;
  const calm: ThreadKind = has.tip ? "tip" : has.question ? "question" : "other";
  const clock = (rule: ClockRule): MarkPlan["start"] => (waits ? { rule, at: since } : null);
  const keep = { tip: "keep", question: "keep" } as const;
  switch (wish.as) {
    case "tip":
      return {
        patch: { ...(isOpen ? {} : { kind: "tip" }), ...NOT_ASIDE },
        cancel: ["P04"],
        start: isOpen ? null : clock("P03"),
        tip: "ensure",
        question: "remove",
      };
    case "question":
      return {
        patch: { ...(isOpen ? {} : { kind: "question" }), ...NOT_ASIDE },
        cancel: ["P03"],
        start: isOpen ? null : clock("P04"),
        tip: "remove",
        question: "ensure",
      };
    case "emergency":
      return {
        patch: isOpen
          ? { ...NOT_ASIDE }
          : {
              kind: "emergency",
              emergency_at: now,
              emergency_taken_at: null,
              emergency_taken_by: null,
              ...NOT_ASIDE,
            },
        cancel: [],
        start: isOpen ? null : { rule: "P02", at: now },
        tip: "ensure",
        question: "keep",
      };
    case "not_emergency":
      return {
        patch: { ...NO_EMERGENCY, kind: thread.kind === "emergency" ? calm : thread.kind },
        cancel: ["P02"],
        start: clock(calm === "question" ? "P04" : "P03"),
        ...keep,
      };
    case "set_aside":
      return {
        patch: {
          ...NO_EMERGENCY,
          kind: thread.kind === "emergency" ? calm : thread.kind,
          set_aside_at: now,
          set_aside_reason: wish.reason ?? null,
        },
        cancel: ["P02", "P03", "P04"],
        start: null,
        ...keep,
      };
    case "not_set_aside":
      return {
        patch: { ...NOT_ASIDE },
        cancel: [],
        start: clock(thread.kind === "question" ? "P04" : "P03"),
        ...keep,
      };
  }
}

/** States and ids before an act: all that undoing needs, and no words. */
export type Before = {
  kind: string;
  set_aside_at: string | null;
  /** Acts of before there were reasons have none. */
  set_aside_reason?: string | null;
  emergency_at: string | null;
  emergency_taken_at: string | null;
  emergency_taken_by: string | null;
  emergency_message_id: string | null;
  tips: string[];
  questions: string[];
  clocks: string[];
};

export function beforeOf(row: Conversation, standing: Pick<Before, "tips" | "questions" | "clocks">): Before {
  return {
    kind: row.kind,
    set_aside_at: row.set_aside_at?.toISOString() ?? null,
    set_aside_reason: row.set_aside_reason,
    emergency_at: row.emergency_at?.toISOString() ?? null,
    emergency_taken_at: row.emergency_taken_at?.toISOString() ?? null,
    emergency_taken_by: row.emergency_taken_by,
    emergency_message_id: row.emergency_message_id,
    ...standing,
  };
}

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));

export function patchBack(before: Before): ConversationPatch {
  return {
    kind: before.kind,
    set_aside_at: instant(before.set_aside_at),
    set_aside_reason: before.set_aside_reason ?? null,
    emergency_at: instant(before.emergency_at),
    emergency_taken_at: instant(before.emergency_taken_at),
    emergency_taken_by: before.emergency_taken_by,
    emergency_message_id: before.emergency_message_id,
  };
}
