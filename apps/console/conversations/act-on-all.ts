import type { QueryClient } from "@tanstack/react-query";
import type { SetAsideReason } from "@keng/contract/set-aside.ts";
import { api, faultOf, newRequestId, type ApiFault, type ManyOutcomes, type MarkAs } from "../api.ts";
import { KEYS } from "../reads.ts";
import { refreshInbox } from "./refresh-inbox.ts";
import { listMayMove } from "./use-held-rows.ts";

/** A thread that an act is for. */
export type Chosen = { id: string; label: string; unread: boolean };

export type Act =
  | { what: "assign"; to: string | null; name: string }
  | { what: "snooze"; until: string | null }
  | { what: "mark"; as: MarkAs; reason?: SetAsideReason | null }
  | { what: "read" }
  | { what: "unread" };

/** What became of one thread: done, with its way back, or refused with the reason. */
export type Outcome = {
  thread: Chosen;
  fault: ApiFault["code"] | null;
  /** An act to take back, or the opposite one; null: there is nothing to take back. */
  back: { undo_id: string } | "read" | "unread" | null;
};

function wayBack(act: Act, thread: Chosen, undo_id: string | null): Outcome["back"] {
  if (act.what === "read") return thread.unread ? "unread" : null;
  if (act.what === "unread") return thread.unread ? null : "read";
  return undo_id === null ? null : { undo_id };
}

/** One request; when no answer came at all, none is known to be done. */
async function outcomesOf(
  threads: readonly Chosen[],
  ask: () => Promise<ManyOutcomes>,
  back: (thread: Chosen, undo_id: string | null) => Outcome["back"],
): Promise<Outcome[]> {
  try {
    const { results } = await ask();
    const byId = new Map(results.map((one) => [one.id, one]));
    return threads.map((thread) => {
      const one = byId.get(thread.id);
      const fault = one === undefined ? "internal" : one.code;
      return { thread, fault, back: fault === null ? back(thread, one?.undo_id ?? null) : null };
    });
  } catch (error) {
    const fault = faultOf(error).code;
    return threads.map((thread) => ({ thread, fault, back: null }));
  }
}

const idsOf = (threads: readonly Chosen[]): string[] => threads.map(({ id }) => id);

/** One act on many threads in one request; each has its own result. */
export async function actOnAll(
  queries: QueryClient,
  threads: readonly Chosen[],
  act: Act,
): Promise<Outcome[]> {
  const request = { request_id: newRequestId(), ids: idsOf(threads), act };
  const outcomes = await outcomesOf(
    threads,
    () => api.actOnMany(request),
    (thread, undo_id) => wayBack(act, thread, undo_id),
  );
  refresh(queries, threads);
  return outcomes;
}

/** Takes back what can be taken back, in one request; what cannot comes back with its reason. */
export async function undoAll(queries: QueryClient, outcomes: readonly Outcome[]): Promise<Outcome[]> {
  const done = outcomes.filter((one) => one.back !== null);
  const threads = done.map((one) => one.thread);
  const acts = done.flatMap(({ thread, back }) =>
    back !== null && typeof back === "object" ? [{ id: thread.id, undo_id: back.undo_id }] : [],
  );
  const opposite = done.map((one) => one.back).find((back) => typeof back === "string") ?? "read";
  const results = await outcomesOf(
    threads,
    () =>
      acts.length > 0
        ? api.undoMany(acts)
        : api.actOnMany({ request_id: newRequestId(), ids: idsOf(threads), act: { what: opposite } }),
    () => null,
  );
  refresh(queries, threads);
  return results;
}

function refresh(queries: QueryClient, threads: readonly Chosen[]): void {
  for (const { id } of threads) void queries.invalidateQueries({ queryKey: KEYS.conversation(id) });
  for (const queryKey of [KEYS.counts, KEYS.emergencies]) void queries.invalidateQueries({ queryKey });
  void refreshInbox(queries).then(listMayMove, () => undefined);
}
