import type { FilterLook } from "@keng/contract/console-sorting.ts";
import type { ShownLang } from "@keng/i18n/messages.ts";
import * as filters from "@keng/i18n/officer/filters.ts";
import * as inbox from "@keng/i18n/officer/inbox.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { translator } from "@keng/i18n/translator.ts";
import {
  FILTER_WORDS,
  FILTERS,
  type InboxSearch,
  KIND_WORDS,
  KINDS,
  STATE_WORDS,
  STATES,
} from "./address.ts";
import { chipsOf, type Known } from "./suggestions.ts";

/** The address of a list that was saved. */
export function searchFor(look: FilterLook): InboxSearch {
  const loc = FILTERS.find((word) => FILTER_WORDS[word] === look.filter);
  const loai = KINDS.find((word) => KIND_WORDS[word] === look.kind);
  const tt = STATES.find((word) => STATE_WORDS[word] === look.state);
  return {
    ...(loc === undefined || loc === "tat-ca" ? {} : { loc }),
    ...(look.sort === "newest" ? { xep: "moi" as const } : {}),
    ...(loai === undefined ? {} : { loai }),
    ...(look.q === "" ? {} : { tim: look.q }),
    ...(look.place === null ? {} : { noi: look.place }),
    ...(tt === undefined ? {} : { tt }),
    ...(look.officer === null ? {} : { cb: look.officer }),
    ...(look.since === null ? {} : { tu: look.since }),
    ...(look.until === null ? {} : { den: look.until }),
  };
}

/** What a list shows, in words; empty: everything, as it always is. */
export function inWords(look: FilterLook, known: Omit<Known, "now">): string {
  const { lang } = known;
  const t = translator(lang, inbox);
  const word = translator(lang, words);
  return [
    look.filter === "all" ? null : t(`filter.${look.filter}`),
    look.kind === null ? null : word(`kind.${look.kind}`),
    look.q === "" ? null : translator(lang, filters)("quoted", { words: look.q }),
    ...chipsOf(searchFor(look), known).map(({ text }) => text),
    look.sort === "newest" ? t("sort.newest") : null,
  ]
    .filter((part) => part !== null)
    .join(" · ");
}

/** Whether two lists are the same one. */
export function isSameLook(one: FilterLook, other: FilterLook): boolean {
  return JSON.stringify(searchFor(one)) === JSON.stringify(searchFor(other));
}

/** How many, as far as anybody counts. */
export function countWords(lang: ShownLang, n: number): string {
  return n >= 1000 ? translator(lang, filters)("many", { n: 999 }) : String(n);
}
