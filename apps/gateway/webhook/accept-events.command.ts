import { keyedHash } from "@keng/seal/hash.ts";
import type { Accepting } from "../context.ts";
import { type RawEvent, sealRawEvent } from "./raw-event.ts";
import { insertRawEvents, type NewRawEvent } from "./raw-event.store.ts";
import { Turns } from "./turns.ts";

export type Accepted = RawEvent & {
  /** What makes it the same event when it comes again. */
  key: { of: string; value: string };
  /** Whose it is; null when that is not said. */
  who: string | null;
  /** How long ago it counts as received; absent: now. */
  age_ms?: number;
};

/**
 * Tx 1 of house.md §6: when this returns, the events are on disk, each once. `is_late`: read back, no webhook told of
 * them. Returns how many were new.
 */
export async function acceptEvents(
  gateway: Accepting,
  events: readonly Accepted[],
  how: { turns?: Turns; is_late?: boolean } = {},
): Promise<number> {
  const at = gateway.now();
  const { turns = new Turns(), is_late = false } = how;
  const hour = gateway.keys.hours.current(gateway.now);
  const rows = new Map<string, NewRawEvent>();
  for (const event of events) {
    const hash = keyedHash(gateway.keys.hash, event.key.of, event.key.value);
    rows.set(hash.toString("latin1"), {
      hash,
      sealed: sealRawEvent(hour.key, event),
      wait_ms: turns.wait(event.who, at),
      age_ms: event.age_ms ?? 0,
    });
  }
  // one statement is its own transaction
  return insertRawEvents(gateway.db, [...rows.values()], { hour_key: hour.id, at, is_late });
}
