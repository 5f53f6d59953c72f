import { addMs, DAY } from "@keng/core/time.ts";
import { asActor } from "@keng/db/connect.ts";
import type { Desk } from "../context.ts";
import { dropRemovedFilters } from "./saved-filter.store.ts";

/** Filters that were removed a day ago are gone. Returns how many. */
export async function dropRemoved(desk: Desk): Promise<number> {
  return asActor(desk.db, "system", (tx) => dropRemovedFilters(tx, addMs(desk.now(), -DAY)));
}
