import { DAY, MINUTE, SECOND } from "@keng/core/time.ts";
import { describe, expect, it } from "vitest";
import { afterFailure, whileWaiting } from "./retry.ts";

const now = new Date("2026-11-24T12:00:00Z");
const wait = (at: Date | null): number | null => (at === null ? null : at.getTime() - now.getTime());

describe("an item that could not be taken in", () => {
  it("is tried again soon, then every minute; given up only when it cannot be read", () => {
    expect([0, 1, 2, 6].map((tries) => wait(afterFailure("SealBroken", tries, now)))).toEqual([
      SECOND,
      2 * SECOND,
      4 * SECOND,
      MINUTE,
    ]);
    expect(afterFailure("SealBroken", 7, now)).toBeNull();
    expect(afterFailure("ZodError", 7, now)).toBeNull();
    expect(wait(afterFailure("DatabaseError", 500, now))).toBe(MINUTE);
  });

  it("waits for what it belongs to, at first a quarter of a second, and for ever", () => {
    expect(wait(whileWaiting(0, now))).toBe(250);
    expect(wait(whileWaiting(10_000, now))).toBeLessThan(DAY);
  });
});
