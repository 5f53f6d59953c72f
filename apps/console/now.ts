import { useSyncExternalStore } from "react";

const STEP = 10_000;
/** Smaller differences are the way of the answer through the net. */
const WORTH_MS = 2_000;
const listeners = new Set<() => void>();
let ahead = 0;
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

function tick(): void {
  now = Date.now() + ahead;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === undefined) {
    now = Date.now() + ahead;
    timer = setInterval(tick, STEP);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** What the desk says the time is: its clocks run by it, not by this machine's. */
export function keepDeskTime(said: string): void {
  const difference = Date.parse(said) - Date.now();
  if (Number.isNaN(difference) || Math.abs(difference - ahead) < WORTH_MS) return;
  ahead = difference;
  tick();
}

/** The desk's present, to the millisecond. */
export function deskNow(): Date {
  return new Date(Date.now() + ahead);
}

/** The present, the same for everything on the screen, moving every ten seconds. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}
