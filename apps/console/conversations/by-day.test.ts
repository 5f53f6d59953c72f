import { expect, it } from "vitest";
import { byDay } from "./by-day.ts";

it("messages stand under the day in Vietnam, not in London", () => {
  const sent = ["2026-11-24T16:59:00Z", "2026-11-24T17:01:00Z", "2026-11-25T02:00:00Z"];
  const days = byDay(sent.map((sent_at) => ({ sent_at })));
  expect(days.map((day) => day.messages.length)).toEqual([1, 2]);
});
