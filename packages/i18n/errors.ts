import type { Code } from "@keng/contract/codes.ts";
import type { ShownLang } from "./messages.ts";
import { pseudo } from "./pseudo.ts";

/** Every code of the one list as a sentence: what happened, what was kept, what to do now. Complete by type. */
const VI: Record<Code, string> = {
  not_signed_in: "Chưa đăng nhập. Mời đăng nhập để làm tiếp, nội dung đang soạn vẫn còn.",
  session_ended: "Phiên làm việc đã hết. Nội dung đang soạn vẫn còn trên máy này, mời đăng nhập lại.",
  wrong_credentials: "Tên đăng nhập hoặc mật khẩu không đúng. Mời kiểm tra và nhập lại.",
  wrong_second_factor: "Mã không đúng hoặc đã đổi. Mời xem mã mới trên điện thoại và nhập lại.",
  second_factor_needed: "Cần thêm mã xác thực. Mời nhập mã 6 số trên điện thoại.",
  account_locked: "Tài khoản tạm khóa vì nhập sai nhiều lần. Mời chờ rồi thử lại, hoặc nhờ quản trị mở.",
  account_suspended: "Tài khoản đã bị ngừng. Việc đang giữ vẫn nguyên, mời liên hệ quản trị của đơn vị.",
  not_allowed:
    "Vai trò của anh/chị không được làm việc này. Chưa có gì thay đổi, việc này thuộc người có quyền.",
  origin_refused:
    "Trang này được mở từ một địa chỉ lạ nên máy chủ không nhận. Mời mở lại từ địa chỉ của đơn vị.",
  host_refused:
    "Máy chủ không nhận địa chỉ này. Mời mở bàn trực bằng địa chỉ của đơn vị, hoặc nhờ người vận hành khai thêm tên.",
  token_invalid: "Mã truy cập không đúng, đã hết hạn hoặc đã thu hồi. Mời cấp mã mới ở trang Tài khoản.",
  token_scope: "Mã truy cập này không được cấp cho việc này. Mời cấp mã mới có quyền cần dùng.",
  not_for_tokens: "Việc này cán bộ phải tự làm trên bàn trực, không làm bằng mã truy cập được.",
  tokens_full: "Anh/chị đã có đủ số mã truy cập. Nội dung vẫn còn, mời thu hồi bớt mã cũ rồi cấp lại.",
  invitation_invalid: "Lời mời đã dùng hoặc đã hết hạn. Mời xin quản trị một lời mời mới.",
  password_too_weak: "Mật khẩu dễ đoán. Mời chọn mật khẩu từ 12 ký tự, không chứa tên đăng nhập.",
  username_taken: "Tên đăng nhập này đã có người dùng. Những gì vừa nhập vẫn còn, mời chọn tên khác.",
  roles_apart: "Hai vai trò này phải do hai người giữ. Chưa có gì thay đổi, mời chọn lại vai trò.",
  commander_needed:
    "Đơn vị chưa có chỉ huy nào khác để xác nhận. Chưa có gì thay đổi, mời nhờ người giữ máy chủ lập tài khoản.",
  invitation_unconfirmed:
    "Chỉ huy đơn vị chưa xác nhận lời mời này. Lời mời vẫn còn, mời chờ chỉ huy xác nhận và đưa mã.",
  wrong_confirmation_code:
    "Mã của chỉ huy không đúng. Phần còn lại vẫn giữ, mời hỏi lại chỉ huy và nhập đúng mã.",
  bad_request: "Máy chủ không hiểu yêu cầu. Chưa có gì thay đổi, mời tải lại trang rồi làm lại.",
  not_found: "Không tìm thấy, hoặc anh/chị không còn quyền xem. Mời về hộp thư và chọn lại.",
  method_not_allowed: "Việc này không làm được ở đây. Chưa có gì thay đổi, mời tải lại trang.",
  too_large: "Tệp quá lớn nên chưa được nhận. Nội dung vẫn còn, mời chọn tệp nhỏ hơn.",
  range_not_satisfiable: "Phần này của tệp không có. Mời tải lại trang rồi phát lại.",
  unsupported_type:
    "Loại tệp này không gửi được. Nội dung vẫn còn, mời dùng ảnh JPG, PNG hoặc tệp PDF, Word (.docx).",
  too_many_requests:
    "Thao tác quá nhanh nên máy chủ tạm dừng nhận. Nội dung vẫn còn, mời chờ một phút rồi thử lại.",
  held_by_other: "Đồng chí khác đang giữ tin này. Nội dung soạn vẫn còn, bấm Nhận thay nếu cần trả lời.",
  not_held: "Anh/chị không còn giữ tin này. Nội dung soạn vẫn còn, mời nhận lại rồi gửi.",
  thread_closed: "Cuộc trao đổi này đã kết thúc. Nội dung soạn vẫn còn để chép lại.",
  changed_meanwhile: "Có người vừa thay đổi tin này. Phần anh/chị nhập vẫn còn, mời xem lại rồi làm tiếp.",
  text_empty: "Chưa có nội dung để gửi. Mời viết hoặc đính kèm ảnh, tệp.",
  text_too_long:
    "Nội dung dài quá 1.980 ký tự nên chưa gửi. Nội dung vẫn còn, mời rút ngắn hoặc chia hai tin.",
  reply_window_closed:
    "Đã quá thời hạn Zalo cho trả lời. Nội dung vẫn còn, trả lời được khi bà con nhắn lại.",
  no_replies_left: "Đã dùng hết số trả lời cho tin này. Nội dung vẫn còn, trả lời được khi bà con nhắn lại.",
  attachment_gone: "Tệp này không còn trên máy chủ. Phần còn lại vẫn nguyên, mời đính kèm lại nếu cần.",
  attachment_not_sendable: "Tệp này Zalo không nhận. Nội dung vẫn còn, mời bỏ tệp hoặc chọn tệp khác.",
  cannot_undo: "Không hoàn tác được nữa vì đã quá giờ hoặc đã có việc sau đó. Mời đánh dấu lại bằng tay.",
  already_taken: "Đồng chí khác đã nhận xử lý tin này. Mời mở tin để xem.",
  not_assignable:
    "Không giao được cho người này vì họ không còn nhận việc của đơn vị. Chưa có gì thay đổi, mời chọn người khác.",
  cannot_snooze: "Tin khẩn chưa ai xử lý nên không hẹn lại được. Chưa có gì thay đổi, mời nhận xử lý trước.",
  last_reply_kept:
    "Chỉ còn một trả lời miễn phí, đang giữ để báo kết quả. Nội dung vẫn còn, bấm Vẫn gửi nếu cần dùng.",
  placeholder_unknown:
    "Trong câu có chỗ {{…}} mà máy không biết điền. Nội dung vẫn còn, mời chọn chỗ điền có sẵn.",
  shortcut_taken: "Chữ gọi nhanh này đã dùng cho câu khác. Nội dung vẫn còn, mời chọn chữ khác.",
  hamlet_named: "Đã có ấp, khu phố mang tên này. Nội dung vẫn còn, mời đổi tên hoặc sửa nơi đã có.",
  hamlets_full: "Danh sách ấp, khu phố đã đầy. Nội dung vẫn còn, mời cất bớt rồi lưu lại.",
  library_full: "Thư viện mẫu câu đã đầy. Nội dung vẫn còn, mời cất bớt câu cũ rồi lưu lại.",
  post_taken: "Vị trí này đã có người trực. Chưa có gì thay đổi, mời xem lại ai đang trực.",
  shift_over:
    "Ca này đã kết thúc hoặc đã có người nhận. Phần anh/chị nhập vẫn còn, mời xem lại ai đang trực.",
  hand_over_needed:
    "Trực ban chỉ rời bàn khi có người nhận ca. Chưa có gì thay đổi, mời ghi biên bản giao ca.",
  filter_name_taken: "Đã có bộ lọc tên này. Những gì đã nhập vẫn còn; mời đặt tên khác.",
  filters_full: "Đã đủ số bộ lọc lưu được. Bộ lọc đang xem vẫn còn; mời xóa bớt bộ lọc cũ rồi lưu lại.",
  tip_state_refused:
    "Tin không chuyển được sang bước này. Nội dung soạn vẫn còn, mời xem lại trạng thái hiện tại.",
  already_linked: "Hai tin này đã nằm trong cùng một vụ việc. Chưa có gì thay đổi.",
  no_way_back: "Tin này do người dân gọi hoặc đến báo, không nhắn lại qua Zalo được. Nội dung vẫn còn.",
  must_be_kept: "Tin này phải giữ theo quy định nên không xóa được. Chưa có gì thay đổi, mời chọn Giữ lại.",
  identity_not_sealed:
    "Phần người báo chưa được niêm phong trên máy này nên máy chủ không nhận. Nội dung vẫn còn, mời tải lại trang.",
  told_when_wrong: "Giờ báo phải trong 7 ngày qua và không ở tương lai. Nội dung vẫn còn, mời sửa giờ.",
  push_service_unknown: "Trình duyệt này báo qua một dịch vụ lạ nên chưa bật. Mời dùng trình duyệt khác.",
  signature_wrong: "Chữ ký không đúng nên không nhận. Chưa có gì thay đổi.",
  webhook_too_large: "Gói tin quá lớn nên không nhận. Chưa có gì thay đổi.",
  disk_full: "Máy chủ đã hết chỗ trên đĩa. Điều bạn gõ vẫn còn; báo người quản trị máy, rồi gửi lại.",
  database_unavailable:
    "Máy chủ đang mất kết nối dữ liệu. Nội dung vẫn còn trên màn hình, mời thử lại sau ít phút.",
  internal:
    "Máy chủ gặp lỗi. Nội dung vẫn còn trên màn hình, mời thử lại; nếu còn lỗi, báo quản trị mã tra cứu.",
};

const EN: Record<Code, string> = {
  not_signed_in: "You are not signed in. Sign in to go on; what you were writing is kept.",
  session_ended: "The session has ended. What you were writing is kept on this machine; sign in again.",
  wrong_credentials: "The user name or the password is wrong. Check them and try again.",
  wrong_second_factor: "The code is wrong or has changed. Read the new code on your phone and try again.",
  second_factor_needed: "One more code is needed. Enter the 6 digits from your phone.",
  account_locked:
    "The account is locked for a while after several wrong tries. Wait, or ask the administrator.",
  account_suspended:
    "The account is suspended. What you were holding is kept; ask your unit's administrator.",
  not_allowed: "Your role may not do this. Nothing has changed; somebody entitled must do it.",
  origin_refused:
    "This page was opened from an unknown address, so the server refused. Open your unit's address.",
  host_refused:
    "The desk does not answer under this address. Open your unit's address, or ask the operator to add the name.",
  token_invalid: "The token is wrong, has expired or was revoked. Make a new one on the account page.",
  token_scope: "This token was not made for that. Make one that has the scope it needs.",
  not_for_tokens: "An officer does this at a screen; no token can.",
  tokens_full: "You have as many tokens as you may. What you entered is kept; revoke an old one first.",
  invitation_invalid: "The invitation has been used or has expired. Ask the administrator for a new one.",
  password_too_weak: "The password is easy to guess. Choose at least 12 characters without your user name.",
  username_taken: "Somebody already has this user name. What you entered is kept; choose another name.",
  roles_apart: "Two people must hold these two roles. Nothing has changed; choose the roles again.",
  commander_needed:
    "The unit has no other commander to confirm this. Nothing has changed; ask whoever runs the server.",
  invitation_unconfirmed:
    "The unit's commander has not confirmed this invitation yet. It stays good; wait for the commander's code.",
  wrong_confirmation_code: "The commander's code is wrong. The rest is kept; ask the commander again.",
  bad_request: "The server did not understand. Nothing has changed; reload the page and try again.",
  not_found: "Not found, or you may no longer see it. Go back to the inbox and choose again.",
  method_not_allowed: "This cannot be done here. Nothing has changed; reload the page.",
  too_large: "The file is too large and was not taken. Your text is kept; choose a smaller file.",
  range_not_satisfiable: "There is no such part of the file. Reload the page and play it again.",
  unsupported_type:
    "Files of this type cannot be sent. Your text is kept; use JPG, PNG, PDF or Word (.docx).",
  too_many_requests: "Too fast for the server. Your text is kept; wait a minute and try again.",
  held_by_other: "A colleague is holding this thread. Your text is kept; press Take over if you must answer.",
  not_held: "You no longer hold this thread. Your text is kept; take it again and send.",
  thread_closed: "This conversation is finished. Your text is kept so that you can copy it.",
  changed_meanwhile: "Somebody has just changed this thread. What you entered is kept; look again and go on.",
  text_empty: "There is nothing to send. Write something or attach a picture or a file.",
  text_too_long: "Longer than 1,980 characters, so it was not sent. Your text is kept; shorten or split it.",
  reply_window_closed:
    "Zalo's time for answering is over. Your text is kept; you can answer when they write again.",
  no_replies_left:
    "All replies for this message are used. Your text is kept; you can answer when they write again.",
  attachment_gone: "The file is no longer on the server. The rest is kept; attach it again if needed.",
  attachment_not_sendable: "Zalo does not take this file. Your text is kept; remove it or choose another.",
  cannot_undo: "It can no longer be undone: too late, or something was done after it. Mark it again by hand.",
  already_taken: "A colleague has already taken this emergency. Open the thread to look.",
  not_assignable:
    "This officer cannot be given the work of this unit any more. Nothing changed; choose somebody else.",
  cannot_snooze: "Nobody has taken this emergency, so it cannot be put off. Nothing changed; take it first.",
  last_reply_kept:
    "Only one free reply is left, kept for the result. What you wrote is kept; press Send anyway if it must go out.",
  post_taken: "Somebody is on duty there. Nothing was changed; look who is on duty now.",
  shift_over:
    "This shift is over, or somebody has taken it. What you typed is kept; look who is on duty now.",
  hand_over_needed:
    "The desk is left only when somebody relieves you. Nothing was changed; write the hand-over note.",
  tip_state_refused: "The report cannot move to this step. Your text is kept; look at its present state.",
  already_linked: "These two reports belong to one matter already. Nothing has changed.",
  no_way_back: "They called or came in, so they cannot be written to on Zalo. What you wrote is kept.",
  must_be_kept: "The rules have this kept, so it cannot be erased. Nothing has changed; choose to keep it.",
  identity_not_sealed:
    "Who reported was not sealed on this machine, so the server did not take it. What you wrote is kept; reload the page.",
  told_when_wrong:
    "The time must lie within the last 7 days and not ahead. What you wrote is kept; correct the time.",
  push_service_unknown: "This browser is woken by a service we do not know. Use another browser.",
  signature_wrong: "The signature is wrong, so it was refused. Nothing has changed.",
  webhook_too_large: "The message is too large, so it was refused. Nothing has changed.",
  disk_full: "The server's disk is full. What you typed is kept; tell whoever runs it, then send it again.",
  placeholder_unknown:
    "The sentence has a {{…}} that nobody can fill. What you wrote is kept; choose one of the fields offered.",
  shortcut_taken: "Another sentence has this shortcut. What you wrote is kept; choose another shortcut.",
  hamlet_named:
    "There is already a hamlet of this name. What you wrote is kept; choose another name or change that one.",
  hamlets_full: "The list of hamlets is full. What you wrote is kept; archive some and save again.",
  library_full: "The library is full. What you wrote is kept; archive some old sentences and save again.",
  filter_name_taken: "There is a filter of this name. What you entered is kept; choose another name.",
  filters_full: "No more filters can be saved. The list in sight stays; remove an old filter and save again.",
  database_unavailable:
    "The server has lost its database. Your text is still here; try again in some minutes.",
  internal:
    "The server failed. Your text is still here; try again, and tell the administrator the reference.",
};

/** The sentence for a code of the server. */
export function errorText(lang: ShownLang, code: Code): string {
  return lang === "en" ? EN[code] : lang === "pseudo" ? pseudo(VI[code]) : VI[code];
}
