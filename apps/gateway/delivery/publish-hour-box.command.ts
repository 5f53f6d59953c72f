import { HOUR } from "@keng/core/time.ts";
import type { Gateway } from "../context.ts";
import { ownHourBoxes, publishHourBox } from "./hour-box.store.ts";

/** Publishes a key of this hour unless there is one. Gives the ids of all that are published, the newest first. */
export async function publishHour(gateway: Gateway): Promise<string[]> {
  const hour = Math.floor(gateway.now().getTime() / HOUR) * HOUR;
  return gateway.db.transaction().execute(async (tx) => {
    const known = await ownHourBoxes(tx);
    const ids = known.map((one) => one.id);
    if (known[0] !== undefined && known[0].hour_at.getTime() >= hour) return ids;
    const made = gateway.keys.hour_boxes.make(gateway.now);
    await publishHourBox(tx, made);
    return [made.id, ...ids];
  });
}
