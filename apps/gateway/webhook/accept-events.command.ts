import { keyedHash } from "@keng/seal/hash.ts";
import type { Accepting } from "../context.ts";
import { type RawEvent, sealRawEvent } from "./raw-event.ts";
import { insertRawEvents, type NewRawEvent } from "./raw-event.store.ts";
import { Turns } from "./turns.ts";

export type Accepted = RawEvent & {
  /** What makes it the same event when it comes again. */
  key: { of: string; value: string };
  is_late: boolean;
  /** Whose it is; null when that is not said. */
  who: string | null;
};

/** Tx 1 of house.md §6: when this returns, the events are on disk, each once. Returns how many were new. */
export async function acceptEvents(
  gateway: Accepting,
  events: readonly Accepted[],
  turns = new Turns(),
): Promise<number> {
  const at = gateway.now();
  const hour = gateway.keys.hours.current(gateway.now);
  const rows = new Map<string, NewRawEvent>();
  for (const event of events) {
    const hash = keyedHash(gateway.keys.hash, event.key.of, event.key.value);
    const sealed = sealRawEvent(hour.key, event);
    const next_at = turns.next(event.who, at);
    rows.set(hash.toString("hex"), { hash, hour_key: hour.id, sealed, is_late: event.is_late, next_at });
  }
  // one statement is its own transaction
  return insertRawEvents(gateway.db, [...rows.values()], at);
}
