import type { Db, Tx } from "@keng/db/connect.ts";
import { sql } from "kysely";

export type NewRawEvent = {
  /** Dedupe hash, kept for ever. */
  hash: Buffer;
  hour_key: string;
  sealed: Buffer;
  is_late: boolean;
};

export type RawEventRow = {
  id: string;
  hour_key: string;
  sealed: Buffer;
  received_at: Date;
  is_late: boolean;
  attempts: number;
};

/**
 * One statement for many events: what was seen before has no effect. Returns how many were new. Hashes go in in one
 * order everywhere, so that two such transactions never wait for each other in a ring.
 */
export async function insertRawEvents(
  tx: Db | Tx,
  events: readonly NewRawEvent[],
  at: Date,
): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    with item as (
      select * from unnest(
        ${events.map((one) => one.hash)}::bytea[],
        ${events.map((one) => one.hour_key)}::uuid[],
        ${events.map((one) => one.sealed)}::bytea[],
        ${events.map((one) => one.is_late)}::boolean[]
      ) with ordinality as t (hash, hour_key, sealed, is_late, n)
    ), fresh as (
      insert into vault.seen_event (hash, seen_on) select hash, ${at}::date from item order by hash
      on conflict do nothing returning hash
    )
    insert into vault.raw_event (hour_key, sealed, received_at, next_at, is_late)
    select hour_key, sealed, ${at}, ${at}, is_late from item join fresh using (hash) order by n
    returning id`.execute(tx);
  return rows.length;
}

/** Claims the oldest events that are due until an instant; another process takes others. */
export async function claimRawEvents(
  tx: Db | Tx,
  at: Date,
  lapses: Date,
  most: number,
): Promise<RawEventRow[]> {
  const due = tx
    .selectFrom("vault.raw_event")
    .select("id")
    .where("next_at", "<=", at)
    .orderBy("seq")
    .limit(most)
    .forUpdate()
    .skipLocked();
  const rows = await tx
    .updateTable("vault.raw_event")
    .set({ next_at: lapses })
    .where("id", "in", due)
    .returning(["id", "seq", "hour_key", "sealed", "received_at", "is_late", "attempts"])
    .execute();
  return rows.toSorted((a, b) => a.seq - b.seq);
}

/** Takes an event out of the queue; false when somebody else already did. */
export async function removeRawEvent(tx: Tx, id: string): Promise<boolean> {
  const gone = await tx.deleteFrom("vault.raw_event").where("id", "=", id).executeTakeFirst();
  return gone.numDeletedRows === 1n;
}

/** One more try failed. */
export async function countFailure(tx: Tx, id: string, next: Date): Promise<void> {
  await tx
    .updateTable("vault.raw_event")
    .set((row) => ({ attempts: row("attempts", "+", 1), next_at: next }))
    .where("id", "=", id)
    .execute();
}

/** At start: what a process that is gone had claimed is due again. */
export async function releaseClaims(tx: Tx, at: Date): Promise<void> {
  await tx.updateTable("vault.raw_event").set({ next_at: at }).where("next_at", ">", at).execute();
}

export async function countRawEvents(tx: Tx): Promise<number> {
  const row = await tx
    .selectFrom("vault.raw_event")
    .select((fn) => fn.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return row.count;
}
