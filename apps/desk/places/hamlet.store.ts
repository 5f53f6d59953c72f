import type { Tx } from "@keng/db/connect.ts";
import type { DeskHamlet } from "@keng/db/schema.generated.ts";
import { type Insertable, type Selectable, sql, type Updateable } from "kysely";

export type HamletRow = Selectable<DeskHamlet>;

/** The hamlets of a unit, archived ones too, in the order in which they are counted: Ấp 2 before Ấp 10. */
export async function hamletsOf(tx: Tx, unit_id: string): Promise<HamletRow[]> {
  const rows = await tx
    .selectFrom("desk.hamlet")
    .selectAll()
    .where("unit_id", "=", unit_id)
    .limit(1000)
    .execute();
  return rows.toSorted(
    (one, other) =>
      one.name.localeCompare(other.name, "vi", { numeric: true }) || one.id.localeCompare(other.id),
  );
}

/** Changes of a unit's hamlets come one after the other: two of one name would otherwise pass each other. */
export async function lockHamlets(tx: Tx, unit_id: string): Promise<HamletRow[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`hamlets ${unit_id}`}, 0))`.execute(tx);
  return hamletsOf(tx, unit_id);
}

export async function insertHamlets(tx: Tx, rows: Insertable<DeskHamlet>[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto("desk.hamlet").values(rows).execute();
}

export async function updateHamlet(tx: Tx, id: string, patch: Updateable<DeskHamlet>): Promise<void> {
  await tx
    .updateTable("desk.hamlet")
    .set({ ...patch, version: sql<number>`version + 1` })
    .where("id", "=", id)
    .execute();
}

/** Units whose hamlets the acting officer may change. */
export async function mappedUnits(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ units: string[] }>`
    select desk.actor_units(array['commander', 'admin'])::text[] as units`.execute(tx);
  return rows[0]?.units ?? [];
}

/** An open tip of a unit with all that says where, still sealed. */
export type PlacedTip = { key_wrapped: Buffer; place_sealed: Buffer | null; shared_sealed: Buffer | null };

/** Newest first, without the thread that is looked at; those that the acting officer may not read are not among them. */
export async function openTipsOf(
  tx: Tx,
  unit_id: string,
  without: string,
  most: number,
): Promise<PlacedTip[]> {
  const { rows } = await sql<PlacedTip>`
    select c.key_wrapped, t.place_sealed, s.detail_sealed as shared_sealed
    from desk.conversation c
    join desk.tip t on t.conversation_id = c.id and t.removed_at is null
    left join lateral (
      select a.detail_sealed from desk.attachment a join desk.message m on m.id = a.message_id
      where a.conversation_id = c.id and a.kind = 'location' and m.sender = 'citizen' and a.detail_sealed is not null
      order by m.received_at desc limit 1
    ) s on true
    where c.unit_id = ${unit_id} and c.id <> ${without} and c.set_aside_at is null and c.erased_at is null
    order by c.last_at desc limit ${most}`.execute(tx);
  return rows;
}
