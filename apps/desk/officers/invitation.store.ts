import type { Tx } from "@keng/db/connect.ts";
import { sql } from "kysely";

/** Keeps the hash of a new invitation's token; earlier invitations of the officer are void. */
export async function replaceInvitation(
  tx: Tx,
  invitation: {
    token_hash: Buffer;
    officer_id: string;
    created_at: Date;
    expires_at: Date;
    needs_code: boolean;
  },
): Promise<void> {
  await tx
    .updateTable("desk.invitation")
    .set({ used_at: invitation.created_at })
    .where("officer_id", "=", invitation.officer_id)
    .where("used_at", "is", null)
    .execute();
  await tx.insertInto("desk.invitation").values(invitation).execute();
}

export type Invited = { officer_id: string; needs_code: boolean; code_hash: Buffer | null };

/** Whose invitation it is, when it is still good. */
export async function findInvited(tx: Tx, tokenHash: Buffer, now: Date): Promise<Invited | undefined> {
  return tx
    .selectFrom("desk.invitation")
    .select(["officer_id", "needs_code", "code_hash"])
    .where("token_hash", "=", tokenHash)
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst();
}

/** The commander's half of an invitation: from now on it is good together with the link. */
export async function giveCode(tx: Tx, officerId: string, codeHash: Buffer): Promise<void> {
  await tx
    .updateTable("desk.invitation")
    .set({ code_hash: codeHash, code_failures: 0 })
    .where("officer_id", "=", officerId)
    .where("used_at", "is", null)
    .where("needs_code", "=", true)
    .execute();
}

/** Nobody can use what was sent to this officer any more. */
export async function voidInvitations(tx: Tx, officerId: string, at: Date): Promise<void> {
  await tx
    .updateTable("desk.invitation")
    .set({ used_at: at })
    .where("officer_id", "=", officerId)
    .where("used_at", "is", null)
    .execute();
}

/** A wrong code was given; after `most` the invitation is void. */
export async function countWrongCode(tx: Tx, tokenHash: Buffer, most: number, at: Date): Promise<void> {
  await sql`update desk.invitation set code_failures = code_failures + 1,
      used_at = case when code_failures + 1 >= ${most} then ${at}::timestamptz else used_at end
    where token_hash = ${tokenHash}`.execute(tx);
}

/** Uses an invitation up. Only the first of two that come at once gets the officer's id. */
export async function spendInvitation(tx: Tx, tokenHash: Buffer, now: Date): Promise<string | undefined> {
  const row = await tx
    .updateTable("desk.invitation")
    .set({ used_at: now, accepted: true })
    .where("token_hash", "=", tokenHash)
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .returning("officer_id")
    .executeTakeFirst();
  return row?.officer_id;
}

/** Whether a commander's code was asked for when this officer last came in by an invitation. */
export async function cameInByCode(tx: Tx, officerId: string): Promise<boolean> {
  const row = await tx
    .selectFrom("desk.invitation")
    .select("needs_code")
    .where("officer_id", "=", officerId)
    .where("accepted", "=", true)
    .orderBy("used_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.needs_code === true;
}
