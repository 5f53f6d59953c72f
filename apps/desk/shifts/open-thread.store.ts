import type { OpenCounts, OpenWhy } from "@keng/contract/console-shifts.ts";
import type { ThreadKind } from "@keng/contract/triage.ts";
import { addMs, HOUR } from "@keng/core/time.ts";
import type { Tx } from "@keng/db/connect.ts";
import { type RawBuilder, sql } from "kysely";

/** How many threads a note names; its counts are of all. */
const MOST = 200;
/** domain.md §11.3: what runs out this soon is counted. */
const SOON = 6 * HOUR;

export type OpenRow = {
  id: string;
  label: string;
  kind: ThreadKind;
  why: OpenWhy | null;
  last_at: Date;
  late_at: Date | null;
  snoozed_until: Date | null;
};

export type OpenAsked = { root_id: string; unit_id: string; officer_id: string; now: Date };

/** Why a thread (as `c`) has to be known to whoever comes; null: nothing is open. */
function whyOf({ officer_id, now }: Pick<OpenAsked, "officer_id" | "now">): RawBuilder<unknown> {
  return sql`case
    when c.set_aside_at is not null then null
    when c.emergency_at is not null and c.emergency_taken_at is null then 'emergency'
    when c.late_at <= ${now} then 'late'
    when c.holder_id = ${officer_id}::uuid and c.holder_until > ${now} then 'held'
    when c.snoozed_until > ${now} then 'snoozed'
    when c.waiting_for = 'officer' then 'waiting'
    when exists (select 1 from desk.tip t where t.conversation_id = c.id and t.removed_at is null
                 and t.state = 'NEED_INFO') then 'need_info'
  end`;
}

/** Each kind of what may be open by its own small index (0005, 0009, 0010, 0020): "or" would read the whole table. */
function openIds({ root_id, unit_id, officer_id, now }: OpenAsked): RawBuilder<unknown> {
  const ofUnit = sql`root_id = ${root_id}::uuid and unit_id = ${unit_id}::uuid`;
  return sql`
    select id from desk.conversation
    where ${ofUnit} and waiting_for = 'officer' and set_aside_at is null
    union select id from desk.conversation where ${ofUnit} and late_at is not null
    union select id from desk.conversation
    where unit_id = ${unit_id}::uuid and emergency_at is not null and emergency_taken_at is null
    union select id from desk.conversation where holder_id = ${officer_id}::uuid and unit_id = ${unit_id}::uuid
    union select id from desk.conversation
    where root_id = ${root_id}::uuid and snoozed_until > ${now} and unit_id = ${unit_id}::uuid
    union select t.conversation_id from desk.tip t
    join desk.conversation c on c.id = t.conversation_id and c.unit_id = ${unit_id}::uuid
    where t.root_id = ${root_id}::uuid and t.state = 'NEED_INFO' and t.removed_at is null`;
}

const ORDER = sql`array_position(array['emergency', 'late', 'held', 'waiting', 'need_info', 'snoozed'], o.why)`;

/** What is open in a unit, the most urgent first. */
async function openThreads(tx: Tx, asked: OpenAsked): Promise<(OpenRow & { why: OpenWhy })[]> {
  const { rows } = await sql<OpenRow & { why: OpenWhy }>`
    select * from (
      select c.id, c.label, c.kind, ${whyOf(asked)} as why, c.last_at, c.late_at, c.snoozed_until
      from desk.conversation c where c.id in (${openIds(asked)})
    ) o where o.why is not null
    order by ${ORDER}, coalesce(o.late_at, o.last_at), o.id limit ${MOST}`.execute(tx);
  return rows;
}

/** The same, counted, and what came in since the shift began. */
async function countOpen(tx: Tx, asked: OpenAsked & { since: Date }): Promise<OpenCounts> {
  const { root_id, unit_id, now, since } = asked;
  const ofUnit = sql`root_id = ${root_id}::uuid and unit_id = ${unit_id}::uuid`;
  const { rows } = await sql<OpenCounts>`
    with o as (
      select ${whyOf(asked)} as why, c.late_at from desk.conversation c where c.id in (${openIds(asked)}))
    select
      (select count(*) from desk.conversation
       where ${ofUnit} and last_at >= ${since} and opened_at >= ${since})::int as received,
      (select count(*) from desk.conversation
       where ${ofUnit} and last_at >= ${since} and emergency_at >= ${since})::int as emergencies,
      (count(*) filter (where why is not null and late_at > ${now} and late_at <= ${addMs(now, SOON)}))::int as soon,
      (count(*) filter (where why = 'emergency'))::int as emergency,
      (count(*) filter (where why = 'late'))::int as late,
      (count(*) filter (where why = 'held'))::int as held,
      (count(*) filter (where why = 'waiting'))::int as waiting,
      (count(*) filter (where why = 'need_info'))::int as need_info,
      (count(*) filter (where why = 'snoozed'))::int as snoozed
    from o`.execute(tx);
  const [row] = rows;
  if (row === undefined) throw new Error("a count gave no row");
  return row;
}

export type Open = { threads: (OpenRow & { why: OpenWhy })[]; counts: OpenCounts };

/** What a note of this moment holds: nobody has to remember what is open. */
export async function openIn(tx: Tx, asked: OpenAsked & { since: Date }): Promise<Open> {
  return { threads: await openThreads(tx, asked), counts: await countOpen(tx, asked) };
}

/** These threads as they are now, as far as the acting officer may see them. */
export async function threadsNow(
  tx: Tx,
  ids: readonly string[],
  asked: Pick<OpenAsked, "officer_id" | "now">,
): Promise<OpenRow[]> {
  const { rows } = await sql<OpenRow>`
    select c.id, c.label, c.kind, ${whyOf(asked)} as why, c.last_at, c.late_at, c.snoozed_until
    from desk.conversation c where c.id = any (${[...ids]}::uuid[])`.execute(tx);
  return rows;
}
