import { bare, clean, lower } from "./marks.ts";
import { isBareSyllable, isSyllable, oneI } from "./syllable.ts";

/** A word: letters, digits and marks, with what nobody sees between them and the ways to type a mark apart. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}`´~^]*(?:['’][\p{L}\p{M}]+)*/gu;

export type Word = { start: number; end: number; text: string };

/** The words of a text with their places in the original string. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      text: lower(clean(match[0]).replace(/['’]/gu, "")),
    });
  }
  return found;
}

/** Letters typed over and over brought back to a word: "cứuuuu" is "cứu". */
export function unstretch(word: string): string {
  if (!/(\p{L})\1/u.test(word) || isSyllable(word) || isBareSyllable(word)) return word;
  const twice = word.replace(/(\p{L})\1{2,}/gu, "$1$1");
  if (twice !== word && (isSyllable(twice) || isBareSyllable(bare(twice)))) return twice;
  const once = word.replace(/(\p{L})\1+/gu, "$1");
  if (isSyllable(once) || isBareSyllable(bare(once))) return once;
  return word.replace(/(\p{L})\1{2,}/gu, "$1");
}

/** One folded word: no case, no marks, no stretched letters, i for a final y. */
export function foldWord(word: string): string {
  return oneI(bare(unstretch(lower(clean(word)))));
}

/** A whole text folded, words parted by one space: what a search without diacritics compares. */
export function fold(text: string): string {
  return words(text)
    .map((word) => oneI(bare(unstretch(word.text))))
    .join(" ");
}
