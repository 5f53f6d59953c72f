import { IconChevronLeft, IconChevronRight, IconX } from "@tabler/icons-react";
import { useEffect, useRef, useState, type ReactElement } from "react";
import * as threadTexts from "@keng/i18n/officer/thread.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { useTexts } from "../language.tsx";
import style from "./lightbox.module.css";

export type Shown = { key: string; src: string; alt: string };

/** Pictures or pages large, one after the other; the cleaned copies, never the originals. */
export function Lightbox(props: {
  pictures: readonly Shown[];
  first: number;
  /** What is shown, by its number. */
  title: (n: number) => string;
  note: string;
  onClose: () => void;
}): ReactElement {
  const t = useTexts(threadTexts);
  const word = useTexts(words);
  const [at, setAt] = useState(props.first);
  const [broken, setBroken] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const all = props.pictures.length;
  const one = props.pictures[at];
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const go = (step: number): void => {
    setBroken(false);
    setAt(Math.max(0, Math.min(all - 1, at + step)));
  };
  return (
    <dialog
      ref={dialog}
      className={style.box}
      aria-label={props.title(at + 1)}
      onClose={props.onClose}
      onKeyDown={(event) => {
        if (event.key === "ArrowRight") go(1);
        if (event.key === "ArrowLeft") go(-1);
        event.stopPropagation();
      }}
    >
      <div className={style.head}>
        <span aria-live="polite">{props.title(at + 1)}</span>
        <span className={style.note}>{props.note}</span>
        <button type="button" className={style.tool} aria-label={word("close")} onClick={props.onClose}>
          <IconX size={24} aria-hidden="true" />
        </button>
      </div>
      <div className={style.stage}>
        {all > 1 ? (
          <button
            type="button"
            className={style.tool}
            aria-label={t("previous")}
            disabled={at === 0}
            onClick={() => go(-1)}
          >
            <IconChevronLeft size={24} aria-hidden="true" />
          </button>
        ) : null}
        {one === undefined || broken ? (
          <p className={style.broken}>{t("picture_broken")}</p>
        ) : (
          <img
            key={one.key}
            src={one.src}
            alt={one.alt}
            className={style.picture}
            onError={() => setBroken(true)}
          />
        )}
        {all > 1 ? (
          <button
            type="button"
            className={style.tool}
            aria-label={t("next")}
            disabled={at === all - 1}
            onClick={() => go(1)}
          >
            <IconChevronRight size={24} aria-hidden="true" />
          </button>
        ) : null}
      </div>
    </dialog>
  );
}
