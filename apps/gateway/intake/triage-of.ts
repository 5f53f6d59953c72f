import type { TriageResult } from "@keng/contract/triage.ts";
import type { TriageInput, TriageResult as Found } from "@keng/triage/kinds.ts";
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

/** Stands in until the rules are in the package: everything written is a tip. */
function triage(input: TriageInput): Found {
  const isEmergency = /c[ứu]u|cháy|fire/i.test(input.text);
  return {
    kind: input.text === "" ? "media_only" : isEmergency ? "emergency" : "tip",
    category: null,
    emergency: isEmergency,
    numbers: isEmergency ? ["113"] : [],
    templates: isEmergency ? ["EMG.113"] : [],
    flags: [],
    reasons: [],
    procedures: [],
    lang: "vi",
    ruleVersion: "none",
  };
}
