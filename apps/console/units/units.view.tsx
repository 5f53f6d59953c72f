import { queryOptions, useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { FEWEST_SAID, type UnitsBelow } from "@keng/contract/units.ts";
import { dateTime, number } from "@keng/i18n/formats.ts";
import * as texts from "@keng/i18n/officer/units.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { SkeletonRows } from "@keng/ui/skeleton-rows.view.tsx";
import { ask } from "../api.ts";
import { FaultNote } from "../fault.view.tsx";
import { useLang, useTexts } from "../language.tsx";
import page from "../page.module.css";
import style from "./units.module.css";

/** No hint tells of other units' threads: they are asked for now and then. */
const unitsRead = queryOptions({
  queryKey: ["units"],
  queryFn: () => ask<UnitsBelow>("GET", "/api/units/below"),
  refetchInterval: 30_000,
});

/** The units below as counts: who stands above reads no thread of theirs. */
export function UnitsPage(): ReactElement {
  const t = useTexts(texts);
  const word = useTexts(words);
  const below = useQuery(unitsRead);
  return (
    // nothing in it takes the keyboard: it is scrolled itself
    <section className={page.page} tabIndex={0} aria-labelledby="units">
      <div className={page.inner}>
        <h1 className={page.title} id="units">
          {t("title")}
        </h1>
        <p className={page.text}>{t("text")}</p>
        {below.isPending ? <SkeletonRows rows={6} height={48} label={word("loading")} /> : null}
        {below.error ? <FaultNote error={below.error} retry={() => void below.refetch()} /> : null}
        {below.data ? (
          <>
            <Counts units={below.data.units} />
            <p className={page.hint}>{t("few_why")}</p>
            <Overdue {...below.data} />
          </>
        ) : null}
      </div>
    </section>
  );
}

type Unit = UnitsBelow["units"][number];

function useName(): (unit: Pick<Unit, "name_vi" | "name_en">) => string {
  const lang = useLang();
  return ({ name_vi, name_en }) => (lang === "en" ? name_en : name_vi);
}

function Counts({ units }: { units: readonly Unit[] }): ReactElement {
  const t = useTexts(texts);
  const lang = useLang();
  const nameOf = useName();
  const heads = ["waiting", "late", "emergencies", "recent"] as const;
  const shown = (unit: Unit, head: (typeof heads)[number]): string => {
    const count = unit[head];
    return count === null ? t("few", { n: FEWEST_SAID }) : number(lang, count);
  };
  return (
    <div className={page.tableBox}>
      <table className={`${page.table} ${style.table}`} aria-label={t("table")}>
        <thead>
          <tr>
            <th scope="col">{t("unit")}</th>
            {heads.map((head) => (
              <th scope="col" key={head} className={style.count}>
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.id} data-testid="unit">
              <th scope="row" className={style.name}>
                {nameOf(unit)}
                {unit.is_own ? <span className={page.quiet}>{t("own")}</span> : null}
              </th>
              {heads.map((head) => (
                <td
                  key={head}
                  className={style.count}
                  data-label={t(head)}
                  data-matters={(head === "late" || head === "emergencies") && unit[head] > 0}
                >
                  {shown(unit, head)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Overdue({ units, overdue }: UnitsBelow): ReactElement {
  const t = useTexts(texts);
  const nameOf = useName();
  const names = new Map(units.map((unit) => [unit.id, nameOf(unit)]));
  return (
    <section className={page.card} aria-labelledby="overdue">
      <h2 className={page.sub} id="overdue">
        {t("overdue")}
      </h2>
      {overdue.length === 0 ? <p className={page.text}>{t("overdue_none")}</p> : null}
      {overdue.length > 0 ? (
        <ol className={style.overdue}>
          {overdue.map(({ unit_id, due_at }, at) => (
            <li key={`${unit_id} ${due_at} ${at}`} className={page.row}>
              <span>{names.get(unit_id)}</span>
              <span className={page.number}>{t("due", { time: dateTime(due_at) })}</span>
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  );
}
