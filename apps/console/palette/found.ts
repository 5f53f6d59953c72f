import { unaccented } from "../tips/unaccented.ts";

/** Something that the palette can do. */
export type Entry = {
  key: string;
  group: "thread" | "go" | "threads";
  name: string;
  /** Said beside it: a key, what a thread is about. */
  more?: string;
  keycap?: string;
  run: () => void;
};

/** Those in whose name all these words stand, without accents, in any order; a name that begins so comes first. */
export function found(entries: readonly Entry[], typed: string): Entry[] {
  const sought = unaccented(typed);
  if (sought === "") return [...entries];
  const words = sought.split(/\s+/);
  const named = entries
    .map((entry) => ({ entry, name: unaccented(entry.name) }))
    .filter(({ name }) => words.every((word) => name.includes(word)));
  const begins = named.filter(({ name }) => name.startsWith(sought));
  return [...begins, ...named.filter((one) => !begins.includes(one))].map(({ entry }) => entry);
}
