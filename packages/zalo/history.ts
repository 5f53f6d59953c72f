import type { Call } from "./client.ts";
import { readId } from "./ids.ts";
import type { MsgId } from "./ids.ts";
import { isObject, list, num, obj, parseJson, str } from "./json.ts";
import type { JsonObject } from "./json.ts";

/** A message as Zalo's history tells it: less than the webhook tells, but it can be read after an outage. */
export interface HistoryMessage {
  readonly msgId: MsgId;
  readonly from: "user" | "oa";
  readonly fromId: string;
  readonly toId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** As Zalo calls it: text, voice, photo, GIF, link, links, sticker, location, video, file … */
  readonly type: string;
  readonly text: string | null;
  readonly url: string | null;
  readonly thumb: string | null;
  readonly description: string | null;
  readonly location: { readonly latitude: number; readonly longitude: number } | null;
  readonly fromName: string | null;
  readonly raw: JsonObject;
}

export interface Page {
  readonly offset: number;
  /** At most 10. */
  readonly count: number;
}

function readLocation(value: unknown): HistoryMessage["location"] {
  const text = str(value);
  const parsed = text === null ? null : parseJson(text);
  const place = parsed?.ok ? obj(parsed.value) : obj(value);
  const latitude = num(place["latitude"]);
  const longitude = num(place["longitude"]);
  return latitude === null || longitude === null ? null : { latitude, longitude };
}

function readMessage(value: unknown): HistoryMessage | null {
  if (!isObject(value)) return null;
  const msgId = readId<"message">(value["message_id"] ?? value["msg_id"]);
  const fromId = str(value["from_id"]);
  const toId = str(value["to_id"]);
  const at = num(value["time"]);
  if (msgId === null || fromId === null || toId === null || at === null) return null;
  return {
    msgId,
    from: num(value["src"]) === 0 ? "oa" : "user",
    fromId,
    toId,
    at,
    type: str(value["type"]) ?? "",
    text: str(value["message"]),
    url: str(value["url"]),
    thumb: str(value["thumb"]),
    description: str(value["description"]),
    location: readLocation(value["location"]),
    fromName: str(value["from_display_name"]),
    raw: value,
  };
}

/** One client met the array one level deeper. `size` counts what Zalo sent, readable or not. */
function readPage(answer: JsonObject): { size: number; messages: HistoryMessage[] } {
  const data = answer["data"];
  const rows = Array.isArray(data) ? list(data) : list(obj(data)["data"]);
  return { size: rows.length, messages: rows.map(readMessage).filter((message) => message !== null) };
}

export function createHistory(call: Call) {
  const recent = (page: Page) =>
    call({ method: "GET", path: "/v2.0/oa/listrecentchat", data: { ...page } }).then(readPage);
  const one = (userId: string, page: Page) =>
    call({ method: "GET", path: "/v2.0/oa/conversation", data: { user_id: userId, ...page } }).then(readPage);

  /** Newest first. New messages shift the pages, and a short page is not the end: only an empty one is. */
  async function* walk(read: (page: Page) => ReturnType<typeof recent>): AsyncGenerator<HistoryMessage> {
    const known = new Set<string>();
    for (let offset = 0; ;) {
      const page = await read({ offset, count: 10 });
      if (page.size === 0) return;
      offset += page.size;
      for (const message of page.messages) {
        if (known.has(message.msgId)) continue;
        known.add(message.msgId);
        yield message;
      }
    }
  }

  return {
    listRecentChat: async (page: Page): Promise<HistoryMessage[]> => (await recent(page)).messages,
    conversation: async (userId: string, page: Page): Promise<HistoryMessage[]> =>
      (await one(userId, page)).messages,
    recentChats: (): AsyncGenerator<HistoryMessage> => walk(recent),
    wholeConversation: (userId: string): AsyncGenerator<HistoryMessage> => walk((page) => one(userId, page)),
  };
}
