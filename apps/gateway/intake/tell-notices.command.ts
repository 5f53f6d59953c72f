import type { Gateway } from "../context.ts";
import { passInward } from "../delivery/pass-inward.store.ts";
import { takeDueNotices } from "./contact-notice.store.ts";

/** Passes on what threads are to hear of by now. True when there was something. */
export async function tellNotices(gateway: Gateway): Promise<boolean> {
  return gateway.db.transaction().execute(async (tx) => {
    const due = await takeDueNotices(tx, gateway.now(), 50);
    for (const { alias_id, what, tell_at } of due)
      await passInward(tx, gateway, {
        kind: "contact",
        conversation_id: alias_id,
        what,
        at: tell_at.toISOString(),
      });
    return due.length > 0;
  });
}
