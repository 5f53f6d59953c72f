import { IconAlertTriangle, IconUrgent } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, type ReactElement } from "react";
import type { AlarmView } from "@keng/contract/console-shifts.ts";
import { dateTime, dayNumber, phone, time } from "@keng/i18n/formats.ts";
import * as alarms from "@keng/i18n/officer/alarms.ts";
import { ask } from "../api.ts";
import { useFaultText } from "../fault.view.tsx";
import { useLang, useTexts } from "../language.tsx";
import { startBell, stopBell } from "../live/sound.ts";
import { useNow } from "../now.ts";
import { KEYS } from "../reads.ts";
import { say } from "../shell/toast.ts";
import style from "./alarm-strip.module.css";
import { Reached } from "./reached.view.tsx";
import { longest, type Strip, stripsOf } from "./shown.ts";

/** Alarms that climbed to this officer: what waits, whom it has reached, and what to do now. */
export function AlarmStrip(props: {
  alarms: readonly AlarmView[];
  urgentOnly: boolean;
}): ReactElement | null {
  const t = useTexts(alarms);
  const strips = stripsOf(props.alarms).filter((strip) => !props.urgentOnly || strip.kind === "emergency");
  const isUrgent = strips.some((strip) => strip.kind === "emergency");
  useEffect(() => {
    if (!isUrgent) return;
    startBell("above");
    return () => stopBell("above");
  }, [isUrgent]);
  if (strips.length === 0) return null;
  return (
    <section aria-label={t("label")} data-testid="alarm-strip">
      {strips.map((strip) => (
        <Line key={strip.key} strip={strip} />
      ))}
    </section>
  );
}

function Line({ strip }: { strip: Strip }): ReactElement {
  const t = useTexts(alarms);
  const lang = useLang();
  const fault = useFaultText();
  const queries = useQueryClient();
  const now = useNow();
  const [first] = strip.alarms;
  const know = useMutation({
    mutationFn: () =>
      ask<AlarmView[]>("POST", "/api/alarms/seen", { ids: strip.alarms.flatMap((alarm) => alarm.ids) }),
    onSuccess: (left) => queries.setQueryData(KEYS.alarms, left),
    onError: (error) => say(fault(error), null, "fault"),
  });
  const since = longest(strip.alarms);
  const unit = lang === "en" ? first.unit.name_en : first.unit.name_vi;
  const when = dayNumber(since) === dayNumber(now) ? time(since) : dateTime(since);
  const words = { time: when, n: strip.alarms.length, unit };
  const said =
    strip.kind === "late"
      ? strip.alarms.length === 1
        ? t("late", { label: first.conversation?.label ?? "", time: when })
        : t("late_many", words)
      : t(strip.kind, words);
  const Icon = strip.kind === "emergency" ? IconUrgent : IconAlertTriangle;
  return (
    <div className={style.line} data-urgent={strip.kind === "emergency" || undefined}>
      <Icon size={20} aria-hidden="true" className={style.icon} />
      <p className={style.words} role={strip.kind === "emergency" ? "alert" : "status"}>
        <strong>{said}</strong> {strip.alarms.length === 1 ? <Reached steps={first.steps} /> : null}
      </p>
      <div className={style.acts}>
        <Way strip={strip} />
        <button
          type="button"
          className={style.act}
          title={t("know_text")}
          disabled={know.isPending}
          onClick={() => know.mutate()}
        >
          {t("know")}
        </button>
      </div>
    </div>
  );
}

/** Where the alarm can be answered. */
function Way({ strip }: { strip: Strip }): ReactElement | null {
  const t = useTexts(alarms);
  const [first] = strip.alarms;
  const { duty_phone } = first.unit;
  if (strip.kind === "unsigned")
    return (
      <Link to="/ca-truc" search={first.note_id === null ? {} : { bb: first.note_id }} className={style.act}>
        {t("open_note")}
      </Link>
    );
  if (strip.kind === "late")
    return strip.alarms.length === 1 && first.conversation !== null ? (
      <Link to="/hop-thu" search={{ mo: first.conversation.id }} className={style.act}>
        {t("open")}
      </Link>
    ) : (
      <Link to="/hop-thu" search={{ loc: "qua-han" }} className={style.act}>
        {t("open_late")}
      </Link>
    );
  return duty_phone === null ? null : (
    <a href={`tel:${duty_phone}`} className={style.act}>
      {t("call", { phone: phone(duty_phone) })}
    </a>
  );
}
