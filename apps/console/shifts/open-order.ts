import type { OpenWhy } from "@keng/contract/console-shifts.ts";

/** The most urgent first, on the screen and on paper. */
export const OPEN_ORDER: readonly OpenWhy[] = [
  "emergency",
  "late",
  "held",
  "waiting",
  "need_info",
  "snoozed",
];
