import type { DeliveryCode, DeliveryState } from "@keng/contract/exchange.ts";
import { addMs } from "@keng/core/time.ts";
import type { Tx } from "@keng/db/connect.ts";
import type { Gateway } from "../context.ts";
import { isTold, openParts, slotsOf } from "./delivery.store.ts";
import { passInward } from "./pass-inward.store.ts";
import { budgetOf, WINDOW_MS } from "./slot.ts";

/** Tells the desk how a message fared. A message of several parts is sent when its last part is. */
export async function reportDelivery(
  tx: Tx,
  gateway: Gateway,
  row: { message_id: string; alias_id: string },
  state: DeliveryState,
  code: DeliveryCode | null,
): Promise<void> {
  if (state === "sent" && (await openParts(tx, row.message_id)) > 0) return;
  if (!(await isTold(tx, row.message_id))) return;
  const at = gateway.now();
  const slots = await slotsOf(tx, row.alias_id, addMs(at, -WINDOW_MS));
  await passInward(tx, gateway, {
    kind: "delivery",
    conversation_id: row.alias_id,
    message_id: row.message_id,
    state,
    code,
    at: at.toISOString(),
    // nothing was ever written that could be answered free of charge, e.g. after a call: nothing to count
    budget: slots.length === 0 ? null : budgetOf(slots, at),
  });
}
