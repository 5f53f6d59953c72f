import { addMs, MINUTE } from "@keng/core/time.ts";
import type { HistoryMessage } from "@keng/zalo/history.ts";
import type { Gateway } from "../context.ts";
import { hashUserId } from "../vault/zalo-ids.ts";
import { knownOf } from "./known-messages.store.ts";
import { isSendingTo } from "../vault/unsettled.store.ts";

/** What we sent ourselves is known by its id as soon as Zalo has answered; until then it looks like somebody else's. */
const ANSWERED_MS = MINUTE;

/**
 * What of a conversation nobody has told us: what the citizen wrote, and what an officer typed in Zalo's own tool. Of
 * the page's messages nothing is taken while the outcome of a send of ours is open: it may be that very message.
 */
export async function missedOf(
  gateway: Gateway,
  pageId: string,
  userId: string,
  written: readonly HistoryMessage[],
): Promise<HistoryMessage[]> {
  const answered = addMs(gateway.now(), -ANSWERED_MS).getTime();
  return gateway.db.transaction().execute(async (tx) => {
    const known = await knownOf(tx, gateway.keys, pageId, written);
    const missed = written.filter((one) => !known.has(one.msgId));
    if (!missed.some((one) => one.from === "oa")) return missed;
    const isOpen = await isSendingTo(tx, hashUserId(gateway.keys, pageId, userId));
    return missed.filter((one) => one.from === "user" || (!isOpen && one.at <= answered));
  });
}
