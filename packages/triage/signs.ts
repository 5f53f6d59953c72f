import type { Reading } from "@keng/text/read.ts";
import type { Hit } from "./phrases.ts";

/** One small thing that a message shows, and between which syllables. */
export type Sign = { name: string; from: number; to: number };

/** What weights are given to: syllables with and without marks, neighbours, concepts, length. Each name once. */
export function signsOf(reading: Reading, hits: readonly Hit[]): Sign[] {
  const signs = new Map<string, Sign>();
  const add = (name: string, from: number, to: number): void => {
    if (!signs.has(name)) signs.set(name, { name, from, to });
  };
  const { syllables } = reading;
  const plain = syllables.map(({ bare }) => (/^[0-9]+$/u.test(bare) ? "0" : bare));
  for (const [at, syllable] of syllables.entries()) {
    const word = plain[at] ?? "";
    add(word, at, at + 1);
    if (syllable.accented) add(`^${syllable.key}`, at, at + 1);
    if (at + 1 < plain.length) add(`${word} ${plain[at + 1] ?? ""}`, at, at + 2);
    if (at + 2 < plain.length) add(`${word} _ ${plain[at + 2] ?? ""}`, at, at + 3);
  }
  for (const hit of hits) add(`#${hit.concept}${hit.strong ? "" : "?"}`, hit.from, hit.to);
  add(`length ${Math.min(6, Math.floor(syllables.length / 5))}`, 0, 0);
  return [...signs.values()];
}
