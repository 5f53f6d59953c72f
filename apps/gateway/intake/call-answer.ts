import { MINUTE } from "@keng/core/time.ts";
import * as answers from "@keng/i18n/citizen/answers.ts";
import type { Lang } from "@keng/i18n/messages.ts";
import { translator } from "@keng/i18n/translator.ts";
import type { Button } from "@keng/zalo/message.ts";
import { callButtons } from "./buttons.ts";

/** Who calls again and again is answered once in this time. */
const AGAIN_MS = 10 * MINUTE;

export type CallAnswerFacts = {
  is_answered: boolean;
  at: Date;
  /** When the page itself and when a person of the unit last wrote in this thread. */
  wrote: { auto: Date | null; officer: Date | null };
  unit: { name: string; duty_phone: string | null };
  lang: Lang;
};

/**
 * What somebody reads whose call nobody answered: the numbers for what cannot wait, and that they may write. No code
 * and no word of a report: nobody knows yet what it was about, nor who looks at that phone.
 */
export function callAnswer(
  facts: CallAnswerFacts,
): { template: "MISSED_CALL"; text: string; buttons: Button[] } | null {
  const { is_answered, at, wrote, unit, lang } = facts;
  const isNear = (then: Date | null): boolean => then !== null && at.getTime() - then.getTime() < AGAIN_MS;
  if (is_answered || isNear(wrote.auto) || isNear(wrote.officer)) return null;
  const t = translator(lang, answers);
  const text = t("MISSED_CALL", { unit: unit.name });
  const duty = unit.duty_phone === null ? [] : [t("DUTY_PHONE", { unit: unit.name, phone: unit.duty_phone })];
  return {
    template: "MISSED_CALL",
    text: [text, ...duty].join("\n"),
    buttons: callButtons(lang, ["113", "114", "115"]),
  };
}
