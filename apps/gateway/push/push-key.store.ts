import type { Tx } from "@keng/db/connect.ts";

/** Publishes the key of this gateway; the others go. */
export async function publishPushKey(
  tx: Tx,
  key: { id: string; made_at: Date; vouched: Buffer },
): Promise<void> {
  await tx.deleteFrom("exchange.push_key").where("id", "<>", key.id).execute();
  await tx
    .insertInto("exchange.push_key")
    .values(key)
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}
