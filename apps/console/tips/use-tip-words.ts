import type { MatterTip } from "@keng/contract/console-tips.ts";
import { date } from "@keng/i18n/formats.ts";
import * as categories from "@keng/i18n/officer/categories.ts";
import * as matters from "@keng/i18n/officer/matters.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { useTexts } from "../language.tsx";

/** Code, kind, state and day of a tip: enough to know which one is meant, no word of what was said. */
export function useTipWords(): (tip: MatterTip) => string {
  const t = useTexts(matters);
  const word = useTexts(words);
  const name = useTexts(categories);
  return (tip) => {
    const category = categories.CATEGORIES.find((one) => one === tip.category);
    return [
      category === undefined ? t("no_category") : name(category),
      word(`state.${tip.state}`),
      t("told", { when: date(tip.created_at) }),
    ].join(" · ");
  };
}
