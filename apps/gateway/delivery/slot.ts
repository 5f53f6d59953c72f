import type { ReplyBudget } from "@keng/contract/exchange.ts";
import { addMs, HOUR } from "@keng/core/time.ts";

/** Zalo: eight free replies to a message within 48 hours of it (zalo-contract §3.0b, §3.1). */
export const FREE_REPLIES = 8;
export const WINDOW_MS = 48 * HOUR;

export type Slot = { message_id: string; received_at: Date; used: number; total: number };

/** The message to be answered: the newest whose window is open and that has a free reply left. */
export function chooseSlot(slots: readonly Slot[], at: Date): Slot | undefined {
  return slots
    .filter((slot) => slot.used < slot.total && addMs(slot.received_at, WINDOW_MS) > at)
    .toSorted((a, b) => b.received_at.getTime() - a.received_at.getTime())[0];
}

/** What an officer may still send free of charge, for the message that would be answered now. */
export function budgetOf(slots: readonly Slot[], at: Date): ReplyBudget {
  const open = slots.filter((slot) => addMs(slot.received_at, WINDOW_MS) > at);
  const until = open.map((slot) => addMs(slot.received_at, WINDOW_MS).getTime());
  return {
    remaining: open.reduce((sum, slot) => sum + Math.max(0, slot.total - slot.used), 0),
    total: open.reduce((sum, slot) => sum + slot.total, 0),
    until: new Date(until.length === 0 ? at.getTime() : Math.max(...until)).toISOString(),
  };
}
