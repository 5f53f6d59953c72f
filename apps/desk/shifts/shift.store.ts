import type { Post } from "@keng/contract/shift-can.ts";
import type { Tx } from "@keng/db/connect.ts";
import type { DeskShift } from "@keng/db/schema.generated.ts";
import { type Insertable, type Selectable, sql } from "kysely";
import type { Place } from "../conversations/cursor.ts";

export type ShiftRow = Selectable<DeskShift>;
export type Turn = Pick<ShiftRow, "id" | "officer_id" | "began_at" | "ended_at"> & {
  post: Post;
  display_name: string;
};
export type PastTurn = Turn & { note_id: string | null; taken_by: string | null };

/** Units in which the acting officer may stand on duty. */
export async function dutyUnits(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ units: string[] }>`
    select desk.actor_units(array['duty_officer', 'commander'])::text[] as units`.execute(tx);
  return rows[0]?.units ?? [];
}

/** Who stands on duty in a unit now: the desk first, then in command, then beside them. */
export async function turnsOf(tx: Tx, unit_id: string): Promise<Turn[]> {
  const rows = await tx
    .selectFrom("desk.shift as s")
    .innerJoin("desk.officer as o", "o.id", "s.officer_id")
    .select(["s.id", "s.post", "s.officer_id", "s.began_at", "s.ended_at", "o.display_name"])
    .where("s.unit_id", "=", unit_id)
    .where("s.ended_at", "is", null)
    .orderBy(sql`array_position(array['duty_officer', 'duty_commander', 'standby'], s.post)`)
    .orderBy("s.began_at")
    .execute();
  return rows as Turn[];
}

/** Holds the turn's row until the transaction ends. Undefined when it is not there for this actor. */
export async function lockShift(tx: Tx, id: string): Promise<ShiftRow | undefined> {
  return tx.selectFrom("desk.shift").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
}

export async function shiftOfRequest(tx: Tx, request_id: string): Promise<ShiftRow | undefined> {
  return tx.selectFrom("desk.shift").selectAll().where("request_id", "=", request_id).executeTakeFirst();
}

/** False when somebody stands there already. */
export async function insertShift(tx: Tx, row: Insertable<DeskShift>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("desk.shift")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function endShift(tx: Tx, id: string, at: Date): Promise<void> {
  await tx
    .updateTable("desk.shift")
    .set({ ended_at: at })
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .execute();
}

/** Whoever takes the desk no longer stands beside it. */
export async function endStandby(tx: Tx, unit_id: string, officer_id: string, at: Date): Promise<void> {
  await tx
    .updateTable("desk.shift")
    .set({ ended_at: at })
    .where("unit_id", "=", unit_id)
    .where("officer_id", "=", officer_id)
    .where("post", "=", "standby")
    .where("ended_at", "is", null)
    .execute();
}

/** Turns that are over, the newest first, after a place in that order. */
export async function pastTurns(
  tx: Tx,
  unit_id: string,
  after: Place | null,
  limit: number,
): Promise<PastTurn[]> {
  const place = after === null ? sql`` : sql`and (s.began_at, s.id) < (${after.at}, ${after.id}::uuid)`;
  const { rows } = await sql<PastTurn>`
    select s.id, s.post, s.officer_id, s.began_at, s.ended_at, o.display_name, n.id as note_id,
      t.display_name as taken_by
    from desk.shift s
    join desk.unit u on u.id = s.unit_id
    join desk.officer o on o.id = s.officer_id
    left join desk.shift_note n on n.shift_id = s.id and n.taken_at is not null
    left join desk.officer t on t.id = n.taken_by
    where s.root_id = u.root_id and s.unit_id = ${unit_id}::uuid and s.ended_at is not null ${place}
    order by s.began_at desc, s.id desc limit ${limit}`.execute(tx);
  return rows;
}

/** The threads of a unit that one officer holds at this moment go over to another; whoever relieves goes on with them. */
export async function passHeldThreads(
  tx: Tx,
  wish: { unit_id: string; from: string; to: string; now: Date; until: Date },
): Promise<{ id: string; root_id: string; unit_id: string }[]> {
  return tx
    .updateTable("desk.conversation")
    .set({ holder_id: wish.to, holder_until: wish.until, version: sql<number>`version + 1` })
    .where("unit_id", "=", wish.unit_id)
    .where("holder_id", "=", wish.from)
    .where("holder_until", ">", wish.now)
    .returning(["id", "root_id", "unit_id"])
    .execute();
}
