import { addMs, DAY } from "@keng/core/time.ts";
import type { Gateway } from "../context.ts";
import { dropOffers } from "./offer.store.ts";

/** What is over since a day is no longer told apart from what never was. */
export async function dropOldOffers(gateway: Pick<Gateway, "db" | "now">): Promise<void> {
  await gateway.db.transaction().execute((tx) => dropOffers(tx, addMs(gateway.now(), -DAY)));
}
