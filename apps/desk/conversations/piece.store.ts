import type { Tx } from "@keng/db/connect.ts";
import type { DeskAttachmentPiece } from "@keng/db/schema.generated.ts";
import { type Insertable, sql } from "kysely";

/** Pieces of a cleaned copy, and pictures of pages, each sealed by itself. */

/** False: the attachment that it belongs to is not here yet. The same piece twice has one effect. */
export async function insertPiece(tx: Tx, piece: Insertable<DeskAttachmentPiece>): Promise<boolean> {
  const attachment = await tx
    .selectFrom("desk.attachment")
    .select("id")
    .where("id", "=", piece.attachment_id)
    .where("conversation_id", "=", piece.conversation_id)
    .forUpdate()
    .executeTakeFirst();
  if (attachment === undefined) return false;
  await tx
    .insertInto("desk.attachment_piece")
    .values(piece)
    .onConflict((conflict) => conflict.columns(["attachment_id", "part", "ordinal"]).doNothing())
    .execute();
  return true;
}

/** Shows what came in pieces when the last of them is here. True when this one was the last. */
export async function showWhenWhole(tx: Tx, attachment_id: string): Promise<boolean> {
  const { rows } = await sql`
    update desk.attachment a set state = 'ready'
    where id = ${attachment_id} and state = 'pending' and pieces + pages > 0
      and pieces + pages = (select count(*) from desk.attachment_piece p where p.attachment_id = a.id)
    returning id`.execute(tx);
  return rows.length > 0;
}

export async function sealedPiece(
  tx: Tx,
  attachment_id: string,
  part: "body" | "page",
  ordinal: number,
): Promise<Buffer | undefined> {
  const row = await tx
    .selectFrom("desk.attachment_piece")
    .select("sealed")
    .where("attachment_id", "=", attachment_id)
    .where("part", "=", part)
    .where("ordinal", "=", ordinal)
    .executeTakeFirst();
  return row?.sealed;
}
