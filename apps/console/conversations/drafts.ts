import { makeStore, type Store } from "../store.ts";

const KEPT = "keng.draft.";
const OWNER = "keng.writer";

/** What is being written, one for each thread: survives errors and a reload of the tab, is gone with the sign-out. */
const stores = new Map<string, Store<string>>();
const listeners = new Set<() => void>();

export function draftOf(thread: string): Store<string> {
  let store = stores.get(thread);
  if (store === undefined) {
    store = makeStore(sessionStorage.getItem(KEPT + thread) ?? "");
    stores.set(thread, store);
  }
  return store;
}

export function writeDraft(thread: string, text: string): void {
  draftOf(thread).set(text);
  if (text === "") sessionStorage.removeItem(KEPT + thread);
  else sessionStorage.setItem(KEPT + thread, text);
}

/** Whoever keeps other pieces of what was written forgets them together with the drafts. */
export function onForget(listener: () => void): void {
  listeners.add(listener);
}

/** At sign-out nothing that anybody wrote stays on this machine. */
export function forgetWriting(): void {
  stores.clear();
  for (const listener of listeners) listener();
  for (const key of Object.keys(sessionStorage)) if (key.startsWith("keng.")) sessionStorage.removeItem(key);
}

/** After a session that ended by itself the writing waits for the same officer, and for nobody else. */
export function keepWritingFor(officer: string): void {
  const owner = sessionStorage.getItem(OWNER);
  if (owner !== null && owner !== officer) forgetWriting();
  sessionStorage.setItem(OWNER, officer);
}

export function isWritingKept(): boolean {
  return Object.keys(sessionStorage).some((key) => key.startsWith(KEPT) || key.startsWith("keng.outbox."));
}
