import type { Texts } from "../messages.ts";

/** Roles as officers call them, and what each is for. */
export const vi = {
  duty_officer: "Trực ban",
  officer: "Cán bộ",
  commander: "Chỉ huy",
  province: "Cấp trên",
  inspector: "Kiểm tra",
  admin: "Quản trị",
  key_holder: "Người giữ khóa",
  "about.duty_officer": "đọc và trả lời hộp thư của đơn vị",
  "about.officer": "làm những tin được giao hoặc đang giữ",
  "about.commander": "xem mọi tin của đơn vị và nhật ký",
  "about.province": "xem số liệu chung, không đọc tin",
  "about.inspector": "đọc nhật ký, không đọc nội dung tin",
  "about.admin": "quản lý tài khoản, không đọc tin",
  "about.key_holder": "cùng mở danh tính khi có lý do, không đọc tin",
} as const;

export const en: Texts<typeof vi> = {
  duty_officer: "Duty officer",
  officer: "Case officer",
  commander: "Commander",
  province: "Province",
  inspector: "Inspector",
  admin: "Administrator",
  key_holder: "Key holder",
  "about.duty_officer": "reads and answers the unit's inbox",
  "about.officer": "works on threads assigned to or held by them",
  "about.commander": "sees every thread of the unit and its audit log",
  "about.province": "sees totals, reads no thread",
  "about.inspector": "reads the audit log, not what people wrote",
  "about.admin": "manages accounts, reads no thread",
  "about.key_holder": "helps to open an identity for a reason, reads no thread",
};
