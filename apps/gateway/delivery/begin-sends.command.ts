import { addMs, DAY, SECOND } from "@keng/core/time.ts";
import type { Tx } from "@keng/db/connect.ts";
import type { Gateway } from "../context.ts";
import { addressOf } from "../vault/address.store.ts";
import { type DeliveryContent, openContent } from "./content.ts";
import {
  claimHeads,
  type DeliveryRow,
  failRest,
  markDone,
  markSending,
  slotsOf,
  useSlot,
} from "./delivery.store.ts";
import { reportDelivery } from "./report.store.ts";
import { chooseSlot, WINDOW_MS } from "./slot.ts";

/** A delivery that is about to leave. */
export type Begun = {
  row: DeliveryRow;
  content: DeliveryContent;
  page_id: string;
  user_sealed: Buffer;
  reply_sealed: Buffer | null;
  slot: string | null;
};

/** A send that is not ended after this long belongs to a process that died. */
const SEND_LAPSES_MS = 45 * SECOND;

/** Claims what is due, reserves a free reply for each, and says so in the table before anything leaves. */
export async function beginSends(gateway: Gateway, most: number): Promise<Begun[]> {
  return gateway.db.transaction().execute(async (tx) => {
    const begun: Begun[] = [];
    for (const row of await claimHeads(tx, gateway.now(), most)) {
      const one = await begin(tx, gateway, row);
      if (one !== undefined) begun.push(one);
    }
    return begun;
  });
}

async function begin(tx: Tx, gateway: Gateway, row: DeliveryRow): Promise<Begun | undefined> {
  const at = gateway.now();
  const content = openContent(gateway, row);
  const slot = chooseSlot(await slotsOf(tx, row.alias_id, addMs(at, -WINDOW_MS)), at);
  const address = await addressOf(tx, row.alias_id, slot?.message_id ?? null);
  // without a free reply only followers can be written to, as a message of the page's own (zalo-contract §3.0b), and
  // by pages of the newer kind whoever called lately (§3.1)
  const isLeft = address !== undefined && address.disconnected_at !== null;
  const isReachable =
    address !== undefined && (slot !== undefined || address.is_follower || hasCalled(address, at));
  if (content === undefined || !isReachable || isLeft) {
    const code = content === undefined ? "gave_up" : isLeft ? "page_not_connected" : "window_closed";
    await markDone(tx, row.id, "failed", code, at);
    await failRest(tx, row.message_id, code, at);
    await reportDelivery(tx, gateway, row, "failed", code);
    return undefined;
  }
  await markSending(tx, row.id, slot?.message_id ?? null, at, addMs(at, SEND_LAPSES_MS));
  if (slot !== undefined) await useSlot(tx, slot.message_id, 1);
  return {
    row: { ...row, attempts: row.attempts + 1, started_at: at },
    content,
    page_id: address.page_id,
    user_sealed: address.zalo_sealed,
    reply_sealed: address.reply_sealed,
    slot: slot?.message_id ?? null,
  };
}

const CALL_WINDOW_MS = 7 * DAY;

function hasCalled(address: { send_family: string; last_call_at: Date | null }, at: Date): boolean {
  if (address.send_family === "v2" || address.last_call_at === null) return false;
  return addMs(address.last_call_at, CALL_WINDOW_MS) > at;
}
