import type { Tx } from "@keng/db/connect.ts";
import { sql } from "kysely";

export type InboundItem = {
  id: string;
  kind: string;
  sealed: Buffer | null;
  key_id: string | null;
  attempts: number;
};

/** The oldest item that waits and that no other process holds; it stays held until the transaction ends. */
export async function claimInbound(tx: Tx, now: Date): Promise<InboundItem | undefined> {
  // pieces of a film are many: what people write does not queue behind them
  return (await claim(tx, now, "<>")) ?? claim(tx, now, "=");
}

async function claim(tx: Tx, now: Date, is: "=" | "<>"): Promise<InboundItem | undefined> {
  return tx
    .selectFrom("exchange.inbound")
    .select(["id", "kind", "sealed", "key_id", "attempts"])
    .where("taken_at", "is", null)
    .where("kind", is, "piece")
    .where((where) => where.or([where("attempts", "=", 0), where("next_at", "<=", now)]))
    .orderBy("seq")
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}

/** How many items wait. */
export async function countInbound(tx: Tx): Promise<number> {
  const row = await tx
    .selectFrom("exchange.inbound")
    .select((fn) => fn.fn.countAll<number>().as("count"))
    .where("taken_at", "is", null)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Done: what was passed is no longer here. */
export async function emptyInbound(tx: Tx, id: string, at: Date): Promise<void> {
  await tx
    .updateTable("exchange.inbound")
    .set({ taken_at: at, sealed: null, key_id: null })
    .where("id", "=", id)
    .execute();
}

/** Tries it again later; `null` keeps it for a human and tries no more. */
export async function postponeInbound(tx: Tx, id: string, nextAt: Date | null): Promise<number> {
  const { attempts } = await tx
    .updateTable("exchange.inbound")
    .set({
      attempts: sql<number>`attempts + 1`,
      next_at: nextAt ?? sql<Date>`'infinity'::timestamptz`,
    })
    .where("id", "=", id)
    .where("taken_at", "is", null)
    .returning("attempts")
    .executeTakeFirstOrThrow();
  return attempts;
}

/** When the next postponed item is due; undefined when none waits. */
export async function nextInboundAt(tx: Tx): Promise<Date | undefined> {
  const { rows } = await sql<{ next_at: Date | null }>`
    select min(next_at) as next_at from exchange.inbound
    where taken_at is null and attempts > 0 and next_at < 'infinity'`.execute(tx);
  return rows[0]?.next_at ?? undefined;
}

/** The same alarm (by its id) is raised once. */
export async function insertAlarm(
  tx: Tx,
  alarm: { id: string; code: string; page_id: string | null; at: Date },
): Promise<void> {
  await tx
    .insertInto("desk.alarm")
    .values(alarm)
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}
