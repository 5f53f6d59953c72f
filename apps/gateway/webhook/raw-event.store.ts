import type { Db, Tx } from "@keng/db/connect.ts";
import { sql } from "kysely";

/** The lock of the database that whoever takes in holds. */
const INTAKE = 417_173;

export type NewRawEvent = {
  /** Dedupe hash, kept for ever. */
  hash: Buffer;
  sealed: Buffer;
  /** Until its turn: what one person sends in a flood is taken in later and later. */
  wait_ms: number;
  /** How long ago it counts as received. */
  age_ms: number;
};

export type RawEventRow = {
  id: number;
  hour_key: string | null;
  sealed: Buffer;
  received_at: Date;
  is_late: boolean;
  attempts: number;
};

/** Many events of one hour at once, each kept once: what was seen before has no effect. Returns how many were new. */
export async function insertRawEvents(
  tx: Db | Tx,
  events: readonly NewRawEvent[],
  of: { hour_key: string; at: Date; is_late: boolean },
): Promise<number> {
  const { rows } = await sql<{ kept: number }>`
    select vault.keep_events(
      ${Buffer.concat(events.map((one) => one.hash))}::bytea,
      ${Buffer.concat(events.map((one) => one.sealed))}::bytea,
      ${events.map((one) => one.sealed.length)}::int[],
      ${events.map((one) => one.wait_ms)}::int[],
      ${events.map((one) => one.age_ms)}::int[],
      ${of.hour_key}::uuid, ${of.at}, ${of.is_late}) as kept`.execute(tx);
  return rows[0]?.kept ?? 0;
}

/**
 * Events whose turn has come, the first in line first, locked until the transaction ends: whoever dies meanwhile leaves
 * them as they were. `id`: this one alone.
 */
export async function claimRawEvents(
  tx: Tx,
  at: Date,
  which: { most: number; id?: number },
): Promise<RawEventRow[]> {
  const { id } = which;
  return tx
    .selectFrom("vault.raw_event")
    .select(["id", "hour_key", "sealed", "received_at", "is_late", "attempts"])
    .where("next_at", "<=", at)
    .$if(id !== undefined, (query) => query.where("id", "=", id ?? 0))
    .orderBy("next_at")
    .orderBy("id")
    .limit(which.most)
    .forUpdate()
    .skipLocked()
    .execute();
}

/** True while nobody else takes in: what one person sends is taken in in order, however many gateways there are. */
export async function lockIntake(tx: Tx): Promise<boolean> {
  // a process that stands still does not keep the others from it
  await sql`set local idle_in_transaction_session_timeout = '20s'`.execute(tx);
  const { rows } = await sql<{ is_ours: boolean }>`
    select pg_try_advisory_xact_lock(${INTAKE}) as is_ours`.execute(tx);
  return rows[0]?.is_ours === true;
}

/** When the next turn comes; undefined when nothing waits. */
export async function nextTurn(tx: Tx): Promise<Date | undefined> {
  const row = await tx
    .selectFrom("vault.raw_event")
    .select("next_at")
    .orderBy("next_at")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return row?.next_at;
}

/** What waits for a later turn. */
export async function postponedRawEvents(
  tx: Tx,
  at: Date,
  most: number,
): Promise<(Pick<RawEventRow, "hour_key" | "sealed"> & { next_at: Date })[]> {
  return tx
    .selectFrom("vault.raw_event")
    .select(["hour_key", "sealed", "next_at"])
    .where("next_at", ">", at)
    .orderBy("next_at", "desc")
    .limit(most)
    .execute();
}

/** After the clock was set back by so much: turns keep their order and come as soon as they would have. */
export async function bringTurnsBack(tx: Tx, at: Date, ms: number): Promise<void> {
  await tx
    .updateTable("vault.raw_event")
    .set({ next_at: sql<Date>`greatest(${at}, next_at - ${ms} * interval '1 millisecond')` })
    .where("next_at", ">", at)
    .execute();
}

export async function removeRawEvents(tx: Tx, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.deleteFrom("vault.raw_event").where("id", "in", ids).execute();
}

/** Takes an event out of the queue; false when somebody else already did. */
export async function removeRawEvent(tx: Tx, id: number): Promise<boolean> {
  const gone = await tx.deleteFrom("vault.raw_event").where("id", "=", id).executeTakeFirst();
  return gone.numDeletedRows === 1n;
}

/** One more try failed. */
export async function countFailure(tx: Tx, id: number, next: Date): Promise<void> {
  await tx
    .updateTable("vault.raw_event")
    .set((row) => ({ attempts: row("attempts", "+", 1), next_at: next }))
    .where("id", "=", id)
    .execute();
}

export async function countRawEvents(tx: Tx): Promise<number> {
  const row = await tx
    .selectFrom("vault.raw_event")
    .select((fn) => fn.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return row.count;
}
