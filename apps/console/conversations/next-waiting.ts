import type { ConversationRow } from "@keng/contract/console-api.ts";
import { makeStore } from "../store.ts";

/** The rows of the list as they are shown, for whoever goes from one thread to the next. */
export const listed = makeStore<readonly ConversationRow[]>([]);

type Row = Pick<ConversationRow, "id" | "waiting_for" | "set_aside" | "holder">;

/** The next thread that waits for this officer: below the open one first, then from the top of the list. */
export function nextWaiting(rows: readonly Row[], open: string, me: string): string | null {
  const at = rows.findIndex((row) => row.id === open);
  const inOrder = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))];
  const next = inOrder.find(
    (row) =>
      row.id !== open &&
      row.waiting_for === "officer" &&
      !row.set_aside &&
      (row.holder === null || row.holder.officer_id === me),
  );
  return next?.id ?? null;
}
