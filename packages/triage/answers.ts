import { categoryOf } from "./category.ts";
import type { Danger } from "./danger.ts";
import { type Evidence, has, strongHits } from "./evidence.ts";
import { EMERGENCY_TEMPLATES, type EmergencyTemplate, type TriageFlag, type TriageKind } from "./kinds.ts";
import { NUMBERS_OF } from "./rules/numbers.ts";
import type { Weighed } from "./weigh.ts";

/** What a message is to be marked with. */
export function flagsOf(
  evidence: Evidence,
  kind: TriageKind,
  dangers: readonly Danger[],
  emergency: boolean,
): TriageFlag[] {
  const flags = new Set<TriageFlag>(dangers.flatMap((danger) => danger.rule.flags ?? []));
  if (kind === "retaliation") flags.add("retaliation_risk");
  if (kind === "child" || (emergency && has(evidence, "CHILD"))) flags.add("child");
  if (has(evidence, "SECRET")) flags.add("state_secret");
  if (kind === "who_reported") {
    flags.add("who_reported");
    flags.add("retaliation_risk");
  }
  if (kind === "complaint_about_police") flags.add("police_complaint");
  if (kind === "withdraw") flags.add("withdraw");
  if (emergency && has(evidence, "HIDING")) flags.add("discreet");
  return [...flags];
}

/** The fixed texts that answer an emergency, in their order. */
export function templatesOf(
  evidence: Evidence,
  dangers: readonly Danger[],
  kind: TriageKind,
  weighed: Weighed,
): EmergencyTemplate[] {
  const wanted = new Set<EmergencyTemplate>();
  const plain = dangers.filter((danger) => danger.rule.id !== "call.help");
  for (const danger of plain.length > 0 ? plain : dangers)
    for (const key of danger.rule.gives) wanted.add(key);
  for (const key of weighedTemplates(weighed)) wanted.add(key);
  if (kind === "retaliation") wanted.add("EMG.113");
  if (kind === "child") wanted.add("EMG.111");
  if (kind === "suicide") wanted.add("EMG.SUI");
  // a stranger alone is no fraud: money must be spoken of
  if (dangers.length === 0 && has(evidence, "TRANSFER|DRAIN|PRESSURE")) wanted.add("EMG.SCAM");
  if (dangers.length === 0 && has(evidence, "GONE|LOST_WORD|CHILD_LOST")) wanted.add("EMG.LOST");
  if (wanted.size === 0) wanted.add("EMG.113");
  const violent = plain.some((danger) => /^(?:violence|drug|child)\./u.test(danger.rule.id));
  if (wanted.has("EMG.SUI") && violent) wanted.add("EMG.113");
  if (wanted.has("EMG.SUI") && has(evidence, "CHILD")) wanted.add("EMG.111");
  if (wanted.has("EMG.DOM") && has(evidence, "CHILD")) wanted.add("EMG.111");
  return EMERGENCY_TEMPLATES.filter((key) => wanted.has(key));
}

/** The texts of the numbers that the weighed words speak for. */
function weighedTemplates(weighed: Weighed): EmergencyTemplate[] {
  return [...weighed.numbers].flatMap(([number, weight]) => {
    const key = EMERGENCY_TEMPLATES.find((each) => each === `EMG.${number}`);
    return weight > 0 && key !== undefined ? [key] : [];
  });
}

/** The numbers to call, as the texts name them. */
export function numbersFor(
  evidence: Evidence,
  kind: TriageKind,
  templates: readonly EmergencyTemplate[],
): string[] {
  const numbers = new Set(templates.flatMap((key) => NUMBERS_OF[key]));
  if (kind === "procedure_question" && has(evidence, "SCAM_CALL_ASK")) numbers.add("156");
  return [...numbers];
}

const NO_CATEGORY: ReadonlySet<TriageKind> = new Set([
  "who_reported",
  "withdraw",
  "thanks",
  "greeting",
  "gibberish",
  "media_only",
  "spam",
]);

/** What the taxonomy calls it; none where a message is no report. */
export function categoryFor(evidence: Evidence, kind: TriageKind, dangers: readonly Danger[]): string | null {
  const first = dangers.find((danger) => danger.rule.id !== "call.help") ?? dangers[0];
  if (first !== undefined) return first.rule.category;
  if (kind === "retaliation") return "VIO.THRT";
  if (kind === "complaint_about_police") return "POL.COMP";
  if (NO_CATEGORY.has(kind)) return null;
  if (kind === "tip" && has(evidence, "SECRET")) return null;
  const found = categoryOf(evidence);
  return kind === "tip" ? (found ?? "OTH.OTHR") : kind === "procedure_question" ? null : found;
}

/** Rows of the procedure table that may answer, the closest first. */
export function proceduresOf(evidence: Evidence): string[] {
  const rows = new Map<string, number>();
  for (const hit of strongHits(
    evidence,
    [...evidence.byConcept.keys()].filter((name) => name.startsWith("P.")).join("|"),
  )) {
    const row = hit.concept.slice(2);
    rows.set(row, Math.max(rows.get(row) ?? 0, hit.to - hit.from));
  }
  return [...rows]
    .toSorted((left, right) => right[1] - left[1])
    .map(([row]) => row)
    .slice(0, 3);
}
