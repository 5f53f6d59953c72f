import { useState, type ReactElement } from "react";
import type { AttachmentView } from "@keng/contract/console-api.ts";
import { fileSize } from "@keng/i18n/formats.ts";
import * as media from "@keng/i18n/officer/media.ts";
import { attachmentUrl, pageUrl } from "../api.ts";
import { useLang, useTexts } from "../language.tsx";
import { Lightbox } from "../conversations/lightbox.view.tsx";
import style from "./player.module.css";

const FORMATS = {
  "application/pdf": "format.pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "format.docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "format.xlsx",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "format.pptx",
} as const;

/** A paper: its pages as pictures, and a cleaned copy to save; what opens in another program only after a warning. */
export function Paper({ attachment }: { attachment: AttachmentView }): ReactElement {
  const t = useTexts(media);
  const lang = useLang();
  const [open, setOpen] = useState(false);
  const [warned, setWarned] = useState(false);
  const { id, pages, page_count, size } = attachment;
  const format = FORMATS[attachment.mime as keyof typeof FORMATS] ?? "format.pdf";
  const isPdf = format === "format.pdf";
  const all = page_count ?? pages;
  return (
    <figure className={style.card} data-testid="paper">
      <div className={style.row}>
        {pages === 0 ? null : (
          <button
            type="button"
            className={style.page}
            aria-label={t("paper_open")}
            onClick={() => setOpen(true)}
          >
            <img
              src={attachmentUrl(id, "thumb")}
              alt=""
              className={style.thumb}
              loading="lazy"
              width={72}
              height={96}
            />
          </button>
        )}
        <div className={style.words}>
          <p>{t("paper", { kind: t(format), pages: all, size: fileSize(lang, size ?? 0) })}</p>
          {pages === 0 ? null : (
            <button type="button" className={style.link} onClick={() => setOpen(true)}>
              {t("paper_open")}
            </button>
          )}
          {isPdf || warned ? (
            <a className={style.link} href={attachmentUrl(id, "full")} download>
              {isPdf ? t("paper_save") : t("paper_save_still")}
            </a>
          ) : (
            <button type="button" className={style.link} onClick={() => setWarned(true)}>
              {t("paper_save")}
            </button>
          )}
        </div>
      </div>
      {warned ? (
        <p className={style.warning} role="status">
          {t("paper_warning")}
        </p>
      ) : null}
      <figcaption className={style.notes}>
        <span>{t("paper_note")}</span>
        {pages > 0 && all > pages ? <span>{t("paper_first", { n: pages })}</span> : null}
      </figcaption>
      {open ? (
        <Lightbox
          pictures={Array.from({ length: pages }, (_, at) => ({
            key: `${id} ${at}`,
            src: pageUrl(id, at + 1),
            alt: t("paper_page", { n: at + 1 }),
          }))}
          first={0}
          title={(n) => t("paper_page_of", { n, all: pages })}
          note={t("paper_note")}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </figure>
  );
}
