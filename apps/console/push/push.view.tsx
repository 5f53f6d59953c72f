import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import type { Me } from "@keng/contract/console-api.ts";
import type { PushBrowser, PushState } from "@keng/contract/push.ts";
import { dateTime, relative } from "@keng/i18n/formats.ts";
import * as push from "@keng/i18n/officer/push.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { SkeletonRows } from "@keng/ui/skeleton-rows.view.tsx";
import { may } from "../access.ts";
import { FaultNote } from "../fault.view.tsx";
import { useLang, useTexts } from "../language.tsx";
import { useNow } from "../now.ts";
import page from "../page.module.css";
import { say } from "../shell/toast.ts";
import {
  addressFor,
  agreedHere,
  forgetHere,
  isIphone,
  keepAgreed,
  pushPossible,
  PushRefused,
} from "./browser-push.ts";
import { pushApi, pushRead } from "./push-api.ts";

/** Which of the officer's machines are told of an alarm when the console is closed. Off until the officer turns it on. */
export function PushCard({ me }: { me: Me }): ReactElement | null {
  const t = useTexts(push);
  const word = useTexts(words);
  const isFor = may(me, "GET /api/push");
  const state = useQuery({ ...pushRead, enabled: isFor });
  if (!isFor) return null;
  return (
    <section className={page.card} aria-labelledby="push">
      <h2 id="push" className={page.sub}>
        {t("title")}
      </h2>
      <p className={page.hint}>{t("text")}</p>
      <p className={page.hint}>{t("service")}</p>
      {state.isPending ? <SkeletonRows rows={1} height={56} label={word("loading")} /> : null}
      {state.error ? <FaultNote error={state.error} retry={() => void state.refetch()} /> : null}
      {state.data ? <Machines me={me} state={state.data} /> : null}
    </section>
  );
}

function Machines({ me, state }: { me: Me; state: PushState }): ReactElement {
  const t = useTexts(push);
  const [agreed, setAgreed] = useState(() => agreedHere(me.officer_id));
  const here = state.browsers.find((one) => one.id === agreed);
  const keep = (id: string | null): void => {
    keepAgreed(me.officer_id, id);
    setAgreed(id);
  };
  return (
    <div>
      {here === undefined ? <TurnOn pushKey={state.key} onAgreed={keep} /> : <TryIt />}
      {state.browsers.length === 0 ? null : (
        <ul aria-label={t("browsers")}>
          {state.browsers.map((one) => (
            <Machine key={one.id} browser={one} isHere={one.id === here?.id} onGone={() => keep(null)} />
          ))}
        </ul>
      )}
    </div>
  );
}

function TurnOn(props: { pushKey: string | null; onAgreed: (id: string) => void }): ReactElement {
  const t = useTexts(push);
  const lang = useLang();
  const queries = useQueryClient();
  const { pushKey } = props;
  const turnOn = useMutation({
    mutationFn: async (key: string) => pushApi.agree(await addressFor(key, lang)),
    onSuccess: ({ id, ...state }) => {
      queries.setQueryData(pushRead.queryKey, state);
      props.onAgreed(id);
      say(t("agreed"));
    },
  });
  if (!pushPossible()) return <p>{t(isIphone() ? "iphone" : "unsupported")}</p>;
  if (pushKey === null) return <p>{t("not_ready")}</p>;
  const { error } = turnOn;
  return (
    <div className={page.form}>
      <Button className={page.start} loading={turnOn.isPending} onClick={() => turnOn.mutate(pushKey)}>
        {t("agree")}
      </Button>
      {error instanceof PushRefused ? (
        <p role="alert">{t(error.why)}</p>
      ) : error ? (
        <FaultNote error={error} />
      ) : null}
    </div>
  );
}

function TryIt(): ReactElement {
  const t = useTexts(push);
  const queries = useQueryClient();
  const attempt = useMutation({
    mutationFn: pushApi.try,
    onSuccess: () => say(t("tried")),
    onSettled: () => void queries.invalidateQueries({ queryKey: pushRead.queryKey }),
  });
  return (
    <div className={page.row}>
      <span className={page.words}>{t("on")}</span>
      <Button variant="default" loading={attempt.isPending} onClick={() => attempt.mutate()}>
        {t("try")}
      </Button>
      {attempt.error ? <FaultNote error={attempt.error} /> : null}
    </div>
  );
}

function Machine(props: { browser: PushBrowser; isHere: boolean; onGone: () => void }): ReactElement {
  const { browser, isHere } = props;
  const { device } = browser;
  const t = useTexts(push);
  const lang = useLang();
  const now = useNow();
  const queries = useQueryClient();
  const turnOff = useMutation({
    mutationFn: async () => {
      const state = await pushApi.refuse(browser.id);
      if (isHere) await forgetHere();
      return state;
    },
    onSuccess: (state) => {
      queries.setQueryData(pushRead.queryKey, state);
      if (isHere) props.onGone();
      say(t("refused"));
    },
  });
  const since = dateTime(browser.created_at);
  return (
    <li className={page.row} data-testid="pushed">
      <span className={page.words}>
        <span>{isHere ? `${device} · ${t("this_one")}` : device}</span>
        <span className={page.hint}>
          {browser.last_told_at === null
            ? t("since", { since })
            : t("told", { since, when: relative(lang, browser.last_told_at, now) })}
        </span>
      </span>
      <Button
        variant="default"
        loading={turnOff.isPending}
        aria-label={t("off_of", { device })}
        onClick={() => turnOff.mutate()}
      >
        {t("off")}
      </Button>
      {turnOff.error ? <FaultNote error={turnOff.error} /> : null}
    </li>
  );
}
