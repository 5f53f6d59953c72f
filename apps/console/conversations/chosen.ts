import { MOST_AT_ONCE } from "@keng/contract/set-aside.ts";
import { makeStore } from "../store.ts";
import type { Chosen } from "./act-on-all.ts";

type Row = Chosen;

/** Threads that are ticked in the list, in the order in which they were. */
export const chosen = makeStore<readonly Chosen[]>([]);

const asChosen = ({ id, label, unread }: Row): Chosen => ({ id, label, unread });

/** Ticks a row or takes the tick away. False: as many as may be are ticked already. */
export function toggled(before: readonly Chosen[], row: Row): readonly Chosen[] | false {
  if (before.some(({ id }) => id === row.id)) return before.filter(({ id }) => id !== row.id);
  return before.length >= MOST_AT_ONCE ? false : [...before, asChosen(row)];
}

/** Ticks all rows between two, both with them, as far as there is room. */
export function ranged(
  before: readonly Chosen[],
  rows: readonly Row[],
  from: string | null,
  to: string,
): readonly Chosen[] {
  const end = rows.findIndex(({ id }) => id === to);
  const start = from === null ? end : rows.findIndex(({ id }) => id === from);
  if (end === -1) return before;
  const [low, high] = start === -1 ? [end, end] : [Math.min(start, end), Math.max(start, end)];
  const known = new Set(before.map(({ id }) => id));
  const added = rows.slice(low, high + 1).filter(({ id }) => !known.has(id));
  return [...before, ...added.map(asChosen)].slice(0, MOST_AT_ONCE);
}

/** What is no longer in the list is acted on by nobody; the others are as they stand there now. */
export function stillThere(before: readonly Chosen[], rows: readonly Row[]): readonly Chosen[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const left = before.flatMap(({ id }) => {
    const row = byId.get(id);
    return row === undefined ? [] : [asChosen(row)];
  });
  const isSame =
    left.length === before.length && left.every(({ unread }, at) => unread === before[at]?.unread);
  return isSame ? before : left;
}
