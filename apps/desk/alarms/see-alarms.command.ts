import { asActor } from "@keng/db/connect.ts";
import type { Actor, Desk } from "../context.ts";
import { markSeen, threadsOf } from "./alarm.store.ts";

/** The officer says that they know: these alarms leave their screen, and those who wait see who knows. */
export async function seeAlarms(desk: Desk, actor: Actor, ids: readonly string[]): Promise<void> {
  const clocks = await asActor(desk.db, actor.officer_id, (tx) =>
    markSeen(tx, actor.officer_id, ids, desk.now()),
  );
  desk.live.alarm(actor.officer_id);
  const threads = await asActor(desk.db, "system", (tx) => threadsOf(tx, clocks));
  for (const id of threads) desk.live.tell({ type: "emergency", id });
}
