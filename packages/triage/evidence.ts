import type { Reading } from "@keng/text/read.ts";
import type { Hit } from "./phrases.ts";

/** What has been found in one message, asked by concept. */
export type Evidence = {
  text: string;
  reading: Reading;
  hits: readonly Hit[];
  byConcept: ReadonlyMap<string, readonly Hit[]>;
  /** Signs of laughter that are no words. */
  laughs: boolean;
};

const LAUGH = /[😂🤣😆😄😁😅😹]|:\)\)|=\)\)/u;

export function gather(text: string, reading: Reading, hits: readonly Hit[]): Evidence {
  const byConcept = new Map<string, Hit[]>();
  for (const hit of hits) {
    const same = byConcept.get(hit.concept);
    if (same === undefined) byConcept.set(hit.concept, [hit]);
    else same.push(hit);
  }
  return { text, reading, hits, byConcept, laughs: LAUGH.test(text) };
}

/** Hits of one concept or of several parted by `|`. */
export function hitsOf(evidence: Evidence, concepts: string): Hit[] {
  return concepts.split("|").flatMap((concept) => evidence.byConcept.get(concept) ?? []);
}

export function strongHits(evidence: Evidence, concepts: string): Hit[] {
  return hitsOf(evidence, concepts).filter((hit) => hit.strong);
}

export function has(evidence: Evidence, concepts: string): boolean {
  return hitsOf(evidence, concepts).some((hit) => hit.strong);
}

/** Syllables between two hits; none when they touch or overlap. */
export function distance(left: Hit, right: Hit): number {
  return Math.max(0, Math.max(left.from, right.from) - Math.min(left.to, right.to));
}

/** The piece of the original text that hits or signs cover. */
export function phraseOf(evidence: Evidence, hits: readonly Pick<Hit, "from" | "to">[]): string {
  if (hits.length === 0) return "";
  const from = Math.min(...hits.map((hit) => hit.from));
  const to = Math.max(...hits.map((hit) => hit.to));
  const first = evidence.reading.syllables[from];
  const last = evidence.reading.syllables[to - 1];
  return first === undefined || last === undefined ? "" : evidence.text.slice(first.start, last.end);
}
