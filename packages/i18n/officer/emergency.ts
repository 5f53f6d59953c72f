import type { Texts } from "../messages.ts";

/** What lies over every screen while somebody is in danger. */
export const vi = {
  banner: "Tin khẩn cấp",
  heading: "KHẨN CẤP · Nguồn {label}",
  when: "{time}, {ago}",
  ringing: "chuông đang reo",
  ring: "Bật chuông",
  ring_text: "Máy chưa cho phát chuông. Bấm Bật chuông một lần.",
  no_text: "Tin không có chữ, mời mở để xem.",
  told: "Đã tự động nhắn dân gọi {numbers}.",
  not_told: "Chưa nhắn được số khẩn cho dân.",
  climbs: "Phải có người nhận trước {time}, {left}.",
  climbed: "Đã {over} chưa ai nhận.",
  others: "và {n, number} tin khẩn khác",
  take: "Tôi xử lý",
  open: "Mở tin",
  notification: "Có tin khẩn",
  notification_text: "Mở Kẻng để xem và nhận xử lý.",
  title: "Tin khẩn",
  said: "Có tin khẩn cấp. Bấm phím x để nhận xử lý.",
} as const;

export const en: Texts<typeof vi> = {
  banner: "Emergency",
  heading: "EMERGENCY · Source {label}",
  when: "{time}, {ago}",
  ringing: "the bell is ringing",
  ring: "Turn the bell on",
  ring_text: "The browser does not allow sound yet. Press Turn the bell on once.",
  no_text: "The message has no words, open it to look.",
  told: "The citizen was told to call {numbers}.",
  not_told: "The citizen could not be told the emergency numbers.",
  climbs: "Somebody must take it before {time}, {left}.",
  climbed: "{over} and nobody has taken it.",
  others: "and {n, plural, one {# other emergency} other {# other emergencies}}",
  take: "I handle it",
  open: "Open",
  notification: "Emergency",
  notification_text: "Open Kẻng to look and to take it.",
  title: "Emergency",
  said: "There is an emergency. Press the key x to take it.",
};
