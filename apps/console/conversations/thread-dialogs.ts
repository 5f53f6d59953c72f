import { makeStore } from "../store.ts";
import type { Act, Chosen, Outcome } from "./act-on-all.ts";

/** What is to be done with threads: at once, or after a window has asked whose work it is or until when. */
export type Asked =
  | { what: "assign" | "snooze" | "set_aside" | "kind"; threads: readonly Chosen[] }
  | { what: "act"; threads: readonly Chosen[]; act: Act };

/** Set by a menu, a key, the palette or the bar of many; the code that does it comes when it is asked for. */
export const asking = makeStore<Asked | null>(null);

/** What became of each thread of an act on many, while somebody looks at it. */
export const outcomes = makeStore<readonly Outcome[] | null>(null);

export const actOn = (threads: readonly Chosen[], act: Act): void =>
  asking.set({ what: "act", threads, act });
