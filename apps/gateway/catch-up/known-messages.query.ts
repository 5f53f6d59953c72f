import type { HistoryMessage } from "@keng/zalo/history.ts";
import type { Gateway } from "../context.ts";
import { knownOf } from "./known-messages.store.ts";

/** Which of these messages somebody has told us of, or we sent ourselves. */
export async function knownMessages(
  gateway: Gateway,
  pageId: string,
  messages: readonly HistoryMessage[],
): Promise<Set<string>> {
  return gateway.db.transaction().execute((tx) => knownOf(tx, gateway.keys, pageId, messages));
}
