import type { Texts } from "../messages.ts";

/** The administrator's Zalo pages: how each stands, connecting one, ending a connection. */
export const vi = {
  title: "Trang Zalo",
  text: "Bà con nhắn vào trang nào dưới đây thì tin hiện trong Hộp thư của đơn vị có trang đó.",
  connect: "Kết nối trang",
  list: "Các trang của đơn vị",
  empty_title: "Chưa có trang nào",
  empty_text: "Bấm Kết nối trang rồi đồng ý trên Zalo bằng tài khoản đang quản trị trang Official Account.",
  number: "Số trang {id}",
  unit: "Đơn vị",
  family: "Loại trang",
  "family.v2": "Cơ quan nhà nước (v2)",
  "family.v3": "Doanh nghiệp (v3)",
  "family.unknown": "Sẽ rõ khi gửi tin đầu tiên",
  connected_at: "Kết nối từ",
  refresh_until: "Quyền còn đến",
  refresh_hint: "{at}, tự gia hạn",
  last_event: "Zalo báo tin gần nhất",
  last_event_at: "khoảng {at}",
  last_event_none: "chưa có",
  "state.connected": "Đã kết nối",
  "state.lost": "Mất kết nối",
  "state.disconnected": "Chưa kết nối",
  "problem.expired":
    "Quyền kết nối đã hết hạn vì quá lâu không gia hạn được. Bấm Kết nối lại và đồng ý trên Zalo.",
  "problem.revoked":
    "Zalo không nhận quyền kết nối này nữa: trang đã rút quyền, hoặc quyền hết hạn. Bấm Kết nối lại và đồng ý trên Zalo.",
  "problem.used_twice":
    "Mã gia hạn chỉ dùng được một lần và đã bị dùng ở nơi khác. Tìm máy chủ hay phần mềm nào khác đang dùng trang này, tắt đi, rồi bấm Kết nối lại.",
  "problem.app_refused":
    "Zalo từ chối ứng dụng của hệ thống. Báo người giữ máy chủ xem lại mã ứng dụng, khóa bí mật và trạng thái ứng dụng.",
  "problem.not_permitted": "Trang cho phép chưa đủ. Kết nối lại và đồng ý tất cả các quyền Zalo hỏi.",
  meanwhile:
    "Tin bà con nhắn mà Zalo còn báo vẫn vào Hộp thư. Trả lời thì chờ, kết nối lại xong sẽ tự gửi nếu còn trong hạn trả lời của Zalo.",
  reconnect: "Kết nối lại",
  disconnect: "Ngắt kết nối",
  disconnect_sure: "Ngắt kết nối {name}?",
  disconnect_text:
    "Hệ thống bỏ quyền gửi tin của trang này; trả lời đang chờ sẽ báo chưa gửi được. Tin bà con nhắn vào mà Zalo còn báo vẫn được nhận. Muốn nối lại, người quản trị trang phải đồng ý trên Zalo lần nữa.",
  disconnecting: "Đang ngắt kết nối {name}",
  connect_title: "Kết nối trang Zalo",
  connect_text:
    "Anh/chị được đưa sang Zalo. Đăng nhập tài khoản đang quản trị trang, chọn trang, bấm Đồng ý, rồi tự quay về đây.",
  connect_unit: "Tin vào trang thuộc đơn vị",
  connect_unit_text: "Tin vào trang thuộc {unit}. Trang đã thuộc một đơn vị thì giữ nguyên đơn vị đó.",
  go: "Sang Zalo",
  going: "Đang chuẩn bị",
  slow: "Máy chủ bên ngoài chưa trả lời. Tin của bà con không bị ảnh hưởng. Đợi thêm, hoặc đóng lại và thử sau ít phút.",
  finishing: "Zalo đã trả lời, đang hoàn tất kết nối.",
  done: "Đã kết nối {name}. Tin mới vào trang này sẽ hiện trong Hộp thư của đơn vị.",
  done_unnamed: "Đã kết nối trang.",
  "failed.refused": "Chưa kết nối: trên Zalo đã bấm không đồng ý. Không có gì thay đổi.",
  "failed.zalo_refused":
    "Chưa kết nối: Zalo không nhận lượt này. Bấm Kết nối trang lần nữa và làm liền một mạch.",
  "failed.zalo_unreachable": "Chưa kết nối: không gọi được Zalo. Kiểm tra mạng của máy chủ rồi thử lại.",
  "failed.app_refused":
    "Chưa kết nối: Zalo từ chối ứng dụng của hệ thống. Báo người giữ máy chủ xem lại mã ứng dụng, khóa bí mật và địa chỉ quay về đã đăng ký.",
  "failed.other_unit":
    "Trang này đang thuộc đơn vị khác nên giữ nguyên ở đó. Muốn chuyển, báo người giữ máy chủ.",
  "failed.not_set_up":
    "Máy chủ chưa khai địa chỉ để Zalo quay về. Báo người giữ máy chủ đặt KENG_GATEWAY_PUBLIC_URL và KENG_GATEWAY_CONSOLE_URL.",
  expired: "Lượt kết nối này đã quá 10 phút, chưa có gì được lưu. Bấm Kết nối trang lần nữa.",
  note_close: "Đóng thông báo",
} as const;

export const en: Texts<typeof vi> = {
  title: "Zalo pages",
  text: "What people write to one of these pages appears in the inbox of the unit that has it.",
  connect: "Connect a page",
  list: "The unit's pages",
  empty_title: "No page yet",
  empty_text: "Press Connect a page and agree on Zalo with an account that manages the Official Account.",
  number: "Page number {id}",
  unit: "Unit",
  family: "Kind of page",
  "family.v2": "State body (v2)",
  "family.v3": "Enterprise (v3)",
  "family.unknown": "Known after the first message",
  connected_at: "Connected since",
  refresh_until: "Consent until",
  refresh_hint: "{at}, renews itself",
  last_event: "Zalo last reported",
  last_event_at: "about {at}",
  last_event_none: "nothing yet",
  "state.connected": "Connected",
  "state.lost": "Connection lost",
  "state.disconnected": "Not connected",
  "problem.expired":
    "The consent ran out: it could not be renewed for too long. Press Connect again and agree on Zalo.",
  "problem.revoked":
    "Zalo no longer accepts the consent: the page took it back, or it ran out. Press Connect again and agree on Zalo.",
  "problem.used_twice":
    "The renewal token works once and somebody else has used it. Find the other server or program that uses this page, stop it, then press Connect again.",
  "problem.app_refused":
    "Zalo refuses the system's app. Ask whoever runs the server to look at the app's id, secret and state.",
  "problem.not_permitted":
    "The page gave too few rights. Connect it again and agree to everything that Zalo asks.",
  meanwhile:
    "What people write and Zalo still reports comes into the inbox. Answers wait and go out by themselves once the page is connected, as long as Zalo's time for answering has not passed.",
  reconnect: "Connect again",
  disconnect: "Disconnect",
  disconnect_sure: "Disconnect {name}?",
  disconnect_text:
    "The system gives up the right to send from this page; answers that wait will be shown as not sent. What people write and Zalo still reports is taken in. To connect it again, somebody who manages the page has to agree on Zalo again.",
  disconnecting: "{name} is being disconnected",
  connect_title: "Connect a Zalo page",
  connect_text:
    "You are led to Zalo. Sign in with an account that manages the page, choose the page, press Đồng ý (agree), and you come back here.",
  connect_unit: "Messages to the page belong to",
  connect_unit_text:
    "Messages to the page belong to {unit}. A page that belongs to a unit already stays there.",
  go: "Go to Zalo",
  going: "Making ready",
  slow: "The outer server has not answered yet. What people write is not affected. Wait, or close this and try again in some minutes.",
  finishing: "Zalo has answered, the connection is being completed.",
  done: "{name} is connected. New messages to this page appear in the unit's inbox.",
  done_unnamed: "The page is connected.",
  "failed.refused": "Not connected: on Zalo the request was refused. Nothing changed.",
  "failed.zalo_refused":
    "Not connected: Zalo did not accept this attempt. Press Connect a page and go through in one go.",
  "failed.zalo_unreachable":
    "Not connected: Zalo could not be reached. Look at the server's network and try again.",
  "failed.app_refused":
    "Not connected: Zalo refuses the system's app. Ask whoever runs the server to look at the app's id, secret and registered callback address.",
  "failed.other_unit":
    "This page belongs to another unit and stays there. To move it, ask whoever runs the server.",
  "failed.not_set_up":
    "The server does not know its own address for Zalo to come back to. Ask whoever runs it to set KENG_GATEWAY_PUBLIC_URL and KENG_GATEWAY_CONSOLE_URL.",
  expired: "This attempt is older than ten minutes and nothing was stored. Press Connect a page again.",
  note_close: "Close the notice",
};
