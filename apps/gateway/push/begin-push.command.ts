import { addMs, DAY } from "@keng/core/time.ts";
import type { Gateway } from "../context.ts";
import { LAPSES_MS } from "./pace.ts";
import { claimPush, type PushRow, sweepPush } from "./push-job.store.ts";

/** Claims browsers that are to be woken now. */
export async function beginPush(gateway: Gateway, most: number): Promise<PushRow[]> {
  const at = gateway.now();
  return gateway.db.transaction().execute(async (tx) => {
    const rows = await claimPush(tx, at, addMs(at, LAPSES_MS), most);
    if (rows.length > 0) await sweepPush(tx, addMs(at, -DAY));
    return rows;
  });
}
