import type { Told } from "@keng/contract/console-shifts.ts";
import { HOUR, MINUTE } from "@keng/core/time.ts";

export const CLOCK_RULES = ["P02", "P03", "P04"] as const;
export type ClockRule = (typeof CLOCK_RULES)[number];

/** Minutes after the start at which an alarm that nobody answers climbs, and whom it tells then. */
export type Step = { after: number; told: Told };

/** `run`: through nights and days off · `working`: only while the counter is open. */
export type RuleVersion = {
  rule: ClockRule;
  version: string;
  /** First and last day (in Vietnam) of a start that this version governs. */
  from: string;
  to: string | null;
  ms: number;
  counts: "run" | "working";
  /** In order of time; a clock climbs by the version that it was started by. */
  climbs: readonly Step[];
};

/** domain.md §4. A version is never changed, a new one is added: past clocks keep theirs. */
export const RULE_VERSIONS: readonly RuleVersion[] = [
  {
    rule: "P02",
    version: "P02-1",
    from: "2019-01-01",
    to: null,
    ms: 3 * MINUTE,
    counts: "run",
    climbs: [
      { after: 3, told: "duty" },
      { after: 5, told: "commanders" },
      { after: 10, told: "above" },
    ],
  },
  {
    rule: "P03",
    version: "P03-1",
    from: "2019-01-01",
    to: null,
    ms: 30 * MINUTE,
    counts: "run",
    climbs: [
      { after: 30, told: "duty" },
      { after: 45, told: "commanders" },
      { after: 90, told: "above" },
    ],
  },
  {
    rule: "P04",
    version: "P04-1",
    from: "2019-01-01",
    to: null,
    ms: 4 * HOUR,
    counts: "working",
    climbs: [],
  },
];

/** Hours of the counter, minutes after midnight. */
export const WORKING_SPANS: readonly (readonly [number, number])[] = [
  [7 * 60 + 30, 11 * 60 + 30],
  [13 * 60 + 30, 17 * 60],
];
