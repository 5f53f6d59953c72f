/** What the list needs of a row to keep its place while somebody is reading. */
export type Held = { id: string; last_at: string; unread: boolean };

export type HeldRows<Row extends Held> = { rows: readonly Row[]; waiting: number };

/**
 * What is shown while somebody is reading: the rows stay where they were and only their contents move on; new ones,
 * and those that would jump to the top, wait and are counted. What was loaded further down is added at the end.
 */
export function heldRows<Row extends Held>(shown: readonly Row[], fresh: readonly Row[]): HeldRows<Row> {
  const byId = new Map(fresh.map((row) => [row.id, row]));
  const known = new Set(shown.map((row) => row.id));
  const lowest = fresh.findLastIndex((row) => known.has(row.id));
  const added = lowest === -1 ? [] : fresh.slice(lowest + 1);
  const above = fresh.slice(0, lowest === -1 ? fresh.length : lowest).filter((row) => !known.has(row.id));
  const moved = shown.filter((row) => {
    const next = byId.get(row.id);
    return next !== undefined && next.unread && next.last_at > row.last_at;
  });
  return {
    rows: [...shown.map((row) => byId.get(row.id) ?? row), ...added],
    waiting: above.length + moved.length,
  };
}

/** The same row twice (it moved while pages were being loaded) is shown once, where it came first. */
export function withoutRepeats<Row extends { id: string }>(rows: readonly Row[]): Row[] {
  const seen = new Set<string>();
  return rows.filter((row) => !seen.has(row.id) && seen.add(row.id));
}
