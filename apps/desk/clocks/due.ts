import { DAY, HOUR, MINUTE } from "@keng/core/time.ts";
import { isWorkingDay } from "./calendar.ts";
import { CLIMBS_AFTER, RULE_VERSIONS, WORKING_SPANS, type ClockRule } from "./rules.ts";

/** Vietnam has one offset and no summer time. */
const OFFSET = 7 * HOUR;

/** When a clock that starts now runs out, and by which version of its rule. */
export function dueAt(rule: ClockRule, startedAt: Date): { due_at: Date; rule_version: string } {
  const day = dayOf(startedAt.getTime() + OFFSET);
  const version = RULE_VERSIONS.findLast(
    (one) => one.rule === rule && one.from <= day && (one.to === null || day <= one.to),
  );
  if (version === undefined) throw new RangeError(`no version of ${rule} on ${day}`);
  const due_at =
    version.counts === "run"
      ? new Date(startedAt.getTime() + version.ms)
      : new Date(afterWorking(startedAt.getTime() + OFFSET, version.ms) - OFFSET);
  return { due_at, rule_version: version.version };
}

/** When the alarm of an emergency climbs next; after the last step, that step. */
export function climbsAt(emergencyAt: Date, now: Date): Date {
  const steps = CLIMBS_AFTER.map((minutes) => emergencyAt.getTime() + minutes * MINUTE);
  return new Date(steps.find((step) => step > now.getTime()) ?? steps.at(-1) ?? emergencyAt.getTime());
}

/** Local time (as if it were UTC) after this much time of an open counter. */
function afterWorking(start: number, ms: number): number {
  let left = ms;
  let midnight = start - (start % DAY);
  for (;;) {
    if (isWorkingDay(dayOf(midnight), new Date(midnight).getUTCDay())) {
      for (const [opens, closes] of WORKING_SPANS) {
        const from = Math.max(start, midnight + opens * MINUTE);
        const room = midnight + closes * MINUTE - from;
        if (room <= 0) continue;
        if (left <= room) return from + left;
        left -= room;
      }
    }
    midnight += DAY;
  }
}

const dayOf = (local: number): string => new Date(local).toISOString().slice(0, 10);
