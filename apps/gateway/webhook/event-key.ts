import { isObject, obj, str } from "@keng/zalo/json.ts";
import { readId } from "@keng/zalo/ids.ts";

/** What makes two deliveries the same event: the message for messages, else the very bytes (zalo-contract §4.1). */
export function eventKey(
  pageId: string | null,
  body: unknown,
  raw: Uint8Array,
): { of: string; value: string } {
  const name = nameOf(body);
  const direction = /^(user|oa)_send_/.exec(name ?? "")?.[1];
  const msgId = isObject(body) ? readId(obj(body["message"])["msg_id"]) : null;
  if (direction !== undefined && msgId !== null && pageId !== null)
    return messageEventKey(direction === "user" ? "user" : "oa", pageId, msgId);
  return { of: "event_bytes", value: Buffer.from(raw).toString("base64") };
}

/** The same key for a message that was read back from Zalo instead of being told by a webhook. */
export function messageEventKey(
  from: "user" | "oa",
  pageId: string,
  msgId: string,
): { of: string; value: string } {
  return { of: `event_${from}_send`, value: `${pageId}\0${msgId}` };
}

/** Words in a group are not addressed to the page and are not stored at all (product.md: nothing is watched). */
export function isGroupTalk(body: unknown): boolean {
  return /^(user|oa)_send_group_/.test(nameOf(body) ?? "");
}

function nameOf(body: unknown): string | null {
  return isObject(body) ? str(body["event_name"]) : null;
}
