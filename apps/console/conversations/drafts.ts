import { makeStore, type Store } from "../store.ts";

const KEPT = "keng.draft.";

/** What is being written, one for each thread: survives errors and a reload of the tab, is gone with the sign-out. */
const stores = new Map<string, Store<string>>();

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

/** At sign-out nothing that anybody wrote stays on this machine. */
export function forgetWriting(): void {
  stores.clear();
  for (const key of Object.keys(sessionStorage)) if (key.startsWith("keng.")) sessionStorage.removeItem(key);
}
