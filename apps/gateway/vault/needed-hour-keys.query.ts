import type { Db } from "@keng/db/connect.ts";
import { hourKeysInUse } from "./hour-key.store.ts";

/** Keys under which something still waits. */
export async function neededHourKeys(db: Db): Promise<Set<string>> {
  return new Set(await db.transaction().execute((tx) => hourKeysInUse(tx)));
}
