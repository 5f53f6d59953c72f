import type { Texts } from "../messages.ts";

/** Several tips of one happening, as an officer says. */
export const vi = {
  title: "Cùng vụ việc",
  none: "Chưa ghép với tin nào.",
  link: "Ghép tin khác",
  unlink: "Gỡ tin này ra",
  code: "mã {code}",
  no_category: "chưa chọn loại",
  told: "báo {when}",
  dialog: "Ghép tin cùng vụ việc",
  about:
    "Chỉ ghép khi đọc hai tin thấy cùng một việc. Máy không gợi ý tin nào; ghép tin không nói gì về người báo, và người báo không biết.",
  search: "Mã tin, tên nguồn hoặc nội dung",
  searching: "Đang tìm",
  found: "{n, number} tin tìm thấy",
  list: "Tin tìm thấy",
  nothing: "Không có tin báo nào khớp, hoặc tin đó thuộc nơi anh/chị không được xem.",
  here: "đã cùng vụ việc",
  linked: "Đã ghép Nguồn {label} với Nguồn {other}",
  unlinked: "Đã gỡ Nguồn {label} khỏi vụ việc",
} as const;

export const en: Texts<typeof vi> = {
  title: "The same matter",
  none: "Not linked to any other report.",
  link: "Link another report",
  unlink: "Take this one out",
  code: "code {code}",
  no_category: "no kind chosen",
  told: "reported {when}",
  dialog: "Link a report of the same matter",
  about:
    "Link only what you have read to be one happening. Nothing is proposed; a link says nothing about who reported, and they hear nothing of it.",
  search: "Code, source or words",
  searching: "Searching",
  found: "{n, plural, one {# report found} other {# reports found}}",
  list: "Reports found",
  nothing: "No report matches, or it belongs to a place that you may not see.",
  here: "in this matter",
  linked: "Source {label} linked with Source {other}",
  unlinked: "Source {label} taken out of the matter",
};
