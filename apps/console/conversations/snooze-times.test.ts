import { describe, expect, it } from "vitest";
import { hanoiInput, snoozeTimes } from "./snooze-times.ts";

const at = (text: string): number => Date.parse(text);
const times = (now: string) =>
  Object.fromEntries(snoozeTimes(at(now)).map((one) => [one.name, one.at.slice(0, 16)]));

describe("putting off by one press", () => {
  it("counts in Vietnam's time, whatever the machine's", () => {
    expect(times("2026-11-24T14:05:20+07:00")).toEqual({
      hour: "2026-11-24T08:06",
      evening: "2026-11-24T13:00",
      morning: "2026-11-25T00:30",
      monday: "2026-11-30T00:30",
    });
  });

  it("offers no evening that is past, and no Monday that is tomorrow", () => {
    expect(Object.keys(times("2026-11-29T21:00:00+07:00"))).toEqual(["hour", "morning"]);
    expect(times("2026-11-30T01:00:00+07:00").monday).toBe("2026-12-07T00:30");
    expect(times("2026-11-30T01:00:00+07:00").this_morning).toBe("2026-11-30T00:30");
  });

  it("reads a typed time as Vietnam's", () => {
    expect(hanoiInput("2026-11-25T07:30")).toBe("2026-11-25T00:30:00.000Z");
    expect([hanoiInput(""), hanoiInput("2026-11-25"), hanoiInput("2026-13-45T07:30")]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
