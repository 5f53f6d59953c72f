import { addMs, DAY } from "@keng/core/time.ts";

type Snoozed = { snoozed_until: Date | null; late_at: Date | null };

/** Longer than this nobody means. */
const LONGEST = 90 * DAY;

/** Out of the lists until its time; what runs out meanwhile is back at once: no clock of the law stops (domain.md S14). */
export function isSnoozed(row: Snoozed, now: Date): boolean {
  return row.snoozed_until !== null && row.snoozed_until > now && (row.late_at === null || row.late_at > now);
}

export const isSnoozable = (until: Date, now: Date): boolean => until > now && until <= addMs(now, LONGEST);
