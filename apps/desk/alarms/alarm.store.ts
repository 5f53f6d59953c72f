import type { Told } from "@keng/contract/console-shifts.ts";
import { newId } from "@keng/core/ids.ts";
import { addMs, DAY, MINUTE } from "@keng/core/time.ts";
import type { Tx } from "@keng/db/connect.ts";
import type { DeskAlarmTold } from "@keng/db/schema.generated.ts";
import { type Insertable, sql } from "kysely";
import { RULE_VERSIONS } from "../clocks/rules.ts";

/** What is older than this is a matter of the list of what is late, and wakes nobody any more. */
const STALE = DAY;

/** Every step of every version, as the columns of one small table. */
const STEPS = RULE_VERSIONS.flatMap(({ version, climbs }) =>
  climbs.map(({ after, told }, step) => ({ version, step, after, told })),
);
const LAST = Math.max(...STEPS.map((step) => step.after)) * MINUTE;

export type DueStep = {
  clock_id: string;
  conversation_id: string;
  root_id: string;
  unit_id: string;
  rule: string;
  started_at: Date;
  step: number;
  told: Told;
};

/** Steps whose time has come while nobody answered, and which nobody has taken. */
export async function dueSteps(tx: Tx, now: Date, limit: number): Promise<DueStep[]> {
  const column = <K extends keyof (typeof STEPS)[number]>(name: K) => STEPS.map((step) => step[name]);
  const { rows } = await sql<DueStep>`
    select k.id as clock_id, k.conversation_id, c.root_id, c.unit_id, k.rule, k.started_at, s.step, s.told
    from desk.clock k
    join unnest(${column("version")}::text[], ${column("step")}::int[], ${column("after")}::int[],
                ${column("told")}::text[]) as s (version, step, after, told) on s.version = k.rule_version
    join desk.conversation c on c.id = k.conversation_id and c.set_aside_at is null
    where k.met_at is null and k.cancelled_at is null
      and k.started_at > ${addMs(now, -STALE - LAST)} and k.started_at <= ${now}
      and k.started_at + make_interval(mins => s.after) <= ${now}
      and k.started_at + make_interval(mins => s.after) > ${addMs(now, -STALE)}
      and not exists (select 1 from desk.alarm_step a where a.clock_id = k.id and a.step = s.step)
    order by k.started_at + make_interval(mins => s.after), k.id, s.step limit ${limit}`.execute(tx);
  return rows;
}

/** False when another desk has taken this step. */
export async function insertStep(
  tx: Tx,
  row: { clock_id: string; step: number; conversation_id: string; told: Told; at: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("desk.alarm_step")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** That an alarm has reached these officers. Nobody else writes it: whatever wakes a person stands beside this. */
export async function tellOfficers(
  tx: Tx,
  alarm: Omit<Insertable<DeskAlarmTold>, "id" | "officer_id">,
  officers: readonly string[],
): Promise<void> {
  if (officers.length === 0) return;
  await tx
    .insertInto("desk.alarm_told")
    .values(officers.map((officer_id) => ({ id: newId(), officer_id, ...alarm })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Alarms that somebody has answered are over for everybody whom they reached. Gives whom to tell. */
export async function settleAlarms(tx: Tx, at: Date): Promise<string[]> {
  const { rows } = await sql<{ officer_id: string }>`
    with over as (
      update desk.alarm_told t set over_at = ${at}
      where t.over_at is null and (
        exists (select 1 from desk.clock k where k.id = t.clock_id
                and (k.met_at is not null or k.cancelled_at is not null))
        or exists (select 1 from desk.shift_note n where n.id = t.shift_note_id
                   and (n.taken_at is not null or n.withdrawn_at is not null)))
      returning t.officer_id)
    select distinct officer_id from over`.execute(tx);
  return rows.map((row) => row.officer_id);
}

export type ReachedRow = {
  ids: string[];
  alarm_id: string;
  what: "emergency" | "late" | "unsigned";
  told: Told;
  at: Date;
  since: Date;
  unit_id: string;
  name_vi: string;
  name_en: string;
  duty_phone: string | null;
  note_id: string | null;
  conversation_id: string | null;
  label: string | null;
};

/** Alarms that reached the acting officer, which nobody has answered and of which they have not said that they know. */
export async function alarmsOf(tx: Tx, officer_id: string, limit: number): Promise<ReachedRow[]> {
  const { rows } = await sql<ReachedRow>`
    with mine as (
      select t.* from desk.alarm_told t
      left join desk.clock k on k.id = t.clock_id
      where t.officer_id = ${officer_id}::uuid and t.over_at is null
        and k.met_at is null and k.cancelled_at is null
    ), newest as (
      select distinct on (coalesce(clock_id, shift_note_id)) *,
        array_agg(id) over (partition by coalesce(clock_id, shift_note_id)) as ids
      from mine order by coalesce(clock_id, shift_note_id), step desc
    )
    select m.ids, m.what, m.told, m.at, m.since, coalesce(m.clock_id, m.shift_note_id) as alarm_id,
      m.unit_id, u.name_vi, u.name_en, u.duty_phone, m.shift_note_id as note_id, c.id as conversation_id, c.label
    from newest m
    join desk.unit u on u.id = m.unit_id
    left join desk.clock k on k.id = m.clock_id
    left join desk.conversation c on c.id = k.conversation_id
    where m.seen_at is null
    order by m.what = 'emergency' desc, m.since, m.id limit ${limit}`.execute(tx);
  return rows;
}

/** Gives the clocks of those that were not seen before. */
export async function markSeen(
  tx: Tx,
  officer_id: string,
  ids: readonly string[],
  at: Date,
): Promise<string[]> {
  const rows = await tx
    .updateTable("desk.alarm_told")
    .set({ seen_at: at })
    .where("officer_id", "=", officer_id)
    .where("id", "in", ids)
    .where("seen_at", "is", null)
    .returning("clock_id")
    .execute();
  return rows.flatMap((row) => (row.clock_id === null ? [] : [row.clock_id]));
}

/** In which threads these clocks run. Called as `system`: whoever is above has no right to them. */
export async function threadsOf(tx: Tx, clocks: readonly string[]): Promise<string[]> {
  if (clocks.length === 0) return [];
  const rows = await tx
    .selectFrom("desk.clock")
    .select("conversation_id")
    .distinct()
    .where("id", "in", clocks)
    .execute();
  return rows.map((row) => row.conversation_id);
}

export type ToldRow = {
  /** The clock, or the note, that nobody answers. */
  alarm_id: string;
  told: Told;
  at: Date;
  officers: string[];
  seen: string[];
};

/** Whom these alarms have reached so far, as far as the acting officer may know. */
export async function reachedSoFar(tx: Tx, alarms: readonly string[]): Promise<ToldRow[]> {
  if (alarms.length === 0) return [];
  const { rows } = await sql<ToldRow>`
    select coalesce(t.clock_id, t.shift_note_id) as alarm_id, t.told, t.at,
      array_agg(o.display_name order by o.display_name) as officers,
      coalesce(array_agg(o.display_name order by t.seen_at) filter (where t.seen_at is not null), '{}') as seen
    from desk.alarm_told t join desk.officer o on o.id = t.officer_id
    where t.clock_id = any (${[...alarms]}::uuid[]) or t.shift_note_id = any (${[...alarms]}::uuid[])
    group by 1, t.step, t.told, t.at order by t.at, t.step`.execute(tx);
  return rows;
}
