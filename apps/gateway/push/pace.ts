import { HOUR, MINUTE, SECOND } from "@keng/core/time.ts";

/** A browser that was woken is left alone so long, whatever comes. */
export const QUIET_MS = 30 * SECOND;
/** Whoever tries it out does not want to wait, nor to be woken at each press. */
export const QUIET_AFTER_TRY_MS = 5 * SECOND;
/** Nobody is woken for an alarm that is older than this. */
export const WORTH_MS = HOUR;
/** Longer no answer of a push service is waited for, nor a claim held. */
export const PATIENCE_MS = 20 * SECOND;
export const LAPSES_MS = MINUTE;

const FIRST_MS = 2 * SECOND;
const LONGEST_MS = 5 * MINUTE;

/** What became of one try. `gone`: this browser is not to be woken again. */
export type PushOutcome = "sent" | "gone" | "refused" | { again_after_ms: number | null };

/** What the status of a push service means (RFC 8030 §5, RFC 8292 §4.2). */
export function outcomeOf(status: number, retryAfter: string | null): PushOutcome {
  if (status >= 200 && status < 300) return "sent";
  // 403: the browser agreed to another key than ours, and always will
  if (status === 404 || status === 410 || status === 403) return "gone";
  if (status === 429 || status >= 500) {
    const seconds = Number(retryAfter ?? "");
    return { again_after_ms: Number.isInteger(seconds) && seconds > 0 ? seconds * SECOND : null };
  }
  return "refused";
}

/** How long after this try comes the next: ever longer, never sooner than the service asks, at most five minutes. */
export function pauseAfter(attempts: number, again_after_ms: number | null): number {
  const own = FIRST_MS * 2 ** Math.max(0, attempts - 1);
  return Math.min(LONGEST_MS, Math.max(own, again_after_ms ?? 0));
}
