import {
  IconArchive,
  IconCategory,
  IconClockPause,
  IconMail,
  IconMailOpened,
  IconUserShare,
  IconX,
} from "@tabler/icons-react";
import { useRouteContext } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { MOST_AT_ONCE } from "@keng/contract/set-aside.ts";
import { threadCan } from "@keng/contract/thread-can.ts";
import * as sorting from "@keng/i18n/officer/sorting.ts";
import { useTexts } from "../language.tsx";
import { useStore } from "../store.ts";
import type { Chosen } from "./act-on-all.ts";
import { chosen, ranged } from "./chosen.ts";
import style from "./chosen-bar.module.css";
import { actOn, asking } from "./thread-dialogs.ts";

/** How many are ticked; it stands where the tools of the list stand. */
export function ChosenHead({ rows }: { rows: readonly Chosen[] }): ReactElement {
  const t = useTexts(sorting);
  const { length } = useStore(chosen);
  const most = Math.min(rows.length, MOST_AT_ONCE);
  const all = (): void => chosen.set(ranged([], rows, rows[0]?.id ?? null, rows[most - 1]?.id ?? ""));
  return (
    <>
      <button
        type="button"
        className={style.none}
        aria-label={t("choose_none")}
        title={t("choose_none")}
        onClick={() => chosen.set([])}
      >
        <IconX size={20} aria-hidden="true" />
      </button>
      <strong className={style.count} role="status" data-testid="chosen">
        {t("chosen", { n: length })}
      </strong>
      {length < most ? (
        <button type="button" className={style.all} onClick={all}>
          {t("choose_all", { n: most })}
        </button>
      ) : null}
    </>
  );
}

/** What can be done with all of them, below the list. */
export function ChosenActs(): ReactElement {
  const t = useTexts(sorting);
  const { me } = useRouteContext({ from: "/signed-in" });
  const threads = useStore(chosen);
  const mark = threads.some(({ unread }) => unread) ? "read" : "unread";
  return (
    <div className={style.acts} role="toolbar" aria-label={t("acts")}>
      {threadCan.assign(me.roles) ? (
        <button type="button" className={style.act} onClick={() => asking.set({ what: "assign", threads })}>
          <IconUserShare size={20} aria-hidden="true" />
          {t("do.assign")}
        </button>
      ) : null}
      <button type="button" className={style.act} onClick={() => asking.set({ what: "set_aside", threads })}>
        <IconArchive size={20} aria-hidden="true" />
        {t("do.set_aside")}
      </button>
      <button type="button" className={style.act} onClick={() => asking.set({ what: "snooze", threads })}>
        <IconClockPause size={20} aria-hidden="true" />
        {t("do.snooze")}
      </button>
      <button type="button" className={style.act} onClick={() => actOn(threads, { what: mark })}>
        {mark === "read" ? (
          <IconMailOpened size={20} aria-hidden="true" />
        ) : (
          <IconMail size={20} aria-hidden="true" />
        )}
        {t(`do.${mark}`)}
      </button>
      <button type="button" className={style.act} onClick={() => asking.set({ what: "kind", threads })}>
        <IconCategory size={20} aria-hidden="true" />
        {t("do.kind")}
      </button>
    </div>
  );
}
