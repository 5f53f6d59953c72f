import type { DeliveryState } from "@keng/contract/exchange.ts";

const ORDER: Readonly<Record<DeliveryState, number>> = {
  waiting: 0,
  sending: 1,
  unknown: 2,
  failed: 2,
  sent: 3,
  delivered: 4,
  seen: 5,
};

/** Whether a report moves a message on. Reports come late and twice; a state never goes back. */
export function movesOn(from: DeliveryState | null, to: DeliveryState): boolean {
  return from === null || ORDER[to] > ORDER[from];
}
