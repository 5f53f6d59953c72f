import type { Attachment, ContentKind } from "./events.ts";
import { isObject, list, num, obj, parseJson, str } from "./json.ts";
import type { JsonObject } from "./json.ts";

export const contentKinds: ReadonlySet<string> = new Set<ContentKind>([
  "text",
  "image",
  "gif",
  "video",
  "audio",
  "sticker",
  "location",
  "link",
  "business_card",
  "file",
  "list",
  "template",
]);

function businessCard(payload: JsonObject): Attachment {
  const description = str(payload["description"]);
  const inside = description === null ? undefined : parseJson(description);
  const card = inside?.ok ? obj(inside.value) : {};
  return { type: "business_card", phone: str(card["phone"]), url: str(payload["url"]), payload };
}

function place(payload: JsonObject): Attachment | null {
  const at = obj(payload["coordinates"]);
  const latitude = num(at["latitude"]);
  const longitude = num(at["longitude"]);
  return latitude === null || longitude === null ? null : { type: "location", latitude, longitude, payload };
}

function media(type: string, payload: JsonObject, url: string): Attachment | null {
  if (type === "image" || type === "gif" || type === "video") {
    return { type, url, thumbnail: str(payload["thumbnail"]), payload };
  }
  if (type === "audio") return { type, url, payload };
  if (type !== "file") return null;
  const extension = str(payload["type"]);
  const checksum = str(payload["checksum"]);
  return {
    type,
    url,
    name: str(payload["name"]),
    size: num(payload["size"]),
    extension,
    checksum,
    payload,
  };
}

function readAttachment(value: unknown, content: ContentKind): Attachment {
  const outer = obj(value);
  const type = str(outer["type"]);
  const payload = obj(outer["payload"]);
  const unknown: Attachment = { type: "unknown", name: type, payload: isObject(value) ? value : {} };
  if (type === null) return unknown;
  if (type === "link" && content === "business_card") return businessCard(payload);
  if (type === "link") {
    const { url, thumbnail, title, description } = payload;
    return {
      type,
      url: str(url),
      thumbnail: str(thumbnail),
      title: str(title),
      description: str(description),
      payload,
    };
  }
  if (type === "sticker") return { type, id: str(payload["id"]), url: str(payload["url"]), payload };
  if (type === "location") return place(payload) ?? unknown;
  const url = str(payload["url"]);
  return (url === null || url === "" ? null : media(type, payload, url)) ?? unknown;
}

/** Attachments that cannot be read are kept as `unknown`, never dropped. */
export function readAttachments(value: unknown, content: ContentKind): Attachment[] {
  const items = isObject(value) ? [value] : list(value);
  return items.map((item) => readAttachment(item, content));
}
