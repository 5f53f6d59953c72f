import { asActor } from "@keng/db/connect.ts";
import type { Desk } from "../context.ts";
import type { Hint } from "./live.ts";
import { officersAmong, readersAmong } from "./reader.store.ts";

/** For each thread, and for each unit whose shift changed, the officers with an open screen who may know. */
export async function readersOf(desk: Desk, hints: readonly Hint[]): Promise<Map<string, Set<string>>> {
  const officers = desk.live.officers();
  const ids = (shift: boolean): string[] => [
    ...new Set(hints.filter((hint) => (hint.type === "shift") === shift).map((hint) => hint.id)),
  ];
  const [threads, units] = [ids(false), ids(true)];
  const rows = await asActor(desk.db, "system", async (tx) => [
    ...(threads.length === 0 ? [] : await readersAmong(tx, threads, officers)),
    ...(units.length === 0 ? [] : await officersAmong(tx, units, officers)),
  ]);
  const readers = new Map<string, Set<string>>();
  for (const { id, officer_id } of rows) readers.set(id, (readers.get(id) ?? new Set()).add(officer_id));
  return readers;
}
