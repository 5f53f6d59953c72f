import type { ReactElement, ReactNode } from "react";
import { createPortal } from "react-dom";
import * as minutes from "@keng/i18n/officer/minutes.ts";
import { translator } from "@keng/i18n/translator.ts";
import style from "./paper.module.css";

/** A paper twice: to be looked at here, and alone on the page when it is printed. */
export function PrintedPaper(props: { label: string; testid: string; children: ReactNode }): ReactElement {
  return (
    <>
      <section className={style.preview} aria-label={props.label} data-testid={props.testid}>
        {props.children}
      </section>
      {createPortal(
        <div className={style.printed} data-printed="" aria-hidden="true">
          {props.children}
        </div>,
        document.body,
      )}
    </>
  );
}

/** The head of official papers: on the left the unit, on the right the state. */
export function PaperHead(props: { unit: string; children?: ReactNode }): ReactElement {
  const t = translator("vi", minutes);
  return (
    <header className={style.head}>
      <div>
        <p className={style.unit}>{props.unit.toLocaleUpperCase("vi")}</p>
        {props.children}
      </div>
      <div>
        <p className={style.nation}>{t("nation")}</p>
        <p className={style.motto}>{t("motto")}</p>
      </div>
    </header>
  );
}
