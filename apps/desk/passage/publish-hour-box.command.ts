import { HOUR } from "@keng/core/time.ts";
import { asActor } from "@keng/db/connect.ts";
import type { Desk } from "../context.ts";
import { ownHourBoxes, publishHourBox } from "./hour-box.store.ts";

/** Publishes a key of this hour unless there is one. Gives the ids of all that are published, the newest first. */
export async function publishHour(desk: Desk): Promise<string[]> {
  const hour = Math.floor(desk.now().getTime() / HOUR) * HOUR;
  return asActor(desk.db, "system", async (tx) => {
    const known = await ownHourBoxes(tx);
    const ids = known.map((one) => one.id);
    if (known[0] !== undefined && known[0].hour_at.getTime() >= hour) return ids;
    const made = desk.keys.hour_boxes.make(desk.now);
    await publishHourBox(tx, made);
    return [made.id, ...ids];
  });
}
