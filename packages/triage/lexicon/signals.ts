import type { Lexicon } from "../phrases.ts";
import { TIME_AGO } from "./words.ts";

/** When it is, whether it is told as true, and how it is said. */
export const SIGNALS: Lexicon = {
  /** Happening now; counts wherever it stands, whatever else the message tells. */
  PRESENT: {
    is: `
      [ngay] bây giờ; hiện giờ; ngay lúc này; lúc này; nãy giờ; (lẹ|lẹ lên|mau lên|lẹ đi|nhanh lên|lẹ giùm|mau mau|lẹ nha|nhanh giùm|mau giùm|mau đi|lẹ lẹ|nhanh đi); (tới|xuống|qua|lại|ra|đến|vô) _ (liền|gấp|ngay|lẹ|mau|nhanh); (khẩn|khẩn cấp); gấp; (kìa|nè trời|kià); trời ơi
      (cứu với|cứu tui|cứu em|kêu cứu|cầu cứu|la cứu); cuu voi; cuu em; cuu toi; cuu tui
      (mới|vừa) (nãy|xong|xảy ra|bị|té|rớt|tông|đụng|nổ|cháy|sập|đánh|đâm|chém|thấy|ngã|xỉu|uống|nhắn|gọi); còn (kẹt|nằm|ở trong|đang|thoi thóp); chưa ai (tới|lại|cứu|dám|thấy|đến|ra); sao giờ; làm sao đây; làm sao bây giờ; phải làm sao đây; làm sao giờ; (xe cứu thương|cấp cứu|cứu thương|cứu hỏa|114|115|113) ~ (chưa tới|chưa thấy|gọi không được|không bắt máy|không ai nghe|gọi hoài)
      (tối nay|đêm nay|hôm nay|giờ|bữa nay|giờ này|giờ thì) (nó|ổng|tụi nó|họ|ảnh|chồng|còn|đang|vẫn|bị); (tối nay|đêm nay|giờ này); làm ơn ~ (tới|giúp|cứu|gọi|xuống|cho xe); cho xe ~ (tới|xuống|cứu|cấp); pin ~ (còn|yếu|sắp hết); sắp (giết|đánh|nổ|sập|chết|chìm|tới nơi|cháy|nhảy|có đánh|xỉu|tràn|chém|phá|vỡ|đánh nhau); (ra|tới|xuống|qua|lại|vô) (can|ngăn|cứu) ~ (giùm|đi|với|lẹ|gấp|liền); ai ~ (gọi|kêu) ~ (cấp cứu|công an|115|114|113|xe) ~ (giùm|với|đi|chưa)
    `,
    not: "cần gấp; (cua|quẹo|dốc) gấp; gap nop; gấp (đôi|ba|mấy|rưỡi|hồ sơ|giấy|quần|giấy tờ|nộp); (tối nay|đêm nay|giờ này) _ (nào|mấy); giúp (đỡ|việc|em hỏi); sơ cứu; tra cứu; nghiên cứu; tra cuu; nghien cuu; so cuu; truy cứu; cứu trợ; bán gấp; tuyển gấp; ban gap; can gap; gap (lai|nhau|anh|chi|em|may|nguoi|ai|can|truong|mat|su); can ban gap; (cần|làm|đang cần) _ _ gấp; tối nay công an kiểm tra; vừa (rồi|đủ|lúc); gặp; may gio; (mấy|bây) giờ ~ (làm|mở|xong|hành chính|có); bây giờ (muốn|làm sao để|thủ tục|đổi|phải|cần|em muốn|tui muốn|con muốn|mình muốn|thì|còn|sao|nộp|đăng ký|làm lại); ra lệ phí; mau (chóng|lành|quên|nước|mắt)",
    en: "right now; hurry; please come; happening; tonight; currently; come quickly; come fast; urgent; quick; quickly; emergency; at this moment; is [still] (coming|outside|inside); are (outside|inside|coming); now; he is here; they are here; just (now|happened|saw|got|fell|hit|crashed)",
    enNot: "now (live|i live|i need|valid)",
  },
  /** Said to be true against what one may think: then no denial, joke or drill in the message speaks against it. */
  REALLY: {
    is: `(cháy|chìm|đâm|đánh|chém|cướp|sập|nổ|chết|giết|té|đuối|bắt|tai nạn|khẩn|gấp|cứu) (thiệt|thật) [rồi|đó|đấy|á|ạ|sự|mà|luôn|anh|nha]; (không|hổng|hông|chứ không|đừng) (phải|có|nghĩ|tưởng) [là] [chuyện] (giỡn|đùa|diễn tập|báo nhầm|báo giả|phim|nói chơi|nói xạo|nói dóc) ~; (nói|chuyện|là) (thiệt|thật) ~ (không giỡn|không đùa|không phải); (lần này|bữa nay|hôm nay|giờ|nay) ~ (là thật|là thiệt|thật rồi|thiệt rồi)`,
    en: "not a (drill|joke|prank); for real; this is real",
  },
  /** What follows is only what something is like, or was taken for. */
  SIMILE: {
    is: "như; cỡ; tưởng [là|có|ai|nhà|đâu|người ta]",
    not: "hình như; dường như; như (vậy|thế|sau|trên|mọi khi|anh|rứa|ri); y như rằng; coi như; có tưởng; đừng tưởng; không tưởng",
    en: "like a; as if; thought it was",
  },
  /** What one hears, sees or does while it happens; told of the past or of every night it proves nothing. */
  SCENE: {
    is: `
      (có|nghe) tiếng (người|bước|động|mở|đập|cạy|lục|la|hét|khóc|kêu); (nghe|tiếng) ~ (la|khóc|hét|kêu|thét|rên|gào|ú ớ|đổ vỡ|đập|súng); la (làng|hét|khóc|cứu|thét|ó|om|lối|bài hãi|trời|thất thanh); (trốn|núp|nấp|chui) ~ (trong|dưới|gầm|nhà tắm|toilet|tủ|gác|sau|nhà vệ sinh|phòng|ngoài vườn|ngoài ruộng|bên|qua); nhốt mình; nhot minh; (không|đừng|hổng) _ dám (gọi|nói|la|ra|thở|bật|lên tiếng|về|mở cửa); im lặng nha; nhắn lén; đừng (gọi lại|gọi điện|gọi cho em|gọi|điện); ngoài (cửa|kia|hẻm|đường|cổng); dưới (nhà|bếp); trước (cửa|mặt|nhà|cổng); trong phòng em; ngay (trước|giữa|ngoài|đầu|ngã|cổng|đây|cửa|dưới|dốc|cua|chợ|cầu|khúc); (giúp|phụ) (em|tui|tôi|con|mẹ) (với|đi); (không|chưa) ai (can|cứu|giúp|dám); khóa (cửa|trái); (em|tui|con|tôi) (sợ|run|hoảng|lo) _ (quá|lắm|đang); sợ quá; ở quán; ở ngã (ba|tư); hai bên; đòi; (còn|mấy) (người|em|đứa) ~ trong
    `,
    not: "la liệt; la cà; nghe (nói|đồn|kể|bảo); trước (nhà văn hóa|trường); tiếng (ồn|nhạc|anh|loa|hàn|nhật|trung|việt)",
    en: "help; screaming; shouting; yelling; crying; hiding; hear; outside my; i am (scared|afraid|hiding); still; here",
    enNot: "help me (with|register|understand|find|fill)",
  },
  /** "đang" and its like: count next to what happens. */
  ONGOING: {
    is: `đang; sắp; vẫn còn; cứ; chuẩn bị; nè; kìa; nữa kìa; ?dang; tiếp tục; bắt đầu; liền`,
    not: "đăng (ký|bịa|tin|hình|clip|bài|lên|nhập|nói|ảnh); đang (ở trọ|sống|làm việc|học|cần|tính|muốn|định làm)",
    en: "is; are; being; keeps; about to; started",
  },
  /** "rồi", "vừa": next to what happens, unless the message tells of the past. */
  LATELY: { is: `rồi; vừa; mới; quá trời; quá; dữ lắm; lắm`, en: "just; has" },
  PAST: {
    is: `
      hôm qua; hôm kia; hôm trước; hôm bữa; bữa trước; bữa hổm; hôm nọ; hôm rồi; bữa kia; bữa nọ; đêm qua; tối qua; khuya qua; chiều qua; trưa qua; sáng qua; hồi hôm; hồi (sáng|trưa|chiều|tối|khuya|xưa|trước|đó|năm|tháng|tuần|hè|tết|nhỏ|còn) [nay|qua|hôm]; ngày (trước|xưa); lúc trước; trước (đây|kia|tết); năm kia; năm kìa; hồi (ra giêng|đầu năm|cuối năm|mùa|dịch|trẻ|đầu tháng|cuối tháng|2018|2019|2020|2021|2022|2023|2024|2025); ${TIME_AGO} (trước|vừa rồi|vừa qua); (tuần|tháng|năm|hôm|bữa) rồi; tháng (trước|rồi); năm (ngoái|trước|rồi); tuần (trước|rồi); cách (đây|nay) ~ (tiếng|${TIME_AGO.slice(1, -1)}); lần trước; đợt trước; hồi đợt; (mấy|vài|hai|ba|bốn|2|3|4|5|6|7|10|15|20) (ngày|bữa|hôm) trước; (mấy|vài|hai|ba|bốn|2|3|4|5|6|7|10|15|20) (tuần|tháng|năm) (trước|rồi); năm (2015|2016|2017|2018|2019|2020|2021|2022|2023|2024|2025); toi hom qua; hom bua; đợt rồi; hôm chủ nhật; hôm thứ; (chủ nhật|thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|cuối tuần) (rồi|trước|vừa rồi|tuần trước)
    `,
    not: "từ (hôm qua|tối qua|đêm qua|sáng|trưa|chiều|hôm kia|hôm trước) ~ (tới|đến|chưa|giờ|nay); từ hồi (sáng|trưa|chiều|tối) ~ (tới|đến|chưa|không|giờ)",
    en: "yesterday; last (night|week|month|year|sunday|saturday|friday|monday|tuesday|wednesday|thursday); ago; used to; previously; in the past; back in; days ago; once; the other day",
    enNot:
      "(minute|minutes|hour|hours|moments|seconds) ago; since (yesterday|last night|this morning); at once",
  },
  LONG_AGO: {
    is: `(tháng|năm) (trước|rồi|ngoái|nay|qua); (mấy|hai|ba|2|3|4|5|6) (tháng|năm) [nay|trước|rồi]; hồi (nhỏ|xưa|đó|năm)`,
    en: "months ago; years ago; last (month|year)",
  },
  HABIT: {
    is: `
      (tối|đêm|ngày|chiều|sáng|khuya|tuần|tháng|hôm|bữa|lần|cuối tuần|thứ bảy|chủ nhật|thứ 7|mùa) nào; (hằng|hàng|mỗi) (ngày|đêm|tối|tuần|tháng|năm|lần|sáng|chiều|khi); (thường|thường xuyên|lâu lâu|thỉnh thoảng|suốt ngày|quanh năm|hoài|miết|nhiều lần|mấy lần|bao nhiêu lần|lúc nào cũng|liên tục|mấy bận|cứ tới|cứ tối|cứ chiều|cứ khuya|cứ đêm|cứ mỗi|lâu nay|bấy lâu|xưa nay|cả tháng nay|mấy tháng nay|mấy tuần nay|mấy hôm nay|mấy bữa nay|dạo này|gần đây|thời gian gần đây|cứ 4 giờ|từ trước tới giờ|cứ hễ|hễ|năm nào|đợt nào|suốt (ngày|đêm|tuần|tháng|năm|cả|từ|mấy|buổi|bao|hai|ba)) ; (say|xỉn|nhậu|uống|rượu) _ (vào|vô|về|xỉn|xong) là ~; cứ ~ là (đánh|chửi|quậy|đập|la); (cũng|nào cũng) (vậy|có|bị|thấy); hay (đánh|chửi|quậy|tụ|nhậu|rượt|nẹt|dụ|đi|mở|hát|xảy|bị|đến|tới|la|đua|đậu|dẫn|rủ|lượn|đe|ăn|lấy|gây|nói|cắn|sủa|chạy|mò|đem|ra vô|hăm|tụm|vô|đòi|làm|nhìn|kêu|hù|thả|xả|đốt|câu|đá|chơi|hút|mượn|quấy|ghẹo|chọc|ở|bỏ|đem|bán|tai|té|kẹt|ngập|cháy|đụng|tông|ngồi|chặn|mang|cầm|xách|thủ|giấu|đứng|tới lui|gọi|nhắn|dắt|bày|cãi|cự); hay (danh|chui|ru|quay|nhau)
    `,
    not: "hay (là|không|chưa|sao|quá|ho|lắm|lên|gì|qua|vẫn|phải|bị gì); liên tục (trừ|bắn|chém|đánh); trừ ~ liên tục; (mấy|nhiều) lần (trong|mà); hoài (đức|nghi|bão); (gọi|kêu|lay|khóc) hoài",
    en: "every (night|day|week|weekend|time|evening|morning|month); always; often; usually; sometimes; regularly; for months; for weeks; for years",
  },
  HEARSAY: {
    is: `nghe (nói|đồn|kể|bảo|đâu|người ta nói|thiên hạ|phong phanh|hàng xóm nói); người ta (nói|đồn|kể); (đọc|coi|xem|thấy) ~ (trên mạng|trên báo|facebook|phây|fb|tiktok|youtube|báo|tin tức|thời sự|tivi); trên (báo|mạng|tivi|facebook|phây|tiktok|youtube); tin (giả|đồn|vịt); tung tin; đồn (thổi|là|rằng|bậy); bịa [chuyện|đặt]; đăng (tin|bài|bịa|chuyện|nói); chia sẻ bài; lan truyền; có (thiệt|thật|đúng) không; (thiệt|thật) không vậy; thực hư; ở (tỉnh khác|nước ngoài|mỹ|trung quốc) ~; vụ ~ trên (mạng|báo)`,
    not: "bán ~ trên (mạng|facebook|phây|tiktok); đăng ~ (hình em|clip em|nói xấu)",
    en: "heard that; rumor; rumour; on facebook; on tiktok; on youtube; in the news; read that; saw online; is it true; fake news; posted",
  },
  HYPOTHETIC: {
    is: `lỡ ~ (nổ|cháy|sập|té|đứt|chết|có chuyện|rớt|ngã|tai nạn|bị gì|xảy ra|đuối|giật) ~; (nếu|nếu như|lỡ như|giả sử|trường hợp|phòng khi|khi nào|lỡ mà|nếu mà|ví dụ|chẳng may|mai mốt|lỡ có|lỡ bị|khi có|khi bị|khi gặp|khi thấy) ~; (cháy|tai nạn|trộm|đánh|cướp|bị|có chuyện|đuối|đánh nhau) thì (gọi|báo|làm|phải|nên|xử|phạt|đi|ai); mà (cháy|xảy ra|có chuyện|bị) ~ (thì|là); (cách|làm sao|làm thế nào|hướng dẫn|biện pháp|kỹ năng|muốn) ~ (phòng|phòng tránh|tránh|đề phòng|xử lý|sơ cứu|ngừa|nhận biết|phòng ngừa|phòng cháy|dạy); (cháy|té|tai nạn|nổ|sập|đuối) (là|thì) (chết|chạy không|hết|khổ|tiêu|nguy); có ngày; sợ (có ngày|đứt|lỡ|mai mốt|xảy ra|có chuyện|bữa nào|rồi|cháy|sập|đuối|tai nạn|té|rớt|gãy|bị|mất|có án mạng|trẻ|mấy đứa nhỏ|chết); có ngày ~ (chết|cháy|tai nạn|sập|án mạng|xảy ra); (thế nào|kiểu gì|sớm muộn|coi chừng|dễ|nguy cơ|mong|kẻo|để) ~ (cũng có ngày|cũng xảy ra|xảy ra|gây tai nạn|bị tai nạn|té|tai nạn|cháy|rớt|đuối|sập|tông|đụng|gãy|chết người|gây cháy|gây nổ|trộm|cướp|điện giật|tránh|ngã)`,
    not: "nếu không ~ (tiền|đưa|trả|chuyển|nó); nếu ~ (không nghe máy|em có gì|em chết|tui chết|con chết|đọc được|tìm thấy); mày mà; khi thấy ~ (thì nó|đã); nếu mày; nếu tao; sợ (quá|lắm|nó|ổng); sợ bị (nó|đánh|giết); coi chừng (tao|xe|tui|mạng|đó); sợ rồi; sợ mấy; sợ chết",
    en: "if (there|i|someone|a|my|we|you|it); in case; what if; what should i do if; how to (prevent|avoid|report); what number; which number; could (happen|cause)",
  },
  /** Something is asked to be built or mended: nothing is happening. */
  PROPOSE: {
    is: `(đề nghị|kiến nghị|xin|mong) ~ (gắn|lắp|làm|sửa|đặt|cắm|có|thay|dựng|rào|nắn) ~ (gương|biển báo|đèn|gờ|rào|lan can|biển|giảm tốc|camera|nắp cống|cảnh báo|trụ điện|dây điện)`,
    en: "please (install|fix|repair|put up)",
  },
  LAW_QUESTION: {
    is: `
      (mức|tiền|bị|có) phạt _ (bao nhiêu|nhiêu|mấy|không|sao|gì|nặng không|thế nào|tiền); phạt (bao nhiêu|nhiêu|mấy|không|thế nào|sao|nặng không); (đi|ở|ngồi|án) tù ~ (không|mấy|bao|chưa); mấy năm tù; tù mấy năm; bị (xử|tội) ~ (sao|gì|thế nào|không|mấy); (xử|xử lý) (sao|thế nào|ra sao); có bị (tội|phạt|xử|bắt|đi tù|giữ) ~; tội gì; thì (làm lại|cấp lại|đổi|đăng ký|xin|làm giấy) ~ (sao|ở đâu|thế nào|gì|đâu); thì phải (làm sao|làm gì|báo ai|báo đâu); thì (tố cáo|trình báo|báo|thưa|kiện) ở đâu; bị ~ ~ thì [phải|nên|có thể] (làm sao|làm gì|báo|tố cáo|trình báo|gọi|liên hệ|kiện|xử lý|nhờ|thưa) ~; có (vi phạm|phạm tội|phạm luật|hợp pháp|được phép|được tự|bị xử lý) ~ không; có được ~ (không|hông|ko); có được (mang|phép|dùng|đem|xài|đốt|nuôi|chở|bán|giữ|đậu|làm|đi|đăng|nhận|bắn|chơi) ~; theo (luật|quy định) _ (thì|mới|nào); (thủ tục|quy trình|mẫu đơn|lệ phí|giám định|trợ cấp|khai tử|bồi thường|đơn trình báo|chế độ) ~ (ở đâu|sao|không|thế nào|cần|gì|nào|làm|bao nhiêu); (cho|xin|dạ) [em|tui|tôi|mình|con|cháu] hỏi; muốn hỏi; (đi|làm|xin|nộp) ~ (giám định|khai tử|đơn) ~ (ở đâu|sao|thế nào); [thì] nên (làm gì|gọi|báo|xử lý|sơ cứu|gọi số nào|gọi ai); thì ~ (báo ai|báo đâu|liên hệ đâu|liên hệ ai|đi tù|bị phạt|bị xử|sơ cứu sao|gọi số nào|gọi số mấy|gọi ai|xử lý sao|nên làm gì); có (miễn phí|tốn tiền|mất tiền) không; kiện được không; làm sao lấy lại; cach so cuu; (co|bi) (phat|di tu) (khong|bao nhieu|ko); di tu khong; phat bao nhieu; cho (em|toi|tui) hoi; xin hoi
    `,
    not: "xử (tui|em|tao|mày|nó|đẹp|cả); hỏi (tội|thăm); có được (ai|tin)",
    en: "what is the (fine|penalty|law|punishment|procedure|fee); is it (legal|illegal|allowed); how much is; how long (does|is); do i need; can i (register|apply|get|renew); how (do|can) i (register|apply|get|renew|report|file|declare); what documents; which office; where (do|can) i; where should i",
  },
  RESOLVED: {
    is: `(dập|tắt|dập tắt|chữa) ~ (rồi|xong|được rồi|kịp|xong rồi); hết (đánh|quậy|cháy|ồn|chửi|lắc|cãi|đá gà|đánh bạc|la|nhậu) [nhau|lộn] rồi; ?(ngưng|êm|tan|giải tán|về|yên|ổn) (rồi|hết rồi|cả rồi) ; ?(êm|ổn|an toàn|bình an|khỏe|tỉnh) (rồi|hết|lại rồi|xuôi); (không|chưa) (sao|có ai bị|có ai|ai bị|ai|thiệt hại|bị gì|hề hấn) _ (gì|sao|hết|đâu|rồi|bị thương|thương|chết); không sao; (đi|giải tán|bỏ đi) hết rồi; ?êm rồi; hết quậy; khỏi (xuống|tới|lên|cần|qua|đi) [nữa|nha|nữa nha]; (tìm|kiếm) (được|thấy|ra) _ (rồi|bé|cháu|con); tim thay roi; (đã|mới|tự) (về|về nhà|tìm thấy|tìm được|cứu được|cứu kịp|đưa đi viện|đưa đi bệnh viện|cấp cứu xong|bị bắt|dập) ~; ?(về nhà|về tới nhà|về tới) rồi; (đưa|chở) ~ (đi viện|bệnh viện|cấp cứu|trạm xá|nhà thương) ~ (rồi|xong); công an ~ (bắt|tới|xuống|giải quyết|mời|hốt) ~ (rồi|xong|hết); giải quyết (xong|rồi); báo nhầm; (lộn|nhầm) ~ (rồi|nha|thôi); bấm nhầm; giỡn (thôi|chơi|nha|á|mà); chọc (chơi|thôi); test; thử (xem|coi|thôi|tin|hệ thống); hòa giải; (biết|nghi) ~ lừa ~ (cúp|không|nên|chặn|bỏ qua); (em|tui|tôi|mình|con|nên|liền) [tui|em] cúp máy; nên [tui|em] cúp; vẫn ở (trường|nhà|đây|chỗ làm); nhìn lầm; (do|tại) ~ (nhìn lầm|tưởng); tỉnh queo; khỏe (rồi|lại rồi|re|hẳn); chưa mất (gì|đồng nào|tiền); (em|tui|con|tôi) không chuyển; về được rồi; trốn về [được] [lâu] rồi; (chớ|chứ) không _ (chết|bị|có án mạng|nó|thằng); dập (được|xong) rồi; suýt [chút] [nữa]; xém [chút] [nữa]; may (mà|không|quá|là) ~; hú hồn; cứu được _ _ rồi; diễn tập; thực tập chữa cháy; tập huấn; (bị bắt|bắt) (rồi|hết rồi|xong); (làm lành|hòa) rồi`,
    not: "hết (rồi|chịu|cứu|đường|tiền|cách|thở) ~ (cứu|chịu|muốn); (xăng|pin|tiền) ~ hết rồi; (cháy|tiền|máu|sức|đường|nhà|gạo) hết rồi; cháy hết rồi; chạy hết rồi; (bắt|bị bắt) ~ con rồi; công an ~ (chưa|không); không ai; chưa ai (thấy|tới|cứu|vô|dám|ra); không có ai (giúp|cứu|ở nhà|bên cạnh|lớn|dám|nhà); (về|tới) nhà rồi (chém|đánh|quậy); xong rồi ~ (em|tui|đi|chết|vĩnh biệt); (nó|ổng|tụi nó|ảnh|chồng) ~ về rồi; nó về rồi; không có ai; không sao (thở|mở|ra); chưa có ai; em không sao ngủ; (không|chưa) ai ~ (tới|cứu|dám|giúp|can); không về; chưa về",
    en: "(fire|it) is out; put out; everyone is (safe|fine|ok); nobody (was hurt|hurt); no one (was hurt|hurt|is hurt); false alarm; resolved; found (him|her|them|it) (already|safe); already (left|resolved|ok|fixed|found|arrested|back|home); all good; no need to come; just kidding; joking; drill; test message; stopped now",
  },
  NEGATOR: {
    is: `không có; không phải; không (còn|thấy|nghe|hề); chưa (có|thấy|từng|bị|xảy ra); hết; đâu có; chẳng (có|phải|thấy); làm gì có; nghỉ; thôi; hổng có; có đâu; chứ không; chứ đâu`,
    en: "no; not; never; without; there is no",
  },
  JOKE: {
    is: `haha; hahaha; hihi; hehe; kaka; kkk; kk; hha; hahah; lol; ?(đùa|giỡn|nói chơi|nói giỡn|chọc) _ (thôi|chơi|mà|nha|á|vui|tí); cười (chết|xỉu|ỉa|té|đau bụng|muốn|bò|lộn ruột|mất|rớt); mắc cười; tức cười; buồn cười; vui (ghê|quá|dữ|thiệt)`,
    not: "(không|hổng|đừng) ~ (giỡn|đùa|chơi); không phải ~ (giỡn|đùa)",
    en: "haha; lol; lmao; joking; kidding; hahaha",
  },
  FICTION: {
    is: `(phim|bộ phim|tập phim|phim ma|phim hành động) ~; rạp (phim|chiếu|hát|xiếc); (coi|xem|đóng|quay|trong|chiếu) ~ (phim|cải lương|hài|kịch|anime|truyện|tuồng); game; liên quân; free fire; pubg; lmht; ff; (chơi|trong|đánh) game; truyện (tranh|ma|trinh thám|kiếm hiệp); tiểu thuyết; ?vở (kịch|tuồng); bài (hát|văn|báo|học|tập); (đá|trận) (banh|bóng) ~ (thua|thắng|hòa|phút|đội); (đội|tuyển|trận) ~ (bóng|banh|thua|thắng|việt nam|đá); (ca sĩ|diễn viên|minigame|livestream); nằm mơ; giấc mơ; chiêm bao; ác mộng; (bà con|mời) ~ coi (hội|cải lương); sân khấu; bịa [chuyện|đặt]; tin giả; tung tin; câu like; tin vịt`,
    not: "(máy|tiệm|quán) game ~; game bài; nghiện game; chơi game ~ (về|bị|nó|thua); bài học; tiệm game; quán game; bài (bạc|cào|ăn tiền)",
    en: "movie; film; game; video game; tv show; dream; novel; football match; soccer; song; concert",
    enNot: "gambling game; game of cards; card game",
  },
  FOR_SALE: {
    is: `(bán|rao bán|rao|mua|ship|đặt|giao|giá|cung cấp|quảng cáo|buôn|tàng trữ|chế|chế tạo|sản xuất|trữ|cất giấu|giấu|đăng|khoe|post|up|livestream|mua bán|đăng hình|clip|video) ~; giao nộp; nộp; thu hồi`,
    not: "giá (như|mà); giao (thông|lộ|diện|tiếp|tranh); bán (sống|kính|cầu|bảo); tự chế; (cầm|rút|chĩa|vác) ~ chế; mua (dầu|xăng) về (tưới|đòi|dọa); clip ~ (đánh|cô giữ trẻ|bạo hành|tui có|em có|có quay); quay clip; nộp tiền; giao dịch; đăng ký",
    en: "sell; sells; selling; sold; buy; for sale; posted; photo of; dealing; hidden; storing; hand in",
  },
};
