import { actingToken } from "../by-token.ts";
import type { Tx } from "@keng/db/connect.ts";

/** Whether this officer's look at the inbox was written down since then. */
export async function hasListed(
  tx: Tx,
  actor: { root_id: string; officer_id: string },
  since: Date,
): Promise<boolean> {
  const row = await tx
    .selectFrom("desk.audit_entry")
    .select("seq")
    .where("root_id", "=", actor.root_id)
    .where("officer_id", "=", actor.officer_id)
    .where("subject_id", "=", "inbox")
    .where("act", "=", "read")
    .where("token_id", "is not distinct from", actingToken())
    .where("at", ">", since)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
