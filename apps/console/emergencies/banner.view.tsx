import { IconUrgent, IconVolume, IconVolumeOff } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Suspense, useEffect, type ReactElement } from "react";
import { dateTime, relative, time, untilDue } from "@keng/i18n/formats.ts";
import * as emergency from "@keng/i18n/officer/emergency.ts";
import { Keycap } from "@keng/ui/keycap.view.tsx";
import { Reached } from "../alarms/alarm-strip.lazy.ts";
import { api, type EmergencyView } from "../api.ts";
import { refreshInbox } from "../conversations/refresh-inbox.ts";
import { useFaultText } from "../fault.view.tsx";
import { useKeys } from "../keys.ts";
import { useLang, useTexts } from "../language.tsx";
import { allowSound, bell, startBell, stopBell } from "../live/sound.ts";
import { useNow } from "../now.ts";
import { emergenciesRead, KEYS } from "../reads.ts";
import { say } from "../shell/toast.ts";
import { useStore } from "../store.ts";
import style from "./banner.module.css";
import { useDesktopAlarm } from "./desktop.ts";

const HOUR = 3_600_000;

/** Lies over every screen, with sound, until somebody takes it. */
export function EmergencyBanner(): ReactElement | null {
  const emergencies = useQuery(emergenciesRead);
  const open = emergencies.data ?? [];
  const first = open[0];
  const ringing = first !== undefined;
  useEffect(() => {
    if (!ringing) return;
    startBell("here");
    return () => stopBell("here");
  }, [ringing]);
  useDesktopAlarm(open.map((one) => one.conversation_id));
  return first === undefined ? null : <Banner one={first} others={open.length - 1} />;
}

function Banner({ one, others }: { one: EmergencyView; others: number }): ReactElement {
  const t = useTexts(emergency);
  const lang = useLang();
  const fault = useFaultText();
  const now = useNow();
  const sound = useStore(bell);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const open = (): void => void navigate({ to: "/hop-thu", search: { mo: one.conversation_id } });
  const take = useMutation({
    mutationFn: () => api.takeEmergency(one.conversation_id),
    onSuccess: open,
    onError: (error) => say(fault(error), null, "fault"),
    onSettled: () => {
      void refreshInbox(queries).catch(() => undefined);
      for (const queryKey of [KEYS.emergencies, KEYS.counts, KEYS.conversation(one.conversation_id)])
        void queries.invalidateQueries({ queryKey });
    },
  });
  useKeys({ x: () => take.mutate() });
  const recent = now - new Date(one.at).getTime() < HOUR;
  const late = new Date(one.climbs_at).getTime() < now;
  const told = one.numbers.length > 0 ? t("told", { numbers: one.numbers.join(", ") }) : t("not_told");
  const left = untilDue(lang, one.climbs_at, now);
  return (
    <section className={style.banner} aria-label={t("banner")} data-testid="emergency-banner">
      <span className="k-unseen" role="alert">
        {t("said")}
      </span>
      <IconUrgent size={40} stroke={1.6} aria-hidden="true" className={style.icon} />
      <div className={style.words}>
        <p className={style.line}>
          <strong className={style.heading}>{t("heading", { label: one.label })}</strong>
          <span>
            {recent ? t("when", { time: time(one.at), ago: relative(lang, one.at, now) }) : dateTime(one.at)}
          </span>
          {sound === "ringing" ? (
            <span className={style.sound}>
              <IconVolume size={16} aria-hidden="true" />
              {t("ringing")}
            </span>
          ) : null}
          {sound === "blocked" ? (
            <button
              type="button"
              className={style.ring}
              title={t("ring_text")}
              onClick={() => void allowSound()}
            >
              <IconVolumeOff size={16} aria-hidden="true" />
              {t("ring")}
            </button>
          ) : null}
          {others > 0 ? <span>{t("others", { n: others })}</span> : null}
        </p>
        <p className={style.quote}>{one.text === null ? t("no_text") : `“${one.text}”`}</p>
        <p className={style.done}>
          {told} {late ? t("climbed", { over: left }) : null}{" "}
          {one.told.length === 0 ? (
            late ? null : (
              t("climbs", { time: time(one.climbs_at), left })
            )
          ) : (
            <Suspense>
              <Reached steps={one.told} next={{ at: one.climbs_at, to: one.climbs_to }} />
            </Suspense>
          )}
        </p>
        <p className={style.means} id="take-means">
          {t("take_means")}
        </p>
      </div>
      <div className={style.buttons}>
        <button type="button" className={style.open} onClick={open}>
          {t("open")}
        </button>
        <button
          type="button"
          className={style.take}
          aria-describedby="take-means"
          disabled={take.isPending}
          onClick={() => take.mutate()}
        >
          {t("take")}
          <Keycap>x</Keycap>
        </button>
      </div>
    </section>
  );
}
