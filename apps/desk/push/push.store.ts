import type { Tx } from "@keng/db/connect.ts";
import type { DeskPushSubscription } from "@keng/db/schema.generated.ts";
import { type Insertable, type Selectable, sql } from "kysely";

export type Subscription = Selectable<DeskPushSubscription>;

/** The gateway's key for push services as it was published last. */
export async function newestPushKey(tx: Tx): Promise<{ id: string; vouched: Buffer } | undefined> {
  return tx
    .selectFrom("exchange.push_key")
    .select(["id", "vouched"])
    .orderBy("made_at", "desc")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
}

export async function listSubscriptions(tx: Tx, officer_id: string): Promise<Subscription[]> {
  return tx
    .selectFrom("desk.push_subscription")
    .selectAll()
    .where("officer_id", "=", officer_id)
    .orderBy("created_at", "desc")
    .execute();
}

/**
 * Keeps a browser, or gives the one that is known to whoever is signed in there now: a computer of the unit wakes the
 * officer who agreed last. Called as `system`, since the row may be a colleague's. Gives its id.
 */
export async function keepSubscription(tx: Tx, row: Insertable<DeskPushSubscription>): Promise<string> {
  const { id } = await tx
    .insertInto("desk.push_subscription")
    .values(row)
    .onConflict((conflict) =>
      conflict.column("endpoint_hash").doUpdateSet({
        root_id: row.root_id,
        officer_id: row.officer_id,
        sealed: row.sealed,
        device: row.device,
        created_at: sql`case when push_subscription.officer_id = excluded.officer_id
          then push_subscription.created_at else excluded.created_at end`,
      }),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** False when it is not there, or not the acting officer's. */
export async function dropSubscription(tx: Tx, id: string): Promise<boolean> {
  const gone = await tx.deleteFrom("desk.push_subscription").where("id", "=", id).executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

/** Of too many browsers the oldest go. */
export async function dropOldest(tx: Tx, officer_id: string, most: number): Promise<void> {
  await sql`
    delete from desk.push_subscription where id in (
      select id from desk.push_subscription where officer_id = ${officer_id}::uuid
      order by created_at desc offset ${most})`.execute(tx);
}

/** The browsers of these officers, as the gateway can open them. */
export async function addressesOf(
  tx: Tx,
  officers: readonly string[],
): Promise<{ id: string; sealed: Buffer }[]> {
  return tx
    .selectFrom("desk.push_subscription")
    .select(["id", "sealed"])
    .where("officer_id", "in", officers)
    .orderBy("id")
    .execute();
}

/** Notes that these browsers are told. One that somebody else is noting is told at this very moment as well. */
export async function noteTold(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
  // several alarms of one transaction lock in any order: nobody waits here, so nobody waits in a ring
  await sql`
    update desk.push_subscription set last_told_at = ${at} where id in (
      select id from desk.push_subscription where id = any (${[...ids]}::uuid[]) for update skip locked)`.execute(
    tx,
  );
}
