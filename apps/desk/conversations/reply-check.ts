import type { Code, Facts } from "@keng/contract/codes.ts";

/** What the gateway last said may still be sent free of charge. */
export type Budget = {
  /** Only who wrote on Zalo can be written to. */
  channel: string;
  budget_remaining: number | null;
  budget_total: number | null;
  budget_until: Date | null;
};

/**
 * Why a reply of so many parts cannot go out now, or null. Nothing known of a budget lets it through: the gateway
 * has the last word.
 */
export function replyCheck(budget: Budget, parts: number, now: Date): { code: Code; facts: Facts } | null {
  if (budget.channel !== "zalo") return { code: "no_way_back", facts: { channel: budget.channel } };
  const { budget_remaining: remaining, budget_until: until } = budget;
  if (until === null || remaining === null) return null;
  if (until <= now) return { code: "reply_window_closed", facts: { until: until.toISOString() } };
  if (remaining < parts) return { code: "no_replies_left", facts: { remaining, until: until.toISOString() } };
  return null;
}

/** How many of Zalo's messages a reply takes: a text travels with the first picture, each further file alone. */
export function partsOf(files: readonly { mime: string }[], hasText: boolean): number {
  const withPicture = hasText && files.some((file) => file.mime.startsWith("image/"));
  return files.length + (hasText && !withPicture ? 1 : 0);
}
