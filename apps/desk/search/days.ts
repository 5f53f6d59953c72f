import { addMs, DAY } from "@keng/core/time.ts";

/** Days in Vietnam, the first and the last of them, as instants: from the beginning of one to the end of the other. */
export function daysIn(
  since: string | undefined,
  until: string | undefined,
): { since: Date | null; until: Date | null } {
  const beginning = (day: string): Date => new Date(`${day}T00:00:00+07:00`);
  return {
    since: since === undefined ? null : beginning(since),
    until: until === undefined ? null : addMs(beginning(until), DAY),
  };
}
