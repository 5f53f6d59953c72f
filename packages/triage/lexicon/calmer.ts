import type { Lexicon } from "../phrases.ts";

/** What makes danger words harmless: play, drill, teaching, what is over, what came to nothing. */
export const CALMER: Lexicon = {
  FICTION: {
    is: `(tập|phần) (1|2|3|cuối|mới|sau|\\d+) ~ (phim|chiếu|coi|xem|hay|ra); tập cuối; (chiếu|phát) _ tập; (khúc|đoạn|cảnh) (gay cấn|cao trào|cuối|hay|cười|khóc|đâm|đánh|buồn); (đài|truyền hình|tivi|vtv|thvl|netflix|vtv3) ~ (chiếu|chen|quảng cáo|phát); coi (tập|khúc|phim|clip|đài|youtube|tiktok|tuồng) ~; (nam|nữ) (chính|phụ); nhân vật ~; đạo diễn; diễn viên; phản diện; chương (mấy|cuối|\\d+) ~; đọc ~ (truyện|tiểu thuyết|cuốn|chương); cải lương; vở (kịch|tuồng|chèo); chuyện ma; (nằm|ngủ) mơ; mơ thấy; (lời|bài) (hát|nhạc) ~; (boss|clan|skin|healer|round|rank|liên quân|combat) ~; (đoàn|dựng) phim; thuyết minh; đóng vai; vai (chính|ác|phản diện|diễn); (tập|diễn) (kịch|văn nghệ|tuồng|tiểu phẩm); y như thiệt; nằm mơ; nằm chiêm bao; (đố|câu đố|đố vui) ~; (tục ngữ|ca dao|ông bà mình nói|thành ngữ|người xưa nói); (thủ môn|khán đài|khán giả|hậu vệ|tiền đạo|trọng tài|hiệp một|hiệp hai|penalty|ghi bàn|đội nhà|sân khách); (cosplay|halloween|hóa trang|mặt nạ); hội té nước; súng nước; bom nước; (clip|video) ~ (trên mạng|tiktok|hà nội|nước ngoài); phim ~ (ai|coi|chiếu|hay|dở|ma)`,
    not: "diễn ra ~ (đánh|cháy); quay phim; mặt nạ ~ (cướp|xông|kề|dao)",
    en: "episode; season finale; actor; goalkeeper; rehearsal; halloween",
  },
  JOKE: {
    is: `(cười|vui|mừng|ngon|đẹp|thèm|khoái|hên|đã|no) ~ (muốn xỉu|xỉu|ngất|bể bụng|đau bụng|lộn ruột|té ghế|rớt nước mắt|muốn khóc|hết lớn|quá xá); (chết|tiêu|toi) với ~ (vợ|mụ|bả|mẹ|má|sếp|cô|ổng) ~; (vợ|mẹ|má|chồng|sếp|bả|mụ) ~ (bắt cóc|bắt rửa|cằn nhằn|la|giận|mắng|bắt đi|hành) ~ (rửa chén|chợ|về quê|ăn giỗ|đám|tui rồi|cả ngày|cả tuần); (deadline|sếp|công việc|bài tập|kpi) ~ (dí|rượt|đuổi|đè|giết|hành|kề); ai (cứu|cíu|cuu) ~ (bài|môn|toán|với|tui với bà con|deadline|đói); khỏi rủ ~; (mấy ông|mấy bà) (thần|tướng|nội); thần ơi; (ngủ|ngáy) (như sấm|khò khò); (nóng|nắng) ~ (bốc hơi|bốc cháy|chảy mỡ|chín luôn|khét lẹt|40 độ); chắc (tui|em|tao|mình|bốc) ~ (chết|cháy|xỉu|bốc hơi) ~ (luôn|quá|mất) ; (ngon|giòn|béo|thơm|bánh xèo|lẩu|ăn) ~ (xỉu|nổ bụng|chết|ngất); (bổ|mua|đánh) số liền; hú hồn con chồn; (mê|ghiền) (coi|xem) phim; té ra; ai dè con (mèo|chó|chuột)`,
    not: "ai cứu với ~ (cháy|chìm|đâm|chém|té); ngất rồi ~ (không|gọi)",
    en: "im dead; deadline is killing; save me from",
  },
  RESOLVED: {
    is: `(đã|được) (ra viện|xuất viện|qua khỏi|khỏe lại|cứu sống|cứu kịp|về nhà an toàn|dập tắt|khống chế); (nay|giờ|rồi) ~ (ra viện|xuất viện|khỏe re|khoẻ re|khỏe rồi|khoẻ rồi|khỏe lại|tỉnh queo|tỉnh rồi|an toàn rồi|êm rồi|yên rồi|bình thường lại|ngồi uống trà|ăn được cháo|làm hòa|chơi chung); (kéo|vớt|đưa|bế|cứu) được ~ (lên|ra|về|an toàn|rồi); (thoát|may) (cháy|chết|nạn|nhờ) ~; (báo|tưởng) (nhầm|lộn|lầm|hoảng|vội) ~; (té ra|hóa ra|hoá ra|thì ra|ra là|đó là|là) ~ (tiếng pháo|đám cưới|con mèo|súng nhựa|bi nhựa|diễn tập|giỡn|ngủ quên|đi chơi); bắn bi; súng (nhựa|đồ chơi|giả|nước); (lửa|cháy) ~ (tắt rồi|dập rồi|xong rồi|tắt hẳn); (nước|lũ) rút ~; nhắn lại rồi; (tự thỏa thuận|bắt tay|dựng dậy|cười rồi|đường ai nấy đi|tự đi rồi); (nói chuyện|giải quyết|dàn xếp) (xong xuôi|êm|ổn|xong) ; không ai (bị thương|sao hết|bị gì|hề hấn|trong đó); trong xe không (có|còn) ai; (về|đi) ở [nhà] (ngoại|mẹ đẻ|mẹ|ba mẹ) rồi; an toàn rồi; chích ngừa rồi; (gỡ|giao|đưa) ~ (bảo vệ|công an) ~ (giữ|rồi); (chưa|không) (mất|chuyển|đưa|gửi) (đồng nào|gì|xu nào|tiền|đồng)`,
    not: "không ai bị gì ~ (cả|nhưng) ~ (đang|còn); chưa chuyển ~ (nó|thì|là) ~ (dọa|đòi|bắt|tung); (không|chưa) đưa tiền ~ (nó|thì|là|tụi) ; kéo được ~ không",
    en: "released from hospital; recovered; it turned out; caught already; nobody hurt",
  },
  /** A trick that was seen through. */
  SEEN_THROUGH: {
    is: `(cúp|tắt|ngắt) (máy|ngang|luôn) ~; (không|hổng|chưa|ko|k) (nghe theo|làm theo|tin|bấm|cài|chuyển|đưa|đọc|gửi) ~; (không|chưa) mất ~ (gì|đồng|tiền); (báo|nhắn|nhắc) ~ (để|cho) ~ (bà con|mọi người|các bác|anh biết|mấy anh biết|cảnh giác|ai cũng biết|tránh); (cháu|con|nó|bé) ~ (đang ngồi|vẫn) ~ (học|chơi|ăn cơm|ở trường|ở nhà|đây); may (mà|là|quá) ~; (gọi|hỏi) ~ (cô chủ nhiệm|con|trường|cháu) thì`,
    not: "(bắt|không cho|cấm|dặn) ~ (cúp|tắt|ngắt) máy; (can|khuyên|nói) ~ không (nghe|tin); không dám cúp; không cúp",
    en: "i hung up; did not (pay|click|send|transfer); warn others",
  },
  PAST: {
    is: `hồi (hè|tết|lụt|bão|dịch|đó|còn nhỏ|còn trẻ|chiến tranh); (hôm|đêm|bữa|sáng|tối) (mùng|mười|mồng|rằm|mưa bão|lụt|giỗ|cưới|sinh nhật) ~; (hôm|bữa) (hổm|nọ|tê|kia|trước|đó|nớ) ; (tuần|tháng|năm) (rồi|trước|ngoái|nớ); mấy (hôm|bữa|tuần|tháng|năm) trước; lâu rồi; đã lâu; ngày xưa; thời (xưa|bao cấp|chiến tranh|trẻ); sáng dậy mới (thấy|hay|biết); (hôm qua|đêm qua|bữa qua|khuya qua|hồi hôm)`,
    not: "(anh|chị|chú|bác|ông|bà|cô|dì|cậu|mợ|thím|út|thằng|con) năm rồi; từ (hôm qua|đêm qua|khuya qua|hồi hôm) ~; (từ|suốt) (tuần|tháng|năm) (rồi|trước); (báo|tố|nhắn|méc) ~ (tuần|tháng|hôm|bữa) (rồi|trước|hổm)",
  },
  LAW_QUESTION: {
    is: `(dạy|tuyên truyền|tập huấn|nói chuyện|chuyên đề|kỹ năng|sinh hoạt) ~ (phòng|chống|phòng chống|phòng tránh|pccc|sơ cứu|đuối nước|xâm hại|bắt cóc|cho học sinh|cho trẻ); phòng (chống|tránh) ~ (bạo lực|xâm hại|đuối nước|bắt cóc|cháy|ma túy); (lớp|buổi) (tập huấn|học|tuyên truyền|kỹ năng); có được (lãnh|hưởng|trợ cấp|bồi thường|bảo hiểm|quà) ~; (chưa|đã) (xóa|xoá|khai) (tên|tử) ~; (giao|nộp|báo) (cho ai|ở đâu|ai|chỗ nào) [vậy|ạ]; (bị thương|gây thương tích|tai nạn|đuối nước|mất) ~ (bồi thường|bảo hiểm|trợ cấp|chế độ|khai tử|giám định) ~ (sao|không|ở đâu|thế nào)`,
    not: "đang (dạy|tập huấn) ~ (cháy|té|xỉu)",
    en: "training; awareness; workshop; compensation",
  },
  HYPOTHETIC: {
    is: `(sợ|lo|ngại|e) ~ (lỡ|có ngày|mai mốt|bữa nào|một ngày|khi|lúc|con nít|ai) ~ (cháy|té|sập|đuối|nổ|giật|tông|cán|chết|lan|chạy không kịp|đụng) ~; lỡ (có|mà|cháy|té|gì|bữa nào) ~; (có|chạy) (gì|cái) ~ (chạy không kịp|là chết|chết chùm|chết hết); (cháy|nổ|sập) (cái|một cái) là`,
    not: "lỡ (bấm|đọc|chuyển|gửi|cài|uống|nuốt|đưa|tay|gọi|cho)",
  },
  HEARSAY: {
    is: `(nghe|thấy) ~ (chia sẻ|share|đồn|kể lại|sao nói vậy|phong thanh) ~; chia sẻ (cho|tới|ngay|gấp|bài|10|tin) ~; (chưa|không|chứ không|hổng) thấy (tận mắt|tại chỗ|thật); (bạn em|chị bạn|nhóm khác|trên nhóm) ~ (nói|đăng|chuyền|bảo) ~ (bắt cóc|dịch|bão|nước ngoài); tin chuyền; công an giấu; (share|chuyển tiếp) (cho|gấp|ngay) ~`,
    en: "forwarded; share this",
  },
  /** No question who reported. */
  WHO: {
    not: `ai (hỏi|đi|đi qua|thưa|thua|chỉ|chir|chi|ky|ký|cũng|kêu|chở|ghé|cần|trả|đền|lấy|ngồi|ở) ~; (không|khong|hổng) ai ~; con nào (thua|thắng|ăn|chết) ~; (đứa|thằng) nào (thua|thắng|chơi|đi) ~`,
  },
  WITHDRAW: {
    not: `(không|khong|hổng|chẳng) ai (cần|muốn) ~; xóa tên ~ (hộ khẩu|nội|ba|mẹ|chồng|người mất); (khai|báo|thủ tục|chưa) (xóa|xoá) tên; nói rút ~; (tụi nó|nó|họ|ổng) ~ (kêu|bắt|nói) ~ rút ~`,
  },
};
