import type { OutboundReply } from "@keng/contract/exchange.ts";
import { REPLY_LENGTH } from "@keng/contract/reply-length.ts";
import { splitText } from "@keng/zalo/split.ts";
import type { DeliveryContent } from "./content.ts";

/**
 * As few messages as Zalo allows: the text goes with the first picture, files go alone. Each counts as one reply.
 * `begin` writes what comes before the text: room for it is kept whether there is something or not, since the number
 * of parts goes back to the desk, which must not learn who has several threads.
 */
export function partsOf(
  reply: Pick<OutboundReply, "text" | "files">,
  begin: (text: string) => string = (text) => text,
): DeliveryContent[] {
  const split = reply.text === null ? [] : splitText(reply.text, REPLY_LENGTH);
  const texts = split.map((text, at) => (at === 0 ? begin(text) : text));
  const pictures = reply.files.filter((file) => file.mime.startsWith("image/"));
  const others = reply.files.filter((file) => !file.mime.startsWith("image/"));
  const [first, ...rest] = pictures;
  const head =
    first !== undefined && texts.length === 1 ? [{ text: texts[0] ?? null, buttons: [], file: first }] : [];
  const alone =
    head.length === 0
      ? [...texts.map((text) => ({ text, buttons: [], file: null })), ...pictures.map(fileOnly)]
      : [...head, ...rest.map(fileOnly)];
  return [...alone, ...others.map(fileOnly)];
}

function fileOnly(file: OutboundReply["files"][number]): DeliveryContent {
  return { text: null, buttons: [], file };
}
