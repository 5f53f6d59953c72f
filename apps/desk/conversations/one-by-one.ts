import { createHash } from "node:crypto";
import { Fault } from "@keng/contract/codes.ts";
import type { ManyOutcomes } from "@keng/contract/console-sorting.ts";

type Outcome = ManyOutcomes["results"][number];

/**
 * Each thread by itself, in a transaction of its own: one that is refused leaves the others alone. A failure of the
 * machine ends it; the same request again goes on where that one ended, since each act has its own id in it.
 */
export async function oneByOne<Item extends { id: string }>(
  items: readonly Item[],
  work: (item: Item) => Promise<{ undo_id: string } | void>,
): Promise<ManyOutcomes> {
  const results: Outcome[] = [];
  const seen = new Set<string>();
  for (const item of items) {
    if (seen.has(item.id)) continue;
    seen.add(item.id);
    results.push(await outcomeOf(item, work));
  }
  return { results };
}

async function outcomeOf<Item extends { id: string }>(
  item: Item,
  work: (item: Item) => Promise<{ undo_id: string } | void>,
): Promise<Outcome> {
  try {
    const done = await work(item);
    return { id: item.id, undo_id: done?.undo_id ?? null, code: null };
  } catch (error) {
    if (error instanceof Fault) return { id: item.id, undo_id: null, code: error.code };
    throw error;
  }
}

/** The id of the act on one thread of a request for many: always the same for the same two. */
export function requestOfOne(request_id: string, id: string): string {
  const hex = createHash("sha256").update(`many\0${request_id}\0${id}`).digest("hex");
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
