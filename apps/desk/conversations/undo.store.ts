import type { Tx } from "@keng/db/connect.ts";
import type { DeskUndo } from "@keng/db/schema.generated.ts";
import type { Insertable, Selectable } from "kysely";

export type UndoRow = Selectable<DeskUndo>;

export async function insertUndo(tx: Tx, row: Insertable<DeskUndo>): Promise<void> {
  await tx
    .insertInto("desk.undo")
    .values({ ...row, before: JSON.stringify(row.before) })
    .execute();
}

export async function undoOfRequest(tx: Tx, request_id: string): Promise<UndoRow | undefined> {
  return tx.selectFrom("desk.undo").selectAll().where("request_id", "=", request_id).executeTakeFirst();
}

export async function lockUndo(tx: Tx, id: string): Promise<UndoRow | undefined> {
  return tx.selectFrom("desk.undo").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
}

export async function useUndo(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.updateTable("desk.undo").set({ used_at: at }).where("id", "=", id).execute();
}

/** The citizen's newest message: what an officer calls an emergency. */
export async function newestFromCitizen(tx: Tx, conversation_id: string): Promise<string | null> {
  const row = await tx
    .selectFrom("desk.message")
    .select("id")
    .where("conversation_id", "=", conversation_id)
    .where("sender", "=", "citizen")
    .orderBy("received_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}
