import { fold, foldWord, words } from "@keng/text/fold.ts";

const AROUND = 6;

/** The words around the first place where a query stands in a text, that place between `[` and `]`. */
export function hitAround(text: string, query: string): string | null {
  const found = words(text);
  const wanted = fold(query).split(" ").filter(Boolean);
  const [first] = wanted;
  if (first === undefined) return null;
  const folded = found.map((word) => foldWord(word.text));
  const whole = folded.findIndex((_, at) => wanted.every((word, offset) => folded[at + offset] === word));
  const from = whole >= 0 ? whole : folded.findIndex((word) => wanted.includes(word));
  if (from < 0) return null;
  const to = whole >= 0 ? from + wanted.length - 1 : from;
  const before = found[Math.max(0, from - AROUND)];
  const start = found[from];
  const end = found[to];
  const after = found[Math.min(found.length - 1, to + AROUND)];
  if (before === undefined || start === undefined || end === undefined || after === undefined) return null;
  const piece = (a: number, b: number): string =>
    text.slice(a, b).replace(/\s+/g, " ").replaceAll("[", "(").replaceAll("]", ")");
  return [
    from > AROUND ? "…" : "",
    piece(before.start, start.start),
    `[${piece(start.start, end.end)}]`,
    piece(end.end, after.end),
    to + AROUND < found.length - 1 ? "…" : "",
  ].join("");
}

/** A thread's label in what was typed ("Nguồn 7K2M", "7k2m"), or null. */
export function labelIn(query: string): string | null {
  const last = query.trim().split(/\s+/).at(-1)?.toUpperCase() ?? "";
  return /^[2-9A-HJ-NP-Z]{4}$/.test(last) && query.trim().split(/\s+/).length <= 2 ? last : null;
}
