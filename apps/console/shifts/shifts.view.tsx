import { useQuery } from "@tanstack/react-query";
import { useRouteContext, useSearch } from "@tanstack/react-router";
import type { ReactElement } from "react";
import * as shifts from "@keng/i18n/officer/shifts.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { SkeletonRows } from "@keng/ui/skeleton-rows.view.tsx";
import { FaultNote } from "../fault.view.tsx";
import { useTexts } from "../language.tsx";
import page from "../page.module.css";
import { shiftsRead } from "../reads.ts";
import { HandOver } from "./hand-over.view.tsx";
import { NotePage } from "./note.view.tsx";
import { OnDuty } from "./on-duty.view.tsx";
import { PastShifts } from "./past.view.tsx";

/** Who is on duty, handing over and relieving, and what was handed over before. */
export function ShiftsPage(): ReactElement {
  const { bb } = useSearch({ from: "/signed-in/ca-truc" });
  return bb === undefined ? <Now /> : <NotePage key={bb} id={bb} />;
}

function Now(): ReactElement {
  const t = useTexts(shifts);
  const word = useTexts(words);
  const { me } = useRouteContext({ from: "/signed-in" });
  const now = useQuery(shiftsRead);
  const mine = now.data?.turns.find(
    (turn) => turn.officer.officer_id === me.officer_id && turn.post !== "standby",
  );
  return (
    <div className={page.page}>
      <div className={page.inner}>
        <h1 className={page.title}>{t("title")}</h1>
        <p className={page.text}>{t("text")}</p>
        {now.isPending ? <SkeletonRows rows={3} height={72} label={word("loading")} /> : null}
        {now.error ? <FaultNote error={now.error} retry={() => void now.refetch()} /> : null}
        {now.data ? <OnDuty now={now.data} me={me} /> : null}
        {now.data && mine ? (
          <HandOver turn={mine} waiting={now.data.notes.find((note) => note.shift_id === mine.id) ?? null} />
        ) : null}
        <PastShifts />
      </div>
    </div>
  );
}
