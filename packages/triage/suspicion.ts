import { type Evidence, has, hitsOf, phraseOf } from "./evidence.ts";
import type { EmergencyTemplate, TriageReason } from "./kinds.ts";
import type { Hit } from "./phrases.ts";
import {
  CALM_TOPIC,
  SOFT_AGAIN,
  SOFT_ALONE,
  SOFT_ENOUGH,
  SOFT_FAINT,
  SOFT_HARMS,
  SOFT_SIGNS,
} from "./rules/soft.ts";

export type Suspicion = {
  score: number;
  enough: boolean;
  faint: boolean;
  reason: TriageReason;
  gives: EmergencyTemplate[];
};

/** Danger that no rule names, from many small signs together. */
export function suspicionIn(evidence: Evidence): Suspicion {
  let score = 0;
  const harms: Hit[] = [];
  const sorts = new Set<string>();
  for (const [concept, weight] of Object.entries(SOFT_SIGNS)) {
    const hits = apart(hitsOf(evidence, concept));
    const first = hits[0];
    if (first === undefined) continue;
    const strong = hits.some((hit) => hit.strong);
    if (!strong && weight < 0) continue;
    score += weight * (strong ? 1 : 0.5);
    if (!isHarm(concept)) continue;
    if (strong) sorts.add(concept);
    if (hits.length > 1) score += SOFT_AGAIN * (strong ? 1 : 0.5);
    harms.push(...hits);
  }
  const urgent = hitsOf(evidence, "PRESENT|SCENE|SOFT_FEAR").some((hit) => hit.strong);
  const several = sorts.size > 1 || (sorts.size === 1 && urgent);
  const about = hitsOf(evidence, "SOFT_HARM|SOFT_WEAPON|SOFT_BODY|SOFT_HAZARD|SOFT_FEAR|CHILD|FRAIL").filter(
    (hit) => hit.strong,
  );
  const veto = !has(evidence, "PRESENT|CRY") && has(evidence, "LAW_QUESTION|JOKE|FICTION|RESOLVED|PROPOSE");
  const calm = evidence.hits.some((hit) => hit.strong && CALM_TOPIC.test(hit.concept));
  const enough =
    !veto && ((score >= SOFT_ENOUGH && several) || (!calm && sorts.size > 0 && score >= SOFT_ALONE));
  return {
    score,
    enough,
    faint: !veto && !calm && score >= SOFT_FAINT && about.length > 0,
    reason: { rule: "signs.together", phrase: phraseOf(evidence, harms.length > 0 ? harms : about) },
    gives: templatesFor(sorts),
  };
}

function isHarm(concept: string): boolean {
  return (SOFT_HARMS as readonly string[]).includes(concept);
}

function templatesFor(sorts: ReadonlySet<string>): EmergencyTemplate[] {
  const gives: EmergencyTemplate[] = [];
  if (sorts.has("SOFT_HAZARD")) gives.push("EMG.114");
  if (sorts.has("SOFT_BODY")) gives.push("EMG.115");
  if (sorts.has("SOFT_HARM") || sorts.has("SOFT_WEAPON") || gives.length === 0) gives.push("EMG.113");
  return gives;
}

/** Hits that do not overlap, the longest first. */
function apart(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits.toSorted((left, right) => right.to - right.from - (left.to - left.from))) {
    if (!kept.some((other) => other.from < hit.to && hit.from < other.to)) kept.push(hit);
  }
  return kept;
}
