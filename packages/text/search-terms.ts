import { fold, foldWord, words } from "./fold.ts";
import { bare } from "./marks.ts";
import { decodeTelex, decodeVni, decodeViqr } from "./raw-typing.ts";
import { expand } from "./teencode.ts";

/** A folded syllable and the word of the text (by its number) that it comes from. */
export type Syllable = { text: string; word: number };

/** What was typed, syllable by syllable. */
export function typedSyllables(text: string): Syllable[] {
  return words(text).flatMap((word, at) => syllablesIn(foldWord(word.text), at));
}

/** What was meant: words typed raw (Telex, VNI, VIQR) and short spellings are written out. */
export function meantSyllables(text: string): Syllable[] {
  const found = words(text);
  const decoded = found.map(
    (word) => decodeViqr(word.text) ?? decodeVni(word.text) ?? decodeTelex(word.text),
  );
  const isRaw = decoded.filter((word) => word !== null).length >= 2;
  const meant = found.map((word, at) => (isRaw ? decoded[at] : null) ?? word.text);
  return meant.flatMap((word, at) => {
    const long = expand(word, meant[at - 1] ?? "", meant[at + 1] ?? "");
    return (long ?? [word]).flatMap((one) => syllablesIn(foldWord(bare(one)), at));
  });
}

const syllablesIn = (folded: string, word: number): Syllable[] =>
  folded
    .split(" ")
    .filter((text) => text !== "")
    .map((text) => ({ text, word }));

/**
 * What a text can be found by: its folded syllables and each pair of neighbours ("da ga"), each once. Words typed raw
 * and short spellings are found by what they mean as well.
 */
export function searchTerms(text: string): string[] {
  const terms = new Set<string>();
  addSequence(
    terms,
    typedSyllables(text).map((one) => one.text),
  );
  addSequence(
    terms,
    meantSyllables(text).map((one) => one.text),
  );
  return [...terms];
}

/** Syllables of a query as they are sought: what was meant, whatever the spelling. */
export function querySyllables(query: string): string[] {
  return meantSyllables(query).map((one) => one.text);
}

/** The terms that a text must have to answer these syllables: the pairs, or the one word. */
export function termsOfSyllables(syllables: readonly string[]): string[] {
  if (syllables.length < 2) return [...syllables];
  const pairs = new Set<string>();
  for (let at = 1; at < syllables.length; at += 1) pairs.add(`${syllables[at - 1]} ${syllables[at]}`);
  return [...pairs];
}

/** The terms that a text must have to answer a query, letter for letter. */
export function queryTerms(query: string): string[] {
  return termsOfSyllables(
    fold(query)
      .split(" ")
      .filter((word) => word !== ""),
  );
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
