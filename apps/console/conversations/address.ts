import type { InboxFilter } from "@keng/contract/console-api.ts";
import type { ThreadKind } from "../api.ts";

/** The address names what is shown: `/hop-thu?loc=moi&xep=moi&loai=tin&tim=…&mo=<id>&xem=xu-ly`. */
export type InboxSearch = {
  loc?: FilterWord;
  /** Newest first; the most urgent first is how it is otherwise. */
  xep?: "moi";
  loai?: KindWord;
  tim?: string;
  mo?: string;
  xem?: "xu-ly";
};

export const FILTER_WORDS = {
  "tat-ca": "all",
  moi: "new",
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

const isFilterWord = (word: unknown): word is FilterWord => typeof word === "string" && word in FILTER_WORDS;
const isKindWord = (word: unknown): word is KindWord => typeof word === "string" && word in KIND_WORDS;
const ID = /^[0-9a-f-]{36}$/;

export function readInboxSearch(search: Record<string, unknown>): InboxSearch {
  const read: InboxSearch = {};
  if (isFilterWord(search.loc) && search.loc !== "tat-ca") read.loc = search.loc;
  if (search.xep === "moi") read.xep = "moi";
  if (isKindWord(search.loai)) read.loai = search.loai;
  const words = typeof search.tim === "number" ? String(search.tim) : search.tim;
  if (typeof words === "string" && words.trim() !== "") read.tim = words.slice(0, 200);
  if (typeof search.mo === "string" && ID.test(search.mo)) read.mo = search.mo;
  if (search.xem === "xu-ly") read.xem = "xu-ly";
  return read;
}

export const FILTERS = Object.keys(FILTER_WORDS).filter(isFilterWord);
export const KINDS = Object.keys(KIND_WORDS).filter(isKindWord);
