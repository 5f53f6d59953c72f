import type { AuditAct, AuditEntry } from "../audit/entry.ts";
import type { Actor } from "../context.ts";

/** The line of the audit for an act on a turn of duty: ids and codes. */
export function shiftLine(
  actor: Actor,
  shift: { id: string; root_id: string; unit_id: string },
  at: Date,
  act: AuditAct,
  detail: string | null = null,
): AuditEntry {
  const { root_id, unit_id } = shift;
  return {
    root_id,
    unit_id,
    officer_id: actor.officer_id,
    at,
    act,
    subject_type: "shift",
    subject_id: shift.id,
    detail,
  };
}
