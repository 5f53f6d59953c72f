import { lazy, Suspense, useState, type ReactElement } from "react";
import type { ConversationView, Me } from "@keng/contract/console-api.ts";
import { tipCan, TIP_STATES, type TipState } from "@keng/contract/tip-can.ts";
import { dueAt, time } from "@keng/i18n/formats.ts";
import * as sorting from "@keng/i18n/officer/sorting.ts";
import * as work from "@keng/i18n/officer/work.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { Button } from "@mantine/core";
import { useLang, useTexts } from "../language.tsx";
import { useNow } from "../now.ts";
import { ErasingSection } from "../erasing/erasing.view.tsx";
import { ThreadPill } from "../conversations/thread-pill.view.tsx";
import { CategorySection } from "./category.view.tsx";
import { History } from "./history.view.tsx";
import { MatterSection } from "./matter.view.tsx";
import { nextStep, showsCategory } from "./next-step.ts";
import { Notes } from "./notes.view.tsx";
import { PlaceSection } from "./place.view.tsx";
import style from "./work-panel.module.css";

const StateDialog = lazy(async () => ({ default: (await import("./state-dialog.view.tsx")).StateDialog }));

/** Starts with the clock and the next step, then the kind with its reasons, place, notes, history. */
export function WorkPanel({ thread, me }: { thread: ConversationView; me: Me }): ReactElement {
  return (
    <div className={style.panel} data-testid="work">
      <ClockSection thread={thread} me={me} />
      <ErasingSection thread={thread} me={me} />
      <Flags flags={thread.flags} />
      {thread.tip !== null && showsCategory(thread) ? (
        <CategorySection thread={thread} tip={thread.tip} />
      ) : null}
      <Facts thread={thread} me={me} />
      {thread.tip === null ? null : <MatterSection thread={thread} tip={thread.tip} />}
      <Notes thread={thread} />
      <History history={thread.history} />
    </div>
  );
}

function ClockSection({ thread, me }: { thread: ConversationView; me: Me }): ReactElement {
  const t = useTexts(work);
  const sort = useTexts(sorting);
  const lang = useLang();
  const now = useNow();
  const [basis, setBasis] = useState(false);
  const clock = thread.clock ?? thread.clocks.at(-1) ?? null;
  return (
    <section className={style.section}>
      <ThreadPill thread={thread} me={me.officer_id} now={now} />
      <h3 className={style.lead}>{t(`next_${nextStep(thread)}`)}</h3>
      {thread.set_aside_reason === null ? null : (
        <p className={style.line}>{sort(`reason.${thread.set_aside_reason}`)}</p>
      )}
      {clock === null ? null : (
        <p className={style.line}>
          {clock.met_at === null
            ? t(Date.parse(clock.due_at) < now ? "since" : "before", {
                when: dueAt(lang, clock.due_at, now),
              })
            : t("met", { time: time(clock.met_at) })}
          {" · "}
          <button
            type="button"
            className={style.link}
            aria-expanded={basis}
            title={t(`basis.${clock.rule}`)}
            onClick={() => setBasis(!basis)}
          >
            {t("basis")}
          </button>
        </p>
      )}
      {basis && clock !== null ? <p className={style.basis}>{t(`basis.${clock.rule}`)}</p> : null}
    </section>
  );
}

const KNOWN_FLAGS = [
  "child",
  "retaliation_risk",
  "state_secret",
  "who_reported",
  "police_complaint",
  "withdraw",
  "discreet",
] as const;

function Flags({ flags }: { flags: readonly string[] }): ReactElement | null {
  const t = useTexts(work);
  const known = KNOWN_FLAGS.filter((flag) => flags.includes(flag));
  if (known.length === 0) return null;
  return (
    <section className={style.section}>
      <h3 className={style.title}>{t("flags")}</h3>
      <ul className={style.flags}>
        {known.map((flag) => (
          <li key={flag} className={style.flag}>
            {t(`flag.${flag}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Facts({ thread, me }: { thread: ConversationView; me: Me }): ReactElement {
  const t = useTexts(work);
  const word = useTexts(words);
  const lang = useLang();
  const [changing, setChanging] = useState<TipState | null>(null);
  const { tip } = thread;
  // a change of state tells the citizen, which only Zalo can
  const next =
    tip === null || thread.channel !== "zalo"
      ? []
      : TIP_STATES.filter((to) => tipCan.change(tip.state, to, me.roles));
  return (
    <section className={style.section}>
      {tip === null ? null : (
        <div className={style.state}>
          <p>
            <span className={style.name}>{t("state")}</span>
            <span data-testid="tip-state">{word(`state.${tip.state}`)}</span>
          </p>
          {next.map((to) => (
            <Button key={to} variant="default" fullWidth onClick={() => setChanging(to)}>
              {t(`change.${to}`)}
            </Button>
          ))}
        </div>
      )}
      {tip === null ? null : <PlaceSection thread={thread} tip={tip} />}
      <p>
        <span className={style.name}>{t("unit")}</span>
        <span>{lang === "en" ? thread.unit.name_en : thread.unit.name_vi}</span>
      </p>
      <p>
        <span className={style.name}>{t("holder")}</span>
        <span>
          {thread.holder === null
            ? t("nobody")
            : `${thread.holder.display_name}, ${t("holds_until", { time: time(thread.holder.until) })}`}
        </span>
      </p>
      {changing === null ? null : (
        <Suspense>
          <StateDialog thread={thread} to={changing} onClose={() => setChanging(null)} />
        </Suspense>
      )}
    </section>
  );
}
