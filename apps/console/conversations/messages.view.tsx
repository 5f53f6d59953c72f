import { IconArrowDown } from "@tabler/icons-react";
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, type ReactElement } from "react";
import type { ConversationView, Me } from "@keng/contract/console-api.ts";
import { dayHeading } from "@keng/i18n/formats.ts";
import * as threadTexts from "@keng/i18n/officer/thread.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { SkeletonRows } from "@keng/ui/skeleton-rows.view.tsx";
import { api } from "../api.ts";
import { FaultNote } from "../fault.view.tsx";
import { useLang, useTexts } from "../language.tsx";
import { KEYS, messagesRead } from "../reads.ts";
import { useStore } from "../store.ts";
import { albumsOf } from "./albums.ts";
import { byDay } from "./by-day.ts";
import { Message } from "./message.view.tsx";
import style from "./messages.module.css";
import { outboxOf } from "./outbox.ts";
import { refreshInbox } from "./refresh-inbox.ts";
import { PendingMessage } from "./pending-message.view.tsx";
import { useEndInView } from "./use-end-in-view.ts";

export function Messages({ thread, me }: { thread: ConversationView; me: Me }): ReactElement {
  const t = useTexts(threadTexts);
  const word = useTexts(words);
  const lang = useLang();
  const pages = useInfiniteQuery(messagesRead(thread.id));
  const pending = useStore(outboxOf(thread.id));
  const messages = useMemo(
    () => (pages.data?.pages ?? []).toReversed().flatMap((page) => page.items),
    [pages.data],
  );
  const fromCitizen = messages.findLast((message) => message.from === "citizen")?.id;
  const end = useEndInView(
    messages.map((message) => message.id),
    pending.length,
  );
  useReadMark(thread.id, fromCitizen, end.inView);
  const byId = new Map(messages.map((message) => [message.id, message]));
  return (
    <div className={style.place}>
      <div
        ref={end.scroller}
        className={style.scroller}
        onScroll={end.onScroll}
        tabIndex={0}
        role="log"
        aria-live="off"
        aria-label={t("messages")}
      >
        {thread.contact === null ? null : (
          <p className={style.contact}>{thread.contact === "left" ? t("left_note") : t("withdrawal_note")}</p>
        )}
        {pages.hasNextPage ? (
          <button
            type="button"
            className={style.earlier}
            disabled={pages.isFetchingNextPage}
            onClick={() => {
              end.holdPlace();
              void pages.fetchNextPage();
            }}
          >
            {pages.isFetchingNextPage ? t("loading_earlier") : t("earlier")}
          </button>
        ) : null}
        {pages.isPending ? <SkeletonRows rows={5} height={72} label={word("loading")} /> : null}
        {pages.error ? <FaultNote error={pages.error} retry={() => void pages.refetch()} /> : null}
        {pages.isSuccess && messages.length === 0 && pending.length === 0 ? (
          <p className={style.contact}>{t("empty")}</p>
        ) : null}
        {byDay(albumsOf(messages)).map((day) => (
          <section key={day.day} className={style.day}>
            <h3 className={style.date}>{dayHeading(lang, day.first.sent_at)}</h3>
            <ol className={style.list}>
              {day.messages.map((message) => (
                <Message
                  key={message.id}
                  message={message}
                  thread={thread}
                  me={me}
                  quoted={message.quote_of === null ? undefined : byId.get(message.quote_of)}
                />
              ))}
            </ol>
          </section>
        ))}
        {pending.length === 0 ? null : (
          <ol className={style.list}>
            {pending.map((one) => (
              <PendingMessage key={one.request_id} pending={one} thread={thread} me={me} />
            ))}
          </ol>
        )}
      </div>
      {end.below > 0 ? (
        <button type="button" className={style.below} onClick={end.toEnd}>
          {t("new_below", { n: end.below })}
          <IconArrowDown size={16} aria-hidden="true" />
        </button>
      ) : null}
      <span className="k-unseen" role="status" key={fromCitizen}>
        {end.arrived ? t("new_said") : ""}
      </span>
    </div>
  );
}

/** What stands on the screen of somebody who looks at it has been read. */
function useReadMark(thread: string, newest: string | undefined, inView: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (newest === undefined || !inView) return;
    const mark = (): void => {
      if (document.visibilityState !== "visible") return;
      document.removeEventListener("visibilitychange", mark);
      api.markRead(thread).then(
        () => {
          void queries.invalidateQueries({ queryKey: KEYS.counts });
          void refreshInbox(queries).catch(() => undefined);
        },
        () => undefined,
      );
    };
    document.addEventListener("visibilitychange", mark);
    mark();
    return () => document.removeEventListener("visibilitychange", mark);
  }, [queries, thread, newest, inView]);
}
