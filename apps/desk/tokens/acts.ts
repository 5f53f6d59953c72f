import type { AuditAct, AuditEntry } from "../audit/entry.ts";

/** An act upon a token, as the audit log keeps it. `by` is who did it; null is whoever runs the server. */
export function tokenAct(
  token: { id: string; root_id: string; unit_id: string },
  by: string | null,
  at: Date,
  act: Extract<AuditAct, `token_${string}`>,
  detail: string | null = null,
): AuditEntry {
  const { id, root_id, unit_id } = token;
  return { root_id, unit_id, officer_id: by, at, act, subject_type: "token", subject_id: id, detail };
}
