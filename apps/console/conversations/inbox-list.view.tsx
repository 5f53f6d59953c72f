import { IconArrowUp, IconFilter } from "@tabler/icons-react";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useVirtualizer } from "@tanstack/react-virtual";
import { lazy, Suspense, useEffect, useMemo, useRef, useState, type ReactElement } from "react";
import * as inbox from "@keng/i18n/officer/inbox.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { SkeletonRows } from "@keng/ui/skeleton-rows.view.tsx";
import type { InboxAsked } from "../api.ts";
import { FaultNote } from "../fault.view.tsx";
import { useKeys } from "../keys.ts";
import { useTexts } from "../language.tsx";
import { useNow } from "../now.ts";
import { emergenciesRead, inboxRead } from "../reads.ts";
import { isNarrowed } from "./address.ts";
import { chosen } from "./chosen.ts";
import { SetAside } from "./set-aside.view.tsx";
import { KindFilter } from "./kind-filter.view.tsx";
import { withoutRepeats } from "./held-rows.ts";
import style from "./inbox-list.module.css";
import { listed } from "./next-waiting.ts";
import { InboxRow } from "./inbox-row.view.tsx";
import { SortButton } from "./sort-button.view.tsx";
import { useChoosing } from "./use-choosing.ts";
import { useHeldRows } from "./use-held-rows.ts";

const InboxEmpty = lazy(async () => ({ default: (await import("./inbox-empty.view.tsx")).InboxEmpty }));
const ChosenHead = lazy(async () => ({ default: (await import("./chosen-bar.view.tsx")).ChosenHead }));
const ChosenActs = lazy(async () => ({ default: (await import("./chosen-bar.view.tsx")).ChosenActs }));

const FiltersWindow = lazy(async () => ({
  default: (await import("./filters-window.view.tsx")).FiltersWindow,
}));

const ROW = { pc: 64, phone: 96 };
const NEAR_END = 12;
const AT_TOP = 8;

export function InboxList(props: {
  asked: InboxAsked;
  open: string | undefined;
  me: string;
  phone: boolean;
}): ReactElement {
  const t = useTexts(inbox);
  const word = useTexts(words);
  const now = useNow();
  const navigate = useNavigate({ from: "/hop-thu" });
  const { asked } = props;
  const [filtering, setFiltering] = useState(false);
  // another search leaves the rows where they are until its own are here
  const pages = useInfiniteQuery({ ...inboxRead(asked), placeholderData: keepPreviousData });
  const fresh = useMemo(
    () => withoutRepeats(pages.data?.pages.flatMap((page) => page.items) ?? []),
    [pages.data],
  );
  const reading = useReading();
  const what = pages.isPlaceholderData ? null : JSON.stringify(asked);
  const { rows, waiting, showNew } = useHeldRows(fresh, reading.now, what);
  useEffect(() => listed.set(rows), [rows]);
  const scroller = useRef<HTMLDivElement>(null);
  const height = props.phone ? ROW.phone : ROW.pc;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: (at) => rows[at]?.id ?? at,
    overscan: 8,
  });
  useEffect(() => virtual.measure(), [virtual, height]);

  const items = virtual.getVirtualItems();
  const lowest = items.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && lowest >= rows.length - NEAR_END) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, lowest, rows.length]);

  const [cursor, setCursor] = useState<string | null>(null);
  const move = (step: number): void => {
    const from = rows.findIndex((row) => row.id === (cursor ?? props.open));
    const to = from === -1 ? 0 : Math.max(0, Math.min(rows.length - 1, from + step));
    const row = rows[to];
    if (row === undefined) return;
    setCursor(row.id);
    reading.byKeyboard();
    virtual.scrollToIndex(to);
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-id="${row.id}"]`)?.focus({ preventScroll: true }),
    );
  };
  const { ticked, tick, handlers } = useChoosing(rows);
  const tickedIds = useMemo(() => new Set(ticked.map(({ id }) => id)), [ticked]);
  const alarm = (useQuery(emergenciesRead).data?.length ?? 0) > 0;
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    // while an emergency is open its key is the emergency's
    ...(alarm ? {} : { x: (event) => tick(cursor ?? props.open ?? "", event?.shiftKey === true) }),
    Escape: () => {
      if (ticked.length > 0) return chosen.set([]);
      const row = scroller.current?.querySelector<HTMLElement>(`[data-id="${cursor ?? props.open ?? ""}"]`);
      (row ?? scroller.current?.querySelector<HTMLElement>("a"))?.focus();
    },
  });
  const toTop = (): void => {
    showNew();
    virtual.scrollToIndex(0);
    setCursor(null);
  };

  return (
    <>
      <div className={style.tools}>
        {ticked.length > 0 ? (
          <Suspense>
            <ChosenHead rows={rows} />
          </Suspense>
        ) : (
          <>
            <button
              type="button"
              className={style.filters}
              aria-label={t("filters_more")}
              title={t("filters_more")}
              aria-haspopup="dialog"
              onClick={() => setFiltering(true)}
            >
              <IconFilter size={20} aria-hidden="true" />
            </button>
            <KindFilter chosen={props.asked.kind} />
          </>
        )}
        {ticked.length > 0 ? null : waiting > 0 ? (
          <button type="button" className={style.fresh} onClick={toTop}>
            <IconArrowUp size={20} aria-hidden="true" />
            {t("new_rows", { n: waiting })}
          </button>
        ) : (
          <>
            <SetAside chosen={props.asked.filter === "set_aside"} />
            <SortButton sort={props.asked.sort} />
          </>
        )}
      </div>
      <span className="k-unseen" role="status">
        {waiting > 0 ? t("new_rows_said", { n: waiting }) : ""}
      </span>
      {pages.isPending ? <SkeletonRows rows={8} height={height} label={word("loading")} /> : null}
      {pages.error && rows.length === 0 ? (
        <div className={style.note}>
          <FaultNote error={pages.error} retry={() => void pages.refetch()} />
        </div>
      ) : null}
      {pages.isSuccess && rows.length === 0 ? (
        <Suspense>
          <InboxEmpty
            filter={props.asked.filter}
            q={props.asked.q}
            narrowed={isNarrowed(asked)}
            onAll={() =>
              void navigate({
                search: ({ mo, xep }) => ({
                  ...(mo === undefined ? {} : { mo }),
                  ...(xep === undefined ? {} : { xep }),
                }),
              })
            }
          />
        </Suspense>
      ) : null}
      <div
        ref={scroller}
        className={style.scroller}
        hidden={rows.length === 0}
        aria-busy={pages.isPlaceholderData}
        data-choosing={ticked.length > 0 || undefined}
        {...reading.handlers}
        {...handlers}
        onScroll={(event) => reading.scrolled(event.currentTarget.scrollTop > AT_TOP)}
      >
        <ul className={style.rows} style={{ height: virtual.getTotalSize() }} aria-label={t("list")}>
          {items.map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            return (
              <li
                key={row.id}
                className={style.place}
                style={{ height, transform: `translateY(${item.start}px)` }}
                aria-setsize={hasNextPage ? -1 : rows.length}
                aria-posinset={item.index + 1}
              >
                <InboxRow
                  row={row}
                  open={row.id === props.open}
                  me={props.me}
                  now={now}
                  onFocus={() => setCursor(row.id)}
                />
                <input
                  type="checkbox"
                  className={style.tick}
                  aria-label={t("choose", { label: row.label })}
                  checked={tickedIds.has(row.id)}
                  onChange={({ nativeEvent }) =>
                    tick(row.id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
                  }
                />
              </li>
            );
          })}
        </ul>
        {isFetchingNextPage ? <p className={style.end}>{t("loading_more")}</p> : null}
        {pages.isFetchNextPageError ? (
          <div className={style.note}>
            <FaultNote error={pages.error} retry={() => void fetchNextPage()} />
          </div>
        ) : null}
        {!hasNextPage && rows.length > 20 ? <p className={style.end}>{t("end")}</p> : null}
      </div>
      {filtering ? (
        <Suspense>
          <FiltersWindow asked={asked} onClose={() => setFiltering(false)} />
        </Suspense>
      ) : null}
      {ticked.length > 0 ? (
        <Suspense>
          <ChosenActs />
        </Suspense>
      ) : null}
    </>
  );
}

/** Somebody is reading the list while the pointer or the keyboard is in it, or it is not at its top. */
function useReading(): {
  now: boolean;
  byKeyboard: () => void;
  scrolled: (away: boolean) => void;
  handlers: { onPointerEnter: () => void; onPointerLeave: () => void; onBlur: () => void };
} {
  const [pointer, setPointer] = useState(false);
  const [keyboard, setKeyboard] = useState(false);
  const [away, setAway] = useState(false);
  return {
    now: pointer || keyboard || away,
    byKeyboard: () => setKeyboard(true),
    scrolled: setAway,
    handlers: {
      onPointerEnter: () => setPointer(matchMedia("(hover: hover)").matches),
      onPointerLeave: () => setPointer(false),
      onBlur: () => setKeyboard(false),
    },
  };
}
