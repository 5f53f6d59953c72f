/** A clock that is set, by hand or by synchronisation, moves against the time since the machine was started. */
export class ClockWatch {
  readonly #wall: () => number;
  readonly #steady: () => number;
  #offset: number;

  constructor(wall: () => number, steady: () => number) {
    this.#wall = wall;
    this.#steady = steady;
    this.#offset = wall() - steady();
  }

  /** By how much the clock was set since the last look (behind: negative); null when it was not. */
  look(): number | null {
    const offset = this.#wall() - this.#steady();
    const jump = offset - this.#offset;
    // slow drift is no jump, and must not add up to one
    this.#offset = offset;
    return Math.abs(jump) < MOST_DRIFT_MS ? null : Math.round(jump);
  }
}

const MOST_DRIFT_MS = 5_000;
