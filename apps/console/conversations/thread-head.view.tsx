import { Button } from "@mantine/core";
import { IconArrowLeft, IconHandGrab } from "@tabler/icons-react";
import { lazy, Suspense, type ReactElement } from "react";
import type { ConversationView, Me } from "@keng/contract/console-api.ts";
import { threadCan } from "@keng/contract/thread-can.ts";
import * as threadTexts from "@keng/i18n/officer/thread.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { AliasTile } from "@keng/ui/alias-tile.view.tsx";
import { Keycap } from "@keng/ui/keycap.view.tsx";
import { useKeys } from "../keys.ts";
import { useTexts } from "../language.tsx";
import { useNow } from "../now.ts";
import { useClaim } from "./acts.ts";
import { chosenOf } from "./marks.ts";
import { givenName } from "./pill.ts";
import { actOn, asking } from "./thread-dialogs.ts";
import { ThreadPill } from "./thread-pill.view.tsx";
import style from "./thread-head.module.css";

const MoreMenu = lazy(async () => ({ default: (await import("./more-menu.view.tsx")).MoreMenu }));

export function ThreadHead(props: { thread: ConversationView; me: Me; onBack: () => void }): ReactElement {
  const { thread, me } = props;
  const t = useTexts(threadTexts);
  const word = useTexts(words);
  const now = useNow();
  const claim = useClaim(thread.id, thread.label);
  const mine = thread.holder?.officer_id === me.officer_id;
  const take = (): void => {
    if (!mine && !claim.isPending) claim.mutate(thread.holder !== null);
  };
  const chosen = [chosenOf(thread)];
  useKeys({
    a: take,
    h: () => asking.set({ what: "snooze", threads: chosen }),
    u: () => {
      actOn(chosen, { what: "unread" });
      props.onBack();
    },
    ...(threadCan.assign(me.roles) ? { p: () => asking.set({ what: "assign", threads: chosen }) } : {}),
  });
  const state = thread.tip_state === null ? word(`kind.${thread.kind}`) : word(`state.${thread.tip_state}`);
  return (
    <header className={style.head}>
      <button type="button" className={style.back} aria-label={word("back")} onClick={props.onBack}>
        <IconArrowLeft size={24} aria-hidden="true" />
      </button>
      <AliasTile label={thread.label} size={40} />
      <div className={style.who}>
        <h2 className={style.title} tabIndex={-1} data-thread-title>
          {word("source", { label: thread.label })}
        </h2>
        <p className={style.sub} title={t("receipt", { code: thread.receipt_code })}>
          <span className={style.wide}>{t("receipt", { code: thread.receipt_code })} · </span>
          <span className={style.narrow}>{thread.receipt_code}</span>
          <span className={style.wide}>{state}</span>
        </p>
      </div>
      <span className={style.pill}>
        <ThreadPill thread={thread} me={me.officer_id} now={now} />
      </span>
      <span className={mine ? style.holder : "k-unseen"} data-testid="holder">
        {thread.holder === null
          ? null
          : mine
            ? t("held_by_me")
            : t("held_by", { name: givenName(thread.holder.display_name) })}
      </span>
      {mine ? null : (
        <Button
          variant="default"
          className={style.take}
          loading={claim.isPending}
          leftSection={<IconHandGrab size={20} aria-hidden="true" />}
          rightSection={<Keycap>a</Keycap>}
          onClick={take}
        >
          {thread.holder === null ? t("claim") : t("take_over")}
        </Button>
      )}
      <Suspense fallback={<span className={style.menuPlace} />}>
        <MoreMenu thread={thread} me={me} mine={mine} onBack={props.onBack} />
      </Suspense>
    </header>
  );
}
