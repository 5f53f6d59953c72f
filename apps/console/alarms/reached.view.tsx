import type { ReactElement } from "react";
import type { Told, ToldView } from "@keng/contract/console-shifts.ts";
import { time } from "@keng/i18n/formats.ts";
import * as alarms from "@keng/i18n/officer/alarms.ts";
import { givenName } from "../conversations/pill.ts";
import { useTexts } from "../language.tsx";

/** More names than this say less. */
const MOST_NAMES = 3;

/** Whom an alarm has reached and when, who knows, and whom it tells next. */
export function Reached(props: {
  steps: readonly ToldView[];
  next?: { at: string; to: Told | null };
}): ReactElement {
  const t = useTexts(alarms);
  const { steps, next } = props;
  const names = (all: readonly string[]): string => {
    const shown = all.slice(0, MOST_NAMES).map(givenName).join(", ");
    return all.length <= MOST_NAMES ? shown : t("more_names", { names: shown, n: all.length - MOST_NAMES });
  };
  const told = steps.map((step) =>
    t("step", { whom: t(`whom.${step.told}`), time: time(step.at), names: names(step.officers) }),
  );
  const seen = [...new Set(steps.flatMap((step) => step.seen))];
  return (
    <>
      {told.length === 0 ? null : t("reached", { steps: told.join("; ") })}{" "}
      {seen.length === 0 ? null : t("seen", { names: names(seen) })}{" "}
      {next === undefined || next.to === null
        ? null
        : t("next", { time: time(next.at), whom: t(`whom.${next.to}`) })}
    </>
  );
}
