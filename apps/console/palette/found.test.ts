import { describe, expect, it } from "vitest";
import { found, type Entry } from "./found.ts";

const entry = (name: string): Entry => ({ key: name, group: "go", name, run: () => undefined });
const entries = ["Để riêng", "Đánh dấu là tin báo", "Tin báo mới", "Hộp thư"].map(entry);
const names = (typed: string) => found(entries, typed).map((one) => one.name);

describe("the palette", () => {
  it("finds without accents and in any order of words; what begins so comes first", () => {
    expect(names("de rieng")).toEqual(["Để riêng"]);
    expect(names("tin bao")).toEqual(["Tin báo mới", "Đánh dấu là tin báo"]);
    expect(names("bao dau")).toEqual(["Đánh dấu là tin báo"]);
    expect(names("không có")).toEqual([]);
    expect(names(" ")).toHaveLength(4);
  });
});
