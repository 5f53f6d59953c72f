import { DAY, HOUR, MINUTE } from "@keng/core/time.ts";
import { RULE_VERSIONS } from "@keng/desk/clocks/rules.ts";
import { DEMO_COMMUNE } from "./units.ts";
import type { FreshStory, ShiftStep, Step, Story } from "./stories.ts";

/** One step at its instant; `story` tells which steps belong together, null: it belongs to none. */
export type Moment =
  | { at: Date; story: number; person: string; page: string; step: Step }
  | { at: Date; story: null; person: string; step: ShiftStep };

/** What is played: of the last weeks, and of today. */
export type Stories = { past: readonly Story[]; fresh: readonly FreshStory[] };

const ICT = 7 * HOUR;

/** The last midnight in Vietnam. */
export const midnightIn = (now: Date): number => Math.floor((now.getTime() + ICT) / DAY) * DAY - ICT;

/** All steps of the stories in the order in which they happen, counted back from `now`. Hours are those of Vietnam. */
export function storyMoments(now: Date, { past, fresh }: Stories): Moment[] {
  const midnight = midnightIn(now);
  const begun = [
    ...past.map((story) => ({
      ...story,
      begins: midnight - story.days * DAY + story.hour * HOUR + (story.minute ?? 0) * MINUTE,
    })),
    ...fresh.map((story) => ({ ...story, begins: now.getTime() - story.minutes_ago * MINUTE })),
  ];
  return begun.flatMap(({ person, page = DEMO_COMMUNE, begins, steps }, story) => {
    let at = begins;
    return steps.map((step): Moment => {
      at += step.after * MINUTE;
      return { at: new Date(Math.min(at, now.getTime())), story, person, page, step };
    });
  });
}

/** When an alarm for a message of today may have climbed, up to now. */
export function pastWaits(now: Date, { fresh }: Stories): number[] {
  const steps = RULE_VERSIONS.flatMap((version) => version.climbs.map((step) => step.after));
  return fresh
    .flatMap(({ minutes_ago, steps: said }) => {
      let after = 0;
      return said.flatMap((step) => {
        after += step.after;
        const at = now.getTime() - (minutes_ago - after) * MINUTE;
        return step.who === "citizen" ? steps.map((minutes) => at + minutes * MINUTE) : [];
      });
    })
    .filter((at) => at <= now.getTime());
}

/** In the order in which they happen. */
export const inOrder = (moments: readonly Moment[]): Moment[] =>
  moments.toSorted((a, b) => a.at.getTime() - b.at.getTime());
