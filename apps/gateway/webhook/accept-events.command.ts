import { keyedHash } from "@keng/seal/hash.ts";
import type { Gateway } from "../context.ts";
import { type RawEvent, sealRawEvent } from "./raw-event.ts";
import { insertRawEvents, type NewRawEvent } from "./raw-event.store.ts";

export type Accepted = RawEvent & {
  /** What makes it the same event when it comes again. */
  key: { of: string; value: string };
  is_late: boolean;
};

/** Tx 1 of house.md §6: when this returns, the events are on disk, each once. Returns how many were new. */
export async function acceptEvents(gateway: Gateway, events: readonly Accepted[]): Promise<number> {
  const hour = gateway.keys.hours.current(gateway.now);
  const rows = new Map<string, NewRawEvent>();
  for (const event of events) {
    const hash = keyedHash(gateway.keys.hash, event.key.of, event.key.value);
    const sealed = sealRawEvent(hour.key, event);
    rows.set(hash.toString("hex"), { hash, hour_key: hour.id, sealed, is_late: event.is_late });
  }
  // one statement is its own transaction
  return insertRawEvents(gateway.db, [...rows.values()], gateway.now());
}
