import type { ReactElement } from "react";
import type { ShiftNoteView } from "@keng/contract/console-shifts.ts";
import { dateTime } from "@keng/i18n/formats.ts";
import * as texts from "@keng/i18n/officer/shift-paper.ts";
import * as shifts from "@keng/i18n/officer/shifts.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { translator } from "@keng/i18n/translator.ts";
import style from "../paper.module.css";
import { PaperHead, PrintedPaper } from "../paper.view.tsx";
import { OPEN_ORDER } from "./open-order.ts";

/** The note with room for both signatures (domain.md §11.3); official papers are Vietnamese whatever the screen. */
export function NotePaper({ note, label }: { note: ShiftNoteView; label: string }): ReactElement {
  return (
    <PrintedPaper label={label} testid="shift-paper">
      <Paper note={note} />
    </PrintedPaper>
  );
}

function Paper({ note }: { note: ShiftNoteView }): ReactElement {
  const t = translator("vi", texts);
  const s = translator("vi", shifts);
  const word = translator("vi", words);
  const { counts, threads, taken } = note;
  const lines = (text: string): ReactElement[] =>
    (text === "" ? t("none") : text).split("\n").map((line, at) => <p key={`${at} ${line}`}>{line}</p>);
  return (
    <article className={style.paper} lang="vi">
      <PaperHead unit={note.unit.name_vi} />
      <h2 className={style.heading}>{t("heading")}</h2>
      <p>
        {t("shift", {
          post: s(`post.${note.post}`).toLocaleLowerCase("vi"),
          from: dateTime(note.began_at),
          to: note.ended_at === null ? t("now") : dateTime(note.ended_at),
        })}
      </p>
      <p>
        {t("persons", {
          from: note.from.display_name,
          to: taken === null ? t("now") : taken.officer.display_name,
        })}{" "}
        {t("written", { when: dateTime(note.written_at) })}
      </p>
      <h3>{t("in_shift")}</h3>
      <p>{t("received", { n: counts.received, emergencies: counts.emergencies })}</p>
      <h3>{t("open")}</h3>
      {OPEN_ORDER.every((why) => counts[why] === 0) ? <p>{t("none")}</p> : null}
      {OPEN_ORDER.filter((why) => counts[why] > 0).map((why) => (
        <p key={why}>
          {t("group", { why: s(`why.${why}`), n: counts[why] })}{" "}
          {threads
            .filter((thread) => thread.why === why)
            .map((thread) => word("source", { label: thread.label }))
            .join(", ")}
        </p>
      ))}
      {counts.soon > 0 ? <p>{t("soon", { n: counts.soon })}</p> : null}
      {(["todo", "things", "trouble"] as const).map((field) => (
        <div key={field}>
          <h3>{t(field)}</h3>
          {lines(note.text?.[field] ?? "")}
        </div>
      ))}
      <div className={style.signatures}>
        <div>
          <p className={style.signs}>{t("sign_from")}</p>
          <p className={style.how}>{t("sign_how")}</p>
          {note.text === null ? null : (
            <p className={style.signed}>
              {note.from.display_name}, {t("signed_from", { when: dateTime(note.written_at) })}
            </p>
          )}
        </div>
        <div>
          <p className={style.signs}>{t("sign_to")}</p>
          <p className={style.how}>{t("sign_how")}</p>
          {taken === null ? null : (
            <p className={style.signed}>
              {taken.officer.display_name}, {t("signed_to", { when: dateTime(taken.at) })}
            </p>
          )}
        </div>
      </div>
    </article>
  );
}
