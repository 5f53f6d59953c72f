import type { Texts } from "../messages.ts";

/** Titles of buttons under the page's answers, and what a citizen may be told of a report's state. */
export const vi = {
  REPORT: "Báo tin",
  PROCEDURE: "Hỏi thủ tục",
  NUMBERS: "Số khẩn",
  THREAD: "Tin {ref}",
  CALL: "Gọi {number}",
  RECEIVED: "Đã nhận",
  NEED_INFO: "Cần bổ sung",
  HANDED_OVER: "Đã chuyển",
  CLOSED: "Đã kết thúc",
} as const;

export const en: Texts<typeof vi> = {
  REPORT: "Report something",
  PROCEDURE: "Ask about procedures",
  NUMBERS: "Emergency numbers",
  THREAD: "Report {ref}",
  CALL: "Call {number}",
  RECEIVED: "Received",
  NEED_INFO: "More information needed",
  HANDED_OVER: "Passed on",
  CLOSED: "Finished",
};
