import type { PushKind } from "@keng/contract/push-kinds.ts";
import type { Tx } from "@keng/db/connect.ts";
import { sql } from "kysely";

export type PushAsked = {
  subscription_id: string;
  kind: PushKind;
  sealed: Buffer;
  at: Date;
  /** Nobody is woken for what is older than this. */
  gives_up_at: Date;
  /** A browser that was just woken is woken again after so long. */
  quiet_ms: number;
};

/**
 * Asks that a browser be woken. What waits already stays one: a flood of alarms is one notification at once and one
 * when the quiet time is over, with what came meanwhile.
 */
export async function askPush(tx: Tx, asked: PushAsked): Promise<void> {
  const { subscription_id, kind, sealed, at, gives_up_at, quiet_ms } = asked;
  await sql`
    insert into vault.push_job as j (subscription_id, kind, sealed, asked_at, next_at, gives_up_at)
    values (${subscription_id}, ${kind}, ${sealed}, ${at}, ${at}, ${gives_up_at})
    on conflict (subscription_id, kind) do update set
      sealed = excluded.sealed, asked_at = excluded.asked_at, gives_up_at = excluded.gives_up_at,
      attempts = case when j.sealed is null then 0 else j.attempts end,
      next_at = case when j.sealed is null
        then greatest(excluded.next_at, j.sent_at + ${quiet_ms} * interval '1 ms') else j.next_at end`.execute(
    tx,
  );
}

/** Raises the hint for the job, in this transaction. */
export async function hintPush(tx: Tx): Promise<void> {
  await sql`select pg_notify('keng_push', '')`.execute(tx);
}

export type PushRow = {
  subscription_id: string;
  kind: PushKind;
  sealed: Buffer;
  asked_at: Date;
  gives_up_at: Date;
  attempts: number;
};

/** Claims what is due; a claim whose process dies lapses. */
export async function claimPush(tx: Tx, at: Date, lapses: Date, most: number): Promise<PushRow[]> {
  const due = tx
    .selectFrom("vault.push_job")
    .select(["subscription_id", "kind"])
    .where("sealed", "is not", null)
    .where("next_at", "<=", at)
    .orderBy("next_at")
    .limit(most)
    .forUpdate()
    .skipLocked();
  const rows = await tx
    .updateTable("vault.push_job")
    .set({ attempts: sql<number>`attempts + 1`, next_at: lapses })
    .where(({ refTuple }) => sql<boolean>`${refTuple("subscription_id", "kind")} in (${due})`)
    .returning(["subscription_id", "kind", "sealed", "asked_at", "gives_up_at", "attempts"])
    .execute();
  return rows as PushRow[];
}

/** Woken, or given up. Of an alarm that came meanwhile nothing is lost: it waits until the quiet time is over. */
export async function endPush(
  tx: Tx,
  row: Pick<PushRow, "subscription_id" | "kind" | "asked_at">,
  at: Date,
  next: Date,
): Promise<void> {
  await sql`
    update vault.push_job set sent_at = ${at}, attempts = 0,
      sealed = case when asked_at > ${row.asked_at} then sealed end,
      next_at = ${next}
    where subscription_id = ${row.subscription_id} and kind = ${row.kind}`.execute(tx);
}

export async function postponePush(
  tx: Tx,
  row: Pick<PushRow, "subscription_id" | "kind">,
  next: Date,
): Promise<void> {
  await tx
    .updateTable("vault.push_job")
    .set({ next_at: next })
    .where("subscription_id", "=", row.subscription_id)
    .where("kind", "=", row.kind)
    .execute();
}

/** A browser that is gone: nothing of it stays. */
export async function forgetPush(tx: Tx, subscription_id: string): Promise<void> {
  await tx.deleteFrom("vault.push_job").where("subscription_id", "=", subscription_id).execute();
}

/** What was sent long ago is no longer needed to keep quiet by. */
export async function sweepPush(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom("vault.push_job").where("sealed", "is", null).where("asked_at", "<", before).execute();
}

/** As `releaseWaiting` of deliveries. */
export async function releasePush(tx: Tx, at: Date, farther: Date): Promise<void> {
  await tx
    .updateTable("vault.push_job")
    .set({ next_at: at })
    .where("sealed", "is not", null)
    .where("next_at", ">", farther)
    .execute();
}
