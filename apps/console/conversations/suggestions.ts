import { date } from "@keng/i18n/formats.ts";
import type { ShownLang } from "@keng/i18n/messages.ts";
import * as texts from "@keng/i18n/officer/search.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { translator } from "@keng/i18n/translator.ts";
import { unaccented } from "../tips/unaccented.ts";
import { type InboxSearch, KIND_WORDS, KINDS, STATE_WORDS, STATES } from "./address.ts";
import { dayBefore, dayIn, operatorsFor, type Typing } from "./typed-search.ts";

/** One line below the search: either goes on with the name of an operator, or chooses a condition. */
export type Suggestion = {
  key: string;
  label: string;
  about: string | null;
  does: { write: string } | { set: Partial<InboxSearch> };
};

export type Known = {
  lang: ShownLang;
  now: number;
  colleagues: readonly { officer_id: string; display_name: string }[];
};

const MOST = 8;

/** What may be meant by what is typed; empty: nothing but its words. */
export function suggestionsFor(typing: Typing, known: Known): Suggestion[] {
  const t = translator(known.lang, texts);
  const word = translator(known.lang, words);
  if (typing.operator === null) {
    const before = typing.words.slice(0, typing.words.length - typing.stem.length);
    const operators = operatorsFor(typing.stem).filter(
      (operator) => operator !== "officer" || known.colleagues.length > 0,
    );
    return operators.map((operator) => ({
      key: operator,
      label: `${t(`operator.${operator}`)}:`,
      about: t(`about.${operator}`),
      does: { write: `${before}${t(`operator.${operator}`)}: ` },
    }));
  }
  const value = typing.value.trim();
  const sought = unaccented(value);
  const chosen = (key: string, label: string, set: Partial<InboxSearch>): Suggestion => ({
    key,
    label,
    about: null,
    does: { set },
  });
  const fitting = (all: readonly Suggestion[]): Suggestion[] =>
    all.filter(({ label }) => unaccented(label).includes(sought)).slice(0, MOST);
  switch (typing.operator) {
    case "place":
      return value === "" ? [] : [chosen("place", value, { noi: value.slice(0, 120) })];
    case "kind":
      return fitting(KINDS.map((kind) => chosen(kind, word(`kind.${KIND_WORDS[kind]}`), { loai: kind })));
    case "state":
      return fitting(
        STATES.map((state) => chosen(state, word(`state.${STATE_WORDS[state]}`), { tt: state })),
      );
    case "officer":
      return fitting(
        known.colleagues.map((one) => chosen(one.officer_id, one.display_name, { cb: one.officer_id })),
      );
    case "since":
      return [
        ...dayOf(value, known.now, (tu) => ({ tu })),
        ...fitting([
          chosen("today", t("day.today"), { tu: dayBefore(known.now, 0) }),
          chosen("yesterday", t("day.yesterday"), { tu: dayBefore(known.now, 1) }),
          chosen("week", t("day.week"), { tu: dayBefore(known.now, 6) }),
          chosen("month", t("day.month"), { tu: dayBefore(known.now, 29) }),
        ]),
      ];
    case "until":
      return [
        ...dayOf(value, known.now, (den) => ({ den })),
        ...fitting([
          chosen("today", t("day.today"), { den: dayBefore(known.now, 0) }),
          chosen("yesterday", t("day.yesterday"), { den: dayBefore(known.now, 1) }),
        ]),
      ];
  }
}

function dayOf(value: string, now: number, set: (day: string) => Partial<InboxSearch>): Suggestion[] {
  const day = dayIn(value, now);
  return day === null
    ? []
    : [{ key: day, label: date(`${day}T05:00:00Z`), about: null, does: { set: set(day) } }];
}

export type Chip = { key: "noi" | "tt" | "cb" | "tu" | "den"; text: string };

/** Conditions that stand in the address, as they are shown; the kind has its own choice beside the list. */
export function chipsOf(search: InboxSearch, { lang, colleagues }: Omit<Known, "now">): Chip[] {
  const t = translator(lang, texts);
  const word = translator(lang, words);
  const chip = (key: Chip["key"], name: string, value: string): Chip => ({
    key,
    text: t("condition", { name, value }),
  });
  const chips: Chip[] = [];
  if (search.noi !== undefined) chips.push(chip("noi", t("operator.place"), search.noi));
  if (search.tt !== undefined)
    chips.push(chip("tt", t("operator.state"), word(`state.${STATE_WORDS[search.tt]}`)));
  if (search.cb !== undefined) {
    const name = colleagues.find((one) => one.officer_id === search.cb)?.display_name;
    chips.push(chip("cb", t("operator.officer"), name ?? t("unknown_officer")));
  }
  if (search.tu !== undefined) chips.push(chip("tu", t("operator.since"), date(`${search.tu}T05:00:00Z`)));
  if (search.den !== undefined) chips.push(chip("den", t("operator.until"), date(`${search.den}T05:00:00Z`)));
  return chips;
}
