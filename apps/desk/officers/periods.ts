import { addMs, DAY, HOUR, MINUTE } from "@keng/core/time.ts";

/** How long a session lasts unused, and at most. */
export const IDLE = 12 * HOUR;
export const LONGEST = 7 * DAY;
/** How long after the password the second factor may come. */
export const HALF = 15 * MINUTE;
export const INVITATION = 72 * HOUR;

export type SessionStep = "second_factor" | "enroll" | "done";

/** When a session ends if nobody uses it again. */
export function sessionEnd(step: SessionStep, createdAt: Date, seenAt: Date): Date {
  if (step !== "done") return addMs(createdAt, HALF);
  const idle = addMs(seenAt, IDLE);
  const longest = addMs(createdAt, LONGEST);
  return idle < longest ? idle : longest;
}

/** The time of last use is written at most once a minute. */
export function isWorthNoting(lastSeenAt: Date, now: Date): boolean {
  return now.getTime() - lastSeenAt.getTime() >= MINUTE;
}
