import { addMs, SECOND } from "@keng/core/time.ts";
import type { Gateway } from "../context.ts";
import { type RawEvent, openRawEvent } from "../webhook/raw-event.ts";
import { claimRawEvents } from "../webhook/raw-event.store.ts";

export type ClaimedEvent = {
  id: string;
  received_at: Date;
  is_late: boolean;
  attempts: number;
  /** Undefined: the key of its hour is gone, or it is damaged. */
  raw: RawEvent | undefined;
};

/** Whoever died while taking an event in is given up after this. One that only was slow is waited for: the row is its. */
const CLAIM_LAPSES_MS = 5 * SECOND;

/** Claims the oldest events that wait, so that nobody else takes them meanwhile. */
export async function claimEvents(gateway: Gateway, most: number): Promise<ClaimedEvent[]> {
  const at = gateway.now();
  const rows = await claimRawEvents(gateway.db, at, addMs(at, CLAIM_LAPSES_MS), most);
  return rows.map(({ id, received_at, is_late, attempts, hour_key, sealed }) => ({
    id,
    received_at,
    is_late,
    attempts,
    raw: openRawEvent(gateway.keys, { hour_key, sealed }),
  }));
}
