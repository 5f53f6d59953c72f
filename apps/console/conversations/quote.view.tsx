import type { ReactElement } from "react";
import type { MessageView } from "@keng/contract/console-api.ts";
import { time } from "@keng/i18n/formats.ts";
import * as inbox from "@keng/i18n/officer/inbox.ts";
import * as threadTexts from "@keng/i18n/officer/thread.ts";
import { useTexts } from "../language.tsx";
import style from "./message.module.css";
import { piecesOf } from "./message-text.ts";

const MOST_LETTERS = 90;

/** Where a message stands on the screen, so that a quote can lead there. */
export const placeOf = (message: string): string => `message-${message}`;

/** What a message answers, shortened, with what is covered still covered; pressed, it leads there. */
export function Quote({ of }: { of: MessageView | undefined }): ReactElement {
  const t = useTexts(threadTexts);
  const kinds = useTexts(inbox);
  if (of === undefined) return <p className={style.quote}>{t("quote_earlier")}</p>;
  const words =
    of.text === null
      ? of.attachments.map((one) => kinds(`attachment.${one.kind}`)).join(", ")
      : piecesOf(of.text, of.masks, false)
          .map((piece) => (piece.kind === "mask" ? "•••" : piece.text))
          .join("");
  const shown = words.length > MOST_LETTERS ? `${words.slice(0, MOST_LETTERS).trimEnd()}…` : words;
  const lead = (): void => {
    const place = document.getElementById(placeOf(of.id));
    place?.scrollIntoView({ block: "center" });
    place?.focus({ preventScroll: true });
  };
  return (
    <button type="button" className={style.quote} onClick={lead}>
      <span>{t("quote_of", { time: time(of.sent_at) })}</span>
      <span className={style.quoted}>{shown}</span>
    </button>
  );
}
