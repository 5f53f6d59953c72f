import type { Syllable } from "@keng/text/read.ts";

/** A piece of a message, from one syllable up to another that is no more in it. */
export type Span = { from: number; to: number };

/** How many pieces are named as reasons, and how long one is. */
const NAMED = 3;
const SHORTEST = 2;
const LONGEST = 4;

/**
 * The pieces on which the most weight lies, the heaviest first: what each sign weighs is shared out among the
 * syllables that it covers, so that a phrase is named and no stray word.
 */
export function heaviest(
  parts: readonly (Span & { value: number })[],
  syllables: readonly Pick<Syllable, "sentence">[],
): Span[] {
  const weight = new Float64Array(syllables.length);
  for (const { from, to, value } of parts) {
    for (let at = from; at < to; at += 1) weight[at] = (weight[at] ?? 0) + value / (to - from);
  }
  const pieces: (Span & { sum: number })[] = [];
  for (let from = 0; from < syllables.length; from += 1) {
    let sum = 0;
    for (let to = from + 1; to <= Math.min(syllables.length, from + LONGEST); to += 1) {
      if (syllables[to - 1]?.sentence !== syllables[from]?.sentence) break;
      sum += weight[to - 1] ?? 0;
      if (to - from >= Math.min(SHORTEST, syllables.length) && sum > 0) pieces.push({ from, to, sum });
    }
  }
  const kept: Span[] = [];
  for (const piece of pieces.toSorted((left, right) => right.sum - left.sum)) {
    if (kept.length === NAMED) break;
    if (!kept.some((other) => other.from < piece.to && piece.from < other.to)) kept.push(piece);
  }
  return kept.map(({ from, to }) => ({ from, to }));
}
