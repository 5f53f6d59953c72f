import type { QueryClient } from "@tanstack/react-query";
import { api, faultOf, newRequestId, type ApiFault, type MarkAs, type Undoable } from "../api.ts";
import { KEYS } from "../reads.ts";
import { refreshInbox } from "./refresh-inbox.ts";
import { listMayMove } from "./use-held-rows.ts";

/** A thread that an act is for. */
export type Chosen = { id: string; label: string; unread: boolean };

export type Act =
  | { what: "assign"; to: string | null; name: string }
  | { what: "snooze"; until: string | null }
  | { what: "mark"; as: MarkAs }
  | { what: "read" }
  | { what: "unread" };

/** What became of one thread: done, with its way back, or refused with the reason. */
export type Outcome = { thread: Chosen; fault: ApiFault["code"] | null; undo: (() => Promise<void>) | null };

const AT_ONCE = 4;

async function actOn(thread: Chosen, act: Act): Promise<Outcome["undo"]> {
  const back =
    ({ undo_id }: Undoable) =>
    () =>
      api.undo(thread.id, undo_id);
  switch (act.what) {
    case "assign":
      return back(await api.assign(thread.id, newRequestId(), act.to));
    case "snooze":
      return back(await api.snooze(thread.id, newRequestId(), act.until));
    case "mark":
      return back(await api.mark(thread.id, newRequestId(), act.as));
    case "read":
      await api.markRead(thread.id);
      return thread.unread ? () => api.markUnread(thread.id) : null;
    case "unread":
      await api.markUnread(thread.id);
      return thread.unread ? null : () => api.markRead(thread.id);
  }
}

/** Each thread by itself, a few at once: one that is refused leaves the others alone. */
async function each<In, Out>(items: readonly In[], work: (item: In) => Promise<Out>): Promise<Out[]> {
  const results: Out[] = [];
  const left = [...items.entries()];
  const worker = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift())
      results[next[0]] = await work(next[1]);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, worker));
  return results;
}

export async function actOnAll(
  queries: QueryClient,
  threads: readonly Chosen[],
  act: Act,
): Promise<Outcome[]> {
  const outcomes = await each(threads, async (thread): Promise<Outcome> => {
    try {
      return { thread, fault: null, undo: await actOn(thread, act) };
    } catch (error) {
      return { thread, fault: faultOf(error).code, undo: null };
    }
  });
  refresh(queries, threads);
  return outcomes;
}

/** Takes back what can be taken back; what cannot comes back with its reason. */
export async function undoAll(queries: QueryClient, outcomes: readonly Outcome[]): Promise<Outcome[]> {
  const done = outcomes.filter((one) => one.undo !== null);
  const results = await each(done, async (one): Promise<Outcome> => {
    try {
      await one.undo?.();
      return { thread: one.thread, fault: null, undo: null };
    } catch (error) {
      return { thread: one.thread, fault: faultOf(error).code, undo: null };
    }
  });
  refresh(
    queries,
    done.map((one) => one.thread),
  );
  return results;
}

function refresh(queries: QueryClient, threads: readonly Chosen[]): void {
  for (const { id } of threads) void queries.invalidateQueries({ queryKey: KEYS.conversation(id) });
  for (const queryKey of [KEYS.counts, KEYS.emergencies]) void queries.invalidateQueries({ queryKey });
  void refreshInbox(queries).then(listMayMove, () => undefined);
}
