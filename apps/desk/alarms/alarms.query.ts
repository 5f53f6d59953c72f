import type { AlarmView } from "@keng/contract/console-shifts.ts";
import { asActor } from "@keng/db/connect.ts";
import type { Actor, Desk } from "../context.ts";
import { alarmsOf, reachedSoFar } from "./alarm.store.ts";
import { alarmView } from "./present.ts";

/** More than this no screen names one by one. */
const MOST = 200;

/** What has reached this officer and is not answered yet; without the thread where they have no right to it. */
export async function alarmsFor(desk: Desk, actor: Actor): Promise<AlarmView[]> {
  return asActor(desk.db, actor.officer_id, async (tx) => {
    const rows = await alarmsOf(tx, actor.officer_id, MOST);
    const steps = await reachedSoFar(
      tx,
      rows.map((row) => row.alarm_id),
    );
    return rows.map((row) =>
      alarmView(
        row,
        steps.filter((step) => step.alarm_id === row.alarm_id),
      ),
    );
  });
}
