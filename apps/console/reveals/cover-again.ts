import type { AttachmentView, MessageView } from "@keng/contract/console-api.ts";

type Span = { start: number; end: number };

const dotted = (text: string, spans: readonly Span[]): string =>
  spans.reduce(
    (said, { start, end }) => said.slice(0, start) + "•".repeat(end - start) + said.slice(end),
    text,
  );

/** A message whose time is over, as the desk would send it now: a dot for each covered letter. */
export function coverAgain(message: MessageView): MessageView {
  const text = message.text === null ? null : dotted(message.text, message.masks);
  return { ...message, text, attachments: message.attachments.map(coverLink), open_until: null };
}

function coverLink(attachment: AttachmentView): AttachmentView {
  const { link } = attachment;
  if (link === null || link.masks.length === 0) return attachment;
  const of = (where: "url" | "description"): string =>
    dotted(
      link[where],
      link.masks.filter((mask) => mask.in === where),
    );
  return { ...attachment, link: { ...link, url: of("url"), description: of("description") } };
}
