import type { Tx } from "@keng/db/connect.ts";
import type { DeskConversation, DeskUnit } from "@keng/db/schema.generated.ts";
import { type Insertable, type Selectable, sql, type Updateable } from "kysely";

export type Conversation = Selectable<DeskConversation>;
export type ConversationPatch = Updateable<DeskConversation>;

/** Holds the thread's row until the transaction ends. Undefined when it is not there for this actor. */
export async function lockConversation(tx: Tx, id: string): Promise<Conversation | undefined> {
  return tx.selectFrom("desk.conversation").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
}

export async function findConversation(tx: Tx, id: string): Promise<Conversation | undefined> {
  return tx.selectFrom("desk.conversation").selectAll().where("id", "=", id).executeTakeFirst();
}

export async function findConversations(
  tx: Tx,
  ids: readonly string[],
): Promise<{ id: string; root_id: string; unit_id: string }[]> {
  return tx
    .selectFrom("desk.conversation")
    .select(["id", "root_id", "unit_id"])
    .where("id", "in", ids)
    .execute();
}

/** False when it was there already. */
export async function insertConversation(tx: Tx, row: Insertable<DeskConversation>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("desk.conversation")
    .values(row)
    .onConflict((conflict) => conflict.column("id").doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** An act: the version goes up, and what was undoable before it is so no longer. Returns the new version. */
export async function actOnConversation(tx: Tx, id: string, patch: ConversationPatch): Promise<number> {
  const { version } = await tx
    .updateTable("desk.conversation")
    .set({ ...patch, version: sql<number>`version + 1` })
    .where("id", "=", id)
    .returning("version")
    .executeTakeFirstOrThrow();
  return version;
}

/** Something that is no act: delivery, budget. */
export async function patchConversation(tx: Tx, id: string, patch: ConversationPatch): Promise<void> {
  await tx.updateTable("desk.conversation").set(patch).where("id", "=", id).execute();
}

/** Gives the thread to this officer if nobody else holds it now, in one statement: of two, one wins. */
export async function claimConversation(
  tx: Tx,
  claim: { id: string; officer_id: string; now: Date; until: Date; take_over: boolean },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("desk.conversation")
    .set({ holder_id: claim.officer_id, holder_until: claim.until, version: sql<number>`version + 1` })
    .where("id", "=", claim.id)
    .where((where) =>
      where.or([
        where.lit(claim.take_over),
        where("holder_id", "is", null),
        where("holder_id", "=", claim.officer_id),
        where("holder_until", "<=", claim.now),
      ]),
    )
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/**
 * Lets go. The row may vanish from the sight of whoever saw it only as its holder, which row-level security refuses
 * to an officer's own update: the last statement of the transaction is the system's.
 */
export async function releaseConversation(tx: Tx, id: string): Promise<void> {
  await sql`select set_config('keng.actor', 'system', true)`.execute(tx);
  await actOnConversation(tx, id, { holder_id: null, holder_until: null });
}

/** Threads whose claim ran out before now are nobody's again, a few at a time; gives whose they were. */
export async function clearLapsed(
  tx: Tx,
  now: Date,
  most: number,
): Promise<{ id: string; root_id: string; unit_id: string; officer_id: string }[]> {
  const { rows } = await sql<{ id: string; root_id: string; unit_id: string; officer_id: string }>`
    update desk.conversation c set holder_id = null, holder_until = null
    from (
      select id, holder_id from desk.conversation
      where holder_id is not null and holder_until <= ${now}
      order by holder_until limit ${most} for update skip locked
    ) l
    where c.id = l.id
    returning c.id, c.root_id, c.unit_id, l.holder_id as officer_id`.execute(tx);
  return rows;
}

/** Officers who work in these units now, by name. */
export async function colleaguesIn(
  tx: Tx,
  units: readonly string[],
): Promise<{ officer_id: string; display_name: string; unit_id: string }[]> {
  const { rows } = await sql<{ officer_id: string; display_name: string; unit_id: string }>`
    select distinct o.id as officer_id, o.display_name, h.unit_id from desk.role_holding h
    join desk.officer o on o.id = h.officer_id and not o.is_suspended
    where h.unit_id = any (${[...units]}::uuid[]) and h.role in ('duty_officer', 'officer', 'commander')
      and h.valid_from <= now() and (h.valid_to is null or h.valid_to > now())
    order by o.display_name, o.id`.execute(tx);
  return rows;
}

/** Whether an officer is there and not suspended. */
export async function isWorking(tx: Tx, officer_id: string): Promise<boolean> {
  const row = await tx
    .selectFrom("desk.officer")
    .select("id")
    .where("id", "=", officer_id)
    .where("is_suspended", "=", false)
    .executeTakeFirst();
  return row !== undefined;
}

/** Threads whose time came after `from` and until `to`. */
export async function cameBack(tx: Tx, from: Date, to: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from desk.conversation
    where snoozed_until is not null and snoozed_until > ${from} and snoozed_until <= ${to} limit 500`.execute(
    tx,
  );
  return rows.map((row) => row.id);
}

export async function unitOf(tx: Tx, unit_id: string): Promise<Selectable<DeskUnit> | undefined> {
  return tx.selectFrom("desk.unit").selectAll().where("id", "=", unit_id).executeTakeFirst();
}

/** Units whose threads the acting officer may read in some role. */
export async function readableUnits(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ units: string[] }>`
    select desk.actor_units(array['duty_officer', 'commander', 'officer'])::text[] as units`.execute(tx);
  return rows[0]?.units ?? [];
}

export async function officerName(tx: Tx, officer_id: string): Promise<string | null> {
  const row = await tx
    .selectFrom("desk.officer")
    .select("display_name")
    .where("id", "=", officer_id)
    .executeTakeFirst();
  return row?.display_name ?? null;
}
