import type { TipState } from "@keng/contract/tip-can.ts";
import * as notices from "@keng/i18n/citizen/notices.ts";
import type { Lang } from "@keng/i18n/messages.ts";
import { translator } from "@keng/i18n/translator.ts";

/** What the citizen would read of a change of state, in the language in which they write. */
export function noticeText(
  to: TipState,
  lang: Lang,
  facts: { unit: string; ref: string; ask: string | null },
): string {
  const t = translator(lang, notices);
  if (to === "RECEIVED") return t("RECEIVED", { unit: facts.unit, ref: facts.ref });
  const ask = (facts.ask ?? "").trim().replace(/[.\s]+$/, "");
  return t("NEED_INFO", { ask: ask === "" ? "…" : ask });
}
