import { addMs, DAY, MINUTE } from "@keng/core/time.ts";

/** What is remembered of a user name, whether somebody has it or not. */
export type Attempts = { failures: number; locked_until: Date | null; last_at: Date };

/** As many tries are free; each further failure locks longer. */
const FREE = 4;
const LOCKS: readonly number[] = [MINUTE, 5 * MINUTE, 15 * MINUTE, 60 * MINUTE];
/** After this quiet time the counting begins anew. */
const FORGOTTEN = DAY;

export function lockedUntil(attempts: Attempts | undefined, now: Date): Date | null {
  const until = attempts?.locked_until ?? null;
  return until !== null && until > now ? until : null;
}

/** Counts a failure. It is counted before the answer is known, so that many tries at once are not one. */
export function afterFailure(attempts: Attempts | undefined, now: Date): Attempts {
  const before =
    attempts !== undefined && now.getTime() - attempts.last_at.getTime() < FORGOTTEN ? attempts.failures : 0;
  const failures = before + 1;
  const lock = failures > FREE ? LOCKS[Math.min(failures - FREE, LOCKS.length) - 1] : undefined;
  return { failures, locked_until: lock === undefined ? null : addMs(now, lock), last_at: now };
}
