import { addMs, DAY } from "@keng/core/time.ts";
import type { Tx } from "@keng/db/connect.ts";
import { sql } from "kysely";

export type UnitCounts = {
  id: string;
  name_vi: string;
  name_en: string;
  is_own: boolean;
  waiting: number;
  late: number;
  emergencies: number;
  recent: number;
};

/**
 * The units for which this officer stands above, and those below them. Whose right it is is part of every question
 * here: as `system`, since no officer above may read a thread, and nothing but numbers and times comes out.
 */
const below = (officer_id: string, now: Date) => sql`
  with recursive own as (
    select h.unit_id as id from desk.role_holding h join desk.officer o on o.id = h.officer_id
    where o.id = ${officer_id} and not o.is_suspended and h.role = 'province'
      and h.valid_from <= ${now} and (h.valid_to is null or h.valid_to > ${now})
  ), tree as (
    select u.id from desk.unit u where u.id in (select id from own)
    union
    select u.id from desk.unit u join tree on u.parent_id = tree.id
  ), below as (
    select u.id, u.root_id, u.name_vi, u.name_en, u.id in (select id from own) as is_own
    from desk.unit u join tree using (id)
  )`;

const OPEN_EMERGENCY = sql`c.emergency_at is not null and c.emergency_taken_at is null`;

/** Each count has an index of its own: no thread is looked at that is not counted. */
export async function countBelow(tx: Tx, officer_id: string, now: Date): Promise<UnitCounts[]> {
  const { rows } = await sql<UnitCounts>`
    ${below(officer_id, now)}
    select b.id, b.name_vi, b.name_en, b.is_own,
      (select count(*) from desk.conversation c where c.root_id = b.root_id and c.unit_id = b.id
        and c.waiting_for = 'officer' and c.set_aside_at is null)::int as waiting,
      (select count(*) from desk.conversation c where c.unit_id = b.id and c.late_at <= ${now}
        and c.set_aside_at is null)::int as late,
      (select count(*) from desk.conversation c where c.unit_id = b.id and ${OPEN_EMERGENCY})::int as emergencies,
      (select count(*) from desk.conversation c where c.root_id = b.root_id and c.unit_id = b.id
        and c.last_at > ${addMs(now, -30 * DAY)})::int as recent
    from below b`.execute(tx);
  return rows;
}

export async function overdueBelow(
  tx: Tx,
  officer_id: string,
  now: Date,
  most: number,
): Promise<{ unit_id: string; due_at: Date }[]> {
  const { rows } = await sql<{ unit_id: string; due_at: Date }>`
    ${below(officer_id, now)}
    select c.unit_id, c.late_at as due_at from desk.conversation c join below b on b.id = c.unit_id
    where c.late_at <= ${now} and c.set_aside_at is null
    order by c.late_at, c.unit_id limit ${most}`.execute(tx);
  return rows;
}
