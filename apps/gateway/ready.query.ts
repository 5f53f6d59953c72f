import type { Db } from "@keng/db/connect.ts";
import { ping } from "./health.store.ts";

/** True when the database answers. */
export async function isReady(db: Db): Promise<boolean> {
  try {
    await db.transaction().execute((tx) => ping(tx));
    return true;
  } catch {
    return false;
  }
}
