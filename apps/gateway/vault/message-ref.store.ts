import type { Tx } from "@keng/db/connect.ts";

export type MessageRef = { alias_id: string; message_id: string; direction: "in" | "out" };

/** Which message of ours a message of Zalo's is. */
export async function findMessageRefs(
  tx: Tx,
  hashes: readonly Buffer[],
): Promise<(MessageRef & { source_id: string })[]> {
  if (hashes.length === 0) return [];
  const rows = await tx
    .selectFrom("vault.message_ref as r")
    .innerJoin("vault.alias as a", "a.id", "r.alias_id")
    .select(["r.alias_id", "r.message_id", "r.direction", "a.source_id"])
    .where("r.hash", "in", hashes)
    .execute();
  return rows as (MessageRef & { source_id: string })[];
}

/** False when it is known already. */
export async function insertMessageRef(
  tx: Tx,
  ref: MessageRef & { hash: Buffer; at: Date },
): Promise<boolean> {
  const { at, ...values } = ref;
  const made = await tx
    .insertInto("vault.message_ref")
    .values({ ...values, created_at: at })
    .onConflict((conflict) => conflict.column("hash").doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n;
}
