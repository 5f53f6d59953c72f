import type { Lexicon } from "../phrases.ts";
import { MONEY } from "./words.ts";

/** Money that is leaving now, and who makes it leave. */
export const FRAUD: Lexicon = {
  TRANSFER: {
    is: `
      (chuyển|nộp|đóng|gửi|bắn|nạp|đưa|cọc|ck|quét) _ _ ${MONEY}; chuyển khoản; (rút|tất toán|phá) ~ (sổ tiết kiệm|tiết kiệm|hết tiền|tiền ra|tiền chuyển); chuyển ~ (cho nó|cho tụi nó|cho họ|cho người lạ|qua stk|vô số tài khoản|vào tài khoản|vô tài khoản); (bấm|nhấn|vô|vào|tải|cài) _ (link|đường link|app|ứng dụng|file apk|phần mềm|cái link|nhầm link) ; (đưa|đọc|gửi|cho|cung cấp|lỡ cho) ~ (otp|mã otp|mật khẩu|mã xác nhận|mã xác thực|số thẻ|mã pin)
    `,
    not: "chuyển nhầm; gửi (hồ sơ|hình|giấy); chuyển tiền điện; nộp (phạt|hồ sơ|thuế|lệ phí|tiền điện|tiền phạt|tiền học); đóng (tiền điện|tiền học|phạt|thuế|tiền rác); nộp tiền phạt; không ~ bấm link; đừng bấm",
    en: "(transferred|sent|transfer|sending|transferring|paid|pay) ~ (money|million|dollars|vnd|dong|bank); clicked ~ link; gave ~ (otp|code|password); installed ~ app",
  },
  SCAMMER: {
    is: `
      lừa [đảo]; gạt; bị gạt; tụi lừa; lường gạt; (giả|mạo|giả danh|mạo danh|giả mạo|tự xưng|xưng|nói là|xưng là|tự nhận|nhận là) [là] _ (công an|cán bộ|ngân hàng|điện lực|viện kiểm sát|tòa án|bộ công an|shipper|nhân viên|vneid|thuế|bưu điện|cục|cảnh sát|tòa|dịch vụ công|shopee|nhà mạng|hải quan|bên|trường|bác sĩ|bộ|giáo viên|app); (app|link|trang|web|cuộc gọi|công an|ứng dụng|dịch vụ công|vneid|shipper|cán bộ) [vneid|dịch vụ công|ngân hàng] (giả|lừa|giả mạo|dỏm|lạ); (nó|shop|họ|người bán|bên bán|tụi nó|bên kia) ~ (chặn|block|khóa|xóa) ~ (zalo|face|fb|số|liền|luôn|rồi|em|tui|tôi|nick|máy|liên lạc); còn kịp (chặn|lấy|hủy); người lạ; số lạ; bị (lừa|gạt|dụ|hack|thao túng|dắt mũi); [mã] otp; chiếm (quyền|tài khoản|đoạt|máy); (hack|hắc) _ (zalo|facebook|tài khoản|mất|nick|máy); điều tra ~ (rửa tiền|đường dây|ma túy|vụ án|tiền bẩn); (dính|liên quan) ~ (rửa tiền|đường dây|vụ án|chuyên án|ma túy|tội phạm); (chứng minh|để) ~ (trong sạch|vô tội|không liên quan); tài khoản tạm giữ; việc nhẹ; nhiệm vụ; làm nhiệm vụ; cộng tác viên; sàn ~; tiền ảo; thằng lừa; nó lừa; bị tụi nó
    `,
    not: "lừa (chọn|lọc|thồ|con|tình); làm nhiệm vụ ~ (ở|tại) (xã|địa bàn|chốt); nhân viên ~ nói",
    en: "scam; scammer; scammed; scamming; fraud; pretending; pretend; fake; impersonating; hacked; otp; claims to be; said he was; said they are; says he is; police officer",
  },
  DRAIN: {
    is: `
      (bị|đang|tự) _ trừ [tiền]; bị (chuyển đi|rút sạch|rút hết|chuyển sạch|trừ sạch|trừ hết|chuyển hết|hút sạch); (tự nhiên|tự động|tự dưng|bỗng) ~ (mất tiền|bị trừ|bị chuyển|bị rút|mất sạch|trừ tiền); trừ (tiền|liên tục|hoài|hết|dần); trừ _ (triệu|trăm|ngàn|tr) ~ (lần|liên tiếp|liên tục|không biết|đâu có|mà em|mà tui); (ngân hàng|tin nhắn|app) ~ (báo|nhắn) trừ; tiền ~ (đang|cứ|bị|tự|trong) ~ (bay|mất|vơi|rút|trôi|đi|trừ|chuyển đi|bốc hơi|hao|chạy|tụt|giảm) ; tài khoản ~ (trừ|bay|bốc hơi|mất tiền|rút|vơi|tụt|còn 0|cạn|bị rút|chuyển đi); (mất|bay|bốc hơi|rút sạch|rút hết|hút|cuỗm) _ (tiền|triệu|trăm|hết tiền|sạch) ~ (trong tài khoản|tài khoản|thẻ|ngân hàng|trong app); (điện thoại|máy|đt|màn hình) ~ (tự chạy|tự chuyển|tự bấm|tự nhấp|tự vuốt|tự vô|tự ấn|đóng băng|bị điều khiển|đơ|tự động|bị chiếm|đen thui|nhảy|tự mở|khóa cứng|không tắt được|bị khóa); (điều khiển|chiếm|kiểm soát) ~ (điện thoại|máy|đt|màn hình); liên tục ~ (trừ|tin nhắn trừ|báo trừ|chuyển); tin nhắn [báo] trừ tiền; (báo|thấy) ~ (chuyển đi|chuyển khoản đi|đã chuyển|trừ) _ _ (triệu|tr|trăm|ngàn); rút tiền liên tục; tiền bị chuyển
    `,
    not: "bị trừ _ _ phí hội viên; quý khách ~ trừ; trừ (điểm|hao|khi|phi|trộm|ra|bữa|lương); máy ~ tự chạy ~ (bơm|giặt); tiền điện; tài khoản vneid; tài khoản ~ bị khóa; (trộm|ăn trộm|cạy cửa) ~ mất; bóp; mất tiền ~ (tủ|két|bóp|ví|heo)",
    en: "money ~ (disappearing|leaving|gone|draining|being taken|withdrawn); account (is|being|was) [being] (drained|emptied|debited|empty); controlling my phone; phone is (locked|controlled); keep deducting",
  },
  PRESSURE: {
    is: `
      (bắt|kêu|ép|yêu cầu|đòi|dọa|hối|hù|bảo|nói|buộc|xúi|dụ|hướng dẫn|biểu|giục|thúc) ~ (chuyển|nộp|đóng|rút|nạp|ra ngân hàng|chuyển khoản|cài|tải|đọc otp|đưa otp|gửi otp|cung cấp|quay màn hình|vay|bán vàng|cầm vàng|gom tiền); (không cho|cấm|dặn|bắt) _ (cúp|tắt|nói ai|kể ai|cúp máy|tắt máy|ra ngoài|gặp ai|giữ máy|giữ bí mật|mở loa); đang [ngồi|nói|gọi|nghe|bị] ~ (video|nghe máy|điện thoại|nói chuyện|giữ máy|ngân hàng|quầy giao dịch|atm) ; (nạp|đóng|chuyển) thêm ~ (mới|rút|lấy lại|giải ngân); mới (rút được|cho rút|giải ngân); (ra|đang ở|ở|tới|chạy ra|lên) (ngân hàng|bidv|vietcombank|agribank|sacombank|atm|phòng giao dịch|quầy) ~ (rút|chuyển|gửi|tính|làm); (nói|can|cản|khuyên) _ (không|hổng) _ nghe; (nghe lời|theo lời|tin lời) (nó|tụi nó|họ|người lạ|thằng); can ~ không (được|nghe|nổi); thuê khách sạn ở; vô khách sạn ở một mình; nhốt mình trong phòng ~ (gọi|điện thoại|công an)
    `,
    not: "kêu ~ (tải|cài) vneid ; yêu cầu ~ nộp (hồ sơ|phạt|giấy); bắt nộp (phiếu|giấy|hồ sơ|phạt)",
    en: "(wants|asking|told|telling|demanding|making) (me|him|her|us|my) ~ (transfer|pay|send|withdraw|install); on the phone (with|now); keeps calling",
  },
  JUST_NOW: {
    is: `(vừa|mới|vừa mới|mới vừa|lỡ|trót|mới nãy|vừa nãy|lỡ tay) ~ (chuyển|nộp|đóng|gửi|bấm|nhấn|cài|tải|đưa|đọc|quét|rút|cho|bị|nạp|làm theo|nghe lời|cung cấp|đọc mã) ; (mới nãy|vừa nãy|hồi nãy|nãy|nãy giờ|phút trước|phút|tiếng trước|sáng nay|chiều nay|trưa nay|hôm nay|mới|ban nãy|bây giờ|giờ) ; lỡ`,
    not: "mới (tuyển|mở|mua|xây|dọn|về|lên|đủ); (bây giờ|giờ) (hành chính|làm việc); tuổi mới; mấy giờ; số mới; mới (tháng|năm|tuần)",
    en: "just; minutes ago; now; today; right now; an hour ago",
  },
  SEXTORT: {
    is: `(tung|đăng|phát tán|gửi|đưa|up|post) ~ (clip|hình|ảnh|video|clip nóng|hình nóng|ảnh nóng|hình nhạy cảm|hình khỏa thân|hình riêng tư|cảnh nóng|hình em|hình con) ~; (ghép|cắt ghép|lồng) ~ (hình|ảnh|mặt|clip) ~; (clip|hình|ảnh|video) ~ (nóng|nhạy cảm|bậy|khỏa thân|riêng tư|đồi trụy|sex|không mặc đồ|lúc tắm|hở); tống tiền; ảnh nóng; hình nóng`,
    not: "trời nóng; (gửi|đăng) ~ (hình|video|clip) ~ (biển số|xe|camera|bãi rác|hiện trường|cho mấy anh|cho công an|thêm|vụ); gửi ~ (anh|công an|mấy anh|trang) ~ (hình|clip|video|ảnh); nắng nóng; đường dây nóng; gửi thêm",
    en: "(share|post|leak|send|publish|spread) ~ (photos|pictures|video|nudes|pics); sextortion; blackmail; blackmailing; nudes; naked (photos|pictures|video)",
  },
  DEMAND: {
    is: `(đòi|bắt|ép|kêu|yêu cầu|dọa|hăm|hù) ~ (tiền|triệu|nạp|chuyển|đưa|gửi|trả|gặp|ngủ|quay|quan hệ|tung|đăng|phát tán|chuộc|thẻ cào|cho ba mẹ|cho cả lớp); không (đưa|trả|chuyển|gửi|chịu) ~ (nó|là|thì|sẽ) ~ (gửi|tung|đăng|phát tán|post|nói|đưa); tống tiền; nếu không`,
    en: "demand; demands; demanding; unless; threatening; threatens; wants money; asking for money; pay",
  },
};
