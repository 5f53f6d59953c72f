import { Button, TextInput } from "@mantine/core";
import { IconAlertCircle, IconCheck } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState, type ReactElement } from "react";
import { errorText } from "@keng/i18n/errors.ts";
import { dateTime } from "@keng/i18n/formats.ts";
import * as sorting from "@keng/i18n/officer/sorting.ts";
import * as windows from "@keng/i18n/officer/thread-windows.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { Dialog } from "../dialog.view.tsx";
import { FaultNote } from "../fault.view.tsx";
import { useLang, useTexts } from "../language.tsx";
import { useNow } from "../now.ts";
import { colleaguesRead } from "../reads.ts";
import { useStore } from "../store.ts";
import type { Act, Chosen } from "./act-on-all.ts";
import { chosen } from "./chosen.ts";
import { hanoiInput, snoozeTimes } from "./snooze-times.ts";
import { KindDialog, SetAsideDialog } from "./choice-dialogs.view.tsx";
import { asking, outcomes, type Asked } from "./thread-dialogs.ts";
import style from "./thread-dialogs.module.css";
import { useActOnAll } from "./use-act-on-all.ts";

/** Windows over the inbox: whose work, until when, and what became of each. */
export function ThreadDialogs(): ReactElement | null {
  const asked = useStore(asking);
  const results = useStore(outcomes);
  const act = useActOnAll();
  const close = (): void => asking.set(null);
  const choose = (one: Act): void => {
    if (asked === null) return;
    close();
    void act(asked.threads, one);
  };
  const doing = useRef<Asked | null>(null);
  useEffect(() => {
    if (asked?.what !== "act" || doing.current === asked) return;
    doing.current = asked;
    asking.set(null);
    void act(asked.threads, asked.act);
  }, [asked, act]);
  if (asked !== null && asked.what !== "act") {
    const Window = WINDOWS[asked.what];
    return <Window threads={asked.threads} onChoose={choose} onClose={close} />;
  }
  return results === null ? null : <Outcomes onClose={() => outcomes.set(null)} />;
}

type Props = { threads: readonly Chosen[]; onChoose: (act: Act) => void; onClose: () => void };

/** Which threads a window is about. */
function useAbout(threads: readonly Chosen[]): string {
  const t = useTexts(windows);
  const word = useTexts(words);
  const [one] = threads;
  return threads.length === 1 && one !== undefined
    ? word("source", { label: one.label })
    : t("threads", { n: threads.length });
}

const WINDOWS = {
  assign: AssignDialog,
  snooze: SnoozeDialog,
  set_aside: (props: Props) => <SetAsideDialog {...props} about={useAbout(props.threads)} />,
  kind: (props: Props) => <KindDialog {...props} about={useAbout(props.threads)} />,
};

function AssignDialog({ threads, onChoose, onClose }: Props): ReactElement {
  const t = useTexts(windows);
  const about = useAbout(threads);
  const colleagues = useQuery(colleaguesRead);
  return (
    <Dialog title={t("assign_title", { about })} size={440} onClose={onClose}>
      {colleagues.error ? (
        <FaultNote error={colleagues.error} retry={() => void colleagues.refetch()} />
      ) : (
        <ul className={style.list} aria-label={t("colleagues")}>
          {(colleagues.data ?? []).map((one) => (
            <li key={`${one.officer_id} ${one.unit_id}`}>
              <button
                type="button"
                className={style.choice}
                onClick={() => onChoose({ what: "assign", to: one.officer_id, name: one.display_name })}
              >
                {one.display_name}
              </button>
            </li>
          ))}
        </ul>
      )}
      <Button variant="default" fullWidth onClick={() => onChoose({ what: "assign", to: null, name: "" })}>
        {t("unassign")}
      </Button>
    </Dialog>
  );
}

function SnoozeDialog({ threads, onChoose, onClose }: Props): ReactElement {
  const t = useTexts(windows);
  const about = useAbout(threads);
  const now = useNow();
  const [typed, setTyped] = useState("");
  const own = hanoiInput(typed);
  const ready = own !== null && Date.parse(own) > now;
  return (
    <Dialog title={t("snooze_title", { about })} size={440} onClose={onClose}>
      <p className={style.text}>{t("snooze_text")}</p>
      <ul className={style.list} aria-label={t("snooze_until")}>
        {snoozeTimes(now).map(({ name, at }) => (
          <li key={name}>
            <button
              type="button"
              className={style.choice}
              onClick={() => onChoose({ what: "snooze", until: at })}
            >
              {t(`snooze.${name}`)}
              <span className={style.when}>{dateTime(at)}</span>
            </button>
          </li>
        ))}
      </ul>
      <form
        className={style.own}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) onChoose({ what: "snooze", until: own });
        }}
      >
        <TextInput
          type="datetime-local"
          label={t("snooze_own")}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" disabled={!ready}>
          {t("snooze_do")}
        </Button>
      </form>
    </Dialog>
  );
}

function Outcomes({ onClose }: { onClose: () => void }): ReactElement {
  const t = useTexts(windows);
  const word = useTexts(words);
  const lang = useLang();
  const results = useStore(outcomes) ?? [];
  const done = results.filter((one) => one.fault === null).length;
  const sort = useTexts(sorting);
  const left = new Set(useStore(chosen).map(({ id }) => id));
  return (
    <Dialog title={t("done_many", { done, all: results.length })} size={520} onClose={onClose}>
      {results.some(({ thread, fault }) => fault !== null && left.has(thread.id)) ? (
        <p className={style.text}>{sort("still_chosen")}</p>
      ) : null}
      <ul className={style.results} data-testid="outcomes">
        {results.map(({ thread, fault }) => (
          <li key={thread.id} className={style.result} data-refused={fault !== null || undefined}>
            {fault === null ? (
              <IconCheck size={20} aria-hidden="true" />
            ) : (
              <IconAlertCircle size={20} aria-hidden="true" />
            )}
            <span>
              <strong>{word("source", { label: thread.label })}</strong>{" "}
              {fault === null
                ? t("done_one")
                : fault === "offline"
                  ? word("offline")
                  : errorText(lang, fault)}
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
