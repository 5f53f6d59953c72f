import type { Tx } from "@keng/db/connect.ts";

export type MessageRef = { alias_id: string; message_id: string; direction: "in" | "out" };

export type KnownRef = MessageRef & { hash: Buffer; source_id: string };

/** Which message of ours a message of Zalo's is. */
export async function findMessageRefs(tx: Tx, hashes: readonly Buffer[]): Promise<KnownRef[]> {
  if (hashes.length === 0) return [];
  const rows = await tx
    .selectFrom("vault.message_ref as r")
    .innerJoin("vault.alias as a", "a.id", "r.alias_id")
    .select(["r.hash", "r.alias_id", "r.message_id", "r.direction", "a.source_id"])
    .where("r.hash", "in", hashes)
    .execute();
  return rows as KnownRef[];
}

export async function insertMessageRefs(
  tx: Tx,
  refs: readonly (MessageRef & { hash: Buffer; at: Date })[],
): Promise<void> {
  await tx
    .insertInto("vault.message_ref")
    .values(refs.map(({ at, ...values }) => ({ ...values, created_at: at })))
    .execute();
}
