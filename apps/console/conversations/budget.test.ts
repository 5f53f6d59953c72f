import { expect, it } from "vitest";
import { budgetState } from "./budget.ts";

const now = Date.parse("2026-11-24T10:00:00Z");
const until = (hours: number): string => new Date(now + hours * 3_600_000).toISOString();

it.each([
  ["nothing is known yet", null, "unknown"],
  ["replies and time are left", { remaining: 6, total: 8, until: until(31) }, "left"],
  ["all replies are used", { remaining: 0, total: 8, until: until(31) }, "none"],
  ["the time is over, whatever was left", { remaining: 6, total: 8, until: until(-1) }, "over"],
] as const)("the officer sees before typing that %s", (_, budget, state) => {
  expect(budgetState(budget, now).state).toBe(state);
});
