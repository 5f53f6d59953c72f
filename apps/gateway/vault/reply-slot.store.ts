import type { Tx } from "@keng/db/connect.ts";

/** The free replies that a citizen's message opens belong to it (house.md §4). */
export async function insertReplySlot(
  tx: Tx,
  slot: { message_id: string; alias_id: string; zalo_sealed: Buffer; received_at: Date; total: number },
): Promise<void> {
  await tx.insertInto("vault.reply_slot").values(slot).execute();
}
