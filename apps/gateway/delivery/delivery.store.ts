import type { Tx } from "@keng/db/connect.ts";
import { sql } from "kysely";
import type { Slot } from "./slot.ts";

export type DeliveryRow = {
  id: string;
  message_id: string;
  alias_id: string;
  seq: number;
  part: number;
  hour_key: string | null;
  sealed: Buffer | null;
  attempts: number;
  settle_tries: number;
  slot_message_id: string | null;
  started_at: Date | null;
};

const COLUMNS = [
  "id",
  "message_id",
  "alias_id",
  "seq",
  "part",
  "hour_key",
  "sealed",
  "attempts",
  "settle_tries",
  "slot_message_id",
  "started_at",
] as const;

/** Heads of line that are due, locked: in a thread nothing overtakes what was written before it. */
export async function claimHeads(tx: Tx, at: Date, most: number): Promise<DeliveryRow[]> {
  return tx
    .selectFrom("vault.delivery as d")
    .select(COLUMNS.map((column) => `d.${column}` as const))
    .where("d.state", "=", "waiting")
    .where("d.next_at", "<=", at)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("vault.delivery as e")
            .select("e.id")
            .whereRef("e.alias_id", "=", "d.alias_id")
            .where("e.state", "in", ["waiting", "sending"])
            .where(sql<boolean>`(e.seq, e.part) < (d.seq, d.part)`),
        ),
      ),
    )
    .orderBy("d.next_at")
    .limit(most)
    .forUpdate("d")
    .skipLocked()
    .execute();
}

/** Sends that were begun and never ended: the process died, or the answer was cut. */
export async function claimUnsettled(tx: Tx, at: Date, most: number): Promise<DeliveryRow[]> {
  return tx
    .selectFrom("vault.delivery")
    .select(COLUMNS)
    .where("state", "=", "sending")
    .where("next_at", "<=", at)
    .orderBy("next_at")
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute();
}

/** At start: sends that a process which is gone had begun are settled now, not when their time lapses. */
export async function releaseSends(tx: Tx, next: Date): Promise<void> {
  await tx
    .updateTable("vault.delivery")
    .set({ next_at: next })
    .where("state", "=", "sending")
    .where("next_at", ">", next)
    .execute();
}

/** After the clock was set back: what waits for a time that is farther away than any pause of ours is due now. */
export async function releaseWaiting(tx: Tx, at: Date, farther: Date): Promise<void> {
  await tx
    .updateTable("vault.delivery")
    .set({ next_at: at })
    .where("state", "in", ["waiting", "sending"])
    .where("next_at", ">", farther)
    .execute();
}

export async function markSending(
  tx: Tx,
  id: string,
  slot: string | null,
  at: Date,
  lapses: Date,
): Promise<void> {
  await tx
    .updateTable("vault.delivery")
    .set({
      state: "sending",
      slot_message_id: slot,
      started_at: at,
      next_at: lapses,
      attempts: sql<number>`attempts + 1`,
      settle_tries: 0,
      code: null,
    })
    .where("id", "=", id)
    .execute();
}

export async function markWaiting(tx: Tx, id: string, code: string | null, next: Date): Promise<void> {
  await tx
    .updateTable("vault.delivery")
    .set({ state: "waiting", code, next_at: next, slot_message_id: null })
    .where("id", "=", id)
    .execute();
}

/** Stays `sending`, to be settled by reading the conversation. */
export async function markUnsettled(tx: Tx, id: string, next: Date): Promise<void> {
  await tx
    .updateTable("vault.delivery")
    .set({ code: "outcome_unknown", next_at: next, settle_tries: sql<number>`settle_tries + 1` })
    .where("id", "=", id)
    .execute();
}

/** Ends a delivery; its content goes, and with the last of an hour the hour's key. */
export async function markDone(
  tx: Tx,
  id: string,
  state: "sent" | "unknown" | "failed",
  code: string | null,
  at: Date,
): Promise<void> {
  await tx
    .updateTable("vault.delivery")
    .set({ state, code, done_at: at, sealed: null, hour_key: null })
    .where("id", "=", id)
    .execute();
}

/** After a part failed the parts behind it do not go out alone. */
export async function failRest(tx: Tx, messageId: string, code: string, at: Date): Promise<void> {
  await tx
    .updateTable("vault.delivery")
    .set({ state: "failed", code, done_at: at, sealed: null, hour_key: null })
    .where("message_id", "=", messageId)
    .where("state", "=", "waiting")
    .execute();
}

export async function openParts(tx: Tx, messageId: string): Promise<number> {
  const { count } = await tx
    .selectFrom("vault.delivery")
    .select((fn) => fn.fn.countAll<number>().as("count"))
    .where("message_id", "=", messageId)
    .where("state", "in", ["waiting", "sending"])
    .executeTakeFirstOrThrow();
  return count;
}

/** Numbers for the next messages of a thread, in order; undefined for a thread that is not ours. */
export async function takeSeq(tx: Tx, aliasId: string): Promise<number | undefined> {
  const row = await tx
    .updateTable("vault.alias")
    .set({ next_seq: sql<number>`next_seq + 1` })
    .where("id", "=", aliasId)
    .returning(sql<number>`next_seq - 1`.as("seq"))
    .executeTakeFirst();
  return row?.seq;
}

export type NewDelivery = {
  message_id: string;
  alias_id: string;
  seq: number;
  part: number;
  is_auto: boolean;
  is_told: boolean;
  hour_key: string;
  sealed: Buffer;
  at: Date;
  /** It may have gone out since then: its end is to be learned before it is sent. */
  begun_at?: Date | null;
};

export async function insertDeliveries(tx: Tx, rows: readonly NewDelivery[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto("vault.delivery")
    .values(
      rows.map(({ at, begun_at = null, ...values }) => ({
        ...values,
        next_at: at,
        created_at: at,
        ...(begun_at === null ? {} : { state: "sending", started_at: begun_at }),
      })),
    )
    .execute();
}

/** Slots of several threads, of each the newest fifty. */
export async function slotsOfMany(
  tx: Tx,
  aliasIds: readonly string[],
  since: Date,
): Promise<(Slot & { alias_id: string })[]> {
  if (aliasIds.length === 0) return [];
  const { rows } = await sql<Slot & { alias_id: string }>`
    select r.* from unnest(${aliasIds}::uuid[]) as a (id)
    cross join lateral (
      select alias_id, message_id, received_at, used, total from vault.reply_slot
      where alias_id = a.id and received_at > ${since}
      order by received_at desc limit 50
    ) r`.execute(tx);
  return rows;
}

export async function slotsOf(tx: Tx, aliasId: string, since: Date): Promise<Slot[]> {
  return tx
    .selectFrom("vault.reply_slot")
    .select(["message_id", "received_at", "used", "total"])
    .where("alias_id", "=", aliasId)
    .where("received_at", ">", since)
    .orderBy("received_at", "desc")
    .limit(50)
    .execute();
}

export async function useSlot(tx: Tx, messageId: string, by: 1 | -1): Promise<void> {
  await tx
    .updateTable("vault.reply_slot")
    .set({ used: sql<number>`greatest(0, used + ${by})` })
    .where("message_id", "=", messageId)
    .execute();
}

/** What Zalo itself counts wins over our own count. */
export async function correctSlot(tx: Tx, messageId: string, remain: number, total: number): Promise<void> {
  await tx
    .updateTable("vault.reply_slot")
    .set({ used: Math.max(0, total - remain), total })
    .where("message_id", "=", messageId)
    .execute();
}

export async function fillSlot(tx: Tx, messageId: string): Promise<void> {
  await tx
    .updateTable("vault.reply_slot")
    .set({ used: sql<number>`total` })
    .where("message_id", "=", messageId)
    .execute();
}

/** Whether the desk knows of a message that we sent: only then it is told how the message fares. */
export async function isTold(tx: Tx, messageId: string): Promise<boolean> {
  const row = await tx
    .selectFrom("vault.delivery")
    .select("is_told")
    .where("message_id", "=", messageId)
    .limit(1)
    .executeTakeFirst();
  return row?.is_told ?? true;
}

/** How many parts of a message are already with the citizen: sent again, it goes on behind them. */
export async function sentParts(tx: Tx, messageId: string): Promise<number> {
  const { count } = await tx
    .selectFrom("vault.delivery")
    .select((fn) => fn.fn.countAll<number>().as("count"))
    .where("message_id", "=", messageId)
    .where("state", "=", "sent")
    .executeTakeFirstOrThrow();
  return count;
}
