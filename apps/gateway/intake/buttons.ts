import { receiptCodesIn } from "@keng/core/alias.ts";
import * as buttons from "@keng/i18n/citizen/buttons.ts";
import type { Lang } from "@keng/i18n/messages.ts";
import { translator } from "@keng/i18n/translator.ts";
import type { Button } from "@keng/zalo/message.ts";

/** What a pressed button sends: a text that nobody sees, beginning with `#` (zalo-contract §3.1). */
const PAYLOAD = { report: "#bao_tin", procedure: "#hoi_thu_tuc", numbers: "#so_khan" } as const;
const THREAD = "#tin";

export type Press = { button: "report" | "procedure" | "numbers" } | { button: "thread"; code: string };

/** The button that this text comes from, or null when a person typed it. */
export function pressIn(text: string | null): Press | null {
  const said = text?.trim().toLowerCase() ?? "";
  if (!said.startsWith("#")) return null;
  for (const [button, payload] of Object.entries(PAYLOAD))
    if (said === payload) return { button: button as keyof typeof PAYLOAD };
  const code = said.startsWith(`${THREAD} `) ? receiptCodesIn(said)[0] : undefined;
  return code === undefined ? null : { button: "thread", code };
}

export function menuButtons(lang: Lang): Button[] {
  const t = translator(lang, buttons);
  return [
    { title: t("REPORT"), type: "oa.query.hide", payload: PAYLOAD.report },
    { title: t("PROCEDURE"), type: "oa.query.hide", payload: PAYLOAD.procedure },
    { title: t("NUMBERS"), type: "oa.query.hide", payload: PAYLOAD.numbers },
  ];
}

/** Which thread the next messages belong to: at most three are offered. */
export function threadButtons(lang: Lang, codes: readonly string[]): Button[] {
  const t = translator(lang, buttons);
  return codes
    .slice(0, 3)
    .map((ref) => ({ title: t("THREAD", { ref }), type: "oa.query.hide", payload: `${THREAD} ${ref}` }));
}

export function callButtons(lang: Lang, numbers: readonly string[]): Button[] {
  const t = translator(lang, buttons);
  return numbers
    .slice(0, 3)
    .map((number) => ({ title: t("CALL", { number }), type: "oa.open.phone", phone: number }));
}
