import { carryWaiting } from "@keng/db/copy/carry.ts";
import { reseal } from "@keng/seal/reseal.ts";
import type { Gateway } from "../context.ts";

/** What waits here under keys of an hour is given to a backup under the long-lived key: nobody else could read it. */
export async function giveToBackup({ db, keys }: Gateway): Promise<boolean> {
  return carryWaiting(db, "gateway", (key, sealed) => reseal(keys, key, sealed));
}
