import { addMs, SECOND } from "@keng/core/time.ts";
import type { Gateway } from "../context.ts";
import { addressOf } from "../vault/address.store.ts";
import { type DeliveryContent, openContent } from "./content.ts";
import { claimUnsettled, type DeliveryRow, markDone, markUnsettled } from "./delivery.store.ts";
import { reportDelivery } from "./report.store.ts";

export type Unsettled = { row: DeliveryRow; content: DeliveryContent; page_id: string; user_sealed: Buffer };

/** Takes sends whose end is not known; each is looked at again only after a while, whatever happens to this process. */
export async function beginSettling(gateway: Gateway, most: number): Promise<Unsettled[]> {
  return gateway.db.transaction().execute(async (tx) => {
    const found: Unsettled[] = [];
    for (const row of await claimUnsettled(tx, gateway.now(), most)) {
      const content = openContent(gateway, row);
      const address = await addressOf(tx, row.alias_id, null);
      if (content === undefined || address === undefined) {
        await markDone(tx, row.id, "unknown", "outcome_unknown", gateway.now());
        await reportDelivery(tx, gateway, row, "unknown", "outcome_unknown");
        continue;
      }
      await markUnsettled(tx, row.id, addMs(gateway.now(), 4 * SECOND));
      found.push({
        row: { ...row, settle_tries: row.settle_tries + 1 },
        content,
        page_id: address.page_id,
        user_sealed: address.zalo_sealed,
      });
    }
    return found;
  });
}
