import { describe, expect, it } from "vitest";
import { clockAheadIn, MovedClock } from "./moved-clock.ts";
import { addMs, HOUR } from "./time.ts";

const machine = new Date("2026-11-24T10:00:00Z");

describe("a moved clock", () => {
  it("is the machine's until somebody moves it, and then goes on from there", () => {
    const clock = new MovedClock(() => machine);
    expect(clock.now()).toEqual(machine);
    expect(clock.moveAhead(48 * HOUR)).toBe(true);
    expect(clock.now()).toEqual(addMs(machine, 48 * HOUR));
  });

  it("never goes back", () => {
    const clock = new MovedClock(() => machine);
    clock.moveAhead(HOUR);
    for (const earlier of [0, -HOUR, HOUR]) expect(clock.moveAhead(earlier)).toBe(false);
    expect(clock.now()).toEqual(addMs(machine, HOUR));
  });

  it("hears only whole numbers that a clock can be moved by", () => {
    expect(clockAheadIn({ clock_offset_ms: 172_800_000 })).toBe(172_800_000);
    for (const other of [null, "x", {}, { ready: true }, { clock_offset_ms: "5" }, { clock_offset_ms: 1.5 }])
      expect(clockAheadIn(other)).toBeNull();
    expect(clockAheadIn({ clock_offset_ms: Number.MAX_SAFE_INTEGER })).toBeNull();
  });
});
