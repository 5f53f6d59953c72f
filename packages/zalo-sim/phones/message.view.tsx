import { IconDotsVertical } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import type { ChatButton, ChatMessage, PersonReaction } from "../control-api.ts";
import { Attachment, isPicture } from "./attachment.view.tsx";
import { ChatButtons } from "./chat-buttons.view.tsx";
import type { Row } from "./chat-shape.ts";
import { Menu } from "./menu.view.tsx";
import { useWords } from "./words.ts";

type Props = {
  row: Row;
  /** Follows a message of the same side. */
  joined: boolean;
  /** The tab key reaches the menu of the last message; arrows go on from there. */
  last: boolean;
  pageName: string;
  quoted: ChatMessage | undefined;
  onReply: () => void;
  onReact: (icon: PersonReaction["icon"]) => void;
  onPress: (button: ChatButton) => void;
  onPicture: (url: string) => void;
};

const SIGNS = ["/-heart", "/-strong", ":-((", "/-remove"] as const;
const DRAWN: Readonly<Record<string, string>> = {
  "/-heart": "❤️",
  "/-strong": "👍",
  ":-((": "😭",
  ":>": "😆",
  ":o": "😮",
  ":-h": "😠",
  "--b": "😔",
};
const signOf = (icon: string): string => DRAWN[icon] ?? icon;

export function Bubble({ row, joined, last, pageName, quoted, onReply, onReact, onPress, onPicture }: Props) {
  const words = useWords();
  const root = useRef<HTMLElement>(null);
  const { message } = row;
  useEffect(() => {
    const article = root.current;
    // A long press on a phone, the second button of a mouse.
    const open = (event: MouseEvent): void => {
      event.preventDefault();
      article?.querySelector<HTMLElement>(".message-menu > button")?.click();
    };
    article?.addEventListener("contextmenu", open);
    return () => article?.removeEventListener("contextmenu", open);
  }, []);
  const mine = message.from === "user";
  const attachments = message.attachments ?? [];
  const pictures = attachments.filter(isPicture);
  const rest = attachments.filter((one) => !isPicture(one));
  const hasWords = message.text !== undefined && message.text !== "";
  const needsBox =
    hasWords || rest.length > 0 || quoted !== undefined || message.kind === "request_user_info";
  const copy = (): void => void navigator.clipboard?.writeText(message.text ?? "").catch(() => undefined);
  return (
    <>
      {row.day && <p className="day">{row.day}</p>}
      <article
        ref={root}
        className="message"
        data-mine={mine || undefined}
        data-joined={joined || undefined}
        data-testid={`message-${message.msg_id}`}
      >
        <span className="unseen">{mine ? words.you : pageName}:</span>
        <div className="message-line">
          <div className="message-parts">
            {needsBox && (
              <div className="bubble">
                {quoted && <Quote message={quoted} pageName={pageName} />}
                {hasWords && <p className="words">{message.text}</p>}
                {rest.map((one, index) => (
                  // oxlint-disable-next-line react/no-array-index-key -- the order of a message's attachments never changes
                  <Attachment key={index} attachment={one} onPicture={onPicture} />
                ))}
                {message.kind === "request_user_info" && !hasWords && (
                  <p className="words">{words.attachment.request_user_info}</p>
                )}
                {message.buttons && <ChatButtons buttons={message.buttons} onPress={onPress} />}
              </div>
            )}
            {pictures.map((one, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- the order of a message's attachments never changes
              <Attachment key={index} attachment={one} onPicture={onPicture} />
            ))}
          </div>
          <Menu
            className="message-menu"
            reached={last}
            label={words.messageMenu}
            icon={<IconDotsVertical size={16} aria-hidden />}
            items={[
              { label: words.reply, act: onReply },
              ...(hasWords ? [{ label: words.copy, act: copy }] : []),
              ...SIGNS.filter((icon) => icon !== "/-remove" || message.reaction !== undefined).map(
                (icon) => ({
                  label: words.react[icon],
                  act: () => onReact(icon),
                }),
              ),
            ]}
          />
        </div>
        {message.reaction !== undefined && (
          <span className="reaction" role="img" aria-label={words.reacted(signOf(message.reaction))}>
            {signOf(message.reaction)}
          </span>
        )}
        {row.time && <time dateTime={message.at}>{row.time}</time>}
      </article>
    </>
  );
}

export function Quote({ message, pageName }: { message: ChatMessage; pageName: string }) {
  const words = useWords();
  return (
    <blockquote className="quote">
      <b>{message.from === "user" ? words.you : pageName}</b>
      <span>{message.text || words.attachment[message.kind]}</span>
    </blockquote>
  );
}
