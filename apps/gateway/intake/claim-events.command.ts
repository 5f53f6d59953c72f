import { addMs, SECOND } from "@keng/core/time.ts";
import type { Gateway } from "../context.ts";
import { type RawEvent, openRawEvent } from "../webhook/raw-event.ts";
import { claimRawEvents, postponeRawEvents } from "../webhook/raw-event.store.ts";

export type ClaimedEvent = {
  id: string;
  received_at: Date;
  is_late: boolean;
  attempts: number;
  /** Undefined: the key of its hour is gone. */
  raw: RawEvent | undefined;
};

/** Whoever died while taking an event in is given up after this. */
const CLAIM_LAPSES_MS = 20 * SECOND;

/** Claims the oldest events that wait, so that nobody else takes them meanwhile. */
export async function claimEvents(gateway: Gateway, most: number): Promise<ClaimedEvent[]> {
  const rows = await gateway.db.transaction().execute(async (tx) => {
    const at = gateway.now();
    const claimed = await claimRawEvents(tx, at, most);
    await postponeRawEvents(
      tx,
      claimed.map((row) => row.id),
      addMs(at, CLAIM_LAPSES_MS),
    );
    return claimed;
  });
  return rows.map(({ id, received_at, is_late, attempts, hour_key, sealed }) => ({
    id,
    received_at,
    is_late,
    attempts,
    raw: openRawEvent(gateway.keys, { hour_key, sealed }),
  }));
}
