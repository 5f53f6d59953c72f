import { type InfiniteData, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useState, type ReactElement } from "react";
import type { MessagesPage, MessageView } from "@keng/contract/console-api.ts";
import { time } from "@keng/i18n/formats.ts";
import * as reveals from "@keng/i18n/officer/reveals.ts";
import { useTexts } from "../language.tsx";
import { KEYS } from "../reads.ts";
import { coverAgain } from "./cover-again.ts";
import style from "./mask-note.module.css";

const RevealDialog = lazy(async () => ({
  default: (await import("./reveal-dialog.view.tsx")).RevealDialog,
}));

type Pages = InfiniteData<MessagesPage, string | null>;

function coverIn(pages: Pages, id: string): Pages {
  return {
    ...pages,
    pages: pages.pages.map((page) => ({
      ...page,
      items: page.items.map((item) => (item.id === id ? coverAgain(item) : item)),
    })),
  };
}

/** Below a message in which something is covered: the way to open it, or until when it is open. */
export function MaskNote(props: { thread: string; message: MessageView }): ReactElement {
  const t = useTexts(reveals);
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { open_until } = props.message;
  const { thread } = props;
  const { id } = props.message;
  useEffect(() => {
    if (open_until === null) return;
    // what was open leaves the browser, too
    const left = Math.max(0, Date.parse(open_until) - Date.now());
    const timer = setTimeout(
      () => queries.setQueryData<Pages>(KEYS.messages(thread), (pages) => pages && coverIn(pages, id)),
      left,
    );
    return () => clearTimeout(timer);
  }, [id, open_until, queries, thread]);
  if (open_until !== null) return <span>{t("opened", { time: time(open_until) })}</span>;
  return (
    <span>
      <button type="button" className={style.open} onClick={() => setAsking(true)}>
        {t("open")}
      </button>
      {asking ? (
        <Suspense>
          <RevealDialog thread={thread} message={props.message.id} onClose={() => setAsking(false)} />
        </Suspense>
      ) : null}
    </span>
  );
}
