import type { Faults, SetFaults } from "./control-api.ts";

export const noFaults: Faults = {
  webhook: { delay_ms: 0, duplicate: 0, reorder: false, drop_answer: 0, outage: false },
  api: { delay_ms: 0, drop_answer: 0, error_5xx: 0, error_but_delivered: 0 },
  seed: 1,
};

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };
/** Drops what is undefined, so that spreading it changes only what was given. */
function given<T extends object>(changes: T | undefined): Partial<Defined<T>> {
  const entries = Object.entries(changes ?? {}).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<Defined<T>>;
}

export function mergeFaults(now: Faults, changes: SetFaults): Faults {
  return {
    webhook: { ...now.webhook, ...given(changes.webhook) },
    api: { ...now.api, ...given(changes.api) },
    seed: changes.seed ?? now.seed,
  };
}

/** Chance that repeats itself: the same seed and the same order of questions give the same answers (mulberry32). */
export function createDice(seed: number): (share: number) => boolean {
  let state = seed >>> 0;
  return (share) => {
    if (share <= 0) return false;
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296 < share;
  };
}
