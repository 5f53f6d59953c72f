import { addMs, DAY, MINUTE } from "@keng/core/time.ts";

/** What is remembered of tries with a user name from one place, whether somebody has the name or not. */
export type Attempts = { failures: number; locked_until: Date | null; last_at: Date };

/**
 * `narrow`: from one network or one known browser. `wide`: from all places together that nobody has signed in from
 * before; it bounds whoever guesses from many networks, and leaves the officer's own browser alone.
 */
export type Reach = "narrow" | "wide";

/** As many tries are free; each further failure locks longer. */
const FREE: Readonly<Record<Reach, number>> = { narrow: 4, wide: 24 };
const LOCKS: Readonly<Record<Reach, readonly number[]>> = {
  narrow: [MINUTE, 5 * MINUTE, 15 * MINUTE, 60 * MINUTE],
  wide: [15 * MINUTE, 60 * MINUTE],
};
/** After this quiet time the counting begins anew. */
const FORGOTTEN = DAY;

export function lockedUntil(attempts: Attempts | undefined, now: Date): Date | null {
  const until = attempts?.locked_until ?? null;
  return until !== null && until > now ? until : null;
}

/** Counts a failure. It is counted before the answer is known, so that many tries at once are not one. */
export function afterFailure(attempts: Attempts | undefined, now: Date, reach: Reach): Attempts {
  const before =
    attempts !== undefined && now.getTime() - attempts.last_at.getTime() < FORGOTTEN ? attempts.failures : 0;
  const failures = before + 1;
  const locks = LOCKS[reach];
  const over = failures - FREE[reach];
  const lock = over > 0 ? locks[Math.min(over, locks.length) - 1] : undefined;
  return { failures, locked_until: lock === undefined ? null : addMs(now, lock), last_at: now };
}
