import { useQuery } from "@tanstack/react-query";
import { useMediaQuery } from "@mantine/hooks";
import { lazy, Suspense, useEffect, type ReactElement } from "react";
import type { Me } from "@keng/contract/console-api.ts";
import * as thread from "@keng/i18n/officer/thread.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { SkeletonRows } from "@keng/ui/skeleton-rows.view.tsx";
import { FaultNote } from "../fault.view.tsx";
import { useTexts } from "../language.tsx";
import { conversationRead } from "../reads.ts";
import { openDraft } from "./draft-sync.ts";
import { Messages } from "./messages.view.tsx";
import { Present } from "./present.view.tsx";
import { Standing } from "./standing.view.tsx";
import { ThreadHead } from "./thread-head.view.tsx";
import style from "./thread.module.css";

/** Come beside the messages, which are read first. */
const Composer = lazy(async () => ({ default: (await import("./composer.view.tsx")).Composer }));
const WorkPanel = lazy(async () => ({ default: (await import("../tips/work-panel.view.tsx")).WorkPanel }));

type Part = "messages" | "work";

/** One thread and its work: side by side on a PC, two tabs where there is no room. */
export function ThreadPane(props: {
  id: string;
  me: Me;
  shown: Part;
  onShow: (part: Part) => void;
  onBack: () => void;
  onNext: () => void;
}): ReactElement {
  const t = useTexts(thread);
  const word = useTexts(words);
  const wide = useMediaQuery("(min-width: 1200px)", undefined, { getInitialValueInEffect: false });
  const conversation = useQuery(conversationRead(props.id));
  const { data } = conversation;
  const shown = wide ? "messages" : props.shown;
  const label = data?.label;
  useEffect(() => {
    if (label !== undefined)
      document.querySelector<HTMLElement>("[data-thread-title]")?.focus({ preventScroll: true });
  }, [label]);
  useEffect(() => void openDraft(props.id), [props.id]);
  if (data === undefined)
    return (
      <section className={style.loading}>
        {conversation.error ? (
          <FaultNote error={conversation.error} retry={() => void conversation.refetch()} />
        ) : (
          <SkeletonRows rows={6} height={72} label={word("loading")} />
        )}
      </section>
    );
  const suggestions = data.tip?.category === null && data.tip.suggested_category !== null ? 1 : 0;
  return (
    <>
      <section
        className={style.thread}
        aria-label={word("source", { label: data.label })}
        data-testid="thread"
      >
        <ThreadHead thread={data} me={props.me} onBack={props.onBack} />
        <Standing thread={data} me={props.me} />
        <Present thread={data.id} />
        {wide ? null : (
          <div className={style.tabs} role="tablist" aria-label={word("source", { label: data.label })}>
            {(["messages", "work"] as const).map((part) => (
              <button
                key={part}
                type="button"
                role="tab"
                id={`tab-${part}`}
                aria-selected={shown === part}
                aria-controls={`part-${part}`}
                className={style.tab}
                onClick={() => props.onShow(part)}
              >
                {t(part)}
                {part === "work" && suggestions > 0 ? (
                  <span className={style.hint}>{t("work_hint", { n: suggestions })}</span>
                ) : null}
              </button>
            ))}
          </div>
        )}
        <div
          className={style.talk}
          id="part-messages"
          {...(wide ? {} : { role: "tabpanel", "aria-labelledby": "tab-messages" })}
          hidden={shown !== "messages"}
        >
          <Messages thread={data} me={props.me} />
          {data.channel === "zalo" ? (
            <Suspense fallback={<div className={style.composer} />}>
              <Composer thread={data} me={props.me} onNext={props.onNext} />
            </Suspense>
          ) : (
            <p className={style.noWayBack} data-testid="no-way-back">
              {t(data.channel === "phone" ? "no_way_back" : "no_way_back_counter")}
            </p>
          )}
        </div>
        {!wide && shown === "work" ? (
          <div className={style.narrowWork} id="part-work" role="tabpanel" aria-labelledby="tab-work">
            <Suspense fallback={<SkeletonRows rows={4} height={96} label={word("loading")} />}>
              <WorkPanel thread={data} me={props.me} />
            </Suspense>
          </div>
        ) : null}
      </section>
      {wide ? (
        <aside className={style.work} aria-label={t("work")}>
          <Suspense fallback={<SkeletonRows rows={4} height={96} label={word("loading")} />}>
            <WorkPanel thread={data} me={props.me} />
          </Suspense>
        </aside>
      ) : null}
    </>
  );
}
