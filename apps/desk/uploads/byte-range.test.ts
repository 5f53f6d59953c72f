import { describe, expect, it } from "vitest";
import { byteRange } from "./byte-range.ts";

describe("the part of a file that a player asks for", () => {
  it.each([
    [undefined, null],
    ["bytes=0-", { start: 0, end: 99 }],
    ["bytes=10-19", { start: 10, end: 19 }],
    ["bytes=90-500", { start: 90, end: 99 }],
    ["bytes=-10", { start: 90, end: 99 }],
    ["bytes=-500", { start: 0, end: 99 }],
    ["bytes=100-", "refused"],
    ["bytes=-0", "refused"],
    ["bytes=20-10", null],
    ["bytes=0-1,5-6", null],
    ["lines=1-2", null],
    ["bytes=-", null],
    ["bytes=9999999999999999-", null],
  ])("%s → %o", (header, range) => {
    expect(byteRange(header, 100)).toEqual(range);
  });
});
