import type { Gateway } from "../context.ts";
import { withdrawHourBox } from "./hour-box.store.ts";

const STILL_NEEDED = "23503";

/** Takes a key out of use. False while something waits under it, or has just come to. */
export async function withdrawHour(gateway: Gateway, id: string): Promise<boolean> {
  try {
    return await gateway.db.transaction().execute((tx) => withdrawHourBox(tx, id));
  } catch (error) {
    if ((error as { code?: unknown }).code === STILL_NEEDED) return false;
    throw error;
  }
}
