import type { Texts } from "../messages.ts";

/** Windows over the inbox: whose work, until when, what became of each; and what is said of it afterwards. */
export const vi = {
  assign_title: "Giao {about}",
  colleagues: "Cán bộ trong đơn vị",
  assigned: "Đã giao Nguồn {label} cho {name}",
  unassigned: "Đã thôi giao Nguồn {label}",
  snooze_title: "Hẹn lại {about}",
  snooze_text:
    "Tin rời danh sách đến giờ hẹn. Bà con nhắn thêm hoặc tin quá hạn thì về ngay; thời hạn vẫn tính.",
  snooze_until: "Hẹn đến",
  "snooze.hour": "Một giờ nữa",
  "snooze.evening": "Tối nay",
  "snooze.this_morning": "Sáng nay",
  "snooze.morning": "Sáng mai",
  "snooze.monday": "Sáng thứ Hai",
  snooze_own: "Giờ khác",
  snooze_do: "Hẹn",
  snoozed: "Đã hẹn Nguồn {label} đến {when}",
  unsnoozed: "Đã đưa Nguồn {label} về danh sách",
  read: "Đã đánh dấu Nguồn {label} là đã đọc",
  unread: "Đã đánh dấu Nguồn {label} là chưa đọc",
  threads: "{n, number} tin",
  done_many: "Xong {done, number} trên {all, number} tin",
  done_one: "đã xong",
  unassign: "Thôi giao",
} as const;

export const en: Texts<typeof vi> = {
  assign_title: "Assign {about}",
  colleagues: "Officers of the unit",
  assigned: "Source {label} assigned to {name}",
  unassigned: "Source {label} is assigned to nobody",
  snooze_title: "Put off {about}",
  snooze_text:
    "It leaves the list until then. It is back at once when the citizen writes or a time runs out; no time stops.",
  snooze_until: "Until",
  "snooze.hour": "In an hour",
  "snooze.evening": "This evening",
  "snooze.this_morning": "This morning",
  "snooze.morning": "Tomorrow morning",
  "snooze.monday": "Monday morning",
  snooze_own: "Another time",
  snooze_do: "Put off",
  snoozed: "Source {label} put off until {when}",
  unsnoozed: "Source {label} is back in the list",
  read: "Source {label} marked as read",
  unread: "Source {label} marked as unread",
  threads: "{n, plural, one {# thread} other {# threads}}",
  done_many: "{done, number} of {all, number} done",
  done_one: "done",
  unassign: "Take it back",
};
