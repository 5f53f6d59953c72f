import { z } from "zod";

/** What a message is, as triage proposes it; the closed list of domain.md §5.1 and of the sample messages. */
export const triageResult = z.object({
  kind: z.string(),
  category: z.string().nullable(),
  emergency: z.boolean(),
  numbers: z.array(z.string()),
  templates: z.array(z.string()),
  flags: z.array(z.string()),
  reasons: z.array(z.object({ rule: z.string(), phrase: z.string() })),
  lang: z.enum(["vi", "en"]),
  rule_version: z.string(),
});
export type TriageResult = z.infer<typeof triageResult>;

/** What a thread is for the officers. `other` = greeting, thanks, unclear. */
export const THREAD_KINDS = ["tip", "question", "emergency", "other"] as const;
export const threadKind = z.enum(THREAD_KINDS);
export type ThreadKind = z.infer<typeof threadKind>;
