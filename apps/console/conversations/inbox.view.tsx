import { IconInbox } from "@tabler/icons-react";
import { useNavigate, useRouteContext, useSearch } from "@tanstack/react-router";
import { useMediaQuery } from "@mantine/hooks";
import { lazy, Suspense, type ReactElement } from "react";
import * as inbox from "@keng/i18n/officer/inbox.ts";
import { EmptyState } from "@keng/ui/empty-state.view.tsx";
import * as habits from "@keng/i18n/officer/habits.ts";
import { useTexts } from "../language.tsx";
import { say } from "../shell/toast.ts";
import { useStore } from "../store.ts";
import { askedIn, isNarrowed } from "./address.ts";
import style from "./inbox.module.css";
import { InboxHead } from "./inbox-head.view.tsx";
import { InboxList } from "./inbox-list.view.tsx";
import { listed, nextWaiting } from "./next-waiting.ts";
import { asking, outcomes } from "./thread-dialogs.ts";

/** Windows are asked for by hand: their code comes then. */
const ThreadDialogs = lazy(async () => ({
  default: (await import("./thread-dialogs.view.tsx")).ThreadDialogs,
}));
const FilterChips = lazy(async () => ({ default: (await import("./filter-chips.view.tsx")).FilterChips }));
const ThreadPane = lazy(async () => ({ default: (await import("./thread.view.tsx")).ThreadPane }));

/** List, thread, work: always in this order; on a phone one at a time. The address names what is shown. */
export function InboxPage(): ReactElement {
  const t = useTexts(inbox);
  const habit = useTexts(habits);
  const isAsking = [useStore(asking), useStore(outcomes)].some((one) => one !== null);
  const { me } = useRouteContext({ from: "/signed-in" });
  const search = useSearch({ from: "/signed-in/hop-thu" });
  const navigate = useNavigate({ from: "/hop-thu" });
  const phone = useMediaQuery("(max-width: 767px)", undefined, { getInitialValueInEffect: false });
  const asked = askedIn(search);
  const close = (): void =>
    void navigate({
      search: (before) => {
        const { mo: _mo, xem: _xem, ...rest } = before;
        return rest;
      },
    });
  /** After an answer: the next thread that waits, in the order of the list. */
  const next = (): void => {
    const mo = search.mo === undefined ? null : nextWaiting(listed.get(), search.mo, me.officer_id);
    if (mo === null) {
      say(habit("nothing_waits"));
      close();
      return;
    }
    void navigate({
      search: (before) => {
        const { xem: _xem, ...rest } = before;
        return { ...rest, mo };
      },
    });
  };
  return (
    <div className={style.page}>
      {phone && search.mo === undefined ? null : <h1 className="k-unseen">{t("title")}</h1>}
      <section className={style.list} aria-label={t("list")} hidden={phone && search.mo !== undefined}>
        <InboxHead search={search} me={me} />
        {isNarrowed(asked) ? (
          <Suspense>
            <FilterChips search={search} />
          </Suspense>
        ) : null}
        <InboxList
          key={`${asked.filter} ${asked.sort} ${asked.kind}`}
          asked={asked}
          open={search.mo}
          me={me.officer_id}
          phone={phone}
        />
      </section>
      {search.mo === undefined ? (
        <div className={style.nothing}>
          <EmptyState icon={<IconInbox size={32} />} title={t("choose_title")} text={t("choose_text")} />
        </div>
      ) : (
        <Suspense fallback={<div className={style.nothing} />}>
          <ThreadPane
            key={search.mo}
            id={search.mo}
            me={me}
            shown={search.xem === "xu-ly" ? "work" : "messages"}
            onShow={(part) =>
              void navigate({
                replace: true,
                search: (before) => {
                  const { xem: _xem, ...rest } = before;
                  return part === "work" ? { ...rest, xem: "xu-ly" } : rest;
                },
              })
            }
            onBack={close}
            onNext={next}
          />
        </Suspense>
      )}
      {isAsking ? (
        <Suspense>
          <ThreadDialogs />
        </Suspense>
      ) : null}
    </div>
  );
}
