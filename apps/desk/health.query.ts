import type { Desk } from "./context.ts";
import { touchDatabase } from "./health.store.ts";

/** Throws when the desk cannot work now. */
export async function checkReady(desk: Desk): Promise<void> {
  await touchDatabase(desk.db);
}
