import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { PastShift } from "@keng/contract/console-shifts.ts";
import { dateTime, dayNumber, time } from "@keng/i18n/formats.ts";
import * as shifts from "@keng/i18n/officer/shifts.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { SkeletonRows } from "@keng/ui/skeleton-rows.view.tsx";
import { FaultNote } from "../fault.view.tsx";
import { useTexts } from "../language.tsx";
import page from "../page.module.css";
import { pastRead } from "./calls.ts";
import style from "./shifts.module.css";

/** Turns that are over, the newest first, each with its note. */
export function PastShifts(): ReactElement {
  const t = useTexts(shifts);
  const word = useTexts(words);
  const past = useInfiniteQuery(pastRead);
  const items = past.data?.pages.flatMap((one) => one.items) ?? [];
  return (
    <section className={page.card} aria-label={t("past")}>
      <h2 className={page.sub}>{t("past")}</h2>
      {past.isPending ? <SkeletonRows rows={3} height={56} label={word("loading")} /> : null}
      {past.error ? <FaultNote error={past.error} retry={() => void past.refetch()} /> : null}
      {past.isSuccess && items.length === 0 ? <p className={page.text}>{t("past_none")}</p> : null}
      <ul className={style.past}>
        {items.map((shift) => (
          <Past key={shift.id} shift={shift} />
        ))}
      </ul>
      {past.hasNextPage ? (
        <Button
          variant="default"
          className={page.start ?? ""}
          loading={past.isFetchingNextPage}
          onClick={() => void past.fetchNextPage()}
        >
          {t("more")}
        </Button>
      ) : null}
    </section>
  );
}

function Past({ shift }: { shift: PastShift }): ReactElement {
  const t = useTexts(shifts);
  const { began_at, ended_at, note_id, taken_by } = shift;
  const to =
    ended_at === null
      ? ""
      : dayNumber(ended_at) === dayNumber(began_at)
        ? time(ended_at)
        : dateTime(ended_at);
  return (
    <li className={page.row} data-testid="past-shift">
      <span className={page.words}>
        <span>
          {t(`post.${shift.post}`)}: <strong>{shift.officer.display_name}</strong>
          {taken_by === null ? null : `, ${t("taken_by", { name: taken_by })}`}
        </span>
        <span className={page.hint}>{t("span", { from: dateTime(began_at), to })}</span>
      </span>
      {note_id === null ? null : (
        <Link to="/ca-truc" search={{ bb: note_id }} className={style.link}>
          {t("see_note")}
        </Link>
      )}
    </li>
  );
}
