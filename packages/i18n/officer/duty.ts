import type { Texts } from "../messages.ts";

/** Who is on duty now, in one line on every screen. */
export const vi = {
  on_duty: "Đang trực: {name}",
  nobody: "Chưa có ai trực",
  commander: "trực chỉ huy: {name}",
} as const;

export const en: Texts<typeof vi> = {
  on_duty: "On duty: {name}",
  nobody: "Nobody is on duty",
  commander: "in command: {name}",
};
