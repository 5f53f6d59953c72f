import type { Db } from "@keng/db/connect.ts";
import { countRawEvents } from "./webhook/raw-event.store.ts";

/** How many events wait to be taken in; null when the database does not answer. */
export async function countWaiting(db: Db): Promise<number | null> {
  try {
    return await db.transaction().execute((tx) => countRawEvents(tx));
  } catch {
    return null;
  }
}
