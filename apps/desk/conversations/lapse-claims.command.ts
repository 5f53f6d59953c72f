import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Desk } from "../context.ts";
import { clearLapsed } from "./conversation.store.ts";
import { addHistory } from "./trace.store.ts";

/** So many in one transaction: the chain of the audit is locked until it ends. */
const AT_ONCE = 50;

/**
 * Lets go of threads whose claim has lapsed: an officer who read a thread only while they held it reads it no more. No
 * act of an officer, so what was undoable stays so. Gives the threads with their former holders.
 */
export async function lapseClaims(desk: Desk): Promise<{ id: string; officer_id: string }[]> {
  return asActor(desk.db, "system", async (tx) => {
    const now = desk.now();
    const lapsed = await clearLapsed(tx, now, AT_ONCE);
    for (const { id, officer_id } of lapsed)
      await addHistory(tx, id, [{ at: now, act: "claim_lapsed", officer_id }]);
    for (const { id, root_id, unit_id, officer_id } of lapsed)
      await appendAudit(tx, desk.keys.audit, {
        root_id,
        unit_id,
        at: now,
        officer_id: null,
        act: "claim_lapsed",
        subject_type: "conversation",
        subject_id: id,
        detail: officer_id,
      });
    return lapsed;
  });
}
