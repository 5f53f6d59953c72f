import type { InboxFilter } from "@keng/contract/console-api.ts";
import type { ThreadKind } from "@keng/contract/triage.ts";
import type { Tx } from "@keng/db/connect.ts";
import { type RawBuilder, sql } from "kysely";
import type { Place } from "./cursor.ts";

/** A row of the inbox as the table has it: words still sealed. */
export type InboxRow = {
  id: string;
  channel: string;
  label: string;
  receipt_code: string;
  key_wrapped: Buffer;
  kind: ThreadKind;
  snippet_sealed: Buffer | null;
  snippet_attachments: string[];
  last_from: string;
  last_at: Date;
  last_inbound_at: Date | null;
  waiting_for: string;
  holder_id: string | null;
  holder_until: Date | null;
  holder_name: string | null;
  set_aside_at: Date | null;
  assigned_to: string | null;
  assigned_name: string | null;
  snoozed_until: Date | null;
  emergency_at: Date | null;
  emergency_taken_at: Date | null;
  late_at: Date | null;
  read_at: Date | null;
  tip_state: string | null;
  rule: string | null;
  started_at: Date | null;
  due_at: Date | null;
};

export type InboxWish = {
  officer_id: string;
  root_id: string;
  units: readonly string[];
  filter: InboxFilter;
  kind: ThreadKind | null;
  now: Date;
} & Only;

/** Conditions that a list may have beside its filter; absent or null: whatever it is. */
export type Only = {
  state?: string | null | undefined;
  /** Holds it or wrote in it. */
  officer?: string | null | undefined;
  since?: Date | null;
  until?: Date | null;
};

/** What is joined to a thread for its row; nothing here runs once for each row of the table. */
const ROW = sql`
  select c.id, c.channel, c.label, c.receipt_code, c.key_wrapped, c.kind, c.snippet_sealed, c.snippet_attachments, c.last_from,
    c.last_at, c.last_inbound_at, c.waiting_for, c.holder_id, c.holder_until, o.display_name as holder_name,
    c.set_aside_at, c.assigned_to, a.display_name as assigned_name, c.snoozed_until, c.emergency_at,
    c.emergency_taken_at, c.late_at, r.read_at, t.state as tip_state,
    k.rule, k.started_at, k.due_at
  from c
  left join desk.officer o on o.id = c.holder_id
  left join desk.officer a on a.id = c.assigned_to
  left join desk.read_mark r on r.conversation_id = c.id and r.officer_id::text = (select desk.actor())
  left join lateral (select state from desk.tip where conversation_id = c.id and removed_at is null
                     order by created_at limit 1) t on true
  left join lateral (select rule, started_at, due_at from desk.clock
                     where conversation_id = c.id and met_at is null and cancelled_at is null
                     order by due_at limit 1) k on true`;

const OPEN_EMERGENCY = sql`(emergency_at is not null and emergency_taken_at is null)`;

/** Root and one unit by equality, or the root alone: only so does an index give the rows in their order. */
function ofUnits({ root_id, units }: Pick<InboxWish, "root_id" | "units">): RawBuilder<unknown> {
  return units.length === 1
    ? sql`root_id = ${root_id}::uuid and unit_id = ${units[0]}::uuid`
    : sql`root_id = ${root_id}::uuid and unit_id = any (${[...units]}::uuid[])`;
}

function wanted(wish: InboxWish): RawBuilder<unknown> {
  const ofKind = wish.kind === null ? sql`` : sql` and kind = ${wish.kind}`;
  return sql`${ofUnits(wish)}${ofKind}${only(wish)} and ${byFilter(wish)}`;
}

function only({ state, officer, since, until }: Only): RawBuilder<unknown> {
  return sql.join(
    [
      state == null
        ? sql``
        : sql` and exists (select 1 from desk.tip t where t.conversation_id = desk.conversation.id
            and t.removed_at is null and t.state = ${state})`,
      officer == null
        ? sql``
        : sql` and (holder_id = ${officer}::uuid or exists (select 1 from desk.message m
            where m.officer_id = ${officer}::uuid and m.conversation_id = desk.conversation.id))`,
      since == null ? sql`` : sql` and last_at >= ${since}`,
      until == null ? sql`` : sql` and last_at < ${until}`,
    ],
    sql``,
  );
}

/** The citizen has written since this officer read the thread: what stands bold in the list. */
const unreadBy = (officer_id: string): RawBuilder<unknown> => sql`last_inbound_at is not null and not exists (
  select 1 from desk.read_mark m where m.officer_id = ${officer_id}::uuid
    and m.conversation_id = desk.conversation.id and m.read_at >= last_inbound_at)`;

function byFilter({ filter, officer_id, now }: InboxWish): RawBuilder<unknown> {
  // what is put off is in no list but its own; what runs out is never put off (domain.md S14)
  const away = sql`(snoozed_until > ${now} and (late_at is null or late_at > ${now}))`;
  const here = sql`set_aside_at is null and ${away} is not true`;
  switch (filter) {
    case "all":
      return here;
    case "new":
      return sql`${here} and waiting_for = 'officer' and (holder_id is null or holder_until <= ${now})`;
    case "unread":
      return sql`${here} and ${unreadBy(officer_id)}`;
    case "mine":
      return sql`${here} and holder_id = ${officer_id}::uuid and holder_until > ${now}`;
    case "waiting":
      return sql`${here} and waiting_for = 'citizen'`;
    case "late":
      return sql`set_aside_at is null and late_at <= ${now}`;
    case "assigned":
      return sql`${here} and assigned_to = ${officer_id}::uuid`;
    case "snoozed":
      return sql`set_aside_at is null and ${away}`;
    case "set_aside":
      return sql`set_aside_at is not null`;
  }
}

/** Emergencies that nobody has taken, the longest waiting first. */
export async function openEmergencyRows(tx: Tx, wish: InboxWish, limit: number): Promise<InboxRow[]> {
  const { rows } = await sql<InboxRow>`
    with c as materialized (
      select * from desk.conversation where ${wanted(wish)} and ${OPEN_EMERGENCY} order by emergency_at limit ${limit})
    ${ROW} order by c.emergency_at`.execute(tx);
  return rows;
}

/** Threads in which a clock runs, the first due on top, after a place in that order. */
export async function dueRows(
  tx: Tx,
  wish: InboxWish,
  after: Place | null,
  limit: number,
): Promise<InboxRow[]> {
  const place = after === null ? sql`` : sql` and (late_at, id) > (${after.at}, ${after.id}::uuid)`;
  const { rows } = await sql<InboxRow>`
    with c as materialized (
      select * from desk.conversation where ${wanted(wish)} and late_at is not null and not ${OPEN_EMERGENCY}${place}
      order by late_at, id limit ${limit})
    ${ROW} order by c.late_at, c.id`.execute(tx);
  return rows;
}

/** The other threads, newest first, after a place in that order; `calm`: only those in which no clock runs. */
export async function newestRows(
  tx: Tx,
  wish: InboxWish,
  which: "all" | "calm",
  after: Place | null,
  limit: number,
): Promise<InboxRow[]> {
  const place = after === null ? sql`` : sql` and (last_at, id) < (${after.at}, ${after.id}::uuid)`;
  const calm = which === "calm" ? sql` and late_at is null` : sql``;
  const { rows } = await sql<InboxRow>`
    with c as materialized (
      select * from desk.conversation where ${wanted(wish)} and not ${OPEN_EMERGENCY}${calm}${place}
      order by last_at desc, id desc limit ${limit})
    ${ROW} order by c.last_at desc, c.id desc`.execute(tx);
  return rows;
}

/** Rows of these threads, as far as they may be seen; `all` leaves nothing out here. */
export async function rowsOf(tx: Tx, wish: InboxWish, ids: readonly string[]): Promise<InboxRow[]> {
  const ofKind = wish.kind === null ? sql`` : sql` and kind = ${wish.kind}`;
  const ofFilter = wish.filter === "all" ? sql`` : sql` and ${byFilter(wish)}`;
  const { rows } = await sql<InboxRow>`
    with c as materialized (
      select * from desk.conversation where id = any (${[...ids]}::uuid[])${ofKind}${ofFilter})
    ${ROW}`.execute(tx);
  return rows;
}

export type Counts = Record<InboxFilter, number>;

/** What is read or not asks for each thread: beyond so many nobody counts. */
const MOST_COUNTED = 1000;

export async function countInbox(
  tx: Tx,
  wish: Pick<InboxWish, "officer_id" | "root_id" | "units" | "now">,
): Promise<Counts> {
  const counted = (filter: InboxFilter): RawBuilder<unknown> =>
    sql`count(*) filter (where ${byFilter({ ...wish, filter, kind: null })})::int`;
  const unread = byFilter({ ...wish, filter: "unread", kind: null });
  const { rows } = await sql<Counts>`
    select ${counted("all")} as "all", ${counted("new")} as new,
      (select count(*)::int from (
        select 1 from desk.conversation where ${ofUnits(wish)} and ${unread} limit ${MOST_COUNTED}) u) as unread,
      ${counted("mine")} as mine,
      ${counted("waiting")} as waiting, ${counted("late")} as late,
      ${counted("assigned")} as assigned, ${counted("snoozed")} as snoozed, ${counted("set_aside")} as set_aside
    from desk.conversation where ${ofUnits(wish)}`.execute(tx);
  const [row] = rows;
  return (
    row ?? { all: 0, new: 0, unread: 0, mine: 0, waiting: 0, late: 0, assigned: 0, snoozed: 0, set_aside: 0 }
  );
}

/** How many rows a list of these conditions has; beyond `MOST_COUNTED` nobody counts. */
export async function countList(tx: Tx, wish: InboxWish): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n
    from (select 1 from desk.conversation where ${wanted(wish)} limit ${MOST_COUNTED}) l`.execute(tx);
  return rows[0]?.n ?? 0;
}

export type EmergencyRow = {
  id: string;
  label: string;
  key_wrapped: Buffer;
  emergency_at: Date;
  emergency_numbers: string[];
  body_sealed: Buffer | null;
};

export async function emergencyRows(tx: Tx): Promise<EmergencyRow[]> {
  const { rows } = await sql<EmergencyRow>`
    select c.id, c.label, c.key_wrapped, c.emergency_at, c.emergency_numbers, m.body_sealed
    from desk.conversation c left join desk.message m on m.id = c.emergency_message_id
    where c.emergency_at is not null and c.emergency_taken_at is null
    order by c.emergency_at limit 100`.execute(tx);
  return rows;
}
