import type { MessageView } from "@keng/contract/console-api.ts";

/** Zalo sends an album as one message for each picture; so far apart they still are one. */
const TOGETHER_MS = 20_000;

const isPictures = (message: MessageView): boolean =>
  message.from === "citizen" &&
  message.attachments.length > 0 &&
  message.attachments.every((one) => one.kind === "image" || one.kind === "gif") &&
  message.reaction === null;

/**
 * Pictures that came together are shown as one message: the words of the first stand above all of them. Nothing else
 * that the citizen sent may stand between (our automatic receipt may: it is quicker than the third picture), and what
 * quotes or is quoted keeps its own place.
 */
export function albumsOf(messages: readonly MessageView[]): MessageView[] {
  const quoted = new Set(messages.map((message) => message.quote_of));
  const shown: MessageView[] = [];
  for (const message of messages) {
    const at = shown.findLastIndex((one) => one.from === "citizen");
    const last = shown[at];
    const joins =
      last !== undefined &&
      isPictures(last) &&
      isPictures(message) &&
      message.text === null &&
      message.quote_of === null &&
      !quoted.has(message.id) &&
      message.late === last.late &&
      message.shocking === last.shocking &&
      Math.abs(Date.parse(message.sent_at) - Date.parse(last.sent_at)) <= TOGETHER_MS;
    if (joins) shown[at] = { ...last, attachments: [...last.attachments, ...message.attachments] };
    else shown.push(message);
  }
  return shown;
}
