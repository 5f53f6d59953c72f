import { Fragment, type ReactElement } from "react";
import { dateTime } from "@keng/i18n/formats.ts";
import * as texts from "@keng/i18n/officer/minutes.ts";
import { translator } from "@keng/i18n/translator.ts";
import style from "../paper.module.css";
import { PaperHead, PrintedPaper } from "../paper.view.tsx";
import { type Minutes, PERSON } from "./minutes.ts";

/** The paper, to be looked at and to be printed. */
export function MinutesPaper({ minutes, label }: { minutes: Minutes; label: string }): ReactElement {
  return (
    <PrintedPaper label={label} testid="minutes">
      <Paper minutes={minutes} />
    </PrintedPaper>
  );
}

/** Form 01 with the layout of official papers; the law's language whatever the screen's. */
function Paper({ minutes }: { minutes: Minutes }): ReactElement {
  const t = translator("vi", texts);
  const { identity, sheet, unit } = minutes;
  const given = (name: string): string => identity[name]?.trim() ?? "";
  const rows = [
    ["full_name", given("name")],
    ...PERSON.filter((field) => field !== "witness").map((field) => [field, given(field)] as const),
    ["phone", given("phone")],
  ] as const;
  const lines = (text: string): ReactElement[] =>
    (text.trim() === "" ? t("none") : text.trim())
      .split("\n")
      .map((line, at) => <p key={`${at} ${line}`}>{line}</p>);
  return (
    <article className={style.paper} lang="vi">
      <PaperHead unit={unit}>
        <p>{t("number", { code: minutes.code })}</p>
      </PaperHead>
      <p className={style.form}>{t("form")}</p>
      <h2 className={style.heading}>{t("heading")}</h2>
      <p>
        {t("opening", {
          from: dateTime(minutes.told),
          place: sheet.taken_at.trim() || t("taken_at_usual", { unit }),
        })}
      </p>
      <p>
        {t("receiver", { name: minutes.officer, title: sheet.receiver_title.trim() || "……………", unit })}{" "}
        {sheet.recorder.trim() === "" ? "" : t("recorder_line", { name: sheet.recorder.trim() })}
      </p>
      <p>{t("basis")}</p>
      <h3>{t("person")}</h3>
      <dl className={style.facts}>
        {rows.map(([field, value]) => (
          <Fragment key={field}>
            <dt>{t(field)}:</dt>
            <dd>{value === "" ? "……………………………" : value}</dd>
          </Fragment>
        ))}
      </dl>
      <h3>{t("content")}</h3>
      {lines(minutes.text)}
      {minutes.place.trim() === "" ? null : <p>{t("place_line", { place: minutes.place.trim() })}</p>}
      <h3>{t("documents_heading")}</h3>
      {lines(sheet.documents)}
      <h3>{t("requests_heading")}</h3>
      {lines(sheet.requests)}
      <p>{t("closing")}</p>
      <div className={style.signatures}>
        {(["sign_provider", "sign_receiver", "sign_recorder"] as const).map((who) => (
          <div key={who}>
            <p className={style.signs}>{t(who)}</p>
            <p className={style.how}>{t("sign_how")}</p>
          </div>
        ))}
        {given("witness") === "" ? null : (
          <div>
            <p className={style.signs}>{t("sign_witness")}</p>
            <p className={style.how}>{given("witness")}</p>
          </div>
        )}
      </div>
    </article>
  );
}
