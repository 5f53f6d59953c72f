/** Why a thread needs no work here; a module of its own, since no schema reaches the browser. */
export const SET_ASIDE_REASONS = ["advert", "noise", "duplicate", "abuse", "elsewhere", "other"] as const;
export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number];

/** More threads than this nobody acts on at once. */
export const MOST_AT_ONCE = 100;
