import type { AuditAct, AuditEntry } from "../audit/entry.ts";
import type { Actor } from "../context.ts";
import type { Conversation } from "./conversation.store.ts";

/** The line of the audit for an officer's act on a thread: ids and codes. */
export function lineOf(
  actor: Actor,
  conversation: Pick<Conversation, "id" | "root_id" | "unit_id">,
  at: Date,
  act: AuditAct,
  more: { subject?: readonly [type: string, id: string]; detail?: string } = {},
): AuditEntry {
  const [subject_type, subject_id] = more.subject ?? ["conversation", conversation.id];
  return {
    root_id: conversation.root_id,
    unit_id: conversation.unit_id,
    officer_id: actor.officer_id,
    at,
    act,
    subject_type,
    subject_id,
    detail: more.detail ?? null,
  };
}
