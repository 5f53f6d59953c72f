import type { Tx } from "@keng/db/connect.ts";

/** Where a message goes: the person's sealed Zalo id, and the sealed id of the message that is answered. */
export async function addressOf(tx: Tx, aliasId: string, slot: string | null) {
  return tx
    .selectFrom("vault.alias as a")
    .innerJoin("vault.source as s", "s.id", "a.source_id")
    .innerJoin("vault.page as p", "p.id", "a.page_id")
    .leftJoin("vault.reply_slot as r", (join) =>
      join.on("r.message_id", "=", slot ?? "00000000-0000-0000-0000-000000000000"),
    )
    .select([
      "a.page_id",
      "s.zalo_sealed",
      "s.is_follower",
      "s.last_call_at",
      "p.send_family",
      "p.disconnected_at",
      "r.zalo_sealed as reply_sealed",
    ])
    .where("a.id", "=", aliasId)
    .executeTakeFirst();
}

/** The thread's code and the person's language when they have several open threads: each text then says which it is. */
export async function codeWhereSeveral(
  tx: Tx,
  aliasId: string,
): Promise<{ ref: string; lang: string } | undefined> {
  return tx
    .selectFrom("vault.alias as a")
    .innerJoin("vault.source as s", "s.id", "a.source_id")
    .select(["a.receipt_code as ref", "s.lang"])
    .where("a.id", "=", aliasId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("vault.alias as other")
          .select("other.id")
          .whereRef("other.source_id", "=", "a.source_id")
          .whereRef("other.id", "!=", "a.id")
          .where("other.is_open", "=", true)
          .where("other.state", "!=", "SILENT"),
      ),
    )
    .executeTakeFirst();
}
