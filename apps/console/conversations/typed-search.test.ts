import { describe, expect, it } from "vitest";
import { dayBefore, dayIn, operatorsFor, typingOf } from "./typed-search.ts";

const NOW = Date.parse("2026-11-24T18:30:00Z");

describe("what is typed into the search", () => {
  it.each([
    ["đá gà", { words: "đá gà", operator: null, stem: "ga" }],
    ["đá gà nơi: ấp 3", { words: "đá gà", operator: "place", value: "ấp 3" }],
    ["noi:ap 3", { words: "", operator: "place", value: "ap 3" }],
    ["trạng thái: cần", { words: "", operator: "state", value: "cần" }],
    ["Trang Thai:", { words: "", operator: "state", value: "" }],
    ["xe ben từ: 24/11", { words: "xe ben", operator: "since", value: "24/11" }],
    ["xe ben từ ngày:24/11", { words: "xe ben", operator: "since", value: "24/11" }],
    ["noise officer: tam", { words: "noise", operator: "officer", value: "tam" }],
    ["chỗ trường Hoa Sen: đá gà", { words: "chỗ trường Hoa Sen: đá gà", operator: null, stem: "ga" }],
  ] as const)("is words and perhaps an operator: %s", (text, typing) => {
    expect(typingOf(text)).toEqual(typing);
  });

  it("suggests operators when nothing is typed, and by the beginning of their name", () => {
    expect(operatorsFor("")).toHaveLength(6);
    expect(operatorsFor("tr")).toEqual(["state"]);
    expect(operatorsFor("t")).toEqual([]);
    expect(operatorsFor("ga")).toEqual([]);
  });

  it("knows days as people write them, by the day in Vietnam", () => {
    expect(dayBefore(NOW, 0)).toBe("2026-11-25");
    expect(dayBefore(NOW, 1)).toBe("2026-11-24");
    expect(dayIn("24/11", NOW)).toBe("2026-11-24");
    expect(dayIn("1-12", NOW)).toBe("2025-12-01");
    expect(dayIn("5/9/2025", NOW)).toBe("2025-09-05");
    for (const text of ["", "31/2", "24", "24/13", "hôm kia"]) expect(dayIn(text, NOW)).toBeNull();
  });
});
