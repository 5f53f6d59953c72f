import { words } from "@keng/text/fold.ts";
import { meantSyllables, type Syllable, typedSyllables } from "@keng/text/search-terms.ts";

const AROUND = 6;

/** How a query is sought in a text: its syllables, the last of which may be only the beginning of one. */
export type Sought = { syllables: readonly string[]; isOpen: boolean };

/**
 * The words around the first place where a query stands in a text; whatever was found among them stands between `[` and
 * `]`. Null: it stands nowhere, not even one word of it.
 */
export function hitAround(text: string, sought: Sought): string | null {
  const places = [typedSyllables(text), meantSyllables(text)];
  const whole = places.map((syllables) => phraseAt(syllables, sought)).find((at) => at !== null) ?? null;
  const marked = new Set(whole === null ? [] : span(whole));
  const first = whole?.from ?? wordAt(places, sought.syllables);
  if (first === null) return null;
  const found = words(text);
  const last = whole?.to ?? first;
  const from = Math.max(0, first - AROUND);
  const to = Math.min(found.length - 1, last + AROUND);
  for (const { text: syllable, word } of places.flat())
    if (word >= from && word <= to && sought.syllables.includes(syllable)) marked.add(word);
  return written(text, found, { from, to }, marked);
}

/** Whether all of it stands in a text as one phrase. */
export function holdsPhrase(text: string, sought: Sought): boolean {
  return phraseAt(typedSyllables(text), sought) !== null || phraseAt(meantSyllables(text), sought) !== null;
}

type Span = { from: number; to: number };
const span = ({ from, to }: Span): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);

function phraseAt(found: readonly Syllable[], { syllables, isOpen }: Sought): Span | null {
  if (syllables.length === 0) return null;
  for (let at = 0; at + syllables.length <= found.length; at += 1) {
    const fits = syllables.every((one, offset) => {
      const here = found[at + offset]?.text ?? "";
      return here === one || (isOpen && offset === syllables.length - 1 && here.startsWith(one));
    });
    const [first, last] = [found[at], found[at + syllables.length - 1]];
    if (fits && first !== undefined && last !== undefined) return { from: first.word, to: last.word };
  }
  return null;
}

function wordAt(places: readonly (readonly Syllable[])[], sought: readonly string[]): number | null {
  for (const syllables of places) {
    const hit = syllables.find((one) => sought.includes(one.text));
    if (hit !== undefined) return hit.word;
  }
  return null;
}

/** A piece of the text on one line; brackets of its own become round. */
function written(
  text: string,
  found: readonly { start: number; end: number }[],
  piece: Span,
  marked: ReadonlySet<number>,
): string {
  const cut = (a: number, b: number): string =>
    text.slice(a, b).replace(/\s+/g, " ").replaceAll("[", "(").replaceAll("]", ")");
  let out = piece.from > 0 ? "…" : "";
  for (let at = piece.from; at <= piece.to; at += 1) {
    const word = found[at];
    if (word === undefined) continue;
    const opens = marked.has(at) && !(at > piece.from && marked.has(at - 1));
    const closes = marked.has(at) && !(at < piece.to && marked.has(at + 1));
    const gap = at < piece.to ? cut(word.end, found[at + 1]?.start ?? word.end) : "";
    out += `${opens ? "[" : ""}${cut(word.start, word.end)}${closes ? "]" : ""}${gap}`;
  }
  return piece.to < found.length - 1 ? `${out}…` : out;
}

/** A thread's label in what was typed ("Nguồn 7K2M", "7k2m"), or null. */
export function labelIn(query: string): string | null {
  const last = query.trim().split(/\s+/).at(-1)?.toUpperCase() ?? "";
  return /^[2-9A-HJ-NP-Z]{4}$/.test(last) && query.trim().split(/\s+/).length <= 2 ? last : null;
}
