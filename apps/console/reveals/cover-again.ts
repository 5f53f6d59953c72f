import type { MessageView } from "@keng/contract/console-api.ts";

/** A message whose time is over, as the desk would send it now: a dot for each covered letter. */
export function coverAgain(message: MessageView): MessageView {
  const text =
    message.text === null
      ? null
      : message.masks.reduce(
          (said, { start, end }) => said.slice(0, start) + "•".repeat(end - start) + said.slice(end),
          message.text,
        );
  return { ...message, text, open_until: null };
}
