import { newId } from "@keng/core/ids.ts";
import type { Tx } from "@keng/db/connect.ts";
import type { DeskClock } from "@keng/db/schema.generated.ts";
import { type Selectable, sql } from "kysely";
import type { ClockRule } from "./rules.ts";

export type ClockRow = Selectable<DeskClock>;

/** A clock for each of these, and the thread's earliest due time with them. */
export async function startClocks(
  tx: Tx,
  conversation_id: string,
  clocks: readonly { rule: string; rule_version: string; started_at: Date; due_at: Date }[],
): Promise<void> {
  if (clocks.length === 0) return;
  await tx
    .insertInto("desk.clock")
    .values(clocks.map((clock) => ({ id: newId(), conversation_id, ...clock })))
    .execute();
}

/** Clocks that still run, earliest due first. */
export async function openClocks(tx: Tx, conversation_id: string): Promise<ClockRow[]> {
  return tx
    .selectFrom("desk.clock")
    .selectAll()
    .where("conversation_id", "=", conversation_id)
    .where("met_at", "is", null)
    .where("cancelled_at", "is", null)
    .orderBy("due_at")
    .execute();
}

/** The running clock of this rule in each of these threads. */
export async function runningOf(
  tx: Tx,
  conversations: readonly string[],
  rule: ClockRule,
): Promise<Map<string, string>> {
  if (conversations.length === 0) return new Map();
  const rows = await tx
    .selectFrom("desk.clock")
    .select(["id", "conversation_id"])
    .where("conversation_id", "in", conversations)
    .where("rule", "=", rule)
    .where("met_at", "is", null)
    .where("cancelled_at", "is", null)
    .execute();
  return new Map(rows.map((row) => [row.conversation_id, row.id]));
}

export async function clocksOf(tx: Tx, conversation_id: string): Promise<ClockRow[]> {
  return tx
    .selectFrom("desk.clock")
    .selectAll()
    .where("conversation_id", "=", conversation_id)
    .orderBy("started_at")
    .execute();
}

/** What these rules asked for was done at this moment; clocks that started later go on. */
export async function meetClocks(
  tx: Tx,
  conversation_id: string,
  rules: readonly string[],
  at: Date,
): Promise<void> {
  await tx
    .updateTable("desk.clock")
    .set({ met_at: at })
    .where("conversation_id", "=", conversation_id)
    .where("rule", "in", rules)
    .where("started_at", "<=", at)
    .where("met_at", "is", null)
    .where("cancelled_at", "is", null)
    .execute();
}

export async function cancelClocks(
  tx: Tx,
  conversation_id: string,
  rules: readonly string[],
  at: Date,
): Promise<void> {
  await tx
    .updateTable("desk.clock")
    .set({ cancelled_at: at })
    .where("conversation_id", "=", conversation_id)
    .where("rule", "in", rules)
    .where("met_at", "is", null)
    .where("cancelled_at", "is", null)
    .execute();
}

/** Puts clocks back as they were and cancels those that are not among them. */
export async function restoreClocks(
  tx: Tx,
  conversation_id: string,
  open: readonly string[],
  at: Date,
): Promise<void> {
  await tx
    .updateTable("desk.clock")
    .set({ cancelled_at: at })
    .where("conversation_id", "=", conversation_id)
    .where("met_at", "is", null)
    .where("cancelled_at", "is", null)
    .where((where) => (open.length === 0 ? where.lit(true) : where("id", "not in", open)))
    .execute();
  if (open.length === 0) return;
  await tx
    .updateTable("desk.clock")
    .set({ cancelled_at: null, met_at: null })
    .where("conversation_id", "=", conversation_id)
    .where("id", "in", open)
    .execute();
}

/** `late_at` of the thread: when the first clock that runs runs out. */
export async function refreshLateAt(tx: Tx, conversation_id: string): Promise<void> {
  await sql`
    update desk.conversation set late_at = (
      select min(due_at) from desk.clock
      where conversation_id = ${conversation_id} and met_at is null and cancelled_at is null)
    where id = ${conversation_id}`.execute(tx);
}

/** Threads that became late after `from` and until `to`. */
export async function newlyLate(tx: Tx, from: Date, to: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from desk.conversation
    where late_at is not null and late_at > ${from} and late_at <= ${to} limit 500`.execute(tx);
  return rows.map((row) => row.id);
}
