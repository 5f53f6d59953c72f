import type { Texts } from "../messages.ts";

/** What a list says that holds nothing: what would be here, and the way back to what is there. */
export const vi = {
  empty_all_title: "Chưa có tin nào",
  empty_all_text: "Tin bà con nhắn cho trang sẽ hiện ở đây ngay khi tới, kèm chuông và giờ phải trả lời.",
  empty_new_title: "Không còn tin mới",
  empty_new_text: "Tin chưa ai đọc sẽ hiện ở đây ngay khi tới.",
  empty_unread_title: "Đã đọc hết",
  empty_unread_text: "Tin bà con nhắn mà anh/chị chưa mở sẽ ở đây.",
  empty_mine_title: "Chưa giữ tin nào",
  empty_mine_text: "Tin anh/chị nhận hoặc trả lời sẽ ở đây. Mở một tin rồi bấm Nhận.",
  empty_waiting_title: "Không có tin nào chờ dân",
  empty_waiting_text: "Tin đã trả lời, đang chờ bà con nhắn lại, sẽ ở đây.",
  empty_late_title: "Không có tin quá hạn",
  empty_late_text: "Tin quá giờ phải trả lời sẽ hiện ở đây, gấp nhất ở trên.",
  empty_assigned_title: "Chưa được giao tin nào",
  empty_assigned_text: "Tin chỉ huy giao cho anh/chị sẽ ở đây.",
  empty_snoozed_title: "Chưa hẹn lại tin nào",
  empty_snoozed_text: "Tin hẹn lại nằm ở đây đến giờ hẹn rồi tự về hộp thư.",
  empty_set_aside_title: "Chưa để riêng tin nào",
  empty_set_aside_text: "Quảng cáo và tin không cần xử lý được để ở đây, không bị xóa.",
  empty_search_title: "Không tìm thấy",
  empty_search_text:
    "Không có tin nào khớp “{q}”. Gõ không dấu cũng tìm được; thử ít chữ hơn hoặc bỏ bộ lọc.",
  empty_narrowed_text: "Không có tin nào khớp điều kiện đang lọc. Bỏ bớt một điều kiện rồi xem lại.",
  clear_search: "Bỏ tìm kiếm",
  show_all: "Xem tất cả",
} as const;

export const en: Texts<typeof vi> = {
  empty_all_title: "No messages yet",
  empty_all_text:
    "What people write to the page appears here as it comes, with sound and the time to answer.",
  empty_new_title: "Nothing new",
  empty_new_text: "Threads that nobody has read appear here as they come.",
  empty_unread_title: "Everything is read",
  empty_unread_text: "Threads that you have not opened since the citizen wrote stand here.",
  empty_mine_title: "You hold no thread",
  empty_mine_text: "Threads that you take or answer stand here. Open one and press Take.",
  empty_waiting_title: "No thread waits for the citizen",
  empty_waiting_text: "Answered threads that wait for the citizen stand here.",
  empty_late_title: "Nothing is late",
  empty_late_text: "Threads past their time to answer appear here, most urgent first.",
  empty_assigned_title: "Nothing assigned to you",
  empty_assigned_text: "Threads that the commander gives you stand here.",
  empty_snoozed_title: "Nothing put off",
  empty_snoozed_text:
    "Threads that are put off stand here until their time, then they are back by themselves.",
  empty_set_aside_title: "Nothing set aside",
  empty_set_aside_text: "Advertising and what needs no work is kept here, not deleted.",
  empty_search_title: "Nothing found",
  empty_search_text: "No thread matches “{q}”. Accents do not matter; try fewer words or drop the filter.",
  empty_narrowed_text: "No thread matches the filters in use. Remove one of them and look again.",
  clear_search: "Clear the search",
  show_all: "Show all",
};
