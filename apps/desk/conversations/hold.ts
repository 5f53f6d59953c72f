import type { Code, Facts } from "@keng/contract/codes.ts";
import { addMs, MINUTE } from "@keng/core/time.ts";

/** A claim lapses by itself after this time without an act of the holder. */
const HOLD = 30 * MINUTE;

type Held = { holder_id: string | null; holder_until: Date | null };

export const holdUntil = (now: Date): Date => addMs(now, HOLD);

/** Why this officer may not act for the thread: a colleague holds it. */
export function heldRefusal(row: Held, officer_id: string, now: Date): { code: Code; facts: Facts } | null {
  if (row.holder_id === null || row.holder_until === null) return null;
  if (row.holder_id === officer_id || row.holder_until <= now) return null;
  return {
    code: "held_by_other",
    facts: { officer_id: row.holder_id, until: row.holder_until.toISOString() },
  };
}

/** Whether this officer holds the thread at this moment. */
export function holds(row: Held, officer_id: string, now: Date): boolean {
  return row.holder_id === officer_id && row.holder_until !== null && row.holder_until > now;
}

/** An act of the holder keeps the thread for another while. */
export function keptHold(row: Held, officer_id: string, now: Date): { holder_until?: Date } {
  return holds(row, officer_id, now) ? { holder_until: holdUntil(now) } : {};
}
