import type { InboxFilter } from "@keng/contract/console-api.ts";
import type { TipState } from "@keng/contract/tip-can.ts";
import type { InboxAsked, ThreadKind } from "../api.ts";

/** The address names what is shown: `/hop-thu?loc=moi&xep=moi&loai=tin&tim=…&noi=…&tt=can-bo-sung&cb=<officer>&tu=2026-11-01&den=2026-11-24&mo=<id>&xem=xu-ly`. */
export type InboxSearch = {
  loc?: FilterWord;
  /** Newest first; the most urgent first is how it is otherwise. */
  xep?: "moi";
  loai?: KindWord;
  tim?: string;
  noi?: string;
  tt?: StateWord;
  cb?: string;
  tu?: string;
  den?: string;
  mo?: string;
  xem?: "xu-ly";
};

export const FILTER_WORDS = {
  "tat-ca": "all",
  moi: "new",
  "chua-doc": "unread",
  "cua-toi": "mine",
  "cho-dan": "waiting",
  "qua-han": "late",
  "duoc-giao": "assigned",
  "hen-lai": "snoozed",
  "de-rieng": "set_aside",
} as const satisfies Record<string, InboxFilter>;
export type FilterWord = keyof typeof FILTER_WORDS;

export const KIND_WORDS = {
  tin: "tip",
  hoi: "question",
  khan: "emergency",
  khac: "other",
} as const satisfies Record<string, ThreadKind>;
export type KindWord = keyof typeof KIND_WORDS;

export const STATE_WORDS = {
  "da-nhan": "RECEIVED",
  "can-bo-sung": "NEED_INFO",
} as const satisfies Record<string, TipState>;
export type StateWord = keyof typeof STATE_WORDS;

const isFilterWord = (word: unknown): word is FilterWord => typeof word === "string" && word in FILTER_WORDS;
const isKindWord = (word: unknown): word is KindWord => typeof word === "string" && word in KIND_WORDS;
const isStateWord = (word: unknown): word is StateWord => typeof word === "string" && word in STATE_WORDS;
const ID = /^[0-9a-f-]{36}$/;
const A_DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const isDay = (text: unknown): text is string =>
  typeof text === "string" && A_DAY.test(text) && !Number.isNaN(Date.parse(text));

export function readInboxSearch(search: Record<string, unknown>): InboxSearch {
  const read: InboxSearch = {};
  if (isFilterWord(search.loc) && search.loc !== "tat-ca") read.loc = search.loc;
  if (search.xep === "moi") read.xep = "moi";
  if (isKindWord(search.loai)) read.loai = search.loai;
  const words = typeof search.tim === "number" ? String(search.tim) : search.tim;
  if (typeof words === "string" && words.trim() !== "") read.tim = words.slice(0, 200);
  const place = typeof search.noi === "number" ? String(search.noi) : search.noi;
  if (typeof place === "string" && place.trim() !== "") read.noi = place.slice(0, 120);
  if (isStateWord(search.tt)) read.tt = search.tt;
  if (typeof search.cb === "string" && ID.test(search.cb)) read.cb = search.cb;
  if (isDay(search.tu)) read.tu = search.tu;
  if (isDay(search.den)) read.den = search.den;
  if (typeof search.mo === "string" && ID.test(search.mo)) read.mo = search.mo;
  if (search.xem === "xu-ly") read.xem = "xu-ly";
  return read;
}

export const FILTERS = Object.keys(FILTER_WORDS).filter(isFilterWord);
export const STATES = Object.keys(STATE_WORDS).filter(isStateWord);
export const KINDS = Object.keys(KIND_WORDS).filter(isKindWord);

/** What the address asks the desk for. */
export function askedIn(search: InboxSearch): InboxAsked {
  return {
    filter: FILTER_WORDS[search.loc ?? "tat-ca"],
    sort: search.xep === "moi" ? "newest" : "urgent",
    kind: search.loai === undefined ? null : KIND_WORDS[search.loai],
    q: search.tim ?? "",
    place: search.noi ?? null,
    state: search.tt === undefined ? null : STATE_WORDS[search.tt],
    officer: search.cb ?? null,
    since: search.tu ?? null,
    until: search.den ?? null,
  };
}

/** Beside filter, kind and words. */
export function isNarrowed({ place, state, officer, since, until }: InboxAsked): boolean {
  return [place, state, officer, since, until].some((one) => one !== null);
}
