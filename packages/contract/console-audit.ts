import { z } from "zod";

/** The audit log as commanders and inspectors read it. */
const at = z.iso.datetime({ offset: true });

export const auditRow = z.object({
  seq: z.int(),
  at,
  officer: z.string().nullable(),
  /** What the officer called the token by which a program of theirs did it; null: done by hand, or the system. */
  token: z.string().nullable(),
  act: z.string(),
  subject_type: z.string(),
  subject_id: z.string().nullable(),
  /** What the subject is called, if the reader may see it: the label of a thread, the name of an account. */
  subject_name: z.string().nullable(),
  detail: z.string().nullable(),
  /** Why, where the act asks for a reason and the reader may know it. */
  reason: z.string().nullable(),
});
export type AuditRow = z.infer<typeof auditRow>;
export const auditPage = z.object({ items: z.array(auditRow), next_cursor: z.string().nullable() });
export const auditVerdict = z.object({
  ok: z.boolean(),
  entries: z.int(),
  broken_at: z.int().nullable(),
  head: z.string().describe("the first 16 digits of the newest entry's hash, to be written down"),
  marked: z.int().describe("up to this entry the desk's own mark on disk agrees; 0 when it has none yet"),
});
