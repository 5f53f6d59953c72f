import type { Tx } from "@keng/db/connect.ts";
import type { DeskQuestion } from "@keng/db/schema.generated.ts";
import { type Insertable, sql } from "kysely";

export async function questionsOf(tx: Tx, conversation_id: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("desk.question")
    .select("id")
    .where("conversation_id", "=", conversation_id)
    .where("removed_at", "is", null)
    .execute();
  return rows.map((row) => row.id);
}

export async function insertQuestion(tx: Tx, row: Insertable<DeskQuestion>): Promise<void> {
  await tx.insertInto("desk.question").values(row).execute();
}

/** Makes a question of what was removed last, if there is such a one. */
export async function reviveQuestion(tx: Tx, conversation_id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update desk.question set removed_at = null where id = (
      select id from desk.question where conversation_id = ${conversation_id} and removed_at is not null
      order by removed_at desc limit 1)`.execute(tx);
  return (numAffectedRows ?? 0n) > 0n;
}

export async function removeQuestions(tx: Tx, conversation_id: string, at: Date): Promise<void> {
  await tx
    .updateTable("desk.question")
    .set({ removed_at: at })
    .where("conversation_id", "=", conversation_id)
    .where("removed_at", "is", null)
    .execute();
}

/** Exactly these questions stand from now on. */
export async function restoreQuestions(
  tx: Tx,
  conversation_id: string,
  standing: readonly string[],
  at: Date,
): Promise<void> {
  await removeQuestions(tx, conversation_id, at);
  if (standing.length > 0)
    await tx.updateTable("desk.question").set({ removed_at: null }).where("id", "in", standing).execute();
}
