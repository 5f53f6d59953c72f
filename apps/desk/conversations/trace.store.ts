import { newId } from "@keng/core/ids.ts";
import type { Tx } from "@keng/db/connect.ts";
import type { DeskNote } from "@keng/db/schema.generated.ts";
import { type Insertable, type Selectable, sql } from "kysely";

export type NoteRow = Selectable<DeskNote> & { officer: string };
export type HistoryRow = { at: Date; officer: string | null; act: string; detail: string | null };

export async function addHistory(
  tx: Tx,
  conversation_id: string,
  lines: readonly { at: Date; act: string; officer_id?: string; detail?: string | null }[],
): Promise<void> {
  if (lines.length === 0) return;
  await tx
    .insertInto("desk.history")
    .values(
      lines.map((line) => ({
        id: newId(),
        conversation_id,
        at: line.at,
        act: line.act,
        officer_id: line.officer_id ?? null,
        detail: line.detail ?? null,
      })),
    )
    .execute();
}

export async function historyOf(tx: Tx, conversation_id: string): Promise<HistoryRow[]> {
  return tx
    .selectFrom("desk.history as h")
    .leftJoin("desk.officer as o", "o.id", "h.officer_id")
    .leftJoin("desk.officer as whose", (join) =>
      join.on("h.act", "=", "assigned").on(sql<boolean>`whose.id::text = h.detail`),
    )
    .select(["h.at", "o.display_name as officer", "h.act"])
    .select(sql<string | null>`coalesce(whose.display_name, h.detail)`.as("detail"))
    .where("h.conversation_id", "=", conversation_id)
    .orderBy("h.at", "desc")
    .limit(500)
    .execute();
}

/** False when this request was written already. */
export async function insertNote(tx: Tx, row: Insertable<DeskNote>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("desk.note")
    .values(row)
    .onConflict((conflict) => conflict.column("request_id").doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function notesOf(tx: Tx, conversation_id: string): Promise<NoteRow[]> {
  return tx
    .selectFrom("desk.note as n")
    .innerJoin("desk.officer as o", "o.id", "n.officer_id")
    .selectAll("n")
    .select("o.display_name as officer")
    .where("n.conversation_id", "=", conversation_id)
    .orderBy("n.created_at")
    .execute();
}

export async function noteOfRequest(tx: Tx, request_id: string): Promise<NoteRow | undefined> {
  return tx
    .selectFrom("desk.note as n")
    .innerJoin("desk.officer as o", "o.id", "n.officer_id")
    .selectAll("n")
    .select("o.display_name as officer")
    .where("n.request_id", "=", request_id)
    .executeTakeFirst();
}

export async function dropReadMark(
  tx: Tx,
  mark: { officer_id: string; conversation_id: string },
): Promise<void> {
  await tx
    .deleteFrom("desk.read_mark")
    .where("officer_id", "=", mark.officer_id)
    .where("conversation_id", "=", mark.conversation_id)
    .execute();
}

export async function setReadMark(
  tx: Tx,
  mark: { officer_id: string; conversation_id: string; read_at: Date },
): Promise<void> {
  await tx
    .insertInto("desk.read_mark")
    .values(mark)
    .onConflict((conflict) =>
      conflict.columns(["officer_id", "conversation_id"]).doUpdateSet({ read_at: mark.read_at }),
    )
    .execute();
}
