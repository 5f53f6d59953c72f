import { expect, test } from "vitest";
import type { ChatMessage } from "../control-api.ts";
import { folded, grouped, phoneOf, rowsOf, sizeOf, timeOf, unread } from "./chat-shape.ts";

const message = (id: string, from: "user" | "oa", at: string, seen = false): ChatMessage => ({
  msg_id: id,
  from,
  kind: "text",
  text: "…",
  at,
  seen,
});

test("a day stands before its first message and a time below the last of a burst", () => {
  const rows = rowsOf([
    message("1", "user", "2026-11-24T16:40:00Z"),
    message("2", "user", "2026-11-24T16:41:00Z"),
    message("3", "oa", "2026-11-24T16:42:00Z"),
    message("4", "oa", "2026-11-24T17:01:00Z"),
  ]);
  expect(rows.map((row) => [row.day ?? "", row.time ?? ""])).toEqual([
    ["24/11/2026", ""],
    ["", "23:41"],
    ["", "23:42"],
    ["25/11/2026", "00:01"],
  ]);
});

test("only messages of the page that were not opened count as unread", () => {
  const messages = [
    message("1", "user", "2026-11-24T16:40:00Z"),
    message("2", "oa", "2026-11-24T16:41:00Z", true),
    message("3", "oa", "2026-11-24T16:42:00Z"),
  ];
  expect(
    unread({ person_id: "1", oa_id: "2", following: false, messages, calls: [], reply_quota: null }),
  ).toBe(1);
  expect(unread(undefined)).toBe(0);
});

test("numbers, sizes, phones and times are written as people here write them", () => {
  expect(grouped(10100)).toBe("10.100");
  expect(sizeOf(1_572_864)).toBe("1,5 MB");
  expect(phoneOf("84901234567")).toBe("0901 234 567");
  expect(phoneOf("113")).toBe("113");
  expect(timeOf("2026-11-24T16:05:00Z")).toBe("23:05");
  expect(folded("Đỗ Thị Bảy")).toBe("do thi bay");
});
