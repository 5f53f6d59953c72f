import type { HistoryMessage } from "@keng/zalo/history.ts";
import type { Gateway } from "../context.ts";

/** The newest message of each chat since an instant. */
export async function readRecent(gateway: Gateway, pageId: string, since: Date): Promise<HistoryMessage[]> {
  const found: HistoryMessage[] = [];
  for await (const message of gateway.oa(pageId).recentChats()) {
    if (message.at < since.getTime()) break;
    found.push(message);
  }
  return found;
}

/** What a person and the page wrote to each other since an instant, newest first. */
export async function readWritten(
  gateway: Gateway,
  pageId: string,
  userId: string,
  since: Date,
): Promise<HistoryMessage[]> {
  const found: HistoryMessage[] = [];
  for await (const message of gateway.oa(pageId).wholeConversation(userId)) {
    if (message.at < since.getTime()) break;
    found.push(message);
  }
  return found;
}
