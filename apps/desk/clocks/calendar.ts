/** Days off beside Saturday and Sunday, and Saturdays that are worked instead (domain.md §4.1). */
type CalendarYear = { year: number; off: readonly string[]; worked: readonly string[] };

/**
 * Days that a decision has not yet fixed are not here (the new day off of 24 November, the block of Tet 2027): an open
 * counter is the safer guess for whoever waits.
 */
export const CALENDAR: readonly CalendarYear[] = [
  {
    year: 2025,
    off: days("2025", "01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02"),
    worked: days("2025", "04-26"),
  },
  {
    year: 2026,
    off: days("2026", "01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02"),
    worked: days("2026", "01-10 08-22"),
  },
  {
    year: 2027,
    off: days("2027", "01-01 02-05 02-08 02-09 02-10 04-16 04-30 05-03 09-02"),
    worked: [],
  },
];

function days(year: string, list: string): string[] {
  return list.split(" ").map((day) => `${year}-${day}`);
}

const OFF = new Set(CALENDAR.flatMap((one) => one.off));
const WORKED = new Set(CALENDAR.flatMap((one) => one.worked));

/** `day` as `2026-11-24`, `weekday` 0 = Sunday. */
export function isWorkingDay(day: string, weekday: number): boolean {
  if (WORKED.has(day)) return true;
  return weekday !== 0 && weekday !== 6 && !OFF.has(day);
}
