import type { Texts } from "../messages.ts";

/** Ctrl+K: everything by its name. */
export const vi = {
  title: "Tìm việc, trang hoặc tin",
  placeholder: "Gõ tên việc, tên trang, mã tin, nguồn hoặc nội dung",
  "group.thread": "Với tin đang mở",
  "group.threads": "Tin",
  "group.go": "Trang và danh sách",
  list_of: "Hộp thư: {filter}",
  open_work: "Mở phần Xử lý",
  searching: "Đang tìm",
  count: "{n, number} mục",
  none: "Không có gì khớp. Thử ít chữ hơn.",
} as const;

export const en: Texts<typeof vi> = {
  title: "Find an act, a page or a thread",
  placeholder: "Type an act, a page, a code, a source or words",
  "group.thread": "With the open thread",
  "group.threads": "Threads",
  "group.go": "Pages and lists",
  list_of: "Inbox: {filter}",
  open_work: "Open the work panel",
  searching: "Searching",
  count: "{n, plural, one {# entry} other {# entries}}",
  none: "Nothing matches. Try fewer words.",
};
