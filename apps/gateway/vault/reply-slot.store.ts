import type { Tx } from "@keng/db/connect.ts";

/** The free replies that citizens' messages open belong to them (house.md §4). */
export async function insertReplySlots(
  tx: Tx,
  slots: readonly {
    message_id: string;
    alias_id: string;
    zalo_sealed: Buffer;
    received_at: Date;
    total: number;
  }[],
): Promise<void> {
  await tx
    .insertInto("vault.reply_slot")
    .values([...slots])
    .execute();
}
