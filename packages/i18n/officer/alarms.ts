import type { Texts } from "../messages.ts";

/** An alarm that climbs while nobody answers: whom it has reached, and what it asks for. */
export const vi = {
  label: "Báo động tới anh/chị",
  "whom.duty": "ca trực",
  "whom.commanders": "chỉ huy",
  "whom.above": "cấp trên",
  "whom.all": "mọi cán bộ trực của đơn vị",
  reached: "Đã báo: {steps}.",
  step: "{whom} lúc {time} ({names})",
  more_names: "{names} và {n, number} người",
  seen: "Đã biết: {names}.",
  next: "{time} báo tiếp {whom}.",
  emergency: "{unit}: tin khẩn từ {time} chưa ai nhận.",
  late: "Nguồn {label} chờ trả lời từ {time}.",
  late_many: "{n, number} tin chờ trả lời quá hạn, lâu nhất từ {time}.",
  late_above: "{unit}: {n, number} tin chờ trả lời quá hạn, lâu nhất từ {time}.",
  unsigned: "Biên bản giao ca lập lúc {time} chưa có người nhận.",
  open: "Mở tin",
  open_late: "Xem tin quá hạn",
  open_note: "Xem biên bản",
  call: "Gọi {phone}",
  know: "Đã biết",
  know_text: "Bấm Đã biết: dòng này rời màn hình của anh/chị, đồng nghiệp thấy anh/chị đã biết.",
} as const;

export const en: Texts<typeof vi> = {
  label: "Alarms that reached you",
  "whom.duty": "those on duty",
  "whom.commanders": "the commanders",
  "whom.above": "the unit above",
  "whom.all": "everybody with duty in the unit",
  reached: "Told: {steps}.",
  step: "{whom} at {time} ({names})",
  more_names: "{names} and {n, plural, one {# more} other {# more}}",
  seen: "Who knows: {names}.",
  next: "At {time} it tells {whom}.",
  emergency: "{unit}: an emergency of {time} that nobody has taken.",
  late: "Source {label} has waited for an answer since {time}.",
  late_many:
    "{n, plural, one {# thread waits} other {# threads wait}} too long for an answer, the longest since {time}.",
  late_above:
    "{unit}: {n, plural, one {# thread waits} other {# threads wait}} too long for an answer, the longest since {time}.",
  unsigned: "Nobody has taken over the shift whose note was written at {time}.",
  open: "Open",
  open_late: "See what is late",
  open_note: "See the note",
  call: "Call {phone}",
  know: "I know",
  know_text: "I know: this line leaves your screen, and colleagues see that you know.",
};
