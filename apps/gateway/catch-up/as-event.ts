import type { HistoryMessage } from "@keng/zalo/history.ts";
import { obj, parseJson, str } from "@keng/zalo/json.ts";

type Attachment = { type: string; payload: Record<string, unknown> };

/** As a webhook would have told of it: a message that was read back goes the same way as one that was told. */
export function asEvent(appId: string, pageId: string, message: HistoryMessage): Record<string, unknown> {
  const { content, attachments } = contentOf(message);
  const hasText = message.text !== null && message.text !== "" && content !== "link";
  const isFromPage = message.from === "oa";
  return {
    app_id: appId,
    event_name: `${message.from}_send_${content}`,
    // history does not say who typed it; that nobody's program did is known otherwise (tool-messages.query.ts)
    sender: isFromPage ? { id: pageId, admin_id: "history" } : { id: message.fromId },
    recipient: { id: isFromPage ? message.toId : pageId },
    message: {
      msg_id: message.msgId,
      ...(hasText ? { text: message.text } : {}),
      ...(attachments.length === 0 ? {} : { attachments }),
    },
    timestamp: String(message.at),
  };
}

/** What a webhook tells of a page's own messages; what else there is comes as its text. */
const FROM_PAGE = new Set(["text", "image", "gif", "file", "sticker"]);

function contentOf(message: HistoryMessage): { content: string; attachments: Attachment[] } {
  const found = contentFrom(message);
  return message.from === "oa" && !FROM_PAGE.has(found.content)
    ? { content: "text", attachments: [] }
    : found;
}

function contentFrom(message: HistoryMessage): { content: string; attachments: Attachment[] } {
  const { url, thumb: thumbnail, description, location } = message;
  const one = (content: string, payload: Record<string, unknown>, type = content) => ({
    content,
    attachments: [{ type, payload }],
  });
  switch (message.type.toLowerCase()) {
    case "photo":
    case "image":
      return one("image", { url, thumbnail });
    case "gif":
      return one("gif", { url, thumbnail });
    case "video":
      return one("video", { url, thumbnail, description });
    case "voice":
    case "audio":
      return one("audio", { url });
    case "file":
      return one("file", { url, name: description });
    case "sticker":
      return one("sticker", { url });
    case "location":
      return location === null
        ? { content: "text", attachments: [] }
        : one("location", {
            coordinates: { latitude: String(location.latitude), longitude: String(location.longitude) },
          });
    case "link":
      return isCard(description)
        ? one("business_card", { url, thumbnail, description }, "link")
        : one("link", { url, thumbnail, description: description ?? message.text });
    default:
      return { content: "text", attachments: [] };
  }
}

/** A contact card comes as a link whose description is JSON with a phone number (zalo-contract §4.3). */
function isCard(description: string | null): boolean {
  const parsed = description === null ? undefined : parseJson(description);
  return parsed?.ok === true && str(obj(parsed.value)["phone"]) !== null;
}
