import type { Role } from "@keng/contract/roles.ts";
import type { Tx } from "@keng/db/connect.ts";
import type { DeskTip } from "@keng/db/schema.generated.ts";
import { type Insertable, type Selectable, sql, type Updateable } from "kysely";

export type Tip = Selectable<DeskTip>;

/** The tip of the thread that stands. */
export async function tipOf(tx: Tx, conversation_id: string): Promise<Tip | undefined> {
  return tx
    .selectFrom("desk.tip")
    .selectAll()
    .where("conversation_id", "=", conversation_id)
    .where("removed_at", "is", null)
    .orderBy("created_at")
    .limit(1)
    .executeTakeFirst();
}

export async function insertTip(tx: Tx, row: Insertable<DeskTip>): Promise<void> {
  await tx.insertInto("desk.tip").values(row).execute();
}

export async function updateTip(tx: Tx, id: string, patch: Updateable<DeskTip>): Promise<void> {
  await tx.updateTable("desk.tip").set(patch).where("id", "=", id).execute();
}

/** Makes a tip of what was removed last, if there is such a one. */
export async function reviveTip(tx: Tx, conversation_id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update desk.tip set removed_at = null where id = (
      select id from desk.tip where conversation_id = ${conversation_id} and removed_at is not null
      order by removed_at desc limit 1)`.execute(tx);
  return (numAffectedRows ?? 0n) > 0n;
}

export async function removeTips(tx: Tx, conversation_id: string, at: Date): Promise<void> {
  await tx
    .updateTable("desk.tip")
    .set({ removed_at: at })
    .where("conversation_id", "=", conversation_id)
    .where("removed_at", "is", null)
    .execute();
}

/** Exactly these tips stand from now on. */
export async function restoreTips(
  tx: Tx,
  conversation_id: string,
  standing: readonly string[],
  at: Date,
): Promise<void> {
  await removeTips(tx, conversation_id, at);
  if (standing.length > 0)
    await tx.updateTable("desk.tip").set({ removed_at: null }).where("id", "in", standing).execute();
}

/** What the citizen shared as a place, newest first, still sealed. */
export async function sharedPlaces(tx: Tx, conversation_id: string): Promise<Buffer[]> {
  const rows = await tx
    .selectFrom("desk.attachment as a")
    .innerJoin("desk.message as m", "m.id", "a.message_id")
    .select("a.detail_sealed")
    .where("a.conversation_id", "=", conversation_id)
    .where("a.kind", "=", "location")
    .where("m.sender", "=", "citizen")
    .where("a.detail_sealed", "is not", null)
    .orderBy("m.received_at", "desc")
    .limit(1)
    .execute();
  return rows.flatMap((row) => (row.detail_sealed === null ? [] : [row.detail_sealed]));
}

/** Roles of an officer in a unit now. */
export async function rolesIn(tx: Tx, officer_id: string, unit_id: string): Promise<Role[]> {
  const rows = await tx
    .selectFrom("desk.role_holding")
    .select("role")
    .where("officer_id", "=", officer_id)
    .where("unit_id", "=", unit_id)
    .where(sql<boolean>`valid_from <= now() and (valid_to is null or valid_to > now())`)
    .execute();
  return rows.map((row) => row.role as Role);
}
