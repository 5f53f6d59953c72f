import type { Tx } from "@keng/db/connect.ts";
import type { DeskMessageTerm, DeskPlaceTerm } from "@keng/db/schema.generated.ts";
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

/** What a search asks for beside words; null or absent: whatever it is. */
export type Conditions = {
  since: Date | null;
  until: Date | null;
  kind: string | null;
  state: string | null;
  officer: string | null;
  place: readonly number[] | null;
};

/** As above, of threads that meet these conditions; without words the newest threads of a place. */
export async function searchThreadsOf(
  tx: Tx,
  terms: readonly number[],
  conditions: Conditions,
  most: number,
): Promise<(Omit<SearchHit, "message_id"> & { message_id: string | null })[]> {
  const { since, until, kind, state, officer, place } = conditions;
  const { rows } = await sql<Omit<SearchHit, "message_id"> & { message_id: string | null }>`
    select message_id, conversation_id, max(at) as at
    from desk.search_threads(${[...terms]}::int[], ${NEWEST}, ${most}, ${since}::timestamptz, ${until}::timestamptz,
      ${kind}::text, ${state}::text, ${officer}::uuid, ${place === null ? null : [...place]}::int[])
    group by message_id, conversation_id order by max(at) desc`.execute(tx);
  return rows;
}

/**
 * What a thread's place can be found by, as it is known now. An officer may read no terms, which replacing them asks
 * for: for this one statement, of a thread that the officer has locked, the system acts.
 */
export async function putPlaceTerms(
  tx: Tx,
  row: Insertable<DeskPlaceTerm>,
  officer_id: string,
): Promise<void> {
  await sql`select set_config('keng.actor', 'system', true)`.execute(tx);
  await tx
    .insertInto("desk.place_term")
    .values(row)
    .onConflict((conflict) => conflict.column("conversation_id").doUpdateSet({ terms: row.terms }))
    .execute();
  await sql`select set_config('keng.actor', ${officer_id}, true)`.execute(tx);
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
