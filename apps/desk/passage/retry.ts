import { addMs, MINUTE, SECOND } from "@keng/core/time.ts";

/** After so many failures an item is kept for a human. */
export const MOST_ATTEMPTS = 8;

/** When an item that failed is tried again: 1 s, 2 s, 4 s, up to a minute. Null: no more. */
export function afterFailure(attempts: number, now: Date): Date | null {
  if (attempts + 1 >= MOST_ATTEMPTS) return null;
  return addMs(now, Math.min(MINUTE, SECOND * 2 ** attempts));
}

/** When an item is tried again that waits for another one (its thread, its unit): soon at first, and for ever. */
export function whileWaiting(attempts: number, now: Date): Date {
  return addMs(now, Math.min(5 * MINUTE, 250 * 2 ** Math.min(attempts, 20)));
}
