import type { Tx } from "@keng/db/connect.ts";

/** Where a message goes: the person's sealed Zalo id, and the sealed id of the message that is answered. */
export async function addressOf(tx: Tx, aliasId: string, slot: string | null) {
  return tx
    .selectFrom("vault.alias as a")
    .innerJoin("vault.source as s", "s.id", "a.source_id")
    .leftJoin("vault.reply_slot as r", (join) =>
      join.on("r.message_id", "=", slot ?? "00000000-0000-0000-0000-000000000000"),
    )
    .select(["a.page_id", "s.zalo_sealed", "s.is_follower", "r.zalo_sealed as reply_sealed"])
    .where("a.id", "=", aliasId)
    .executeTakeFirst();
}
