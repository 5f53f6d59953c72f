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

/** Letters typed over and over brought back to a word: "cứuuuu" is "cứu", "nhàaa" is "nhà". */
export function unstretch(word: string): string {
  if (!STRETCHED.test(bare(word)) || isSyllable(word) || isBareSyllable(word)) return word;
  const known = (each: string): boolean => isSyllable(each) || isBareSyllable(bare(each));
  const twice = word.replace(/(\p{L})\1{2,}/gu, "$1$1");
  if (twice !== word && known(twice)) return twice;
  const once = word.replace(/(\p{L})\1+/gu, "$1");
  if (isSyllable(once)) return once;
  const marked = withoutEchoes(once);
  if (marked !== once && isSyllable(marked)) return marked;
  return known(once) ? once : word.replace(/(\p{L})\1{2,}/gu, "$1");
}

const STRETCHED = /([a-z])\1/u;

/** Without plain letters that only repeat the marked letter before them. */
function withoutEchoes(word: string): string {
  let kept = "";
  let base = "";
  for (const letter of word) {
    if (letter === base && bare(letter) === letter) continue;
    kept += letter;
    base = bare(letter);
  }
  return kept;
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
