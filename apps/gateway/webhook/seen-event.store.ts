import type { Tx } from "@keng/db/connect.ts";

export async function hashesSeen(tx: Tx, hashes: readonly Buffer[]): Promise<Buffer[]> {
  const rows = await tx.selectFrom("vault.seen_event").select("hash").where("hash", "in", hashes).execute();
  return rows.map((row) => row.hash);
}
