import { addMs, DAY } from "@keng/core/time.ts";
import type { Gateway } from "../context.ts";
import { bytesKeptOf } from "./person-bound.store.ts";

/** What of one person is kept within thirty days; texts are never bounded. */
export const MOST_OF_A_PERSON = 2 * 1024 ** 3;
const WITHIN_MS = 30 * DAY;

/** Whether so much of this thread's person is kept that no more is fetched: nobody fills the disk alone. */
export async function isOverBound(gateway: Gateway, aliasId: string): Promise<boolean> {
  const since = addMs(gateway.now(), -WITHIN_MS);
  const kept = await gateway.db.transaction().execute((tx) => bytesKeptOf(tx, aliasId, since));
  return kept >= MOST_OF_A_PERSON;
}
