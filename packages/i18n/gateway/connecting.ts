import type { Texts } from "../messages.ts";

/** What the gateway itself says to whoever comes back from Zalo's consent page by a way that is closed. */
export const vi = {
  unknown_title: "Đường dẫn này không dùng được",
  unknown_text:
    "Đây không phải lượt kết nối trang do hệ thống mở ra, nên không có gì được lưu. Hãy mở trang Trang Zalo và bấm Kết nối trang.",
  used_title: "Lượt kết nối này đã dùng rồi",
  used_text:
    "Mỗi lượt kết nối chỉ dùng được một lần. Mở trang Trang Zalo để xem trang đã kết nối chưa; nếu chưa, bấm Kết nối trang lần nữa.",
  expired_title: "Lượt kết nối này đã quá giờ",
  expired_text:
    "Mỗi lượt kết nối chỉ chờ 10 phút, nên chưa có gì được lưu. Mở trang Trang Zalo và bấm Kết nối trang lần nữa.",
  back: "Về Trang Zalo",
} as const;

export const en: Texts<typeof vi> = {
  unknown_title: "This link is not good",
  unknown_text:
    "The system did not begin this, so nothing was stored. Open Zalo pages and press Connect a page.",
  used_title: "This link was used already",
  used_text:
    "Each is good once. Open Zalo pages to see whether the page is connected; if it is not, press Connect a page again.",
  expired_title: "This link is too old",
  expired_text:
    "Each waits for ten minutes, so nothing was stored. Open Zalo pages and press Connect a page again.",
  back: "Back to Zalo pages",
};
