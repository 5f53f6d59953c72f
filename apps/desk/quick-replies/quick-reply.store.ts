import type { Tx } from "@keng/db/connect.ts";
import type { DeskQuickReply } from "@keng/db/schema.generated.ts";
import { type Insertable, type Selectable, sql, type Updateable } from "kysely";

export type QuickReplyRow = Selectable<DeskQuickReply>;

/** All that the acting officer may see, archived ones too. */
export async function listQuickReplies(tx: Tx): Promise<QuickReplyRow[]> {
  return tx
    .selectFrom("desk.quick_reply")
    .selectAll()
    .orderBy("created_at")
    .orderBy("id")
    .limit(1000)
    .execute();
}

export async function findQuickReply(tx: Tx, id: string): Promise<QuickReplyRow | undefined> {
  return tx.selectFrom("desk.quick_reply").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Undefined also for whoever may read it and not change it: row-level security. */
export async function lockQuickReply(tx: Tx, id: string): Promise<QuickReplyRow | undefined> {
  return tx.selectFrom("desk.quick_reply").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
}

export async function quickReplyOfRequest(tx: Tx, request_id: string): Promise<QuickReplyRow | undefined> {
  return tx
    .selectFrom("desk.quick_reply")
    .selectAll()
    .where("request_id", "=", request_id)
    .executeTakeFirst();
}

export async function insertQuickReply(tx: Tx, row: Insertable<DeskQuickReply>): Promise<void> {
  await tx.insertInto("desk.quick_reply").values(row).execute();
}

export async function updateQuickReply(tx: Tx, id: string, patch: Updateable<DeskQuickReply>): Promise<void> {
  await tx
    .updateTable("desk.quick_reply")
    .set({ ...patch, version: sql<number>`version + 1` })
    .where("id", "=", id)
    .execute();
}

/** Units whose library the acting officer may change. */
export async function libraryUnits(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ units: string[] }>`
    select desk.actor_units(array['commander', 'province'])::text[] as units`.execute(tx);
  return rows[0]?.units ?? [];
}
