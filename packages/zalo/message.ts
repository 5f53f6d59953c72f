import type { JsonObject } from "./json.ts";

export type Button = { readonly title: string } & (
  | { readonly type: "oa.open.url"; readonly url: string }
  | { readonly type: "oa.query.show" | "oa.query.hide"; readonly payload: string }
  | { readonly type: "oa.open.sms"; readonly phone: string; readonly content: string }
  | { readonly type: "oa.open.phone"; readonly phone: string }
);

export interface ListElement {
  readonly title: string;
  readonly subtitle?: string;
  readonly imageUrl?: string;
  readonly action?: { readonly url: string } | { readonly payload: string };
}

type Picture = { readonly attachmentId: string } | { readonly url: string };

/** What an Official Account can send. It cannot send video or voice, nor edit or take back. */
export type OutgoingMessage =
  | {
      readonly kind: "text";
      readonly text: string;
      readonly quoteMsgId?: string;
      readonly buttons?: readonly Button[];
    }
  | { readonly kind: "image"; readonly image: Picture; readonly text?: string }
  | {
      readonly kind: "gif";
      readonly image: Picture;
      readonly width: number;
      readonly height: number;
      readonly text?: string;
    }
  | { readonly kind: "sticker"; readonly stickerId: string }
  | { readonly kind: "file"; readonly token: string }
  | { readonly kind: "list"; readonly elements: readonly ListElement[]; readonly buttons?: readonly Button[] }
  | {
      readonly kind: "request_user_info";
      readonly title: string;
      readonly subtitle: string;
      readonly imageUrl: string;
    };

function wireButton(button: Button): JsonObject {
  const { title, type } = button;
  switch (type) {
    case "oa.open.url":
      return { title, type, payload: { url: button.url } };
    case "oa.open.sms":
      return { title, type, payload: { content: button.content, phone_code: button.phone } };
    case "oa.open.phone":
      return { title, type, payload: { phone_code: button.phone } };
    default:
      return { title, type, payload: button.payload };
  }
}

function wireElement(element: ListElement): JsonObject {
  const { title, subtitle, imageUrl, action } = element;
  return {
    title,
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(imageUrl === undefined ? {} : { image_url: imageUrl }),
    ...(action === undefined
      ? {}
      : {
          default_action:
            "url" in action
              ? { type: "oa.open.url", url: action.url }
              : { type: "oa.query.show", payload: action.payload },
        }),
  };
}

function template(payload: JsonObject): JsonObject {
  return { attachment: { type: "template", payload } };
}

function media(element: JsonObject): JsonObject {
  return template({ template_type: "media", elements: [element] });
}

function wirePicture(image: Picture): JsonObject {
  return "url" in image ? { url: image.url } : { attachment_id: image.attachmentId };
}

function withText(text: string | undefined, body: JsonObject): JsonObject {
  return text === undefined || text === "" ? body : { text: text.normalize("NFC"), ...body };
}

/** The `message` of both send endpoints. */
export function wireMessage(message: OutgoingMessage): JsonObject {
  switch (message.kind) {
    case "text": {
      const quote = message.quoteMsgId === undefined ? {} : { quote_message_id: message.quoteMsgId };
      const buttons = message.buttons ?? [];
      // With buttons there is a template without a type.
      const keys = buttons.length === 0 ? {} : template({ buttons: buttons.map(wireButton) });
      return { text: message.text.normalize("NFC"), ...quote, ...keys };
    }
    case "image":
      return withText(message.text, media({ media_type: "image", ...wirePicture(message.image) }));
    case "gif": {
      const { width, height, image } = message;
      return withText(message.text, media({ media_type: "gif", width, height, ...wirePicture(image) }));
    }
    case "sticker":
      return media({ media_type: "sticker", attachment_id: message.stickerId });
    case "file":
      return { attachment: { type: "file", payload: { token: message.token } } };
    case "list": {
      const buttons = message.buttons === undefined ? {} : { buttons: message.buttons.map(wireButton) };
      return template({ template_type: "list", elements: message.elements.map(wireElement), ...buttons });
    }
    case "request_user_info": {
      const { title, subtitle, imageUrl } = message;
      return template({
        template_type: "request_user_info",
        elements: [{ title, subtitle, image_url: imageUrl }],
      });
    }
  }
}
