import { addMs, DAY, type Now } from "./time.ts";

const FURTHEST = 3660 * DAY;

/**
 * The machine's time, moved ahead: for a side that talks to a simulator of Zalo whose clock somebody moves. It never
 * goes back, since what was written would then lie in the future.
 */
export class MovedClock {
  #ahead_ms = 0;
  readonly #machine: Now;

  constructor(machine: Now) {
    this.#machine = machine;
  }

  readonly now: Now = () => addMs(this.#machine(), this.#ahead_ms);

  /** True when it moved. */
  moveAhead(ahead_ms: number): boolean {
    if (ahead_ms <= this.#ahead_ms) return false;
    this.#ahead_ms = ahead_ms;
    return true;
  }
}

/** How far ahead the parent says that its simulator's clock is; null: the message is about something else. */
export function clockAheadIn(message: unknown): number | null {
  if (typeof message !== "object" || message === null || !("clock_offset_ms" in message)) return null;
  const ahead = message.clock_offset_ms;
  return Number.isSafeInteger(ahead) && typeof ahead === "number" && ahead <= FURTHEST ? ahead : null;
}
