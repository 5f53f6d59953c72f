import { addMs, DAY, HOUR, MINUTE } from "@keng/core/time.ts";
import { isWorkingDay } from "./calendar.ts";
import { type ClockRule, RULE_VERSIONS, type RuleVersion, type Step, WORKING_SPANS } from "./rules.ts";

/** Vietnam has one offset and no summer time. */
const OFFSET = 7 * HOUR;

/** When a clock that starts now runs out, and by which version of its rule. */
export function dueAt(rule: ClockRule, startedAt: Date): { due_at: Date; rule_version: string } {
  const version = versionOn(rule, startedAt);
  const due_at =
    version.counts === "run"
      ? new Date(startedAt.getTime() + version.ms)
      : new Date(afterWorking(startedAt.getTime() + OFFSET, version.ms) - OFFSET);
  return { due_at, rule_version: version.version };
}

function versionOn(rule: ClockRule, startedAt: Date): RuleVersion {
  const day = dayOf(startedAt.getTime() + OFFSET);
  const version = RULE_VERSIONS.findLast(
    (one) => one.rule === rule && one.from <= day && (one.to === null || day <= one.to),
  );
  if (version === undefined) throw new RangeError(`no version of ${rule} on ${day}`);
  return version;
}

/** When an alarm that started then climbs next, and whom it tells; after the last step that step, and nobody more. */
export function climbsAt(
  rule: ClockRule,
  startedAt: Date,
  now: Date,
): { at: Date; told: Step["told"] | null } {
  const steps = versionOn(rule, startedAt).climbs.map(({ after, told }) => ({
    at: addMs(startedAt, after * MINUTE),
    told,
  }));
  return steps.find((step) => step.at > now) ?? { at: steps.at(-1)?.at ?? startedAt, told: null };
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
