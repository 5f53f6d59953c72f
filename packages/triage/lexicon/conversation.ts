import type { Lexicon } from "../phrases.ts";

/** What a message wants, when it is no danger. */
export const CONVERSATION: Lexicon = {
  GREETING: {
    is: "chào (mấy|các|anh|chị|chú|cô|bác|công an|ad|admin|shop|cả nhà|buổi|mọi người|em|bạn|trang|page|ngày|bà con|cán bộ|quý); xin chào; alo; alô; a lô; hello; !hi; hế lô; !chào; dạ chào; chúc (các|mấy|anh|chị|mọi người|cả nhà|buổi|ngày|cuối tuần|bà con|ad|một ngày|sức khỏe|ngủ ngon|năm mới|mừng năm mới|tết|mừng ngày|ngon|quý); chúc ~ (vui vẻ|sức khỏe|tốt lành|bình an|năm mới|ngủ ngon|hạnh phúc|an lành); (buổi sáng|buổi chiều|buổi tối|ngày mới) (tốt lành|vui vẻ|an lành|vui); chuc (mung nam|anh|chi|moi|cac|ngay|buoi|suc); chao (anh|chi|chu|cac|may|cong|buoi|ad|em|ca|ban); có ai (không|trực không|ở đó không|đó không|trực); [có] ai (trực|đó|ở đó) _ không; co ai khong; good morning; ad ơi; ngủ ngon; chấm; có (công an|ad|anh|admin|ai) ~ (trực|ở đó|online|đây) không; làm quen; quan tâm trang; mới quan tâm",
    not: "chúc mừng bạn; chào bán",
    en: "hello; hi; good morning; good afternoon; good evening; hey; good night; have a nice day; happy new year",
  },
  THANKS: {
    is: "cảm ơn; cám ơn; cam on; thanks; thank you; tks; biết ơn; (tuyệt vời|hoan hô|tốt quá|giỏi quá|hay quá|khen|ngợi khen|quá tuyệt|đội ơn|ghi nhận|nhiệt tình|tận tình|dễ thương|yên tâm|làm việc tốt|nhanh gọn|hài lòng|tuyên dương|hoan nghênh|mát lòng|like|10 điểm)",
    en: "thank you; thanks; thank; appreciate; great job; well done; grateful",
  },
  RESULT_DONE: {
    is: "(bắt|dẹp|hốt|xử|giải quyết|triệt|làm|nhận được|lấy được|lấy lại|tìm lại|tìm thấy|trả lại|hướng dẫn|đã nhận|nhờ|yên|êm|sạch|hết|xong|im|đã có) ~ (rồi|được|xong|giúp|hẳn|cảnh|mấy anh|mấy chú|kết quả|ạ|nhanh); nhờ (mấy anh|mấy chú|công an|anh|các anh); (yên tâm|yên ổn|yên bình|đỡ lo)",
    en: "got it; received; arrested; solved; found; quick",
  },
  ASK: {
    is: "(ở đâu|chỗ nào|khi nào|bao nhiêu|bao lâu|mấy ngày|thế nào|ra sao|làm sao|cách nào|gì không|cần gì|cần những gì|giấy gì|giấy tờ gì|mấy giờ|thứ mấy|ngày nào|sao vậy|thì sao|là sao|làm gì|phải không|được không|không vậy|chưa vậy|hay không|hay sao|có phải|có cần|có được|có bị|có mất|có tốn|nơi nào|như thế nào|không ạ|không anh|hả anh|bao giờ|tới đâu|đến đâu|nộp đâu|mang gì|đem gì|đem theo gì|cần không|gồm những gì|gồm gì|mấy bước|số mấy|số nào|kiểu nào|nhiêu|không chị|không mấy anh|không nhỉ|không anh ơi|hay lên|ở mô|bi nhiêu)",
    en: "how; what; where; when; which; can i; do i; should i; is it; who; do you; could you; may i",
  },
  ASK_OPEN: {
    is: "(cho|xin|dạ|ad|muốn|tui|em|anh|nhờ) _ _ hỏi; xin hỏi; hỏi (xíu|chút|thăm|tí|cái|về|mấy anh|anh|là|giùm|ké|ngu); tư vấn; hướng dẫn (giùm|em|tui|giúp|với|cách|thủ tục); chỉ (em|tui|giùm|giúp|con) [cách]; thắc mắc; xin (cấp|giấy|cho biết|thủ tục|xác nhận|lịch|hướng dẫn|mẫu|tư vấn); muốn (hỏi|làm|đổi|xin|đăng ký|nhập|tách|biết|cấp|chuyển|gia hạn|cập nhật|sửa|xóa|tra); cho (hoi|em hoi); xin hoi; muon (hoi|lam|doi|xin|dang ky); cần (hỏi|làm|đổi|đăng ký|cấp|gia hạn)",
    en: "i want to know; i want to ask; question; could you tell; i need to; i would like to; please tell me",
  },
  ASK_END: {
    is: "không; chưa; hả; vậy; sao; gì; đâu; nhiêu; mấy; nhỉ; ạ; à",
  },
  TELL: {
    is: "(cho|xin) [em|tui|tôi|mình|con|cháu] (báo|phản ánh|trình báo|tố giác|tin|khai); (em|tui|tôi|mình|con|gia đình) (muốn|xin|cần|có) [được] (báo|phản ánh|trình báo|tố giác|tố cáo|kiến nghị); (báo|tin|trình|phản ánh) (công an|mấy anh|mấy chú|các anh|anh|với|cáo|có|vụ|tình trạng|lên|giùm|cho); (mấy anh|công an|các anh|mấy chú|cơ quan|chính quyền|xã|anh|chú|mấy ông) _ (xuống|xem|kiểm tra|coi|xử lý|dẹp|tới|ghé|vô|can thiệp|giải quyết|nhắc nhở|lên|làm việc|qua|bắt|để ý|điều tra|lưu ý|tuần tra|hốt|theo dõi) _ (giùm|giúp|đi|với|nha|coi|nhắc|lại|kiểm tra|xem|dùm|bắt|ngay|dẹp|xử); (nghi|nghi ngờ|phát hiện|thấy có|phản ánh|mong|đề nghị|kiến nghị|nhờ) ~ (xuống|kiểm tra|xử lý|dẹp|can thiệp|xem|coi|giải quyết|công an|là|có|người|nhà|chỗ|đám|chính quyền|mấy anh|cơ quan); xin báo; phản ánh; tố giác; đề nghị; bao cong an; mong (mấy|công an|cơ quan|chính quyền|anh|các)",
    not: "phản ánh ở đâu; (muốn|cách|để|làm sao) ~ (tố giác|tố cáo|báo) ~ (ở đâu|thế nào|làm sao|số mấy|thì|cần)",
    en: "i want to report; want to report; reporting; report that; please check; please come; i think; i saw; i noticed; suspicious; there is; there are",
  },
  POLICE: {
    is: "(cskv|trực ban|công an|cảnh sát|csgt|csgd|cảnh sát giao thông|công an viên|cán bộ|trưởng công an|phó công an|cảnh sát khu vực|công an xã|mấy ông công an|trực ban|chiến sĩ|trưởng ấp|công an ấp|dân phòng|dân quân|bảo vệ dân phố|tổ an ninh|đội trưởng|đồn|chủ tịch xã|ủy ban|công an huyện|trưởng đồn|anh công an|ông công an|điều tra viên|công an phường|lãnh đạo|tổ tuần tra|thằng công an|cán bộ tiếp dân|an ninh cơ sở|áo xanh|áo vàng|phó trưởng công an)",
    not: "(giả|mạo|giả danh|xưng|tự xưng|mạo danh|xưng là|giả làm) _ (công an|cán bộ|cảnh sát|bộ)",
    en: "police; officer; officers; policeman; cop; cops; chief",
  },
  POLICE_BAD: {
    is: "(nhận|ăn|lấy|đòi|vòi|thu|xin|đưa|bỏ túi|gợi ý|vòi vĩnh|làm tiền|moi|lót tay|chung|gom) _ _ (tiền|hối lộ|phong bì|triệu|quà|chung chi|mãi lộ|chia|500k|200k|trăm|bạc|nước|cà phê); hối lộ; bao che; bảo kê; tiêu cực; hạch sách; hách dịch; vòi vĩnh; thái độ; (nạt|quát|chửi|mắng|đánh|tát|hăm|dọa|còng|đá|hù|nạt nộ|lớn tiếng|xúc phạm|coi thường) _ (dân|tôi|tui|em|người|con|chồng|anh|chị|cháu|vô cớ|nộ|mấy|nạt|bà|ông); (làm khó|gây khó|hành dân|nhũng nhiễu|sách nhiễu|cửa quyền|lạm quyền|ngâm|ém|bẻ|làm ngơ|lơ|không (giải quyết|xử lý|tiếp nhận|nhận đơn|lập biên bản|ghi nhận|chịu nhận|làm|xuống|thèm|chịu xuống|trả lời|chịu giải quyết|nghe máy|đưa biên lai|ghi biên lai|mặc sắc phục|xuất trình)|thiên vị|vô trách nhiệm|lề mề|chậm trễ|đi tới đi lui|bắt (dân|tui|em|tôi) (chờ|đi|về|lên)|đùn đẩy|ăn chặn|uống rượu|đánh bài|say xỉn|ngủ gật|cộc lốc|trịch thượng|đem kể|kể (cho|lại|hết)|nói lại cho|báo (trước|cho chủ)|mật báo|nói cho chủ|rảnh quá|đuổi về|chửi thề|say rượu|khinh|dính líu|tiết lộ|để lộ|lộ (tin|thông tin|nguồn)|ăn nhậu|nhậu|bồ|thân|cấu kết|đứng sau|chống lưng|ăn chia|hùn|bắt tay|ép cung|đánh dân|say xỉn|cờ bạc|trốn việc|bắt người sai|bắt sai|lấy luôn|chần chừ|không đúng|sai quy trình|cố tình|thông đồng|dung túng|bỏ qua|cho qua|ăn gian) ",
    not: "không làm (phiền|được); (chồng|hàng xóm|thằng|chủ|giang hồ|đối tượng|con) _ (chửi|đánh|đòi|hăm|dọa) _; thân (nhân|thể|chào|thiện|ái|ơi); nhậu nhẹt; thái độ (tốt|nhiệt tình|vui vẻ|lịch sự)",
    en: "bribe; bribes; corrupt; corruption; rude; beat; took money; asked for money; asks for money; demanded money; abusive; ignored; refused; do nothing; protecting; takes money; protects; warns them; shouted",
  },
  COMPLAINT: {
    is: "công an đánh (người|dân|em|tui|con); tố cáo (công an|cán bộ|csgt|trưởng) ~; khiếu nại; khiếu kiện; khieu nai; kêu oan; không đồng ý ~ (quyết định|biên bản|phạt|kết luận|kết quả|xử lý|mức); (quyết định|biên bản|xử phạt|phạt) ~ (sai|oan|không đúng|vô lý|không thỏa đáng|bất công|bất hợp lý|ép|oan ức|không phục); phạt (oan|sai|vô lý|bậy); tố cáo ~ (cán bộ|công an|lãnh đạo|chủ tịch|trưởng|ông|anh); (gửi đơn|nộp đơn|tố cáo|gửi) ~ (lên tỉnh|cấp trên|thanh tra|công an tỉnh|bộ công an|viện kiểm sát)",
    not: "thủ tục (khiếu nại|tố cáo); lịch tiếp ~; tố cáo người (cho vay|lừa|đánh); (quy trình|thời hạn|thời hiệu|mẫu đơn) khiếu nại",
    en: "complaint; complain; file a complaint; unfair fine; wrong fine; appeal",
  },
  WITHDRAW: {
    is: "(xin|cho) [em|tui|tôi|con] rút [lại]; đừng lưu (tin|số|dữ liệu|thông tin) ~; (rút|hủy|thu hồi|rút lại|bãi) _ _ (tin|đơn|lời|tố cáo|tố giác|báo|lại|khai|tin báo|vụ|thưa|kiện); (xóa|gỡ|bỏ|xoá|delete) _ _ (tin|tin nhắn|dữ liệu|thông tin|đoạn chat|hình|video|tin báo|clip|hội thoại|lịch sử|tên); (không|thôi|khỏi|hết|đừng) _ (muốn|cần|báo|thưa|tố cáo|kiện|truy cứu|làm) ~ (nữa|đâu|chuyện|vụ|việc|gì) ~; không (thưa|kiện|tố cáo|báo|truy cứu|yêu cầu xử lý) nữa; (coi như|xem như) ~ (chưa|không) ~ (nói|báo|nhắn|gửi|có|biết); cho qua (vụ|chuyện|đi|nha); (bỏ qua|bãi nại|đừng xử|đừng làm|đừng đụng|đừng điều tra|dừng lại|bỏ đi|khỏi xử|khỏi làm|thôi đừng) ~ (vụ|tin|chuyện|đi|nha|nó|giùm|gì|nữa|việc|cho|dùm); rut (lai|tin|don); xoa (tin|giup|het|gium|du lieu|dum); hai bên (hòa giải|tự giải quyết|đã hòa|làm hòa|thỏa thuận); quyền dữ liệu cá nhân; (bảo vệ|quyền|luật) dữ liệu cá nhân; đổi ý; (em|tui|tôi|mình) nhắn (lộn|nhầm)",
    not: "(kêu|bắt|ép|đòi|hù|biểu|buộc|nói|không) ~ rút (đơn|lời khai|tin|lại|tố cáo); rút tiền; xóa (hộ khẩu|thường trú|đăng ký|tạm trú|án tích|sổ|tên khỏi|khai sinh|sim|app|tên trong hộ khẩu|tên trong sổ|tên ba|nợ|mù); hủy (hoại|lịch hẹn|hồ sơ|đăng ký|sim|căn cước); thu hồi (đất|xe|biển|đăng ký|giấy|bằng|nợ|cavet); không muốn sống; bỏ (tiền|rác|rơi|trốn|nhà|học|vô|con); (không|khỏi) cần (đăng ký|giấy|làm|khai); (nó|họ|bị|ai) ~ (xóa|gỡ|rút); không làm _ (được|gì)",
    en: "withdraw; delete my; cancel my (report|message|complaint); take back; forget about; forget my; remove my (report|message|data|information); do not want to report; dont want to report; please ignore; never mind",
  },
  SUPPLEMENT: {
    is: "quên nữa; (gửi|gởi) tiếp; gui tiep; (vụ|chuyện|tin) (hồi|hôm|bữa) (tối|sáng|chiều|trưa|nãy|qua|trước|bữa|hổm|kia) [đó] ~; vụ ~ (hôm trước|hôm bữa|hồi nãy|hồi tối|bữa trước|bữa hổm) ~ (có|giờ|nay|clip|hình|thêm|em|tui); báo (nhầm|lộn|lầm); (báo|nhắn) (mấy anh|anh|công an) là ~ (êm|hết|xong|về|dời|nghỉ|không còn); (em|tui|tôi|con) [có] báo ~ (giờ|nay) ~ (thêm|có|thấy|biết|nhớ); (em|tui|tôi) (nói|báo|nhắn) (hồi sáng|hồi nãy|hồi chiều|bữa hổm|bữa trước|hôm trước|hôm qua); (gửi|gởi|bổ sung|nhắn|báo|thêm|nói|cung cấp) _ _ thêm; gui them; (bổ sung|cập nhật|nói tiếp|tiếp tục|kể tiếp|nhắn tiếp|tiếp theo|tiếp vụ|tiếp tin|nối tiếp|nói lại|đính chính|nhắc lại) ~ (tin|vụ|cho|thông tin|ở|là|hồi|chuyện|hôm|chút|nãy|vụ hôm|ý|rõ|ạ|với); bổ sung; (hồi nãy|lúc nãy|khi nãy|hồi sáng|hồi chiều|hôm qua|hôm trước|hôm bữa|bữa trước|hồi tối|nãy|tuần trước|hôm kia|bữa hổm|tối qua|mới nãy) _ (em|tui|tôi|mình|con|tao|cháu|anh|chị|có) _ _ (báo|nói|nhắn|gửi|kể|quên|khai|phản ánh|gởi|trình|viết|ghi|trình báo|tố giác|thiếu|lộn|nhầm); (tin|vụ|chuyện|việc|cái vụ|cái tin|nội dung) ~ (em|tui|tôi|mình|con|cháu|đã) ~ (báo|nói|nhắn|gửi|kể|phản ánh|trình) ~ (hồi|hôm|bữa|tuần|nãy|trước|lúc|khi|sáng|tối|rồi|thì); (theo mã|mã tin|tin mã|mã số tin); kq; (tui|em|tôi|con|mình) [có] (báo|nói|nhắn|gửi|kể) [vụ|tin] _ (khi nãy|hồi nãy|lúc nãy|hồi sáng|hồi chiều|hồi trưa|hồi tối|hôm qua|hôm trước|hôm bữa|bữa hổm|bữa trước|hôm kia|tuần trước); (nhớ ra|nhớ thêm|mới biết thêm|quên nói|quên ghi|sót|thiếu|nhớ lại|mới hay thêm|em quên|tui quên) ~ ; (như|theo|giống) ~ (đã|hồi|hôm) ~ (báo|nói|nhắn) ; báo lại ~ (luôn|là|cho|anh|mấy|với); (hôm trước|hồi nãy|bữa trước|hôm bữa|hồi trước) [có] [em] (nói|báo|nhắn|gửi|kể) rồi; (đó|ở đó|chỗ đó|nhà đó|nó|tụi nó|tụi nó) ~ (không còn|hết|nghỉ|dẹp|dọn|dời|đổi|chuyển) _ _ (nữa|rồi|qua|chỗ|sang|đi); nhan tiep; vu (hom qua|hoi nay|hom bua|bua truoc) ~ (bao|noi|nhan)",
    not: "(có|vẫn|lại) ~ (đánh|lắc|tụ tập|chơi) ~ tiếp; bổ sung (hồ sơ|giấy|tên|thông tin cư trú|căn cước|ngành nghề); (hồ sơ|đơn) ~ bổ sung; (nói|nhắn|chửi|báo) thêm (đánh|đòi|giá); nói thêm; cập nhật (vneid|căn cước|link|địa chỉ|thông tin cư trú|dữ liệu|app|sinh trắc|thông tin|định danh|tài khoản); thiếu (nợ|tiền|giấy|hồ sơ|lương|bình|gì|ngủ); quên (mật khẩu|mang|đem|giấy|ví|bóp|mã pin|passcode); mới biết ~ bị",
    en: "additional information; more information; adding to; to add; update on; i forgot to (say|mention|tell|add); about my (report|last message|previous); as i (said|told|reported); earlier i (said|reported|told); following up; my earlier; more photos; regarding my report",
  },
  STATUS_ASK: {
    is: "(tin|vụ|hồ sơ|đơn|chuyện) ~ (tới đâu|đến đâu|sao rồi|ra sao rồi|thế nào rồi|có kết quả chưa|xử lý chưa|giải quyết chưa|chưa thấy)",
    en: "status of; any news; any update",
  },
  SPAM: {
    is: "(vay (tiền|góp|nóng) ~ (chỉ cần|không|gọi|lh|alo|ib|zalo)|nhận vay|giá ngộp|chủ (cần tiền|kẹt tiền)|sổ (sẵn|riêng)|đất nền|acc game|khóa học ~ (giảm|online|làm giàu|miễn phí)|hỗ trợ (rút|vay|làm) ~ (bhxh|nhanh|hồ sơ)|bao ship|lãi suất|giải ngân|duyệt (nhanh|5|vay|hồ sơ|trong)|vay (nhanh|tiêu dùng|tiền nhanh|vốn|tín chấp|online|không thế chấp|thế chấp|tiền góp lh|không cần)|không cần thế chấp|hỗ trợ vay|bao đậu|nợ xấu|hạn mức|đáo hạn|rút tiền thẻ tín dụng) ~; (giảm giá|khuyến mãi|sale|freeship|miễn phí ship|giá (sỉ|sốc|rẻ|gốc|tận xưởng|chỉ|ưu đãi|hời|tốt|từ|công ty|xưởng)|sỉ lẻ|thanh lý|xả kho|mua 1 tặng 1|tặng (kèm|ngay|quà)|ưu đãi|đặt hàng|order|chốt đơn ngay|bảo hành|chính hãng|cam kết|uy tín|hot|deal|combo|flash|voucher|giá rẻ|giá chỉ); (tuyển|cần tuyển) ~ (nữ|nam|nhân viên|người|ctv|cộng tác viên|lao động|gấp|đại lý|thợ|bán hàng|công nhân|tài xế|làm|mẫu|sỉ|shipper|phụ); (liên hệ|lh|lhe|inbox|ib|ibox|call|zalo|add|kết bạn|hotline|ll|pm|gọi ngay|nhắn tin) ~ (0|zalo|em|shop|mình|số|ngay|để|sđt|09|báo giá|tư vấn|nhận|đt|page|giá|lh); (cần|can) (bán|mua|thu mua|sang|ban|cho thuê|thuê|sang nhượng) ~ (gấp|đất|nhà|lô|xe|tài khoản|acc|quán|tiệm|mặt bằng|nền|căn|vườn|rẫy|zalo|sim); thu mua ~; (nhận|chuyên|dịch vụ|cung cấp|bên em|shop|nhà em) _ (làm|cho vay|vay|sửa|bán|cung cấp|thiết kế|may|lắp|in|hút|khoan|thông|chạy|tăng|cày|kéo|order|ship|đặt|trông) ~ (bằng|giấy phép|quảng cáo|like|follow|hầm cầu|web|camera|giá|uy tín|nhanh|tận|bao|máy lạnh|đồ|hàng|bánh|tiệc|nợ|cống); (sổ hồng|sổ đỏ|mặt tiền|thổ cư|shr|mặt đường|giá đầu tư|chính chủ|vị trí đẹp|giá thương lượng|gần chợ) ~ ; (kèo|soi cầu|nạp đầu|tặng code|đăng ký nhận|hoàn tiền|nhà cái|casino|nổ hũ|lô đề|khuyến mãi nạp|cầu lô|bạch thủ|dự đoán) ~ (chuẩn|thưởng|nhận|link|uy tín|hôm nay|ngay|xsmb|vip|miễn phí|thắng|50k|100k|888|hoàn); thu nhập ~ (triệu|ngày|tháng|tr|thụ động|khủng); kiếm ~ (triệu|tr|tiền online|tiền tại nhà|500k) ~; việc làm (tại nhà|online|thêm|part time); (kinh doanh|làm giàu) ~ (online|cùng|tại nhà|không vốn); (giảm|trị|tăng|trắng) (cân|mụn|nám|da|chiều cao|mỡ|sinh lý|béo|đau khớp) ~; (sim|acc|tài khoản) ~ (giá rẻ|số đẹp|vip|chính chủ|không dùng); lai suat; giai ngan; vay nhanh; mien phi ship; tuyen (nu|nam|nhan vien|ctv|gap|tho); thu mua; xem bói ~ (miễn phí|lh|zalo|inbox); tham gia nhóm ~ (kiếm|nhận|đầu tư|vip|kín); quét mã ~ (nhận|tham gia|trúng); combo",
    not: "(bị|thấy|có) _ _ (tuyển|dụ|rủ|lừa|mời) ~; (đám|bọn|tụi|nó|thằng|có người|có đứa|người ta|nhà|tờ rơi|bà|ông|chị|anh) ~ (bán|cho vay|tuyển|thu mua|rao|nhận|dán|bày); xe gian; bao nhiêu; hạn mức nồng độ; uy tín công an; kết bạn zalo ~ (em|báo|lừa); có đứa ~; làm giấy tờ nhanh",
    en: "discount; sale; promotion; cheap price; loan approval; interest rate; apply now; call now; best price; free shipping; limited offer; earn money; work from home; casino bonus; contact us; whatsapp; telegram; for rent; order now",
  },
  SCAM_LINK: {
    is: "(bấm|nhấn|nhấp|click|truy cập|đăng nhập|tra cứu|vô|vào|xác thực|cập nhật|nhận|xem|tải|kích hoạt|xác minh|kiểm tra|đăng ký|cài|mở|theo) _ _ (link|đường link|đường dẫn|liên kết|tại đây|tại|ngay tại|ngay|vào đây|website|app|http|https|www|file|đây) ~; (chúc mừng|trúng|nhận|tri ân|tặng) ~ (thưởng|quà|trúng|giải|iphone|hỗ trợ|voucher|lì xì|phần quà|xe|tiền|trợ cấp); (tài khoản|thẻ|vneid|căn cước|sim|thuê bao|bhxh|điện|hồ sơ) ~ (bị khóa|sắp bị khóa|hết hạn|bị đình chỉ|tạm khóa|bị hủy|chưa xác thực|sẽ bị|bị cắt|cần cập nhật|cần xác minh|chưa đồng bộ|chưa chuẩn hóa); (bạn|quý khách|ong ba|ban|ông bà|chủ thuê bao|công dân) ~ (có|đã|được|vui lòng|cần|chưa) ~ (biên bản|trúng|nhận|quà|phạt|bưu kiện|bưu phẩm|xác thực|cập nhật|đơn hàng|khoản|bien ban|trung|qua|phat|nợ|hoàn|trợ cấp|thông báo); qua tang; trung thuong; nhan qua; nhan thuong",
    en: "click here; click the link; verify your account; you have won; you won; congratulations; claim your; your account (will|has|is); update your; log in at",
  },
  CITIZEN_TOLD: {
    is: "(em|tui|tôi|mình|mẹ|má|ba|con|chị|anh|bà con|nhà|chồng|vợ|bạn) _ _ (nhận|bị|thấy|nghi|báo|hỏi|mới nhận|lỡ|có|được|nghe|muốn) ~ (tin|link|cuộc|số|gọi|lừa|đường|hỏi|là|báo|nhắn|web|mất|zalo); (có|là) _ (lừa|giả|thật|đúng) ~ (không|hả|phải|chứ); (nó|có người|ai|có đứa|thằng|tụi nó|số lạ|người ta|người lạ|họ) ~ (gửi|nhắn|gọi|kêu|dụ|share|đăng) ~; (mấy anh|công an|anh) _ (xem|coi|kiểm tra|xác minh|cho hỏi|cảnh báo) ~; lừa đảo; báo (mấy anh|công an|bà con|anh); nghe nói; co phai; coi chừng lừa; cảnh giác",
    not: "chúc mừng; công an xã thông báo; bạn bị khóa",
    en: "i (got|received|get); is this (real|true|a scam); someone sent; is it; scam",
  },
  CHECKPOINT: {
    is: "(kiểm tra|thổi|đo|chốt|bắn|lập chốt) _ (nồng độ|tốc độ|cồn) ~; có chốt ~; (né|tránh) _ (chốt|csgt|công an|giao thông|mấy ảnh|đường tránh); cảnh sát giao thông _ đứng; công an ~ đứng (chốt|bắn|ngay)",
    not: "(phạt|mức phạt|biên bản|vi phạm|quá) ~ nồng độ; (xin|mong|đề nghị|nhờ) ~ (kiểm tra|lập chốt|đo|bắn) ~; (uống|say|nhậu) ~ nồng độ; bắn tốc độ (ở đâu|bị phạt)",
    en: "checkpoint",
  },
  IDIOM: {
    is: "(nóng|mệt|mắc cười|buồn ngủ|đói|ngán|chán|thèm|khát|lạnh|vui|tức|nhức đầu|đông|mưa|rầu|nực|rét|ngon|đẹp|giận|lười|no|học|cay|chua|dở|hôi|ồn|run|xui|quê|yếu|quay|kẹt xe|buồn) [quá] (muốn chết|chết mất|muốn xỉu|muốn khóc); chết (người luôn|mê luôn|mất thôi|cười); cháy (hết mình|hàng|túi|vé|phố); (cay|ngon|đẹp|vui|nóng) chết người; bá cháy; nổ banh; nói nổ; chém (gió|ghê|đẹp); máy bay; giật (mình|tít); hết hồn; kẹt tiền; lắc vòng; kẹo (mút|bông|dừa|chỉ); cắt cỏ; thước ke; khay trà; đua ghe; bắn pháo hoa; lại ngập; coi chừng ~ trơn; (thắng|thua) (đã|đau|rồi|sát nút); may bay; tao chết mất; trúng (số|độc đắc|đặc biệt); tim ghê; ai (bán|mua|rảnh|đi chung|có bán|cho mượn|còn bán) ~",
    not: "bắn pháo hoa ~ (xin phép|được|phạt|quy định)",
    en: "so hot i could die; dying of laughter",
  },
  GROUP_CALL: {
    is: "(bà con|mọi người|cả nhà|anh em|các bác|mấy má|mấy bác|chị em|mấy chị|làng mình|xóm mình|cả xóm|mấy bà|hàng xóm|bà con cô bác|cả nhóm|nhóm mình|ai) ~ (ơi|có|nào|ai|còn|biết|né|tránh|đi|nha|cho|bán|mua|thấy|chỉ|giúp|lên|ra|qua|nhớ|ăn|mình|họp); ba con (oi|co|nao|ai|nha); (né|tránh) _ (đường|chỗ|khúc|chốt|ra) ~; (tối nay|hôm nay|chiều nay|sáng nay|mai|giờ|đang) ~ (kiểm tra nồng độ|bắn tốc độ|thổi nồng độ|lập chốt|đứng chốt|có chốt|công an kiểm tra|công an đứng|csgt đứng|đứng bắn); (bắn tốc độ|thổi nồng độ cồn|đo nồng độ|chốt cồn|kiểm tra nồng độ)",
    not: "(cho|để|báo|xin) (bà con|mọi người) (biết|cảnh giác|an tâm); bà con ~ (bức xúc|lo|sợ|ở đây|than|bị|khổ|nghi|không ai|phản ánh)",
    en: "everyone; anyone; guys; hey all",
  },
  CHAT: {
    is: "(trời nóng|nóng quá|lạnh quá|mưa (to|lớn|quá|hoài|rồi|không|dầm)|nắng quá|cúp (điện|nước)|mất (điện|nước|mạng|wifi)|có (điện|nước|mạng) (lại|chưa|chua)|kẹt xe|ngon (bá cháy|quá|ghê|lắm|nha)|đói bụng|ăn (gì|cơm|sáng|tối|chè|nhậu|tiệc|đám) ~|nhậu (không|đi|thôi|nè)|cà phê (không|đi|nè)|đá (banh|bóng) ~|bóng đá|vé số|trúng số|xổ số|đám (cưới|giỗ|tiệc|ma)|sinh nhật|con mèo|con chó ~|con gà ~|gà trống|cây mai|bún|phở|bánh|hủ tiếu|trà sữa|mua ở đâu|bán ở đâu|ở chợ ai bán|ai bán|ai có|cho mượn|cho xin|bán lại|mất công|máy bay|flycam|cười|mệt quá|buồn ngủ|ngủ đi|thức khuya|chán quá|trời ơi nóng|họp (tổ|ấp|phụ huynh|dân)|chém gió|nói nổ|nổ quá|nổ vừa|giật mình|giật tít|tập thể dục|lễ hội|đua ghe|văn nghệ|chợ đêm|hội chợ|ca nhạc|mở hàng|ăn thử|giảm cân|crush|ny|yêu ai|độc thân|bồ|xinh|đẹp quá|dễ thương|tik tok|tiktok|idol|con cái học|điểm thi|bài tập|nghỉ lễ|nghỉ tết|du lịch|đi chơi|mấy giờ đá|tỷ số|kết quả trận|bá cháy|cháy hàng|cháy vé|cháy túi|bóng đèn ~ cháy|gái đẹp|đang làm gì|rảnh không|ai rảnh|lắc vòng|thước ke|cắt cỏ|mật ong|đường dây nóng|bắn pháo hoa|xem pháo hoa|máy bơm|wifi|mật khẩu wifi|coi phim|phim|game|đi câu|câu cá|giá (lúa|heo|vàng|xăng|mì|sầu riêng|gạo)|vụ lúa|sạ|gặt|xịt thuốc lúa|đám ruộng|trái cây) ",
    en: "weather; football; hungry; dinner; lol; haha; party; birthday; so hot; rain; traffic jam; delicious",
  },
  DEMAND_BACK: {
    is: "(đứa nào|ai|thằng nào|ông nào|con nào|bạn nào|người nào) ~ (ăn cắp|lấy|trộm|chôm|cầm|mượn|lấy nhầm|mượn|lỡ lấy|lấy lộn|thó|bẻ|hái|giữ) ~ ~ ~ (trả|đem trả|mang trả|đi|lại|nha|giùm|tao|camera)",
    en: "whoever took",
  },
  SECRET: {
    is: "(đóng|có|mang|cái|con) dấu (mật|tối mật|tuyệt mật); (văn bản|tài liệu|công văn|hồ sơ|giấy|kế hoạch|báo cáo|file|tờ) [đóng] [dấu] [độ] (mật|tối mật|tuyệt mật); (tối|tuyệt) mật; bí mật nhà nước; bản sao số; (dong|co) dau mat; (tai lieu|van ban|cong van) mat; độ mật; dấu mật",
    not: "bảo mật; mật (khẩu|ong|độ|mã|thiết|vụ|phục|mía); bí mật (của|đời|kinh doanh|thông tin)",
    en: "classified document; top secret; state secret; stamped secret; stamped confidential",
  },
  SCAM_CALL_ASK: {
    is: "(chặn|báo|phản ánh|tố|khóa) ~ (cuộc gọi|số|tin nhắn|sim) ~ (lừa đảo|lừa|rác|lạ|quấy rối|quảng cáo)",
    en: "(block|report) ~ (spam|scam) (calls|call|numbers)",
  },
  NO_SENSE: {
    is: "cho xin (mật khẩu|pass) wifi; mật khẩu wifi; pass wifi",
    en: "wifi password",
  },
};
