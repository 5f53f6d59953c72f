import type { Gateway } from "../context.ts";
import { removeRawEvent } from "../webhook/raw-event.store.ts";
import type { ClaimedEvent } from "./claim-events.command.ts";

/** An event that says nothing to anybody here: an echo of what we sent, a tag, a reaction. */
export async function dropEvent(gateway: Gateway, item: ClaimedEvent): Promise<void> {
  await gateway.db.transaction().execute(async (tx) => {
    await removeRawEvent(tx, item.id);
  });
}
