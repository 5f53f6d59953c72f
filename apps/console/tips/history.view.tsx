import { useState, type ReactElement } from "react";
import type { HistoryView } from "@keng/contract/console-api.ts";
import { SET_ASIDE_REASONS } from "@keng/contract/set-aside.ts";
import { dateTime, dayAndMonth, dayNumber, time } from "@keng/i18n/formats.ts";
import * as categories from "@keng/i18n/officer/categories.ts";
import * as sorting from "@keng/i18n/officer/sorting.ts";
import * as work from "@keng/i18n/officer/work.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { givenName } from "../conversations/pill.ts";
import { useTexts } from "../language.tsx";
import { useNow } from "../now.ts";
import style from "./work-panel.module.css";

const AT_FIRST = 6;

/** Who did what and when; the newest are always in sight. */
export function History({ history }: { history: readonly HistoryView[] }): ReactElement {
  const t = useTexts(work);
  const now = useNow();
  const [all, setAll] = useState(false);
  const told = history.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
  const hidden = all ? 0 : Math.max(0, history.length - AT_FIRST);
  const shown = told.slice(hidden);
  return (
    <section className={style.section} data-testid="history">
      <h3 className={style.title}>{t("history")}</h3>
      {hidden === 0 ? null : (
        <button type="button" className={style.link} onClick={() => setAll(true)}>
          {t("show_all_history", { n: hidden })}
        </button>
      )}
      <ol
        className={style.history}
        data-older={shown.some((step) => dayNumber(step.at) !== dayNumber(now)) || undefined}
      >
        {shown.map((step, at) => (
          <li key={`${step.at} ${step.act} ${at}`} className={style.step}>
            <time className={style.when} dateTime={step.at}>
              {dayNumber(step.at) === dayNumber(now) ? null : `${dayAndMonth(step.at)} `}
              {time(step.at)}
            </time>
            <Told step={step} />
          </li>
        ))}
      </ol>
    </section>
  );
}

const MARKS = ["tip", "question", "emergency", "not_emergency", "set_aside", "not_set_aside"] as const;
const STATES = ["RECEIVED", "NEED_INFO"] as const;

function Told({ step }: { step: HistoryView }): ReactElement {
  const t = useTexts(work);
  const word = useTexts(words);
  const name = useTexts(categories);
  const sort = useTexts(sorting);
  const mark = MARKS.find((one) => one === step.detail);
  const reason = SET_ASIDE_REASONS.find((one) => step.detail === `set_aside.${one}`);
  const state = STATES.find((one) => one === step.detail);
  const category = categories.CATEGORIES.find((one) => one === step.detail);
  const detail =
    step.act === "tip_state" && state !== undefined
      ? word(`state.${state}`)
      : step.act === "marked" && mark !== undefined
        ? t(`marked.${mark}`)
        : step.act === "marked" && reason !== undefined
          ? t("marked.set_aside_because", { reason: sort(`reason.${reason}`) })
          : step.act === "category_set" && category !== undefined
            ? name(category)
            : step.act === "assigned" && step.detail !== null
              ? givenName(step.detail)
              : step.act === "snoozed" && step.detail !== null
                ? dateTime(step.detail)
                : null;
  const said = [step.officer === null ? null : givenName(step.officer), t(`act.${step.act}`)]
    .filter((part) => part !== null)
    .join(" ");
  return <span title={step.officer ?? undefined}>{detail === null ? said : `${said}: ${detail}`}</span>;
}
