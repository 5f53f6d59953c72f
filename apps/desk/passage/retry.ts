import { addMs, MINUTE, SECOND } from "@keng/core/time.ts";

/** After so many failures an item that cannot be read is kept for a human, and any other raises an alarm. */
export const MOST_ATTEMPTS = 8;

/** What no later try will make readable: a seal that is not for us, or a shape that this version does not know. */
const UNREADABLE = new Set(["SealBroken", "ZodError", "$ZodError", "SyntaxError"]);

/**
 * When an item that failed is tried again: 1 s, 2 s, 4 s, up to a minute. Null: no more, a human must look. Only what
 * cannot be read comes to that; a full disk or a lost database may take as long as it takes.
 */
export function afterFailure(name: string, attempts: number, now: Date): Date | null {
  if (UNREADABLE.has(name) && attempts + 1 >= MOST_ATTEMPTS) return null;
  return addMs(now, Math.min(MINUTE, SECOND * 2 ** Math.min(attempts, 10)));
}

/** When an item is tried again that waits for another one (its thread, its unit): soon at first, and for ever. */
export function whileWaiting(attempts: number, now: Date): Date {
  return addMs(now, Math.min(5 * MINUTE, 250 * 2 ** Math.min(attempts, 20)));
}
