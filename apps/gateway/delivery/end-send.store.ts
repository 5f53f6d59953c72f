import type { Tx } from "@keng/db/connect.ts";

/** Zalo's id of what we sent → our message: receipts and quotes find it. */
export async function rememberSent(
  tx: Tx,
  row: { hash: Buffer; alias_id: string; message_id: string; at: Date },
): Promise<void> {
  await tx
    .insertInto("vault.message_ref")
    .values({
      hash: row.hash,
      alias_id: row.alias_id,
      message_id: row.message_id,
      direction: "out",
      created_at: row.at,
    })
    .onConflict((conflict) => conflict.column("hash").doNothing())
    .execute();
}

/** Which of these hashes belong to a message that we know. */
export async function knownHashes(tx: Tx, hashes: readonly Buffer[]): Promise<Set<string>> {
  if (hashes.length === 0) return new Set();
  const rows = await tx.selectFrom("vault.message_ref").select("hash").where("hash", "in", hashes).execute();
  return new Set(rows.map((row) => row.hash.toString("hex")));
}
