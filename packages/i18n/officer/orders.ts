import type { Texts } from "../messages.ts";

/** The commander's page: accounts that read content need a second pair of eyes. */
export const vi = {
  title: "Xác nhận tài khoản",
  text: "Tài khoản được đọc tin của bà con chỉ mở khi chỉ huy đồng ý. Chỉ xác nhận khi biết rõ người đó và việc này đúng ý đơn vị.",
  "kind.invite": "Tài khoản mới",
  "kind.invite_again": "Đặt lại mật khẩu và mã xác thực",
  "kind.roles": "Thêm vai trò",
  roles: "Vai trò: {roles}",
  asked: "{name} đề nghị lúc {when}, chờ đến {until}",
  asked_operator: "Người giữ máy chủ đề nghị lúc {when}, chờ đến {until}",
  mine: "Việc của chính anh/chị: chỉ huy khác xác nhận.",
  confirm: "Xác nhận",
  refuse: "Không đồng ý",
  refuse_sure: "Không đồng ý với tài khoản của {name}?",
  refuse_text: "Lời mời đã gửi không dùng được nữa. Quản trị có thể đề nghị lại.",
  confirmed: "Đã xác nhận {name}",
  refused: "Đã từ chối {name}",
  code_title: "Mã cho {name}",
  code_text:
    "Đưa tận tay hoặc đọc cho chính {name}. Có mã này và đường dẫn của quản trị mới đặt được mật khẩu. Mã chỉ hiện lần này, đừng đưa cho quản trị.",
  code_done: "Đã đưa, đóng",
  list: "Đề nghị đang chờ",
  empty_title: "Không có đề nghị nào chờ",
  empty_text: "Khi quản trị mời người được đọc tin hoặc đặt lại mật khẩu của họ, đề nghị sẽ hiện ở đây.",
} as const;

export const en: Texts<typeof vi> = {
  title: "Accounts to confirm",
  text: "An account that reads what people write opens only when a commander agrees. Confirm only whom you know and what the unit wants.",
  "kind.invite": "New account",
  "kind.invite_again": "New password and new codes",
  "kind.roles": "More roles",
  roles: "Roles: {roles}",
  asked: "{name} asked at {when}, waits until {until}",
  asked_operator: "Whoever runs the server asked at {when}, waits until {until}",
  mine: "This is about yourself: another commander confirms it.",
  confirm: "Confirm",
  refuse: "Refuse",
  refuse_sure: "Refuse the account of {name}?",
  refuse_text: "The invitation that was sent stops working. The administrator may ask again.",
  confirmed: "{name} confirmed",
  refused: "{name} refused",
  code_title: "Code for {name}",
  code_text:
    "Hand it or read it to {name} in person. Only with this code and the administrator's link can a password be set. It is shown only now; do not give it to the administrator.",
  code_done: "Handed over, close",
  list: "Waiting requests",
  empty_title: "Nothing waits",
  empty_text: "When the administrator invites somebody who reads, or resets their password, it appears here.",
};
