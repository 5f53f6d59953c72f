import type { Evidence } from "./evidence.ts";

/** One small thing that a message shows, and between which syllables. */
export type Sign = { name: string; from: number; to: number };

/** How many syllables at either end are signs of their own. */
const EDGE = 4;
/** How far a negation reaches, within its part between commas. */
const REACH = 3;
const NEGATIONS: ReadonlySet<string> = new Set("khong chua het chang khoi dung hong thoi nghi".split(" "));

/** What is written without words. */
const SHAPES: readonly (readonly [string, RegExp])[] = [
  ["asks", /\?/u],
  ["ends asking", /\?\P{L}*$/u],
  ["exclaims", /!/u],
  ["exclaims much", /!!/u],
  ["dots", /\.\.\.|…/u],
  ["laughs", /[😂🤣😆😄😁😅😹]|:\)|=\)|=\]|:v|haha|hihi|kkk/iu],
  ["link", /https?:|www\.|\.(?:com|vn|net|xyz|top|example)\b/iu],
  ["telephone", /[0-9][0-9. ]{7,}[0-9]/u],
  ["picture letters", /[\u{1F300}-\u{1FAFF}]/u],
  ["quotes", /["“”']/u],
  ["lines", /\n/u],
  ["colon", /:/u],
];

/**
 * What weights are given to: syllables without and with marks, neighbours, what a negation stands before, both ends,
 * concepts, the shape of the whole. Each name once.
 */
export function signsOf({ text, reading, hits }: Evidence): Sign[] {
  const signs = new Map<string, Sign>();
  const add = (name: string, from: number, to: number): void => {
    if (!signs.has(name)) signs.set(name, { name, from, to });
  };
  const { syllables } = reading;
  const words = syllables.map(({ bare }) => (/^[0-9]+$/u.test(bare) ? "0" : bare));
  for (const [at, syllable] of syllables.entries()) {
    const word = words[at] ?? "";
    add(word, at, at + 1);
    if (syllable.accented) add(`^${syllable.key}`, at, at + 1);
    if (at + 1 < words.length) add(`${word} ${words[at + 1] ?? ""}`, at, at + 2);
    for (let before = Math.max(0, at - REACH); before < at; before += 1) {
      if (syllables[before]?.clause === syllable.clause && NEGATIONS.has(words[before] ?? ""))
        add(`-${word}`, before, at + 1);
    }
    if (at < EDGE) add(`<${word}`, at, at + 1);
    if (at >= words.length - EDGE) add(`${word}>`, at, at + 1);
  }
  const count = words.length;
  if (count > 1) {
    add(`<${words[0] ?? ""} ${words[1] ?? ""}`, 0, 2);
    add(`${words[count - 2] ?? ""} ${words[count - 1] ?? ""}>`, count - 2, count);
  }
  for (const hit of hits) add(`#${hit.concept}${hit.strong ? "" : "?"}`, hit.from, hit.to);
  for (const [name, shape] of SHAPES) if (shape.test(text)) add(`: ${name}`, 0, 0);
  if (isLoud(text)) add(": loud", 0, 0);
  if (reading.bareText) add(": bare", 0, 0);
  add(`: strange ${Math.floor(reading.strange * 4)}`, 0, 0);
  add(`: sentences ${Math.min(4, syllables.at(-1)?.sentence ?? 0)}`, 0, 0);
  add(`: length ${Math.min(6, Math.floor(count / 5))}`, 0, 0);
  return [...signs.values()];
}

/** For the most part in capitals. */
function isLoud(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters > 0 && (text.match(/\p{Lu}/gu)?.length ?? 0) > 0.6 * letters;
}
