import { receiptCodesIn } from "@keng/core/alias.ts";
import * as buttons from "@keng/i18n/citizen/buttons.ts";
import type { Lang } from "@keng/i18n/messages.ts";
import { translator } from "@keng/i18n/translator.ts";
import type { Button } from "@keng/zalo/message.ts";

/** What a pressed button sends: a text that nobody sees, beginning with `#` (zalo-contract §3.1). */
const PAYLOAD = { report: "#bao_tin", procedure: "#hoi_thu_tuc", numbers: "#so_khan" } as const;
const THREAD = "#tin";

export type Press = { button: "report" | "procedure" | "numbers" } | { button: "thread"; code: string };

/**
 * The button that a message comes from, or null when a person wrote it: a press is the payload and nothing besides.
 * A code may be anybody's; whoever takes the press looks whose it is.
 */
export function pressIn(message: {
  text: string | null;
  quoteMsgId: string | null;
  attachments: readonly unknown[];
}): Press | null {
  const said = message.text?.trim() ?? "";
  if (!said.startsWith("#") || message.quoteMsgId !== null || message.attachments.length > 0) return null;
  for (const [button, payload] of Object.entries(PAYLOAD))
    if (said === payload) return { button: button as keyof typeof PAYLOAD };
  const rest = said.startsWith(`${THREAD} `) ? said.slice(THREAD.length + 1) : "";
  const code = receiptCodesIn(rest)[0];
  return code === undefined || rest !== code ? null : { button: "thread", code };
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
