import type {
  EmergencyView,
  InboxCounts,
  InboxFilter,
  InboxPage,
  InboxSort,
} from "@keng/contract/console-api.ts";
import type { ThreadKind } from "@keng/contract/triage.ts";
import { asActor, type Tx } from "@keng/db/connect.ts";
import { reachedSoFar } from "../alarms/alarm.store.ts";
import { toldView } from "../alarms/present.ts";
import { runningOf } from "../clocks/clock.store.ts";
import type { Actor, Desk } from "../context.ts";
import { readableUnits } from "./conversation.store.ts";
import { inboxCursorOf, type InboxPlace, inboxPlaceOf } from "./cursor.ts";
import {
  countInbox,
  dueRows,
  emergencyRows,
  type InboxRow,
  type InboxWish,
  newestRows,
  type Only,
  openEmergencyRows,
} from "./inbox.store.ts";
import { emergencyView, inboxRowView } from "./present.ts";

/** More open emergencies than this no screen shows. */
const MOST_EMERGENCIES = 200;

export type InboxAsked = {
  filter: InboxFilter;
  sort?: InboxSort | undefined;
  kind?: ThreadKind | undefined;
  only?: Only | undefined;
  cursor?: string | undefined;
  limit: number;
};

/** One page of the inbox: on the first one open emergencies stand on top, then by urgency or by time. */
export async function inboxPage(desk: Desk, actor: Actor, wish: InboxAsked): Promise<InboxPage> {
  const after = inboxPlaceOf(wish.cursor);
  const now = desk.now();
  const { urgent, rows } = await asActor(desk.db, actor.officer_id, async (tx) => {
    const look = {
      officer_id: actor.officer_id,
      root_id: actor.root_id,
      units: await readableUnits(tx),
      filter: wish.filter,
      kind: wish.kind ?? null,
      now,
      ...wish.only,
    };
    return {
      urgent: after === null ? await openEmergencyRows(tx, look, MOST_EMERGENCIES) : [],
      rows: await inOrder(tx, look, wish.sort ?? "urgent", after, wish.limit + 1),
    };
  });
  const page = rows.slice(0, wish.limit);
  const last = page.at(-1);
  return {
    items: [...urgent, ...page.map(({ row }) => row)].map((row) => inboxRowView(desk.keys.master, row, now)),
    next_cursor: rows.length > wish.limit && last !== undefined ? inboxCursorOf(last.place) : null,
  };
}

type Placed = { row: InboxRow; place: InboxPlace };

/**
 * By urgency in two parts, each with its own order and index: what has a running clock by when it runs out, then the
 * rest by time. Neither depends on the present moment, so a page goes on where the one before ended.
 */
async function inOrder(
  tx: Tx,
  look: InboxWish,
  sort: InboxSort,
  after: InboxPlace | null,
  limit: number,
): Promise<Placed[]> {
  const rest = ({ id, last_at }: InboxRow): InboxPlace => ({ part: "rest", at: last_at, id });
  if (sort === "newest")
    return (await newestRows(tx, look, "all", after, limit)).map((row) => ({ row, place: rest(row) }));
  const due = after?.part === "rest" ? [] : await dueRows(tx, look, after, limit);
  // what is late has a clock: there is no rest to look through
  const left = look.filter === "late" ? 0 : limit - due.length;
  const calm =
    left > 0 ? await newestRows(tx, look, "calm", after?.part === "rest" ? after : null, left) : [];
  return [
    ...due.map((row) => ({
      row,
      place: { part: "due" as const, at: row.late_at ?? row.last_at, id: row.id },
    })),
    ...calm.map((row) => ({ row, place: rest(row) })),
  ];
}

export async function inboxCounts(desk: Desk, actor: Actor): Promise<InboxCounts> {
  return asActor(desk.db, actor.officer_id, async (tx) =>
    countInbox(tx, {
      officer_id: actor.officer_id,
      root_id: actor.root_id,
      units: await readableUnits(tx),
      now: desk.now(),
    }),
  );
}

/** Every emergency that nobody has taken, set aside or not. */
export async function openEmergencies(desk: Desk, actor: Actor): Promise<EmergencyView[]> {
  const found = await asActor(desk.db, actor.officer_id, async (tx) => {
    const rows = await emergencyRows(tx);
    const ids = rows.map((row) => row.id);
    const clocks = await runningOf(tx, ids, "P02");
    return { rows, clocks, told: await reachedSoFar(tx, [...clocks.values()]) };
  });
  return found.rows.map((row) => {
    const alarm = found.clocks.get(row.id);
    const steps = found.told.filter((step) => step.alarm_id === alarm);
    return emergencyView(desk.keys.master, row, steps.map(toldView), desk.now());
  });
}
