import type { Tx } from "@keng/db/connect.ts";

/** Keeps the hash of a new invitation's token; earlier invitations of the officer are void. */
export async function replaceInvitation(
  tx: Tx,
  invitation: { token_hash: Buffer; officer_id: string; created_at: Date; expires_at: Date },
): Promise<void> {
  await tx
    .updateTable("desk.invitation")
    .set({ used_at: invitation.created_at })
    .where("officer_id", "=", invitation.officer_id)
    .where("used_at", "is", null)
    .execute();
  await tx.insertInto("desk.invitation").values(invitation).execute();
}

/** Whose invitation it is, when it is still good. */
export async function findInvited(tx: Tx, tokenHash: Buffer, now: Date): Promise<string | undefined> {
  const row = await tx
    .selectFrom("desk.invitation")
    .select("officer_id")
    .where("token_hash", "=", tokenHash)
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return row?.officer_id;
}

/** Uses an invitation up. Only the first of two that come at once gets the officer's id. */
export async function spendInvitation(tx: Tx, tokenHash: Buffer, now: Date): Promise<string | undefined> {
  const row = await tx
    .updateTable("desk.invitation")
    .set({ used_at: now })
    .where("token_hash", "=", tokenHash)
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .returning("officer_id")
    .executeTakeFirst();
  return row?.officer_id;
}
