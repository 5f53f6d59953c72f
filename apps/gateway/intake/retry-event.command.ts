import { addMs, SECOND } from "@keng/core/time.ts";
import type { Gateway } from "../context.ts";
import { countFailure } from "../webhook/raw-event.store.ts";
import type { ClaimedEvent } from "./claimed-event.ts";

/** Taking an event in failed: it waits a little longer each time, and nobody waits for it. */
export async function retryEvent(gateway: Gateway, item: ClaimedEvent): Promise<void> {
  const next = addMs(gateway.now(), Math.min(2 ** item.attempts, 300) * SECOND);
  await gateway.db.transaction().execute(async (tx) => {
    await countFailure(tx, item.id, next);
  });
}
