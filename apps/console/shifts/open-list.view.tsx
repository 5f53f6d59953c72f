import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { OPEN_ORDER } from "./open-order.ts";
import type { OpenNow, OpenThread } from "@keng/contract/console-shifts.ts";
import { dueAt, listTime } from "@keng/i18n/formats.ts";
import * as shifts from "@keng/i18n/officer/shifts.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { useLang, useTexts } from "../language.tsx";
import { useNow } from "../now.ts";
import page from "../page.module.css";
import style from "./shifts.module.css";

/** What is open, by why it is, the most urgent first; each leads to its thread. */
export function OpenList({ open }: { open: OpenNow }): ReactElement {
  const t = useTexts(shifts);
  const { counts, threads } = open;
  const { received, emergencies, soon } = counts;
  const groups = OPEN_ORDER.filter((why) => counts[why] > 0);
  return (
    <div className={style.open}>
      <p className={page.hint}>
        {t("in_shift", { received, emergencies })} {soon > 0 ? t("soon", { n: soon }) : null}
      </p>
      {groups.length === 0 ? <p>{t("nothing_open")}</p> : null}
      {groups.map((why) => {
        const listed = threads.filter((thread) => thread.why === why);
        const left = counts[why] - listed.length;
        return (
          <div key={why} data-testid={`open-${why}`}>
            <p className={style.why} data-urgent={why === "emergency" || why === "late" || undefined}>
              {t(`why.${why}`)} <span className={page.number}>{counts[why]}</span>
            </p>
            <ul className={style.threads} aria-label={t(`why.${why}`)}>
              {listed.map((thread) => (
                <Row key={thread.conversation_id} thread={thread} />
              ))}
              {left > 0 ? <li className={page.hint}>{t("not_listed", { n: left })}</li> : null}
            </ul>
          </div>
        );
      })}
    </div>
  );
}

function Row({ thread }: { thread: OpenThread }): ReactElement {
  const t = useTexts(shifts);
  const word = useTexts(words);
  const lang = useLang();
  const now = useNow();
  const { due_at, snoozed_until, last_at } = thread;
  const when =
    thread.why === "snoozed" && snoozed_until !== null
      ? t("until", { when: dueAt(lang, snoozed_until, now) })
      : due_at !== null
        ? t("due", { when: dueAt(lang, due_at, now) })
        : t("last", { when: listTime(last_at, now) });
  return (
    <li>
      <Link
        to="/hop-thu"
        search={{ mo: thread.conversation_id }}
        className={style.thread}
        data-done={thread.done || undefined}
      >
        <strong>{word("source", { label: thread.label })}</strong>
        <span>{word(`kind.${thread.kind}`)}</span>
        <span className={page.quiet}>{thread.done ? t("done") : when}</span>
      </Link>
    </li>
  );
}
