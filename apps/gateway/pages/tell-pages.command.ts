import type { Gateway } from "../context.ts";
import { passStandings } from "./standing.store.ts";

/** Tells the desk how these pages stand. */
export async function tellPages(
  gateway: Pick<Gateway, "db" | "keys" | "now" | "config">,
  ids: readonly string[],
): Promise<void> {
  await gateway.db.transaction().execute((tx) => passStandings(tx, gateway, ids));
}
