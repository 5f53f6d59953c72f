import type { Tx } from "@keng/db/connect.ts";
import type { DeskMessageTerm } from "@keng/db/schema.generated.ts";
import { type Insertable, sql } from "kysely";

/** The terms of a message. Not read back: only the search function may (packages/db/migrations/0006). */
export async function insertTerms(tx: Tx, row: Insertable<DeskMessageTerm>): Promise<void> {
  if (row.terms.length === 0) return;
  await tx.insertInto("desk.message_term").values(row).execute();
}

export type SearchHit = { message_id: string; conversation_id: string; at: Date };

/** How many of the newest messages are scanned before the index of terms is asked. */
const NEWEST = 8_000;
const MOST = 200;

/** Messages that hold all of these terms and that the acting officer may read, newest first. */
export async function searchMessages(tx: Tx, terms: readonly number[]): Promise<SearchHit[]> {
  const { rows } = await sql<SearchHit>`
    select message_id, conversation_id, max(at) as at
    from desk.search_messages(${[...terms]}::int[], ${NEWEST}, ${MOST})
    group by message_id, conversation_id order by max(at) desc`.execute(tx);
  return rows;
}

/** Threads of exactly this label or receipt code. */
export async function threadsNamed(
  tx: Tx,
  label: string | null,
  codes: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from desk.conversation where label = ${label} or receipt_code = any (${[...codes]}::text[])
    order by last_at desc limit 20`.execute(tx);
  return rows.map((row) => row.id);
}

/** The sealed words of these messages with the key of their thread, under row-level security. */
export async function bodiesOf(
  tx: Tx,
  messages: readonly string[],
): Promise<{ id: string; conversation_id: string; body_sealed: Buffer | null; key_wrapped: Buffer }[]> {
  if (messages.length === 0) return [];
  return tx
    .selectFrom("desk.message as m")
    .innerJoin("desk.conversation as c", "c.id", "m.conversation_id")
    .select(["m.id", "m.conversation_id", "m.body_sealed", "c.key_wrapped"])
    .where("m.id", "in", messages)
    .execute();
}
