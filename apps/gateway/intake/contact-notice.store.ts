import type { Tx } from "@keng/db/connect.ts";

export type NoticeWhat = "left" | "withdrawal_asked";

export async function insertNotice(
  tx: Tx,
  notice: { alias_id: string; what: NoticeWhat; tell_at: Date },
): Promise<void> {
  await tx.insertInto("vault.contact_notice").values(notice).execute();
}

/** Who came back before it was told: it is not told. */
export async function dropNotices(tx: Tx, aliasIds: readonly string[], what: NoticeWhat): Promise<void> {
  if (aliasIds.length === 0) return;
  await tx
    .deleteFrom("vault.contact_notice")
    .where("alias_id", "in", aliasIds)
    .where("what", "=", what)
    .execute();
}

/** Takes the notices whose moment has come out of the table. */
export async function takeDueNotices(
  tx: Tx,
  at: Date,
  most: number,
): Promise<{ alias_id: string; what: NoticeWhat; tell_at: Date }[]> {
  const due = tx
    .selectFrom("vault.contact_notice")
    .select("id")
    .where("tell_at", "<=", at)
    .orderBy("tell_at")
    .limit(most)
    .forUpdate()
    .skipLocked();
  const rows = await tx
    .deleteFrom("vault.contact_notice")
    .where("id", "in", due)
    .returning(["alias_id", "what", "tell_at"])
    .execute();
  return rows as { alias_id: string; what: NoticeWhat; tell_at: Date }[];
}
