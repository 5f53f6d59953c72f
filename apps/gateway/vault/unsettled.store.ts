import type { Tx } from "@keng/db/connect.ts";

/** Whether something is on its way to a person of which we do not know yet whether it arrived. */
export async function isSendingTo(tx: Tx, zaloHash: Buffer): Promise<boolean> {
  const row = await tx
    .selectFrom("vault.source as s")
    .innerJoin("vault.alias as a", "a.source_id", "s.id")
    .innerJoin("vault.delivery as d", "d.alias_id", "a.id")
    .select("d.id")
    .where("s.zalo_hash", "=", zaloHash)
    .where("d.state", "=", "sending")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
