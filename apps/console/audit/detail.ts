import { dateTime } from "@keng/i18n/formats.ts";
import type { AuditRow } from "@keng/contract/console-audit.ts";
import type { ShownLang } from "@keng/i18n/messages.ts";
import { translator } from "@keng/i18n/translator.ts";
import * as audit from "@keng/i18n/officer/audit.ts";
import * as categories from "@keng/i18n/officer/categories.ts";
import * as roles from "@keng/i18n/officer/roles.ts";
import * as sorting from "@keng/i18n/officer/sorting.ts";
import * as tokens from "@keng/i18n/officer/tokens.ts";
import * as words from "@keng/i18n/officer/words.ts";
import * as work from "@keng/i18n/officer/work.ts";

/** Details that the act itself already says. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(["done", "citizen", "enrolment"]);

/** A detail of the log in words; null where there is nothing more to say than the act. */
export function detailWords(lang: ShownLang, row: Pick<AuditRow, "act" | "detail">): string | null {
  const { act, detail } = row;
  if (detail === null || SAYS_NOTHING.has(detail)) return null;
  if (ROLES_ARE_TOLD.has(act))
    return detail
      .split(",")
      .map((one) => inWords(lang, roles, one))
      .join(", ");
  if (act === "token_made")
    return detail
      .split(",")
      .map((one) => inWords(lang, tokens, `scope.${one}`))
      .join(", ");
  if (act === "linked" || act === "unlinked")
    return translator(lang, audit)("number_of", { id: detail.slice(0, 8) });
  if (act === "snoozed") return dateTime(detail);
  if (act === "assigned" || act === "claim_lapsed") return null;
  if (act === "marked" && detail.startsWith("set_aside."))
    return translator(lang, work)("marked.set_aside_because", {
      reason: inWords(lang, sorting, detail.replace("set_aside", "reason")),
    });
  if (act === "marked") return inWords(lang, work, `marked.${detail}`);
  if (act === "tip_state") return inWords(lang, words, `state.${detail}`);
  if (act === "category_set") return inWords(lang, categories, detail);
  return inWords(lang, audit, `detail.${detail}`);
}

const ROLES_ARE_TOLD: ReadonlySet<string> = new Set(["officer_invited", "officer_made", "roles_set"]);

type Words = { vi: Readonly<Record<string, string>>; en: Readonly<Record<string, string>> };

/** A code of a version that this one does not know is shown as it is: the log hides nothing. */
function inWords(lang: ShownLang, catalogue: Words, key: string): string {
  return key in catalogue.vi ? translator(lang, catalogue)(key) : key.replace(/^[a-z]+\./, "");
}
