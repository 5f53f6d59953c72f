import { newId } from "@keng/core/ids.ts";
import type { Tx } from "@keng/db/connect.ts";
import { sql } from "kysely";
import type { Tip } from "../tips/tip.store.ts";

export type MatterTipRow = {
  tip_id: string;
  matter_id: string | null;
  conversation_id: string;
  label: string;
  receipt_code: string;
  state: string;
  category: string | null;
  created_at: Date;
};

const ROW = sql`
  select t.id as tip_id, t.matter_id, t.conversation_id, c.label, coalesce(t.receipt_code, c.receipt_code) as receipt_code,
    t.state, t.category, t.created_at
  from desk.tip t join desk.conversation c on c.id = t.conversation_id
  where t.removed_at is null`;

/** Standing tips of these matters, as far as the acting officer may read their threads. */
export async function tipsInMatters(tx: Tx, matters: readonly string[]): Promise<MatterTipRow[]> {
  if (matters.length === 0) return [];
  const { rows } = await sql<MatterTipRow>`
    ${ROW} and t.matter_id = any (${[...matters]}::uuid[]) order by t.created_at, t.id limit 500`.execute(tx);
  return rows;
}

/** Standing tips of these threads, as far as the acting officer may read them. */
export async function tipsInThreads(tx: Tx, conversations: readonly string[]): Promise<MatterTipRow[]> {
  if (conversations.length === 0) return [];
  const { rows } = await sql<MatterTipRow>`
    ${ROW} and t.conversation_id = any (${[...conversations]}::uuid[]) order by t.created_at, t.id`.execute(
    tx,
  );
  return rows;
}

/** Standing tips by their ids, held until the transaction ends, always in the same order. */
export async function lockTips(tx: Tx, ids: readonly string[]): Promise<Tip[]> {
  if (ids.length === 0) return [];
  return tx
    .selectFrom("desk.tip")
    .selectAll()
    .where("id", "in", ids)
    .where("removed_at", "is", null)
    .orderBy("id")
    .forUpdate()
    .execute();
}

export async function insertMatter(
  tx: Tx,
  made: { root_id: string; unit_id: string; officer_id: string; at: Date },
): Promise<string> {
  const id = newId();
  const { root_id, unit_id, officer_id, at } = made;
  await tx
    .insertInto("desk.matter")
    .values({ id, root_id, unit_id, created_by: officer_id, created_at: at })
    .execute();
  return id;
}

export async function setMatter(tx: Tx, tips: readonly string[], matter_id: string | null): Promise<void> {
  await tx.updateTable("desk.tip").set({ matter_id }).where("id", "in", tips).execute();
}

/**
 * Puts tips back into the matters that they were in, and gives their threads. Null, and nothing is done, when any of
 * them is no longer where the act had put it, or no longer in sight.
 */
export async function restoreMatters(
  tx: Tx,
  before: { tips: readonly { id: string; was: string | null }[]; now: string | null },
): Promise<string[] | null> {
  const tips = await lockTips(
    tx,
    before.tips.map(({ id }) => id),
  );
  if (tips.length < before.tips.length || tips.some((tip) => tip.matter_id !== before.now)) return null;
  for (const { id, was } of before.tips) await setMatter(tx, [id], was);
  return [...new Set(tips.map((tip) => tip.conversation_id))];
}
