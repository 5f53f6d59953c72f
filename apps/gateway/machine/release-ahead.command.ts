import { addMs, MINUTE } from "@keng/core/time.ts";
import type { Gateway } from "../context.ts";
import { releaseWaiting } from "../delivery/delivery.store.ts";
import { releaseMedia } from "../media/media.store.ts";
import { releasePush } from "../push/push-job.store.ts";
import { bringTurnsBack } from "../webhook/raw-event.store.ts";

/** No pause of ours is longer: what is due later than this was set down by a clock that was ahead. */
const LONGEST_PAUSE_MS = 10 * MINUTE;

/** After the clock was set back by so much: events, answers and files do not wait for the old time. */
export async function releaseAhead(gateway: Gateway, ms: number): Promise<void> {
  const at = gateway.now();
  await gateway.db.transaction().execute(async (tx) => {
    await bringTurnsBack(tx, at, ms);
    await releaseWaiting(tx, at, addMs(at, LONGEST_PAUSE_MS));
    await releaseMedia(tx, at, addMs(at, LONGEST_PAUSE_MS));
    await releasePush(tx, at, addMs(at, LONGEST_PAUSE_MS));
  });
}
