import * as search from "@keng/i18n/officer/search.ts";
import { unaccented } from "../tips/unaccented.ts";

export const OPERATORS = ["place", "kind", "state", "officer", "since", "until"] as const;
export type Operator = (typeof OPERATORS)[number];

/** What is being typed: words to search for, and perhaps the value of an operator, or the beginning of its name. */
export type Typing =
  | { words: string; operator: Operator; value: string }
  | { words: string; operator: null; stem: string };

/** "từ ngày" is also begun by its first word alone. */
const SHORT: Partial<Record<Operator, string>> = { since: "tu", until: "den" };

/** Every name of an operator in either language, without accents; the longest first. */
const NAMES = OPERATORS.flatMap((operator) => {
  const name = `operator.${operator}` as const;
  const names = [search.vi[name], search.en[name], SHORT[operator]];
  return names.filter((one) => one !== undefined).map((one) => ({ operator, name: unaccented(one) }));
}).toSorted((one, other) => other.name.length - one.name.length);

const BEGUN = new RegExp(`(?:^|\\s)(${NAMES.map(({ name }) => name).join("|")})\\s*:\\s*`, "g");

/** One letter for one letter, so that places in the text stay what they were. */
const plain = (text: string): string => [...text].map((letter) => unaccented(letter) || " ").join("");

export function typingOf(text: string): Typing {
  const whole = text.normalize("NFC");
  const begun = [...plain(whole).matchAll(BEGUN)].at(-1);
  const operator = NAMES.find(({ name }) => name === begun?.[1])?.operator;
  if (begun === undefined || operator === undefined)
    return { words: whole, operator: null, stem: unaccented(/\S*$/.exec(whole)?.[0] ?? "") };
  return {
    words: whole.slice(0, begun.index).trim(),
    operator,
    value: whole.slice(begun.index + begun[0].length),
  };
}

/** Operators that may be meant by what was typed last: all when nothing is typed, else those that begin so. */
export function operatorsFor(stem: string): readonly Operator[] {
  if (stem === "") return OPERATORS;
  if (stem.length < 2) return [];
  const meant = new Set(NAMES.filter(({ name }) => name.startsWith(stem)).map(({ operator }) => operator));
  return OPERATORS.filter((operator) => meant.has(operator));
}

const HANOI_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;

/** `2026-11-24`: the day in Vietnam, so many days before. */
export function dayBefore(now: number, days: number): string {
  return new Date(now + HANOI_MS - days * DAY_MS).toISOString().slice(0, 10);
}

/** `24/11`, `24-11-2026`: a day that there is; without a year the last such one. */
export function dayIn(text: string, now: number): string | null {
  const found = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?$/.exec(text.trim());
  if (found === null) return null;
  const [, day = "", month = "", year] = found;
  const at = (of: string): string => `${of}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const today = dayBefore(now, 0);
  const thisYear = at(today.slice(0, 4));
  const iso =
    year === undefined
      ? thisYear <= today
        ? thisYear
        : at(String(Number(today.slice(0, 4)) - 1))
      : at(year);
  const told = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(told.getTime()) || told.toISOString().slice(0, 10) !== iso ? null : iso;
}
