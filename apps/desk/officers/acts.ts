import type { AuditAct, AuditEntry } from "../audit/entry.ts";

/** An act upon an officer's account, as the audit log keeps it. `by` is who did it; null is the system itself. */
export function officerAct(
  subject: { officer_id: string; root_id: string; unit_id: string },
  by: string | null,
  at: Date,
  act: AuditAct,
  detail: string | null = null,
): AuditEntry {
  return {
    root_id: subject.root_id,
    at,
    officer_id: by,
    unit_id: subject.unit_id,
    act,
    subject_type: "officer",
    subject_id: subject.officer_id,
    detail,
  };
}
