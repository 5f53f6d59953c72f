import type { Texts } from "../messages.ts";

/** Opening what is covered in a citizen's words. */
export const vi = {
  open: "Xem, ghi lý do",
  title: "Mở chỗ đã che",
  text: "Số điện thoại, số giấy tờ, chỗ tự giới thiệu trong tin này sẽ hiện 10 phút, chỉ trên tài khoản của anh/chị. Lý do và giờ mở vào nhật ký, chỉ huy và kiểm tra đọc được.",
  reason: "Lý do",
  reason_hint: "Ví dụ: gọi lại hỏi vị trí chính xác",
  ready: "Lý do thường gặp",
  "ready.call": "Gọi lại cho người báo vì việc đang xảy ra",
  "ready.check": "Xác minh nội dung tin báo",
  "ready.paper": "Lập hồ sơ vụ việc",
  confirm: "Mở và ghi nhật ký",
  opened: "mở đến {time}, đã ghi nhật ký",
  opened_said: "Đã mở, đã ghi nhật ký",
} as const;

export const en: Texts<typeof vi> = {
  open: "Show, give a reason",
  title: "Open what is covered",
  text: "Phone numbers, document numbers and self-introductions of this message are shown for 10 minutes, to your account alone. Reason and time go into the audit log, where commander and inspectors read them.",
  reason: "Reason",
  reason_hint: "For instance: call back to ask for the exact place",
  ready: "Common reasons",
  "ready.call": "Call the reporter back, it is happening now",
  "ready.check": "Check what was reported",
  "ready.paper": "Draw up the case papers",
  confirm: "Open and record it",
  opened: "open until {time}, recorded",
  opened_said: "Opened and recorded",
};
