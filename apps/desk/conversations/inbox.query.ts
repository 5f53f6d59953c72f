import type { EmergencyView, InboxCounts, InboxFilter, InboxPage } from "@keng/contract/console-api.ts";
import type { ThreadKind } from "@keng/contract/triage.ts";
import { asActor } from "@keng/db/connect.ts";
import type { Actor, Desk } from "../context.ts";
import { readableUnits } from "./conversation.store.ts";
import { cursorOf, placeOf } from "./cursor.ts";
import { countInbox, emergencyRows, inboxRows, openEmergencyRows } from "./inbox.store.ts";
import { emergencyView, inboxRowView } from "./present.ts";

/** More open emergencies than this no screen shows. */
const MOST_EMERGENCIES = 200;

/** One page of the inbox: on the first one open emergencies stand on top, then the newest. */
export async function inboxPage(
  desk: Desk,
  actor: Actor,
  wish: { filter: InboxFilter; kind?: ThreadKind | undefined; cursor?: string | undefined; limit: number },
): Promise<InboxPage> {
  const after = placeOf(wish.cursor);
  const now = desk.now();
  const { urgent, rows } = await asActor(desk.db, actor.officer_id, async (tx) => {
    const look = {
      officer_id: actor.officer_id,
      root_id: actor.root_id,
      units: await readableUnits(tx),
      filter: wish.filter,
      kind: wish.kind ?? null,
      now,
    };
    return {
      urgent: after === null ? await openEmergencyRows(tx, look, MOST_EMERGENCIES) : [],
      rows: await inboxRows(tx, look, after, wish.limit + 1),
    };
  });
  const page = rows.slice(0, wish.limit);
  const last = page.at(-1);
  return {
    items: [...urgent, ...page].map((row) => inboxRowView(desk.keys.master, row, now)),
    next_cursor:
      rows.length > wish.limit && last !== undefined ? cursorOf({ at: last.last_at, id: last.id }) : null,
  };
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
  const rows = await asActor(desk.db, actor.officer_id, (tx) => emergencyRows(tx));
  return rows.map((row) => emergencyView(desk.keys.master, row, desk.now()));
}
