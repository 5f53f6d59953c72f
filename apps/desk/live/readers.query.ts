import { asActor } from "@keng/db/connect.ts";
import type { Desk } from "../context.ts";
import { readersAmong } from "./reader.store.ts";

/** For each thread the officers with an open screen who may read it. */
export async function readersOf(
  desk: Desk,
  conversations: readonly string[],
): Promise<Map<string, Set<string>>> {
  const rows = await asActor(desk.db, "system", (tx) =>
    readersAmong(tx, conversations, desk.live.officers()),
  );
  const readers = new Map<string, Set<string>>();
  for (const row of rows) {
    const set = readers.get(row.conversation_id) ?? new Set();
    readers.set(row.conversation_id, set.add(row.officer_id));
  }
  return readers;
}
