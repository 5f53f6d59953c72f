import type { Finding } from "./findings.ts";
import type { Danger } from "./danger.ts";
import { TRIAGE_KINDS, type TriageKind, type TriageReason } from "./kinds.ts";
import type { Revenge } from "./revenge.ts";
import type { Weighed } from "./weigh.ts";

/** Kinds of a message in which somebody is in danger. */
const DANGER_KINDS: readonly TriageKind[] = ["emergency", "suicide", "child", "retaliation"];
/** Kinds of all others; a suspicion of having been found out is no emergency. */
const CALM_KINDS: readonly TriageKind[] = TRIAGE_KINDS.filter(
  (kind) => kind === "retaliation" || (kind !== "media_only" && !DANGER_KINDS.includes(kind)),
);
/** What a rule for danger that names a kind counts beside the weighed words. */
const NAMED = 0.2;
/** What a sign of revenge counts. */
const REVENGE = 0.3;
/** What the findings of the rules for a kind count: they settle what the words leave open. */
const FINDINGS = 0.03;
/** And in a few words, which give few signs. */
const FINDINGS_FEW = 0.1;
const FEW = 9;

/** The kind of a message: the one for which the weighed words and the rules say most together. */
export function kindOf(
  isEmergency: boolean,
  dangers: readonly Danger[],
  revenge: Revenge | null,
  findings: readonly Finding[],
  weighed: Weighed,
  syllables: number,
): TriageKind {
  const scores = new Map<TriageKind, number>();
  const add = (kind: TriageKind, value: number): void => {
    scores.set(kind, (scores.get(kind) ?? 0) + value);
  };
  for (const kind of isEmergency ? DANGER_KINDS : CALM_KINDS) add(kind, weighed.kinds.get(kind) ?? 0);
  if (revenge !== null) add("retaliation", REVENGE);
  const named = isEmergency ? kindNamed(dangers) : null;
  if (named !== null) add(named, NAMED);
  const share = syllables < FEW ? FINDINGS_FEW : FINDINGS;
  if (!isEmergency) for (const { kind, weight } of findings) add(kind, share * weight);
  const found = new Set(findings.map((finding) => finding.kind));
  // words alone begin no erasing, and nobody who asks about a link is put aside with it
  if (!found.has("withdraw")) scores.delete("withdraw");
  if (found.has("procedure_question")) scores.delete("scam_link");
  let best: TriageKind = isEmergency ? "emergency" : "tip";
  let high = Number.NEGATIVE_INFINITY;
  for (const [kind, score] of scores) {
    if (score > high) {
      best = kind;
      high = score;
    }
  }
  return best;
}

/** Why it is of this kind: what rules found for it, else the phrases that weighed most. */
export function reasonsFor(
  kind: TriageKind,
  findings: readonly Finding[],
  phrases: () => string[],
): TriageReason[] {
  const found = findings.filter((each) => each.kind === kind && each.phrase !== "").slice(0, 4);
  return found.length > 0
    ? found.map(({ rule, phrase }) => ({ rule, phrase }))
    : phrases().map((phrase) => ({ rule: "words.weighed", phrase }));
}

const LIFE = /^(?:fire|water|disaster|rescue\.(?:collapse|electric)|body|traffic)/u;
/** Rules that a grown-up child may meet as well. */
const KIN: ReadonlySet<string> = new Set(["child.kin_beaten", "child.neglect", "child.passive"]);

function kindNamed(dangers: readonly Danger[]): TriageKind | null {
  if (dangers.length === 0) return null;
  const kinds = dangers.map((danger) => danger.rule.kind);
  if (kinds.includes("suicide")) return "suicide";
  const home = dangers.some((danger) => danger.rule.id === "violence.home");
  const onlyKin = dangers.every((danger) => danger.rule.kind !== "child" || KIN.has(danger.rule.id));
  const life = dangers.some((danger) => LIFE.test(danger.rule.id)) || (home && onlyKin);
  return kinds.includes("child") && !life ? "child" : "emergency";
}
