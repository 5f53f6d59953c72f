import { IconLock, IconTool } from "@tabler/icons-react";
import { lazy, Suspense, type ReactElement } from "react";
import type { ConversationView, Me, MessageView } from "@keng/contract/console-api.ts";
import { time } from "@keng/i18n/formats.ts";
import * as threadTexts from "@keng/i18n/officer/thread.ts";
import { Bubble } from "@keng/ui/bubble.view.tsx";
import { useTexts } from "../language.tsx";
import { Attachments } from "./attachments.view.tsx";
import { Delivery } from "./delivery.view.tsx";
import { maskCounts, piecesOf } from "./message-text.ts";
import style from "./message.module.css";
import { Veil } from "./veil.view.tsx";
import { givenName } from "./pill.ts";
import { placeOf, Quote } from "./quote.view.tsx";

const MaskNote = lazy(async () => ({ default: (await import("../reveals/mask-note.view.tsx")).MaskNote }));

const Reaction = lazy(async () => ({ default: (await import("../attachments/signs.view.tsx")).Reaction }));

const SIDES = { citizen: "in", officer: "out", zalo_tool: "out", auto: "auto" } as const;

export function Message(props: {
  message: MessageView;
  thread: ConversationView;
  me: Me;
  /** What it answers, when that is on the screen. */
  quoted: MessageView | undefined;
}): ReactElement {
  const { message, thread } = props;
  const t = useTexts(threadTexts);
  const side = SIDES[message.from];
  const out = side !== "in";
  const covers = [...message.masks, ...message.attachments.flatMap((one) => one.link?.masks ?? [])];
  return (
    <li
      id={placeOf(message.id)}
      tabIndex={-1}
      className={out ? style.out : style.in}
      data-testid="message"
      data-from={message.from}
      data-delivery={message.delivery?.state}
    >
      {message.quote_of === null ? null : <Quote of={props.quoted} />}
      {message.text === null ? null : (
        <Bubble side={side}>
          <MessageText message={message} code={message.from === "auto" ? thread.receipt_code : null} />
        </Bubble>
      )}
      {hasPictures(message) && message.shocking ? (
        <Veil thread={thread.id}>
          <Attachments attachments={message.attachments} sent={out} />
        </Veil>
      ) : (
        <Attachments attachments={message.attachments} sent={out} />
      )}
      <p className={style.meta}>
        {out ? <Author message={message} /> : null}
        {!out && message.officer !== null ? (
          <span title={message.officer}>{t("written_by", { name: givenName(message.officer) })}</span>
        ) : null}
        <time dateTime={message.sent_at}>{time(message.sent_at)}</time>
        {maskCounts(covers).map(({ kind, n }) => (
          <span key={kind}>{t(`masked.${kind}`, { n })}</span>
        ))}
        {covers.length > 0 ? (
          <Suspense>
            <MaskNote thread={thread.id} message={message} />
          </Suspense>
        ) : null}
        {message.text === null && message.attachments.length === 0 && thread.erased_at !== null ? (
          <span>{t("message_gone")}</span>
        ) : null}
        {message.reaction === null ? null : (
          <Suspense>
            <Reaction what={message.reaction} />
          </Suspense>
        )}
        {message.late ? <span>{t("late")}</span> : null}
        {message.delivery === null ? null : <Delivery message={message} thread={thread.id} />}
      </p>
    </li>
  );
}

/** Something that the eye meets without having been asked for. */
function hasPictures({ attachments }: MessageView): boolean {
  return attachments.some(({ kind, state }) => state === "ready" && SEEN.has(kind));
}

const SEEN: ReadonlySet<string> = new Set(["image", "gif", "video"]);

function Author({ message }: { message: MessageView }): ReactElement | null {
  const t = useTexts(threadTexts);
  if (message.from === "auto") return <span>{t("automatic")}</span>;
  if (message.from === "zalo_tool")
    return (
      <span className={style.tool}>
        <IconTool size={16} aria-hidden="true" />
        {t("zalo_tool")}
      </span>
    );
  return message.officer === null ? null : <span title={message.officer}>{givenName(message.officer)}</span>;
}

function MessageText({ message, code }: { message: MessageView; code: string | null }): ReactElement {
  const t = useTexts(threadTexts);
  return (
    <>
      {piecesOf(message.text ?? "", message.masks, message.open_until !== null).map((piece, at) =>
        piece.kind === "mask" ? (
          <span
            key={at}
            className={style.mask}
            style={{ width: `${piece.length}ch` }}
            role="img"
            aria-label={t(`mask.${piece.of}`)}
            title={t(`mask.${piece.of}`)}
          >
            <IconLock size={16} aria-hidden="true" />
          </span>
        ) : piece.kind === "opened" ? (
          <span key={at} className={style.opened}>
            {piece.text}
          </span>
        ) : (
          <Strong key={at} text={piece.text} word={code} />
        ),
      )}
    </>
  );
}

/** The receipt code is what one reads aloud: it leads the eye in an automatic text. */
function Strong({ text, word }: { text: string; word: string | null }): ReactElement {
  const at = word === null ? -1 : text.indexOf(word);
  if (word === null || at === -1) return <>{text}</>;
  return (
    <>
      {text.slice(0, at)}
      <strong className={style.code}>{word}</strong>
      {text.slice(at + word.length)}
    </>
  );
}
