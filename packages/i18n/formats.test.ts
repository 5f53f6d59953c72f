import { describe, expect, it } from "vitest";
import * as f from "./formats.ts";

const at = "2026-11-24T14:05:00+07:00";
const later = (minutes: number): number => new Date(at).getTime() + minutes * 60_000;

describe("times as people say them", () => {
  it("are shown in Vietnam's time wherever the machine stands", () => {
    expect(f.dateTime(at)).toBe("24/11/2026 14:05");
    expect(f.dateTime("2026-11-24T17:30:00Z")).toBe("25/11/2026 00:30");
    expect(f.dayHeading("vi", at)).toBe("Thứ Ba, 24/11/2026");
    expect(f.dayHeading("en", at)).toBe("Tuesday, 24/11/2026");
  });

  it("are relative only under an hour", () => {
    expect(f.relative("vi", at, later(0.5))).toBe("vừa xong");
    expect(f.relative("vi", at, later(-0.2))).toBe("vừa xong");
    expect(f.relative("vi", at, later(-30))).toBe("24/11/2026 14:05");
    expect(f.relative("vi", at, later(8))).toBe("8 phút trước");
    expect(f.relative("en", at, later(59))).toBe("59 min ago");
    expect(f.relative("vi", at, later(60))).toBe("24/11/2026 14:05");
  });

  it("stay short in a list", () => {
    expect(f.listTime(at, later(30))).toBe("14:05");
    expect(f.listTime(at, later(24 * 60))).toBe("24/11");
    expect(f.listTime(at, later(365 * 24 * 60))).toBe("24/11/2026");
  });

  it("say what is left and what is over", () => {
    expect(f.untilDue("vi", later(6 * 60 + 53), at)).toBe("còn 6 giờ 53 phút");
    expect(f.untilDue("vi", later(6 * 60 + 53), at, "short")).toBe("còn 6 giờ");
    expect(f.untilDue("vi", at, later(26))).toBe("quá 26 phút");
    expect(f.untilDue("vi", later(0.8), at)).toBe("còn 48 giây");
    expect(f.untilDue("en", at, later(26))).toBe("26 min late");
    expect(f.untilDue("vi", later(60 * 48), at)).toBe("còn 48 giờ");
    expect(f.untilDue("vi", later(60 * 24 * 3), at)).toBe("còn 3 ngày");
    expect(f.dueAt("vi", later(9 * 60), at)).toBe("23:05 hôm nay");
    expect(f.dueAt("vi", later(21 * 60), at)).toBe("11:05 mai");
  });
});

describe("numbers", () => {
  it("have dots in Vietnamese and commas in English", () => {
    expect(f.number("vi", 10100)).toBe("10.100");
    expect(f.number("en", 10100)).toBe("10,100");
    expect(f.fileSize("vi", 4_823_000)).toBe("4,6 MB");
    expect(f.coordinates("vi", 10.89123, 106.40111)).toBe("10,89123; 106,40111");
    expect(f.distance("vi", 42.3)).toBe("42 m");
    expect(f.distance("vi", 317)).toBe("320 m");
    expect(f.distance("vi", 1240)).toBe("1,2 km");
    expect(f.distance("en", 23_400)).toBe("23 km");
  });

  it("of telephones are grouped as they are read", () => {
    expect(f.phone("0912345678")).toBe("0912 345 678");
    expect(f.phone("02723850113")).toBe("0272 3850 113");
    expect(f.phone("113")).toBe("113");
  });
});
