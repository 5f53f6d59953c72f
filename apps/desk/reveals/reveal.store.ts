import type { Tx } from "@keng/db/connect.ts";
import type { DeskReveal } from "@keng/db/schema.generated.ts";
import type { Insertable } from "kysely";

/** False when this request was written already. */
export async function insertReveal(tx: Tx, row: Insertable<DeskReveal>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("desk.reveal")
    .values(row)
    .onConflict((conflict) => conflict.column("request_id").doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Until when each message of a thread stands open for this officer; others are not in the map. */
export async function openMessages(
  tx: Tx,
  officer_id: string,
  conversation_id: string,
  now: Date,
): Promise<ReadonlyMap<string, Date>> {
  const rows = await tx
    .selectFrom("desk.reveal")
    .select(["message_id", "until_at"])
    .where("officer_id", "=", officer_id)
    .where("conversation_id", "=", conversation_id)
    .where("until_at", ">", now)
    .orderBy("until_at")
    .execute();
  return new Map(rows.map((row) => [row.message_id, row.until_at]));
}

/** Reasons of these, still sealed, as far as the acting officer may read them; by id. */
export async function reasonsOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("desk.reveal")
    .select(["id", "reason_sealed"])
    .where("id", "in", ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row.reason_sealed]));
}
