import { receiptCodesIn } from "@keng/core/alias.ts";
import type { Lookup } from "./first-answer.ts";

/** Longer than this and a message says something, whatever code stands in it. */
const LOOKUP_LENGTH = 60;
export const TRIES_A_DAY = 5;

const ASKS = /(?:^|[^\p{L}])(?:mã|ma tin|ma so|code|tra cứu|tra cuu)(?=$|[^\p{L}])/iu;

export type Codes = {
  found: string[];
  /** Asking about a code is all that the text does. */
  is_lookup: boolean;
  /** It says that this is a code: number plates look like codes too. */
  is_explicit: boolean;
};

export function codesAsked(text: string | null): Codes {
  if (text === null || text.length > 4000) return { found: [], is_lookup: false, is_explicit: false };
  const found = receiptCodesIn(text).slice(0, 5);
  const words = text.replaceAll(/[\s\p{P}]+/gu, " ").trim();
  const is_lookup = found.length > 0 && words.length <= LOOKUP_LENGTH;
  return { found, is_lookup, is_explicit: is_lookup && (words.length <= 8 || ASKS.test(text)) };
}

/**
 * What is answered to somebody who names a code. One's own: the state. A stranger's: the state and nothing else, five
 * tries a day (house.md §4). `counts`: this was such a try, found or not; else five a day would bound only the hits.
 * Who has tried too often is told so only when the text says that it is a code: what looks like one by chance is
 * answered in the same way whether the code exists or not.
 */
export function lookupOf(
  codes: Codes,
  own: { receipt_code: string; state: string } | undefined,
  others: { receipt_code: string; state: string } | undefined,
  triesToday: number,
): { lookup: Lookup | null; counts: boolean } {
  if (!codes.is_lookup) return { lookup: null, counts: false };
  if (own !== undefined) return { lookup: { ref: own.receipt_code, state: own.state }, counts: false };
  if (triesToday >= TRIES_A_DAY) return { lookup: codes.is_explicit ? "too_many" : null, counts: false };
  if (others !== undefined)
    return { lookup: { ref: others.receipt_code, state: others.state }, counts: true };
  return { lookup: codes.is_explicit ? "unknown" : null, counts: true };
}

/** The day in Asia/Ho_Chi_Minh (UTC+7, no summer time), `2026-11-24`. */
export function dayOf(at: Date): string {
  return new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}
