import { fold, words } from "./fold.ts";
import { bare } from "./marks.ts";
import { decodeTelex, decodeVni, decodeViqr } from "./raw-typing.ts";

/**
 * What a text can be found by: its folded syllables and each pair of neighbours ("da ga"), each once.
 * Words typed raw are found by what they mean as well.
 */
export function searchTerms(text: string): string[] {
  const terms = new Set<string>();
  addSequence(terms, fold(text).split(" "));
  const meant = words(text).map(
    (word) => decodeViqr(word.text) ?? decodeVni(word.text) ?? decodeTelex(word.text),
  );
  if (meant.filter((word) => word !== null).length >= 2) {
    addSequence(
      terms,
      words(text).map((word, index) => bare(meant[index] ?? word.text)),
    );
  }
  return [...terms];
}

/** The terms that a text must have to answer a query: the pairs, or the one word. */
export function queryTerms(query: string): string[] {
  const syllables = fold(query)
    .split(" ")
    .filter((word) => word !== "");
  if (syllables.length < 2) return syllables;
  const pairs = new Set<string>();
  for (let at = 1; at < syllables.length; at += 1) pairs.add(`${syllables[at - 1]} ${syllables[at]}`);
  return [...pairs];
}

function addSequence(terms: Set<string>, syllables: readonly string[]): void {
  let before = "";
  for (const syllable of syllables) {
    if (syllable === "") continue;
    terms.add(syllable);
    if (before !== "") terms.add(`${before} ${syllable}`);
    before = syllable;
  }
}
