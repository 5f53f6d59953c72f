import type { ChatButton, ChatMessage } from "./control-api.ts";
import { asId, asObject, asText } from "./json.ts";
import type { Json } from "./json.ts";
import type { StoredAttachment } from "./message.store.ts";
import type { Upload } from "./media.store.ts";
import type { Switches } from "./switches.ts";
import { Refusal, invalid } from "./zalo-error.ts";

export interface Outgoing {
  readonly kind: ChatMessage["kind"];
  readonly text?: string;
  readonly attachments?: readonly StoredAttachment[];
  readonly buttons?: readonly ChatButton[];
  readonly quote_msg_id?: string;
}

/** What a check needs from outside: uploads of this page, messages of this chat, the clock, the switches. */
export interface Lookups {
  readonly api: "v2" | "v3";
  readonly switches: Switches;
  readonly now: number;
  readonly upload: (id: string) => Upload | undefined;
  readonly attach: (upload: Upload) => StoredAttachment;
  readonly isInChat: (msgId: string) => boolean;
}

const uploadLifeMs = 7 * 24 * 3600 * 1000;

function lengthOf(text: string, unit: Switches["textUnit"]): number {
  const composed = text.normalize("NFC");
  if (unit === "byte") return Buffer.byteLength(composed, "utf8");
  return unit === "utf16" ? composed.length : [...composed].length;
}

function readText(message: Json, lookups: Lookups, isNeeded: boolean): string | undefined {
  const { text } = message;
  if (text === undefined && !isNeeded) return undefined;
  if (typeof text !== "string" || (isNeeded && text === "")) throw invalid("text");
  if (lengthOf(text, lookups.switches.textUnit) > 2000) throw new Refusal(-210);
  return text;
}

function short(value: unknown, field: string, max: number): string {
  const text = asText(value);
  if (text === null || text === "") throw invalid(field);
  if ([...text].length > max) throw new Refusal(-210);
  return text;
}

function readButton(value: unknown): ChatButton {
  const button = asObject(value);
  const title = short(button["title"], "title", 100);
  const payload = button["payload"];
  const inside = asObject(payload);
  const type = button["type"];
  switch (type) {
    case "oa.open.url":
      return { title, type, url: short(inside["url"], "url", 2000) };
    case "oa.query.show":
    case "oa.query.hide":
      return { title, type, payload: short(payload, "payload", 1000) };
    case "oa.open.sms":
      return {
        title,
        type,
        phone: short(inside["phone_code"], "phone_code", 20),
        payload: short(inside["content"], "content", 160),
      };
    case "oa.open.phone":
      return { title, type, phone: short(inside["phone_code"], "phone_code", 20) };
    default:
      throw invalid("type");
  }
}

function readButtons(value: unknown): ChatButton[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw invalid("buttons");
  if (value.length > 5) throw new Refusal(-210);
  return value.map(readButton);
}

/** An upload of this page that has not expired, and of the right sort. */
function readUpload(value: unknown, field: string, kind: Upload["kind"], lookups: Lookups): StoredAttachment {
  const id = asId(value);
  const upload = id === null ? undefined : lookups.upload(id);
  if (upload === undefined || upload.kind !== kind) throw invalid(field);
  if (upload.created_at + uploadLifeMs <= lookups.now) throw new Refusal(-100);
  return lookups.attach(upload);
}

function readMedia(message: Json, payload: Json, lookups: Lookups): Outgoing {
  const elements = payload["elements"];
  if (!Array.isArray(elements) || elements.length !== 1) throw invalid("elements");
  const element = asObject(elements[0]);
  const text = readText(message, lookups, false);
  const caption = text === undefined || text === "" ? {} : { text };
  const kind = element["media_type"];
  if (kind === "sticker") {
    const id = asId(element["attachment_id"]);
    if (id === null) throw invalid("attachment_id");
    return { kind, attachments: [{ kind, sticker_id: id }] };
  }
  if (kind !== "image" && kind !== "gif") throw invalid("media_type");
  const { url, attachment_id: id } = element;
  if ((url === undefined) === (id === undefined)) throw invalid("attachment_id");
  if (kind === "gif" && !(Number(element["width"]) > 0 && Number(element["height"]) > 0))
    throw invalid("width");
  if (url === undefined)
    return { kind, ...caption, attachments: [readUpload(id, "attachment_id", kind, lookups)] };
  if (typeof url !== "string" || !/^https?:\/\//.test(url)) throw invalid("url");
  return { kind, ...caption, attachments: [{ kind, url, thumb_url: url }] };
}

function readElement(value: unknown): StoredAttachment {
  const element = asObject(value);
  const title = short(element["title"], "title", 100);
  const subtitle = element["subtitle"];
  const action = asObject(element["default_action"]);
  const image = asText(element["image_url"]);
  const target = asText(action["url"]) ?? asText(asObject(action["payload"])["url"]);
  return {
    kind: "list_item",
    title,
    ...(subtitle === undefined ? {} : { description: short(subtitle, "subtitle", 500) }),
    ...(image === null ? {} : { thumb_url: image }),
    ...(target === null ? {} : { url: target }),
  };
}

function readElements(payload: Json, kind: "list" | "request_user_info"): Outgoing {
  const elements = payload["elements"];
  const most = kind === "list" ? 5 : 1;
  if (!Array.isArray(elements) || elements.length === 0) throw invalid("elements");
  if (elements.length > most) throw new Refusal(-210);
  const attachments = elements.map(readElement);
  if (attachments[0]?.description === undefined) throw invalid("subtitle");
  return { kind, attachments, buttons: readButtons(payload["buttons"]) };
}

function readTemplate(message: Json, payload: Json, lookups: Lookups): Outgoing {
  switch (payload["template_type"]) {
    case undefined: {
      const text = readText(message, lookups, true) ?? "";
      return { kind: "text", text, buttons: readButtons(payload["buttons"]), ...readQuote(message, lookups) };
    }
    case "media":
      return readMedia(message, payload, lookups);
    case "list":
      if (lookups.api === "v3" && lookups.switches.listOnV3 === "-233") throw new Refusal(-233);
      return readElements(payload, "list");
    case "request_user_info":
      return readElements(payload, "request_user_info");
    default:
      throw new Refusal(-233);
  }
}

function readQuote(message: Json, lookups: Lookups): { quote_msg_id?: string } {
  const quoted = message["quote_message_id"];
  if (quoted === undefined) return {};
  const id = asId(quoted);
  if (id === null || !lookups.isInChat(id)) throw invalid("quote_message_id");
  return { quote_msg_id: id };
}

/** Checks the `message` of both send endpoints as Zalo does; throws a Refusal. */
export function readOutgoing(value: unknown, lookups: Lookups): Outgoing {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalid("message");
  const message = asObject(value);
  if (message["attachment"] === undefined) {
    const text = readText(message, lookups, true) ?? "";
    return { kind: "text", text, ...readQuote(message, lookups) };
  }
  const attachment = asObject(message["attachment"]);
  const payload = asObject(attachment["payload"]);
  if (attachment["type"] === "file") {
    return { kind: "file", attachments: [readUpload(payload["token"], "token", "file", lookups)] };
  }
  if (attachment["type"] !== "template") throw new Refusal(-233);
  return readTemplate(message, payload, lookups);
}
