import { DAY, HOUR, MINUTE } from "@keng/core/time.ts";
import { FRESH, type Step, STORIES } from "./stories.ts";

/** One step at its instant; `story` tells which steps belong together. */
export type Moment = { at: Date; story: number; person: string; step: Step };

const ICT = 7 * HOUR;

/** All steps in the order in which they happen, counted back from `now`. Hours are those of Vietnam. */
export function timeline(now: Date): Moment[] {
  const midnight = Math.floor((now.getTime() + ICT) / DAY) * DAY - ICT;
  const begun = [
    ...STORIES.map((story) => ({
      ...story,
      begins: midnight - story.days * DAY + story.hour * HOUR + (story.minute ?? 0) * MINUTE,
    })),
    ...FRESH.map((story) => ({ ...story, begins: now.getTime() - story.minutes_ago * MINUTE })),
  ];
  const moments = begun.flatMap(({ person, begins, steps }, story) => {
    let at = begins;
    return steps.map((step): Moment => {
      at += step.after * MINUTE;
      return { at: new Date(Math.min(at, now.getTime())), story, person, step };
    });
  });
  return moments.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}
