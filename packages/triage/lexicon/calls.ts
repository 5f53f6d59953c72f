import type { Lexicon } from "../phrases.ts";
import { ME } from "./words.ts";

/** Calls for help and threats against people who report. */
export const CALLS: Lexicon = {
  CALL: {
    is: `
      !sos; s o s
      cuu (voi|em|toi|tui|con|nguoi|mang|me|nha|di|ba|bo|ho|gap|chong|vo|ban|be|toi voi|minh|anh|chi); cứu (với|${ME.slice(1, -1)}|người|mạng|mẹ|ba|vợ|anh|chị|bé|nó|hộ|giùm|gấp|bớ|mấy đứa|hai mẹ con|bạn|ngoại|nội|má|bà|ông|hết|được|nạn); (kêu|la|hô|cầu|van|gọi|hét) cứu; ứng cứu; giải cứu; ?bớ (người ta|làng xóm|bà con|công an|cướp|cháy); (alo|a lô) (113|114|115); help; (gọi|kêu) (cấp cứu|cứu hỏa|cứu thương|xe cứu thương|115|114|113|công an) ~ (giùm|gấp|liền|với|lẹ|giúp|đi); (cấp cứu|cứu thương|cứu hỏa|cứu hộ) ~ (tới|gấp|giùm|lẹ|lên|xuống|với|ngay|nhanh); cứu nguy; nguy hiểm tới tính mạng; help me; giúp (em|tui|tôi|con|mình) với; cứu em; cứu mạng; cho (xe|người|công an|cứu hộ|anh em|lực lượng) ~ (tới|xuống|qua) ~ (gấp|liền|lẹ|ngay|giùm); nguy cấp; khẩn cấp
    `,
    not: "sơ cứu; đã [giúp] cứu ~; (cảm ơn|cám ơn|nhờ) ~ cứu ~; so cuu; tra cứu; nghiên cứu; tra cuu; nghien cuu; cứu (trợ|tế|xét|vãn|rỗi|net|bồ|thương ở đâu|bài|điểm|môn|giá|hộ giao thông|cánh|vớt|vãn|hộ xe ở|sống); khảo cứu; truy cứu; bo cuu; cứu con (mèo|wifi|acc|nick|chó|chim); cứu (acc|nick|wifi|cây|máy|deadline|đói|em với bài|em bài|em môn|cái|điện thoại|laptop|team|trận|thua|facebook|zalo|xe chết máy|xe em chết máy); xe cứu (hộ|hỏa) ~ (số|giá|ở đâu|bao nhiêu|chặn|chạy); đồ ăn cứu; cứu (cái|con) (hình|ảnh|file); dầu cứu; giúp (em|tui|tôi|con|mình) với (thủ tục|hồ sơ|giấy); giúp (em|tui|tôi) với ~ (căn cước|hồ sơ|vneid|đăng ký|thủ tục|mật khẩu); số ~ (cấp cứu|cứu hỏa|cứu thương)",
    en: "help; help me; sos; save (me|us|him|her); emergency; please come; send (police|ambulance|someone|help); call (the police|an ambulance|ambulance|police); i need help; in danger; call 113; call 114; call 115",
    enNot:
      "(your|for|the|of) [quick|kind|great] help; (need|can you|please|could you|want) help (with|registering|filling|to register|to fill|to get|me with|me register|me find|me understand|finding|getting); help (with|me with|me register|me understand|desk|center)",
  },
  /** The word by which one cries for help. */
  CRY: {
    is: "!cứu",
    not: "(sơ|tra|nghiên|truy|khảo) cứu; đã [giúp] cứu; (cảm ơn|cám ơn|nhờ) ~ cứu; tra cuu; nghien cuu; so cuu; cứu (trợ|thương|hỏa|hộ|được|sống|kịp|xét|vãn|rỗi|tế|cánh|net|bồ|giá|bài|điểm|môn|xong|vớt|đói|sinh|chữa); cuu (tro|thuong|hoa|ho|duoc|xet|te); cấp cứu; cap cuu; cứu con (mèo|wifi|acc|nick|chó|chim); cứu (acc|nick|wifi|cây|máy|deadline|em bài|em môn|cái|điện thoại|laptop|team|trận|facebook|zalo|xe chết máy); đồ ăn cứu; bo cuu; dầu cứu; lửa cứu; cuu ho",
    en: "sos",
  },
  /** Somebody is asked to come at once. */
  COME: {
    is: "?(tới|xuống|qua|lại|vô|ra|lên) _ _ (liền|gấp|lẹ|mau|nhanh) [đi|giùm|lên|với|nha]; ?(tới|xuống|qua|lại|vô|ra|lên) ngay [đi|giùm|lên|với|nha]; lẹ (lên|lẹ|giùm|đi|với|nha); mau (lên|mau|giùm); nhanh (lên|giùm|với); (gấp|khẩn cấp) (lắm|quá|rồi|giùm|với); lam on (toi|xuong|den) (gap|lien|le|mau)",
    not: "lên (mạng|xe|đời) ngay; ngay (trong|cửa|cổng|bên|trước|sau|đầu|cuối|chợ|ngã); (mấy anh|công an|mấy chú) ~ (tới|xuống) lẹ (chớ|chứ|quá|ghê); tăng lên nhanh; gấp lắm ~ (hồ sơ|giấy); ra lẹ lệ phí; (lấy|làm|nộp|xong|đổi|cấp) ~ (liền|gấp|nhanh|lẹ|ngay)",
    en: "come (quick|quickly|now|fast|immediately); hurry; send someone now",
  },
  /** The writer cannot speak, or must not be called. */
  HIDING: {
    is: `đừng (gọi lại|gọi điện|điện lại|gọi cho em|điện|rung|gọi vô máy|nhắn lại nhiều); (không|k|hổng) [dám|thể] _ (gọi được|nói được|gọi điện|nói lớn|la|nghe máy|bật đèn|lên tiếng|mở máy|thở mạnh|ra ngoài|mở cửa); nhắn lén; im lặng nha; (trốn|núp|nấp) ~ (trong|dưới|gầm|nhà tắm|toilet|tủ|gác|sau|nhà vệ sinh|phòng|ngoài vườn|qua nhà|ở); nhốt mình; nhot minh; (ngồi|đứng|nằm) (kế|cạnh|bên|sát) [bên] _ _ (giữ|canh|coi|đòi); (giữ|lấy|đập|giật|tịch thu) [mất] (điện thoại|đt) [của] (em|tui|con|tôi); khong dam (goi|noi|la|ra); dung goi (lai|dien)`,
    not: "trốn (nợ|học|việc|thuế)",
    en: "do not call; dont call; cannot talk; cant talk; hiding; he will (hear|see); quietly; took my phone",
  },
  REPORTED: {
    is: `
      (tui|tôi|em|con|mình|gia đình tui|mẹ em|ba em|chồng em|nhà em|nhà tui|chị|vợ tui|chị em|anh em) [có|đã|mới|là người|lỡ|là|bị nghi|dám|từng|bị] [người|đứa] (báo|tố cáo|tố giác|tố|khai|trình báo|méc|nhắn công an|nhắn tin cho mấy anh|nhắn mấy anh|làm chứng|nhắn trang|thưa|gửi đơn|nhắn tin|đứng ra|lên tiếng|phản ánh|tin báo|nhắn tin cho công an|gọi công an|gọi 113|nhắn cho công an|nhắn cho mấy anh|gửi tin|báo công an|báo tin|chụp hình gửi|cung cấp) _; (vì|do|tại|bởi|nghi|sau khi|từ bữa|từ hôm|từ khi|kể từ|tội|biết|hay|cho là|tưởng) [vụ] [hôm] [trước|bữa] _ (tui|tôi|em|con|mình|gia đình|chị|ba|mẹ|chồng|vợ|nhà em|nhà tui) [đã|có|là người|mới|là đứa|hôm trước] (báo|tố cáo|tố giác|khai|nhắn|làm chứng|méc|thưa|phản ánh|tin|báo tin|gửi|tố|nói với công an|trình báo|chỉ); (báo tin|tố giác|báo công an|báo mấy anh|báo vụ|tố cáo|làm chứng|nhắn tin cho mấy anh|nhắn mấy anh|nhắn công an|nhắn tin cho công an|nhắn trang|nhắn tin báo|báo xong|khai báo với công an|làm nhân chứng|nhân chứng|thưa công an|thưa vụ|thưa nó|báo chuyện|báo về|phản ánh vụ|gửi tin cho mấy anh|báo với mấy anh|báo với công an|báo trang) ; (biết|nghi|đoán|nói|đổ|hỏi|cho rằng|bảo|kêu|đồn) _ (tui|tôi|em|con|mình|nhà tui|nhà em|gia đình em|vợ chồng em|chồng em|mẹ em) _ (báo|méc|tố|khai|nhắn|chỉ điểm|làm ăng ten|thưa|tố giác|là người báo|chỉ|báo tin); chỉ điểm; ăng ten; (từ|kể từ|sau) (hôm|bữa|lúc|khi|ngày|đợt|hồi) [tui|em|tôi|con|vợ tui|chồng tui|nhà tui] [đi|mới] (báo|nhắn|tố|tố giác|trình báo|làm chứng|gọi|gửi|phản ánh|thưa|chỉ) ; (tại|vì|do|bởi) (tui|em|tôi|con|vợ tui|chồng tui|nhà tui|ba tui|mẹ tui|chị dâu|anh tui) (méc|báo|chỉ|tố|khai|làm chứng|nhắn|đi thưa|thưa|gọi|kêu công an); (tui|em|tôi|con|mình|chị|anh) (báo|nhắn|méc|tố) [cái] (vụ|chỗ|trang|page|công an); (nhan|bao|mec|to) (page|trang) nay; làm chứng; nhân chứng; vì cái đơn; (cái|lá) đơn (tố|thưa); hợp tác với công an; (tui|em|tôi|mình) nhan (may anh|cong an|trang|tin cho)
    `,
    not: "báo (mấy anh|công an|anh|các anh|mấy chú) [để] (biết|hay|rõ|nắm|xuống|là|có|vụ này|cái|rằng); ai ~ báo công an; (ai|đứa nào|thằng nào) ~ (báo|méc|tố); báo (giùm|cho em biết|cho tui biết|giá|lỗi|cháy|mất|điểm|cáo|chí|hiếu|đài|thức|tui|em); em báo (là|mấy anh|anh|công an) (có|nhà|ở|tối|giờ); báo em; nếu ~ báo; (muốn|xin|cần|định|để) _ (báo|tố giác|tố cáo|trình báo|làm chứng); muốn (báo|tố giác); cho em báo; cho tui báo; (cho|em|tui|tôi) xin (báo|phản ánh)",
    en: "because i (reported|told|called|messaged); (after|since) i (reported|called|told|messaged); i (reported|told the police|called the police|messaged the police|testified); (knows|know|found out|think|thinks|suspect) (i|it was me|that i|its me) [reported|told|called|who]; for reporting; witness; snitch; my report",
  },
  RETALIATE: {
    is: `
      !dọa; (rồ ga|rọi đèn|pha đèn|nẹt pô|đậu xe) ~ trước (nhà|cửa|cổng); (đứng|ngồi|đậu|lảng vảng|lượn) ~ (ngoài|trước|ngay) (cổng|cửa|nhà|ngõ|quán|sân|hẻm); (quăng|liệng|vứt|bỏ|để|gửi|treo) ~ (con gà chết|gà chết|chuột chết|con dao|dao|vòng hoa|hòm|viên đạn|xác|nhang|hình nhân|chó chết|bom bẩn|đầu heo) ~; (chạy|bám|đi|lẽo đẽo|rượt) theo (con|vợ|em|tui|tôi|chồng|xe|sau|mẹ); (kêu|bắt|ép|đòi|hù|biểu|buộc) ~ rút (đơn|lời khai|tin|lại|tố cáo); xe lạ ~ (bám|theo|đậu|đảo); (lo|đi) mua hòm; coi chừng xe; tông xe; gặp (ở đâu|đâu) ~ (đánh|đập|đó); no noi ~ (xu|dot|chem|giet|danh); (dọa|hăm|đòi|hù) (giết|chém|đánh|đốt|xử|đập); ném (đá|gạch|chai|mắm tôm); liệng (đá|gạch); chặn (đường|xe|đầu); tạt (sơn|mắm tôm|xăng|axit); đập (phá|cửa|xe|đồ); theo dõi; trả thù; hăm dọa; đe dọa; đâm xe; chửi bới; gây sự; kiếm chuyện
      (dọa|hăm|đe|đe dọa|hăm dọa|hù|chửi|đòi|đón|chặn|vây|kéo|kiếm|tìm|trả thù|trả đũa|dằn mặt|xử|đánh|đập|chém|đâm|đốt|giết|ném|liệng|chọi|tạt|quăng|đập phá|cắt|phá|theo dõi|rình|bám theo|gây sự|khủng bố|nhá|gửi vòng hoa|vứt|thuốc chết|hành|chặt|rạch|cô lập|đuổi|nói xéo|hầm hè|lườm|hằm hè|bắn tin|chọi đá) ~; (sẽ|cho) ~ (nghỉ học|biết mặt|nằm viện|mất con|hối hận|khóc|ngồi tù|ăn đủ|biết thế nào|lãnh đủ); câm miệng; (đứng|ngồi|chờ|canh|đợi|chực|rình) ~ (trước nhà|trước cửa|ngoài cửa|đầu hẻm|ngoài cổng|trước cổng); ngồi trước cửa; (đâm|xì|rạch) [lủng] (bánh|lốp|vỏ); bị đâm lủng; thư (nặc danh|bỏ vô|dọa); coi chừng; liệu hồn; không yên; biết tay; cái mạng; trả giá; dằn mặt; nhắn tin (chửi|dọa|hăm|đe); cho biết mặt; sống không yên; hoi toi; sẽ biết; chém chết; đốt nhà; (mắm tôm|sơn|gạch|đá|bom bẩn|chất bẩn) ~ (nhà|cửa|mái|sân|vô|rào); nem (gach|da|mam tom|chai) ; liệng (đá|gạch)
    `,
    not: "chửi thề; (đá|ném) (gà|banh|bóng|cầu); kiếm (ăn|cơm|tiền|sống|việc|thuê); tìm (hiểu|việc|trọ); cắt (cỏ|tóc|điện|nước|đất|cử); đá gà; tìm thấy; theo dõi (hồ sơ|trang|tin|vụ|đường); phá (án|sòng|tụ điểm|được); đánh (bạc|bài|đề|giá|lô|số|máy); đòi nợ; xử (lý|phạt|lí); kéo (dài|nhau đánh bạc)",
    en: "threatening; threatened; threatens; threat; threats; revenge; following me; attacked; threw; throwing; throw; broke my; smashed; kill; beat; burn; came to my; waiting for me; will pay; pay for it; be sorry; regret",
  },
  LEAK: {
    is: `(sao|tại sao|ai nói|bị lộ|lộ|ai cho|làm sao|có ai|ai để|mấy anh có|sao lại) ~ (biết|hay|lộ|nói ra|nói cho|để lộ|tiết lộ|biết tui|biết em|biết là em); (hỏi|hỏi thăm|tra hỏi|dò hỏi|gặng hỏi|chất vấn) ~ (có phải|phải) _ (tui|em|tôi|mình|con|anh|chị) ; lộ (thông tin|danh tính|tên|nguồn|tin|ra|hết); bị lộ; (có phải|phải) (tui|em|tôi|mình|con|nhà em|nhà tui) ~ (báo|nhắn|méc|khai|tố|thưa|gọi|gửi|nói)`,
    en: "how (do|did|does) (they|he|she) (know|knew|find); who told; leaked; identity; leak",
  },
  WHO: {
    is: `
      (ai|đứa nào|thằng nào|người nào|con nào|kẻ nào|thằng chó nào|đứa chó nào|ông nào|bà nào|thằng mất dạy nào|đứa khốn nào) [mà|dám|đã|là người|là|chơi|đi|lại|gọi|kêu|lên|bữa đó|hôm đó|vô] [đi|dám|gan] _ [tao|tui] _ (báo|méc|tố|tố cáo|tố giác|chỉ điểm|chỉ|nhắn|nói|kêu công an|gọi công an|báo công an|thưa|mách|báo tin|gọi mấy anh|kêu mấy anh|kêu mấy chú|gọi mấy chú|gửi hình|gửi tin|phản ánh|khai|tung tin|chụp hình|báo mấy chú|báo mấy anh|gọi 113|làm ăng ten)
      (tên|danh tính|số điện thoại|số|thông tin|lai lịch|mặt|nick|tung tích|nhân thân|địa chỉ|tin nhắn) ~ (người báo|người tố|đứa báo|thằng báo|người nhắn|người gửi|người phản ánh|kẻ báo|người tố cáo|người tố giác|đứa méc|người thưa|người đã báo|người nào báo|cái người nhắn|người méc|người báo tin|người gọi|cái người); (người báo|đứa báo|thằng báo|người báo tin|người tố|người tố giác|người gửi tin|kẻ báo) ~ (là ai|tên gì|ở đâu|tên|nhà ở|số mấy|ai vậy); (cho|xin|nói|khai|đưa|cung cấp) ~ (biết|tên|danh sách|danh tính) ~ (ai báo|người báo|đứa nào báo|ai méc|người tố|ai tố|ai gọi|ai nhắn); nghe nói có người (báo|tố|méc|thưa) ~ (tui|tôi|nhà tui|quán tui|quán tôi|em|nhà tôi); có phải ~ (bà|ông|thằng|con|nhà|chị|anh) ~ (báo|méc|tố|thưa|nhắn) ~ (không|phải không|hông|vậy|đúng không); ai bao (vay|tui|cong an|mau); ai meo; (ai|đứa nào) ~ (báo|méc|tố|kêu|gọi) ~ (công an|mấy anh|mấy chú|mấy ông) ~ (quán|nhà|sòng|trại|chỗ|tiệm|chuyện|vụ) (tao|tui|tôi|em|anh|mình); (tin|tin báo) ~ (từ ai|của ai|ai gửi); nguồn tin (từ|ở) đâu; do ai (gọi|báo|gửi|nhắn|tố|méc|kêu|phản ánh); là ai (gửi|báo|nhắn|gọi|tố) ~; ai (gửi|báo|nhắn|chụp) vậy; (biết|hỏi|cho hỏi|coi) ~ ai (chụp|quay|gửi|nhắn|báo|tố|méc|gọi|phản ánh) ~ (hình|nhà|xã|công an|mấy anh|tui|em|tôi|vậy|quán); (coi|xem|cho) ~ (tin nhắn|tin|đơn|nội dung) ~ (tố|báo|phản ánh) (tui|em|tôi|nhà|quán); đứa nào ~ đi (báo|méc|tố) ~; tui có quyền biết; số (của|điện thoại) ~ (người|đứa) ~ (tố|báo|méc)
    `,
    not: "có ai (báo|nói|gọi) ~ (chưa|không); ai (nói|báo) (tui|em) (nghe|biết); ai (thấy|biết|lượm|nhặt|gặp) ~ (báo|nói|nhắn|gọi); ai ~ (báo|nói|nhắn|gọi) (tui|em|tôi|giùm|lại|với|mình) (với|nha|biết|giúp|giùm); ai gọi (tên|em dậy); ai nói; sao ~ ai báo (cháy|tin mới); ai (gửi|nhắn|gọi) (link|cho em|lừa|tới đòi|kêu); có ai gọi; đứa nào (ăn|lấy|trộm|ăn cắp|chửi|nói xấu); ai bao (nhieu|che|ke|boc); ai (nhắn|gửi|nói) ~ (link|lừa)",
    en: "who (reported|told|called|is the reporter|informed|sent|snitched|complained|ratted); name of the (person|reporter|informant|one); (give|tell) me the name",
  },
  WHO_PRESS: {
    is: "(nói tên|khai ra|chỉ mặt|nói ra|cho tên|nói đi|khai mau|tao biết|biết hết|tao tìm|tao kiếm) ~ ; liệu hồn; tao cho ~ (triệu|tiền); tui cho ~ (triệu|tiền); coi chừng tao; đừng để tao",
    en: "i will find; tell me now; i will pay",
  },
};
