import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spread } from "./spread.ts";

const NOW = 1_790_000_000_000;

describe("messages that are read back", () => {
  it("count as received at moments of their own, in each person's order, none before it was sent", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ who: fc.constantFrom("a", "b", "c"), ago: fc.nat(600_000) }), { maxLength: 60 }),
        fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 60, maxLength: 60 }),
        (written, chances) => {
          const messages = written
            .map(({ who, ago }) => ({ who, at: NOW - ago }))
            .toSorted((a, b) => a.at - b.at)
            .map((one, n) => ({ ...one, n }));
          const found = spread(messages, NOW, () => chances.shift() ?? 0.5);
          expect(new Set(found.map((one) => one.message.n)).size).toBe(messages.length);
          for (const { message, age_ms } of found) {
            expect(age_ms).toBeGreaterThanOrEqual(0);
            expect(NOW - age_ms).toBeGreaterThanOrEqual(message.at);
          }
          for (const who of ["a", "b", "c"]) {
            const own = found.filter((one) => one.message.who === who);
            const ages = own.map((one) => one.age_ms);
            expect(ages).toEqual(ages.toSorted((a, b) => b - a));
          }
        },
      ),
    );
  });

  it("of one person are not received at one moment", () => {
    const messages = Array.from({ length: 40 }, () => ({ who: "a", at: NOW - 3_600_000 }));
    const ages = spread(messages, NOW, Math.random).map((one) => one.age_ms);
    expect(new Set(ages).size).toBeGreaterThan(35);
  });
});
