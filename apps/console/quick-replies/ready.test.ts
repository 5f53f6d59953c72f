import { describe, expect, it } from "vitest";
import { matching, readyFor, valuesFor } from "./ready.ts";
import { slashAt } from "./slash.ts";

const thread = {
  receipt_code: "KQ7-2M4P",
  unit: { id: "u", name_vi: "Công an xã Đức Lập", name_en: "Duc Lap commune police" },
  lang: "vi" as const,
};
const values = valuesFor(
  thread,
  { display_name: "Nguyễn Minh Tâm" },
  Date.parse("2026-11-24T14:05:00+07:00"),
);
const one = (name: string, more: { text?: string; shortcut?: string; archived?: boolean } = {}) => ({
  id: name,
  unit_id: "u",
  name,
  text: "Mã tin {{ma_tin}}, {{don_vi}}, {{can_bo}}, {{gio}} {{ngay}}",
  shortcut: null,
  version: 1,
  archived: false,
  changed_at: "",
  may_change: false,
  ...more,
});

describe("ready sentences", () => {
  it("stand filled, the unit's before those of the house, and none that is archived", () => {
    const builtIn = [{ key: "noted", name: "Đã ghi nhận", text: "Đã ghi nhận.", shortcut: null }];
    const ready = readyFor([one("Mã"), one("Cũ", { archived: true })], builtIn, values);
    expect(ready.map((row) => row.name)).toEqual(["Mã", "Đã ghi nhận"]);
    expect(ready[0]?.text).toBe("Mã tin KQ7-2M4P, Công an xã Đức Lập, Nguyễn Minh Tâm, 14:05 24/11/2026");
  });

  it("are found without accents, in any order of words; a shortcut that begins so comes first", () => {
    const ready = readyFor(
      [one("Đã nhận tin", { text: "Công an xã đã nhận" }), one("Khác", { text: "x", shortcut: "nhan" })],
      [],
      values,
    );
    const names = (typed: string) => matching(ready, typed).map((row) => row.name);
    expect(names("nhan")).toEqual(["Khác", "Đã nhận tin"]);
    expect(names("xa cong")).toEqual(["Đã nhận tin"]);
    expect(names("không có")).toEqual([]);
    expect(names("")).toHaveLength(2);
  });

  it("are called by a slash that begins a word, and by no other", () => {
    expect(slashAt("/nha", 4)).toEqual({ from: 0, words: "nha" });
    expect(slashAt("Chào anh /", 10)).toEqual({ from: 9, words: "" });
    expect(slashAt("24/11", 5)).toBeNull();
    expect(slashAt("/nhan xong", 10)).toBeNull();
    expect(slashAt("/nhận", 5)).toEqual({ from: 0, words: "nhận" });
  });
});
