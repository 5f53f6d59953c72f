import type { Tx } from "@keng/db/connect.ts";
import type { DeskDraft } from "@keng/db/schema.generated.ts";
import type { Insertable, Selectable } from "kysely";

export type DraftRow = Selectable<DeskDraft>;
type Mine = { officer_id: string; conversation_id: string };

export async function findDraft(tx: Tx, mine: Mine): Promise<DraftRow | undefined> {
  return tx
    .selectFrom("desk.draft")
    .selectAll()
    .where("officer_id", "=", mine.officer_id)
    .where("conversation_id", "=", mine.conversation_id)
    .executeTakeFirst();
}

/** Holds the draft's row until the transaction ends, made first when there is none: of two machines one waits. */
export async function lockDraft(tx: Tx, mine: Mine, now: Date): Promise<DraftRow> {
  await tx
    .insertInto("desk.draft")
    .values({ ...mine, version: 0, updated_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return tx
    .selectFrom("desk.draft")
    .selectAll()
    .where("officer_id", "=", mine.officer_id)
    .where("conversation_id", "=", mine.conversation_id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function writeDraft(tx: Tx, row: Insertable<DeskDraft>): Promise<void> {
  await tx
    .updateTable("desk.draft")
    .set(row)
    .where("officer_id", "=", row.officer_id)
    .where("conversation_id", "=", row.conversation_id)
    .execute();
}
