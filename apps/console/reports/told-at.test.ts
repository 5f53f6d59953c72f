import { expect, it } from "vitest";
import { fieldOf, instantOf } from "./told-at.ts";

it("the time of a report is Vietnam's, whatever the machine's is, and comes back as it was", () => {
  const at = new Date("2026-11-24T17:05:00.000Z");
  expect(fieldOf(at)).toBe("2026-11-25T00:05");
  expect(instantOf("2026-11-25T00:05")).toEqual(at);
  for (const wrong of ["", "2026-11-25", "hôm qua", "2026-13-40T99:99"]) expect(instantOf(wrong)).toBeNull();
});
