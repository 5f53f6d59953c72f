import type { TriageResult } from "@keng/contract/triage.ts";
import { triage } from "@keng/triage/triage.ts";
import type { UserMessage } from "@keng/zalo/events.ts";

/** More of a text than this is never needed to see what it is. */
const READ_AT_MOST = 4000;

/** What triage proposes, in the words of the contract. */
export function triageOf(event: Pick<UserMessage, "text" | "attachments">): TriageResult {
  const text = (event.text ?? "").slice(0, READ_AT_MOST);
  const found = triage({ text, attachments: event.attachments.map((one) => one.type) });
  return {
    kind: found.kind,
    category: found.category,
    emergency: found.emergency,
    numbers: [...found.numbers],
    templates: [...found.templates],
    flags: [...found.flags],
    reasons: found.reasons.map(({ rule, phrase }) => ({ rule, phrase })),
    lang: found.lang,
    rule_version: found.ruleVersion,
  };
}
