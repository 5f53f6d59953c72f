import type { Tx } from "@keng/db/connect.ts";
import type { DeskAttachment, DeskMessage } from "@keng/db/schema.generated.ts";
import { type Insertable, type Selectable, sql } from "kysely";

export type Message = Selectable<DeskMessage>;
export type MessageRow = Message & { officer: string | null };
/** An attachment without its bytes. */
export type AttachmentRow = Omit<Selectable<DeskAttachment>, "bytes_sealed" | "thumb_sealed" | "pieces">;

const FACTS = [
  "id",
  "conversation_id",
  "message_id",
  "ordinal",
  "kind",
  "state",
  "reason",
  "mime",
  "width",
  "height",
  "size",
  "duration_ms",
  "has_sound",
  "page_count",
  "pages",
  "detail_sealed",
] as const;

/** False when a message of this id was there already: the same thing arrived twice. */
export async function insertMessage(tx: Tx, row: Insertable<DeskMessage>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("desk.message")
    .values(row)
    .onConflict((conflict) => conflict.column("id").doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function insertAttachments(tx: Tx, rows: readonly Insertable<DeskAttachment>[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto("desk.attachment")
    .values(rows)
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

export async function messageOfRequest(tx: Tx, request_id: string): Promise<Message | undefined> {
  return tx.selectFrom("desk.message").selectAll().where("request_id", "=", request_id).executeTakeFirst();
}

export async function lockMessage(tx: Tx, id: string): Promise<Message | undefined> {
  return tx.selectFrom("desk.message").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
}

export async function setDelivery(
  tx: Tx,
  id: string,
  delivery: { state: string; code: string | null; at: Date },
): Promise<void> {
  await tx
    .updateTable("desk.message")
    .set({ delivery_state: delivery.state, delivery_code: delivery.code, delivery_at: delivery.at })
    .where("id", "=", id)
    .execute();
}

/** What the citizen put on a message; null takes it back. */
export async function setReaction(tx: Tx, id: string, reaction: string | null, at: Date): Promise<void> {
  await tx.updateTable("desk.message").set({ reaction, reaction_at: at }).where("id", "=", id).execute();
}

/** The newest messages before a place in the thread, newest first. */
export async function messagesBefore(
  tx: Tx,
  conversation_id: string,
  before: { at: Date; id: string } | null,
  limit: number,
): Promise<MessageRow[]> {
  let query = tx
    .selectFrom("desk.message as m")
    .leftJoin("desk.officer as o", "o.id", "m.officer_id")
    .selectAll("m")
    .select("o.display_name as officer")
    .where("m.conversation_id", "=", conversation_id);
  if (before !== null)
    query = query.where(sql<boolean>`(m.received_at, m.id) < (${before.at}, ${before.id}::uuid)`);
  return query.orderBy("m.received_at", "desc").orderBy("m.id", "desc").limit(limit).execute();
}

export async function messageById(
  tx: Tx,
  conversation_id: string,
  id: string,
): Promise<MessageRow | undefined> {
  return tx
    .selectFrom("desk.message as m")
    .leftJoin("desk.officer as o", "o.id", "m.officer_id")
    .selectAll("m")
    .select("o.display_name as officer")
    .where("m.conversation_id", "=", conversation_id)
    .where("m.id", "=", id)
    .executeTakeFirst();
}

export async function attachmentsOf(tx: Tx, messages: readonly string[]): Promise<AttachmentRow[]> {
  if (messages.length === 0) return [];
  return tx
    .selectFrom("desk.attachment")
    .select(FACTS)
    .where("message_id", "in", messages)
    .orderBy("ordinal")
    .execute();
}

export type AttachmentBytes = {
  conversation_id: string;
  state: string;
  mime: string | null;
  size: number | null;
  pieces: number;
  pages: number;
  key_wrapped: Buffer;
  sealed: Buffer | null;
};

/** Facts and one copy's bytes, still sealed; the small copy falls back on the whole one. */
export async function attachmentBytes(
  tx: Tx,
  id: string,
  size: "thumb" | "full",
): Promise<AttachmentBytes | undefined> {
  const { rows } = await sql<AttachmentBytes>`
    select a.conversation_id, a.state, a.mime, a.size, a.pieces, a.pages, c.key_wrapped,
      case when ${size} = 'thumb' then coalesce(a.thumb_sealed, a.bytes_sealed) else a.bytes_sealed end as sealed
    from desk.attachment a join desk.conversation c on c.id = a.conversation_id
    where a.id = ${id}`.execute(tx);
  return rows[0];
}

/** Facts and bytes of what hangs on a message, for sending it once more. */
export async function filesOf(
  tx: Tx,
  message_id: string,
): Promise<{ kind: string; mime: string | null; bytes_sealed: Buffer | null }[]> {
  return tx
    .selectFrom("desk.attachment")
    .select(["kind", "mime", "bytes_sealed"])
    .where("message_id", "=", message_id)
    .orderBy("ordinal")
    .execute();
}

/** What arrived of an attachment; one that is shown stays shown. False when there is no such attachment. */
export async function settleAttachment(
  tx: Tx,
  id: string,
  facts: Partial<Insertable<DeskAttachment>>,
): Promise<boolean> {
  const { rows } = await sql<{ state: string }>`
    select state from desk.attachment where id = ${id} for update`.execute(tx);
  const [row] = rows;
  if (row === undefined) return false;
  if (row.state !== "ready")
    await tx.updateTable("desk.attachment").set(facts).where("id", "=", id).execute();
  return true;
}
