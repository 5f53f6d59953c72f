import type { AttachmentKind, HeldReason, InboundMessage } from "@keng/contract/exchange.ts";
import type { Attachment } from "@keng/zalo/events.ts";
import { cleanText } from "./clean-text.ts";

/** What comes with a message, sorted by what has to be done with it. */
export type ReadAttachment = {
  id: string;
  kind: AttachmentKind;
  inbound: InboundMessage["message"]["attachments"][number];
  /** To be fetched from Zalo. */
  fetch: { url: string; name: string | null } | null;
  /** Not shown and why; `original` is kept sealed to the key holders. */
  held: { reason: HeldReason; original: string | null } | null;
};

/** Ids come in as an argument: random, one for each. */
export function readAttachments(attachments: readonly Attachment[], newId: () => string): ReadAttachment[] {
  return attachments.map((one) => read(one, newId()));
}

function read(one: Attachment, id: string): ReadAttachment {
  const plain = (kind: AttachmentKind): ReadAttachment => ({
    id,
    kind,
    inbound: { id, kind },
    fetch: null,
    held: null,
  });
  switch (one.type) {
    case "image":
    case "gif":
    case "video":
    case "audio":
      return { ...plain(one.type), fetch: { url: one.url, name: null } };
    case "file":
      return { ...plain("file"), fetch: { url: one.url, name: one.name } };
    case "sticker":
      return one.url === null
        ? { ...plain("sticker"), held: { reason: "broken", original: null } }
        : { ...plain("sticker"), fetch: { url: one.url, name: null } };
    case "location": {
      const { latitude, longitude } = one;
      const location = { latitude, longitude };
      return { ...plain("location"), inbound: { id, kind: "location", location } };
    }
    case "link": {
      const description = [one.title, one.description]
        .map(cleanText)
        .filter((text) => text !== null && text !== "")
        .join("\n");
      return {
        ...plain("link"),
        inbound: { id, kind: "link", link: { url: cleanText(one.url) ?? "", description } },
      };
    }
    // who somebody is: the officers learn that there is one, no more
    case "business_card":
      return { ...plain("contact"), held: { reason: "identity", original: JSON.stringify(one.payload) } };
    case "unknown":
      return { ...plain("file"), held: { reason: "type_refused", original: JSON.stringify(one.payload) } };
  }
}
