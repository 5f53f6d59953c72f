import { makeStore } from "../store.ts";

/** The thread whose pictures are all shown: kept while it is open, and nowhere else. */
export const liftedThread = makeStore<string | null>(null);

export function toggleVeils(thread: string): void {
  liftedThread.set(liftedThread.get() === thread ? null : thread);
}

/** Whoever leaves a thread finds its pictures blurred again. */
export function dropVeils(thread: string): void {
  if (liftedThread.get() === thread) liftedThread.set(null);
}
