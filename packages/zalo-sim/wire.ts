import type { ChatButton, ChatMessage } from "./control-api.ts";
import type { Json } from "./json.ts";
import { parseJson } from "./json.ts";
import type { MessageRow, StoredAttachment } from "./message.store.ts";

/** How a stored message looks on Zalo's wire. Pure: addresses are built from the base that is given. */

export function mediaUrl(base: string, token: string | undefined): string {
  return token === undefined ? "" : `${base}/cdn/${token}`;
}

export function attachmentsOf(row: MessageRow): StoredAttachment[] {
  return parseJson(row.attachments) as StoredAttachment[];
}

export function buttonsOf(row: MessageRow): ChatButton[] {
  return parseJson(row.buttons) as ChatButton[];
}

const extensions = new Map([
  ["application/pdf", "pdf"],
  ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"],
  ["application/msword", "doc"],
]);

function extensionOf(item: StoredAttachment): string {
  const dot = item.name?.lastIndexOf(".") ?? -1;
  if (item.name !== undefined && dot > 0) return item.name.slice(dot + 1).toLowerCase();
  return extensions.get(item.mime ?? "") ?? "bin";
}

/** One attachment of a webhook event. */
export function wireAttachment(item: StoredAttachment, base: string): Json {
  const url = item.media === undefined ? (item.url ?? "") : mediaUrl(base, item.media);
  const thumbnail = item.thumb === undefined ? url : mediaUrl(base, item.thumb);
  switch (item.kind) {
    case "audio":
      return { type: "audio", payload: { url } };
    case "video":
      return { type: "video", payload: { thumbnail, description: item.description ?? "", url } };
    case "sticker":
      return { type: "sticker", payload: { id: item.sticker_id ?? "", url } };
    case "location": {
      const coordinates = { latitude: String(item.latitude ?? 0), longitude: String(item.longitude ?? 0) };
      return { type: "location", payload: { coordinates } };
    }
    case "link":
    case "list_item":
    case "business_card":
      return {
        type: "link",
        payload: { thumbnail, title: item.title ?? "", description: item.description ?? "", url },
      };
    case "file":
      return {
        type: "file",
        payload: {
          url,
          size: String(item.size ?? 0),
          name: item.name ?? "",
          checksum: item.checksum ?? "",
          type: extensionOf(item),
        },
      };
    default:
      return { type: item.kind, payload: { thumbnail, url } };
  }
}

/** The `message` of a webhook event. */
export function wireMessage(row: MessageRow, base: string): Json {
  const attachments = attachmentsOf(row).map((item) => wireAttachment(item, base));
  return {
    ...(row.text === null ? {} : { text: row.text }),
    msg_id: row.msg_id,
    ...(attachments.length === 0 ? {} : { attachments }),
    ...(row.quote_msg_id === null ? {} : { quote_msg_id: row.quote_msg_id }),
  };
}

const historyTypes: Readonly<Record<ChatMessage["kind"], string>> = {
  text: "text",
  image: "photo",
  gif: "GIF",
  video: "video",
  audio: "voice",
  file: "file",
  location: "location",
  sticker: "sticker",
  link: "link",
  business_card: "link",
  list: "links",
  request_user_info: "links",
};

export interface Names {
  readonly user: { readonly id: string; readonly name: string; readonly avatar: string };
  readonly oa: { readonly id: string; readonly name: string; readonly avatar: string };
}

/** One row of `listrecentchat` and `conversation`. */
export function wireHistory(row: MessageRow, names: Names, base: string): Json {
  const from = row.from_oa === 1 ? names.oa : names.user;
  const to = row.from_oa === 1 ? names.user : names.oa;
  const items = attachmentsOf(row);
  const first = items[0];
  const url =
    first === undefined ? "" : first.media === undefined ? (first.url ?? "") : mediaUrl(base, first.media);
  const links = items.filter((item) => item.kind === "link" || item.kind === "list_item");
  const place = first?.kind === "location" ? { longitude: first.longitude, latitude: first.latitude } : null;
  return {
    src: row.from_oa === 1 ? 0 : 1,
    time: row.at,
    type: historyTypes[row.kind],
    message: row.text ?? "",
    message_id: row.msg_id,
    from_id: from.id,
    to_id: to.id,
    from_display_name: from.name,
    from_avatar: from.avatar,
    to_display_name: to.name,
    to_avatar: to.avatar,
    ...(url === "" ? {} : { url, thumb: first?.thumb === undefined ? url : mediaUrl(base, first.thumb) }),
    ...(first?.description === undefined ? {} : { description: first.description }),
    ...(place === null ? {} : { location: JSON.stringify(place) }),
    ...(links.length === 0
      ? {}
      : {
          links: links.map((item) => ({
            title: item.title ?? "",
            url: item.url ?? "",
            thumb: item.thumb_url ?? "",
            description: item.description ?? "",
          })),
        }),
  };
}
