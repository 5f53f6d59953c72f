import type { Gateway } from "../context.ts";
import { removeRawEvent } from "../webhook/raw-event.store.ts";
import type { ClaimedEvent } from "./claimed-event.ts";
import { type KeptCode, keepEvent as keep } from "./kept-event.store.ts";

/** Gives an event up that was tried often enough: it is kept for the key holders. */
export async function keepEvent(gateway: Gateway, item: ClaimedEvent, code: KeptCode): Promise<void> {
  await gateway.db.transaction().execute(async (tx) => {
    if (await removeRawEvent(tx, item.id)) await keep(tx, gateway, item, code);
  });
}
