import type { QueryClient } from "@tanstack/react-query";
import type { MessageView, Upload } from "@keng/contract/console-api.ts";
import { api, ApiFault, faultOf, newRequestId } from "../api.ts";
import { deskNow } from "../now.ts";
import { KEYS } from "../reads.ts";
import { onForget } from "./drafts.ts";
import { refreshInbox } from "./refresh-inbox.ts";
import { makeStore, type Store } from "../store.ts";

/** A reply that the desk has not taken yet: it stands in the thread at once, and stays there if something fails. */
export type Pending = {
  request_id: string;
  text: string;
  uploads: readonly Upload[];
  /** The officer has said that the last free reply of a report may go. */
  spend_last?: boolean;
  at: string;
  state: "sending" | "failed";
  fault: ApiFault["code"] | null;
};

const KEPT = "keng.outbox.";
const stores = new Map<string, Store<readonly Pending[]>>();

function read(thread: string): Pending[] {
  const kept = sessionStorage.getItem(KEPT + thread);
  if (kept === null) return [];
  try {
    const pending = JSON.parse(kept) as Pending[];
    // Whether it went out before the reload is not known: the same request again has no second effect.
    return pending.map((one) => ({ ...one, state: "failed", fault: one.fault ?? "offline" }));
  } catch {
    return [];
  }
}

/** Threads of this tab that have a reply which the desk has not taken. */
export const unsentThreads = makeStore<readonly string[]>(keptThreads());

function keptThreads(): string[] {
  return Object.keys(sessionStorage)
    .filter((key) => key.startsWith(KEPT))
    .map((key) => key.slice(KEPT.length));
}

export function outboxOf(thread: string): Store<readonly Pending[]> {
  let store = stores.get(thread);
  if (store === undefined) {
    store = makeStore<readonly Pending[]>(read(thread));
    stores.set(thread, store);
  }
  return store;
}

function keep(thread: string, pending: readonly Pending[]): void {
  outboxOf(thread).set(pending);
  if (pending.length === 0) sessionStorage.removeItem(KEPT + thread);
  else sessionStorage.setItem(KEPT + thread, JSON.stringify(pending));
  unsentThreads.set(keptThreads());
}

const change = (thread: string, request: string, next: Partial<Pending>): void =>
  keep(
    thread,
    outboxOf(thread)
      .get()
      .map((one) => (one.request_id === request ? { ...one, ...next } : one)),
  );

export function discard(thread: string, request: string): void {
  keep(
    thread,
    outboxOf(thread)
      .get()
      .filter((one) => one.request_id !== request),
  );
}

onForget(() => {
  stores.clear();
  unsentThreads.set(keptThreads());
});

type Pages = { pages: { items: MessageView[]; earlier_cursor: string | null }[]; pageParams: unknown[] };

/** The desk's own message takes the place of the waiting one, without a moment in which neither is there. */
function arrived(queries: QueryClient, thread: string, message: MessageView): void {
  queries.setQueryData<Pages>(KEYS.messages(thread), (before) => {
    if (before === undefined || before.pages.some((page) => page.items.some((one) => one.id === message.id)))
      return before;
    const [newest, ...earlier] = before.pages;
    if (newest === undefined) return before;
    return { ...before, pages: [{ ...newest, items: [...newest.items, message] }, ...earlier] };
  });
}

/** Holds the thread when nobody does, sends, and keeps what was written whatever happens. */
async function deliver(queries: QueryClient, thread: string, pending: Pending, held: boolean): Promise<void> {
  change(thread, pending.request_id, { state: "sending", fault: null });
  try {
    if (!held) await api.claim(thread, false);
    const message = await api.reply(thread, {
      request_id: pending.request_id,
      text: pending.text.trim() === "" ? null : pending.text.trim(),
      upload_ids: pending.uploads.map((one) => one.id),
      spend_last: pending.spend_last === true,
    });
    arrived(queries, thread, message);
    discard(thread, pending.request_id);
  } catch (error) {
    change(thread, pending.request_id, { state: "failed", fault: faultOf(error).code });
    throw error;
  } finally {
    for (const queryKey of [KEYS.conversation(thread), KEYS.messages(thread), KEYS.counts])
      void queries.invalidateQueries({ queryKey });
    void refreshInbox(queries).catch(() => undefined);
  }
}

/** Each reply of a thread waits for the one before: they arrive in the order in which they were written. */
const chains = new Map<string, Promise<unknown>>();

function inOrder(thread: string, act: () => Promise<void>): Promise<void> {
  const next = (chains.get(thread) ?? Promise.resolve()).then(act);
  chains.set(
    thread,
    next.catch(() => undefined),
  );
  return next;
}

export type Sending = {
  thread: string;
  text: string;
  uploads: readonly Upload[];
  held: boolean;
  spend_last: boolean;
};

export function send(
  queries: QueryClient,
  { thread, text, uploads, held, spend_last }: Sending,
): Promise<void> {
  const pending: Pending = {
    request_id: newRequestId(),
    text,
    uploads,
    spend_last,
    at: deskNow().toISOString(),
    state: "sending",
    fault: null,
  };
  keep(thread, [...outboxOf(thread).get(), pending]);
  return inOrder(thread, () => deliver(queries, thread, pending, held));
}

export function sendAgain(
  queries: QueryClient,
  thread: string,
  pending: Pending,
  held: boolean,
): Promise<void> {
  change(thread, pending.request_id, { state: "sending", fault: null });
  return inOrder(thread, () => deliver(queries, thread, pending, held));
}

/** After that long the officer looks first whether the answer still fits. */
const STILL_FITS_MS = 10 * 60_000;

/**
 * What waited only for the connection goes out by itself when it is back, whichever thread is open: a request that was
 * taken before has no second effect.
 */
export function sendUnsent(queries: QueryClient): void {
  for (const thread of unsentThreads.get())
    for (const pending of outboxOf(thread).get()) {
      const age = deskNow().getTime() - Date.parse(pending.at);
      if (pending.state !== "failed" || pending.fault !== "offline" || age > STILL_FITS_MS) continue;
      void sendAgain(queries, thread, pending, false).catch(() => undefined);
    }
}
