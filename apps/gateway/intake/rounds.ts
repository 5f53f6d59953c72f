/**
 * Events in the order in which they came → rounds in which each person has one: what is of one person stays in order,
 * and of a person who wrote a lot no more than `most` are taken at once. `null`: nobody's, each for itself.
 */
export function roundsOf<Item>(
  items: readonly Item[],
  whoOf: (item: Item) => string | null,
  most: number,
): Item[][] {
  const rounds: Item[][] = [];
  const taken = new Map<string, number>();
  for (const item of items) {
    const who = whoOf(item);
    const round = who === null ? 0 : (taken.get(who) ?? 0);
    if (round >= most) continue;
    if (who !== null) taken.set(who, round + 1);
    (rounds[round] ??= []).push(item);
  }
  return rounds;
}
