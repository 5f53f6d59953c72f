import { addMs, MINUTE } from "@keng/core/time.ts";
import { describe, expect, it } from "vitest";
import { climbsAt, dueAt } from "./due.ts";
import { type ClockRule, RULE_VERSIONS } from "./rules.ts";

/** Instants as people in Vietnam read them. */
const vn = (text: string): Date => new Date(`${text.replace(" ", "T")}:00+07:00`);

const TABLE: readonly [ClockRule, string, string, string][] = [
  ["P02", "2026-11-24 02:00", "2026-11-24 02:03", "an emergency at night is looked at within three minutes"],
  ["P03", "2026-11-22 23:50", "2026-11-23 00:20", "a tip runs through Sunday night"],
  ["P03", "2026-02-17 09:00", "2026-02-17 09:30", "and through the first day of Tet"],
  ["P04", "2026-11-23 07:30", "2026-11-23 11:30", "a question at opening is due at noon"],
  ["P04", "2026-11-23 10:30", "2026-11-23 16:30", "lunch does not count"],
  [
    "P04",
    "2026-11-23 12:10",
    "2026-11-24 08:00",
    "3.5 hours in the afternoon, half an hour the next morning",
  ],
  ["P04", "2026-11-27 16:00", "2026-11-30 10:30", "a weekend does not count"],
  ["P04", "2026-11-28 09:00", "2026-11-30 11:30", "Saturday morning is no working time"],
  ["P04", "2026-02-13 16:30", "2026-02-23 11:00", "the week of Tet is off"],
  ["P04", "2026-08-22 07:30", "2026-08-22 11:30", "a Saturday that is worked counts"],
  ["P04", "2026-08-28 16:00", "2026-09-03 10:30", "the national day is off, with the day before"],
  ["P04", "2026-04-29 14:00", "2026-05-04 08:30", "30 April and 1 May are off, then the weekend"],
  ["P04", "2025-04-26 13:30", "2025-04-28 08:00", "26 April 2025 was worked instead of 2 May"],
];

describe("clocks", () => {
  it.each(TABLE)("%s from %s ends %s: %s", (rule, from, until) => {
    expect(dueAt(rule, vn(from)).due_at).toEqual(vn(until));
  });

  it("name the version of the rule that they were reckoned by", () => {
    expect(dueAt("P04", vn("2026-11-24 08:00")).rule_version).toBe("P04-1");
  });

  it.each<[ClockRule, number, number, string | null]>([
    ["P02", 0, 3, "duty"],
    ["P02", 3, 5, "commanders"],
    ["P02", 6, 10, "above"],
    ["P02", 60, 10, null],
    ["P03", 0, 30, "duty"],
    ["P03", 30, 45, "commanders"],
    ["P03", 50, 90, "above"],
    ["P03", 91, 90, null],
  ])("%s: after %i minutes the alarm climbs next at %i, to %s", (rule, minutes, next, told) => {
    const start = vn("2026-11-24 02:00");
    expect(climbsAt(rule, start, addMs(start, minutes * MINUTE))).toEqual({
      at: addMs(start, next * MINUTE),
      told,
    });
  });

  it("climb by steps that are the first when a clock runs out, and rise", () => {
    for (const { ms, climbs } of RULE_VERSIONS.filter((one) => one.climbs.length > 0)) {
      expect((climbs[0]?.after ?? 0) * MINUTE).toBe(ms);
      expect(climbs.map((step) => step.after)).toEqual(
        climbs.map((step) => step.after).toSorted((a, b) => a - b),
      );
      expect(climbs.map((step) => step.told)).toEqual(["duty", "commanders", "above"]);
    }
  });
});
