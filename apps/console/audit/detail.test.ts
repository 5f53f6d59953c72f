import { expect, it } from "vitest";
import { detailWords } from "./detail.ts";

it.each([
  ["roles_set", "commander,duty_officer", "Chỉ huy, Trực ban"],
  ["marked", "set_aside", "để riêng"],
  ["marked", "set_aside.advert", "để riêng (Quảng cáo, rao bán)"],
  ["tip_state", "NEED_INFO", "Cần bổ sung"],
  ["received", "zalo_tool", "từ công cụ Zalo"],
  ["sign_in_refused", "wrong_credentials", "sai tên đăng nhập hoặc mật khẩu"],
  ["received", "citizen", null],
  ["claimed", null, null],
  ["later", "code_of_a_later_version", "code_of_a_later_version"],
] as const)("what the log notes of an act is told in words: %s %s", (act, detail, words) => {
  expect(detailWords("vi", { act, detail })).toBe(words);
});
