import { SECOND } from "@keng/core/time.ts";

/** Twenty events a second of one person are taken in, and as many at once; what is more waits for its turn. */
const EACH_MS = 50;
const AT_ONCE = 20;
const FORGET_AT = 20_000;
/** Requests may be told their time a little out of order; farther back than this the clock was set. */
const SET_BACK_MS = 5 * SECOND;

/**
 * When what somebody sends is taken in. Whoever floods the page stands behind everybody else, in a line of their own;
 * nothing is dropped, and what was acknowledged is kept.
 */
export class Turns {
  /** When the line of a person is empty again. */
  readonly #until = new Map<string, number>();
  #newest = 0;

  /** In how many milliseconds it is this event's turn. */
  wait(who: string | null, at: Date): number {
    if (who === null) return 0;
    const now = at.getTime();
    // nobody's line lasts until a time that the clock has yet to come to again
    if (now < this.#newest - SET_BACK_MS) {
      this.#until.clear();
      this.#newest = now;
    }
    this.#newest = Math.max(this.#newest, now);
    const until = Math.max(now, this.#until.get(who) ?? 0) + EACH_MS;
    this.#until.set(who, until);
    if (this.#until.size > FORGET_AT) this.#forget(now);
    return Math.max(0, until - now - AT_ONCE * EACH_MS);
  }

  /** At start: what already waits for a later turn. */
  resume(who: string | null, next_at: Date): void {
    if (who === null) return;
    const until = next_at.getTime() + AT_ONCE * EACH_MS;
    this.#until.set(who, Math.max(until, this.#until.get(who) ?? 0));
  }

  #forget(now: number): void {
    for (const [who, until] of this.#until) if (until <= now - SECOND) this.#until.delete(who);
  }
}
