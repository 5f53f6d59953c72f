import type { Texts } from "../messages.ts";

/** What whoever stands above reads of the units below. */
export const vi = {
  title: "Các đơn vị",
  text: "Số liệu lúc này của đơn vị mình và các đơn vị dưới. Tin của xã nào chỉ xã đó đọc; ở đây không có nội dung, không có nguồn tin.",
  table: "Số liệu của từng đơn vị",
  unit: "Đơn vị",
  own: "Đơn vị của mình",
  waiting: "Chờ trả lời",
  late: "Quá hạn",
  emergencies: "Khẩn cấp chưa ai nhận",
  recent: "Có tin trong 30 ngày",
  few: "dưới {n, number}",
  few_why: "Số nhỏ không nói ra: ở nơi ít tin, con số có thể chỉ tới người báo.",
  overdue: "Đang quá hạn",
  overdue_none: "Không đơn vị nào có tin quá hạn.",
  due: "Hạn lúc {time}",
} as const;

export const en: Texts<typeof vi> = {
  title: "Units",
  text: "Counts as they are now, of this unit and of those below it. A commune's threads are read in that commune alone; nothing written and no source stands here.",
  table: "Counts of each unit",
  unit: "Unit",
  own: "Own unit",
  waiting: "Wait for an answer",
  late: "Overdue",
  emergencies: "Emergencies nobody has taken",
  recent: "Threads within 30 days",
  few: "under {n, number}",
  few_why: "Small numbers are not said: where few write, a number may point to somebody.",
  overdue: "Overdue now",
  overdue_none: "No unit has anything overdue.",
  due: "Due {time}",
};
