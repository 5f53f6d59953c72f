import type { Conversation, ConversationPatch } from "./conversation.store.ts";
import { type Before as MarkBefore, patchBack as markBack } from "./marks.ts";

type Assigned = { to: string | null; by: string | null; at: string | null };
/** Which tips went from which matter to `now`. */
type Linked = { tips: { id: string; was: string | null }[]; now: string | null };
type Snoozed = { until: string | null; by: string | null };

/** What an undoable act keeps of the time before it: states and ids, no words. */
export type Before = MarkBefore | { assigned: Assigned } | { snoozed: Snoozed } | { linked: Linked };

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));

export const assignedBefore = (row: Conversation): { assigned: Assigned } => ({
  assigned: { to: row.assigned_to, by: row.assigned_by, at: row.assigned_at?.toISOString() ?? null },
});

export const snoozedBefore = (row: Conversation): { snoozed: Snoozed } => ({
  snoozed: { until: row.snoozed_until?.toISOString() ?? null, by: row.snoozed_by },
});

/** A mark also changed tips, questions and clocks. */
export const isMark = (before: Before): before is MarkBefore => "kind" in before;

export function patchBack(before: Before): ConversationPatch {
  if ("assigned" in before) {
    const { to, by, at } = before.assigned;
    return { assigned_to: to, assigned_by: by, assigned_at: instant(at) };
  }
  if ("snoozed" in before)
    return { snoozed_until: instant(before.snoozed.until), snoozed_by: before.snoozed.by };
  return isMark(before) ? markBack(before) : {};
}
