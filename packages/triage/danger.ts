import { distance, type Evidence, has, hitsOf, phraseOf, strongHits } from "./evidence.ts";
import { foreignCriesIn } from "./foreign.ts";
import type { TriageReason } from "./kinds.ts";
import type { Hit } from "./phrases.ts";
import { EMERGENCY_RULES } from "./rules/emergency.ts";
import type { EmergencyRule } from "./rules/emergency-rule.ts";

export type Danger = { rule: EmergencyRule; hits: readonly Hit[]; reason: TriageReason };

/** The rules for danger that a message meets, in the order of the rules. */
export function dangersIn(evidence: Evidence): Danger[] {
  const found: Danger[] = [];
  for (const rule of EMERGENCY_RULES) {
    const sets = meetings(evidence, rule);
    const hits = sets.find((set) => holds(evidence, rule, set));
    if (hits !== undefined) {
      found.push({ rule, hits, reason: { rule: rule.id, phrase: phraseOf(evidence, hits) } });
    }
  }
  for (const { cry, phrase } of foreignCriesIn(evidence.text)) {
    const rule: EmergencyRule = { id: "call.foreign", need: [], mode: "always", ...cry };
    found.push({ rule, hits: [], reason: { rule: rule.id, phrase } });
  }
  return found;
}

/** Every way in which the concepts of a rule stand near each other. */
export function meetings(evidence: Evidence, rule: { need: readonly string[]; within?: number }): Hit[][] {
  let sets: Hit[][] = [[]];
  for (const concepts of rule.need) {
    const candidates = hitsOf(evidence, concepts);
    if (candidates.length === 0) return [];
    const longer: Hit[][] = [];
    for (const set of sets) {
      for (const hit of candidates) {
        const near = set.length === 0 || set.some((other) => distance(other, hit) <= (rule.within ?? 8));
        const same = set.some((other) => other.from === hit.from && other.to === hit.to);
        if (near && !same) longer.push([...set, hit]);
      }
    }
    sets = longer.slice(0, 200);
  }
  return sets.filter((set) => set[0]?.strong === true);
}

function holds(evidence: Evidence, rule: EmergencyRule, hits: readonly Hit[]): boolean {
  const first = hits[0];
  if (first === undefined) return false;
  if (rule.id === "call.come") return !has(evidence, (rule.unless ?? []).join("|")) && !calmCrime(evidence);
  const now = isNow(evidence, first);
  if (now && !(evidence.laughs && rule.mode !== "always")) return true;
  if (evidence.laughs) return false;
  if (rule.unless?.some((concepts) => has(evidence, concepts)) === true) return false;
  if (has(evidence, "JOKE|FICTION|LAW_QUESTION|RESOLVED|PROPOSE") || isSupposed(evidence, first))
    return false;
  if (isNegated(evidence, first) || isLikened(evidence, first)) return false;
  if (rule.mode === "always") return true;
  if (has(evidence, "PAST|HABIT|HEARSAY")) return false;
  return rule.mode === "event" || seemsNow(evidence, first);
}

/** Crimes for which nobody is in danger at once; "xuống lẹ" about them is a tip. */
function calmCrime(evidence: Evidence): boolean {
  return evidence.hits.some(
    (hit) =>
      hit.strong &&
      /^C\.(?:GAM|DRG\.USE|DRG\.DEAL|DRG\.PLAC|PUB|ENV|TRF\.OTHR|TRF\.RACE|SEX\.PROS|SMG|VIO\.DISO|LST|CIV|PRP\.THFT)/u.test(
        hit.concept,
      ),
  );
}

/** Said to happen now: whatever else a message tells, this stands. */
function isNow(evidence: Evidence, hit: Hit): boolean {
  if (has(evidence, "PRESENT|CRY|REALLY")) return true;
  if (isSupposed(evidence, hit)) return false;
  return hitsOf(evidence, "ONGOING").some((mark) =>
    mark.to <= hit.from + 1 ? hit.from - mark.to <= 3 : mark.from - hit.to <= 1,
  );
}

function seemsNow(evidence: Evidence, hit: Hit): boolean {
  if (has(evidence, "SCENE")) return true;
  return strongHits(evidence, "LATELY").some((mark) => distance(mark, hit) <= 2);
}

/** "nếu cháy thì": what is only supposed stands after the word that supposes it, or in it. */
export function isSupposed(evidence: Evidence, hit: Hit): boolean {
  return strongHits(evidence, "HYPOTHETIC").some(
    (word) => word.from <= hit.to && hit.from - word.to <= 6 && word.from <= hit.from + 1,
  );
}

/** "nổ như súng", "tưởng bom": what it is like, or was taken for, stands behind the word that says so. */
function isLikened(evidence: Evidence, hit: Hit): boolean {
  return strongHits(evidence, "SIMILE").some((like) => like.to <= hit.from && hit.from - like.to <= 1);
}

/** "không có đánh nhau": the negation stands before what it denies; "không" at the end only asks. */
function isNegated(evidence: Evidence, hit: Hit): boolean {
  return strongHits(evidence, "NEGATOR").some((no) => no.to <= hit.from && hit.from - no.to <= 1);
}
