import { keyedTerm } from "@keng/seal/hash.ts";
import { covered } from "../conversations/words.ts";
import { queryTerms, searchTerms, termsOfSyllables } from "@keng/text/search-terms.ts";

/** A text of 2,000 characters has some 900 terms; what is longer is found by its beginning. */
const MOST_TERMS = 1500;

/**
 * Keyed hashes of what a text can be found by. What is covered for readers is no term either: else whoever asks for a
 * number digit by digit would read it without giving a reason.
 */
export function termsOf(key: Uint8Array, text: string | null): number[] {
  if (text === null) return [];
  const terms = searchTerms(covered(text)).filter((term) => term !== "");
  return [...new Set(terms.slice(0, MOST_TERMS).map((term) => keyedTerm(key, term)))];
}

/** Keyed hashes that a text must have to answer what was typed. */
export function wantedTerms(key: Uint8Array, query: string): number[] {
  return [...new Set(queryTerms(query).map((term) => keyedTerm(key, term)))];
}

/** Keyed hashes of these syllables as a phrase. */
export function termsOfPhrase(key: Uint8Array, syllables: readonly string[]): number[] {
  return [...new Set(termsOfSyllables(syllables).map((term) => keyedTerm(key, term)))];
}
