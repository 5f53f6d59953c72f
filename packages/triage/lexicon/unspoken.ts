import type { Lexicon } from "../phrases.ts";

/** Danger that is not called by its name, and further ways to say what the other lists know. */
export const UNSPOKEN: Lexicon = {
  /** What one sets in order before going for good. */
  LEAVES_BEHIND: {
    is: `
      (sổ tiết kiệm|sổ đỏ|giấy tờ|chìa khóa|chìa khoá|mật khẩu|di chúc|lá thư|bức thư|thư|nhật ký|cuốn nhật ký|tiền|vàng|sổ sách|hồ sơ|điện thoại|nhẫn|cuốn sổ) ~ (để|cất|giấu|nằm|bỏ) _ [con|em|tui] (trong|dưới|trên|ở|chỗ) ~ (ngăn kéo|ngăn tủ|ngăn bàn|gối|hũ gạo|chậu|bàn|cốp|tủ|đầu giường|bàn thờ|hộc tủ|nệm|chiếu|ngăn keo)
      (để|đặt|cất|bỏ) ~ (lá thư|bức thư|thư|giấy|chìa khóa|chìa khoá|điện thoại|ví|dép|giày|nhật ký) ~ (trên bàn|dưới gối|lại nhà|ở nhà|trên cầu|bên bờ|trên bờ|bên lan can|gọn gàng|ngay ngắn|ngăn bàn|ngăn kéo); de trong ngan (keo|tu|ban)
      (con chó|con mèo|chó|mèo|con heo|bầy gà|con bé|thằng bé|cháu|mấy đứa nhỏ|con|con nhỏ) ~ (nhờ|gửi|gởi|dặn) _ _ ~ (nuôi|chăm|coi|lo|giữ) ~; (nhờ|gửi|gởi|dặn) ~ (nuôi|chăm|coi|lo) ~ (giùm|hộ|giúp|thay) ; (nhà|đất|xe|ruộng|vườn|hồ sơ đất) ~ (sang tên|để lại|để cho|cho) ~ (cho con|cho cháu|con gái|con trai|xong) ; (dọn phòng|dọn dẹp|dọn nhà|dọn đồ) ~ (sạch sẽ|xong|gọn gàng) ~; (trả|trả hết) ~ (nợ|quán xá) ~ (hết|rồi|xong); (bán|cho) ~ (con heo|xe|đồ) ~ (trả|lo đám|làm đám); đừng làm đám; (làm đám|đám tang|đám ma) ~ (linh đình|đơn giản|tốn kém)
    `,
    not: "(mất|rớt|rơi|quên|lượm|nhặt|làm lại|cấp lại|xin|trộm) ~ (chìa khóa|giấy tờ|ví|điện thoại|sổ đỏ|thư|hồ sơ); để giấy tờ xe; hồ sơ để ở đâu; để (dép|giày) ngoài",
    en: "left (the|my) (keys|letter|money|rent|note) ~; sold my ~; the (keys|letter|note|money) (is|are) (on|under|in) ~; please (feed|keep|take) my (dog|cat)",
  },
  /** Forgiveness asked, or mourning forbidden. */
  FORGIVE: {
    is: `(tha lỗi|tha thứ|bỏ lỗi) ~ (cho con|cho em|cho tui|cho tôi|cho anh|con|em); (xin lỗi|con xin lỗi) (bố|ba|má|mẹ|bố mẹ|ba má|ba mẹ|cha mẹ|vợ|con|các con|mọi người|cả nhà|thầy cô|bà|ông bà); (đừng|không ai|đừng ai) (buồn|khóc|trách|giận|tìm|kiếm|chờ cơm|chờ cửa|đợi|chờ|hỏi|cản|can) ~ (nhé|nha|nghen|anh|em|tui|con|tôi|nữa|hết|ai|gì|nghe); không (giận|trách|oán) ai [hết]; (không|chẳng) phải lỗi (của|tại) (ai|mẹ|má|ba|anh|em|vợ); (tự nguyện|tự làm) ~ (không ai ép|tự chịu|không liên quan); không ai ép; (xin|thắp|nhớ thắp) ~ (cây nhang|nén nhang|nén hương|cây hương); nhang khói; xin lỗi kiếp này; con bất hiếu; dung (buon|tim|kiem|trach) (nha|nhe|em|con|toi|tui|minh); xin loi (ba|ma|me|bo|cha me|vo|con)`,
    not: "đừng buồn ~ (thua|điểm|thi rớt); xin lỗi mọi người ~ (ồn|làm phiền|trễ|báo nhầm|nhầm); đừng (chờ|đợi) ~ (làm hồ sơ|giấy)",
    en: "forgive me; not (her|his|your|their) fault; it was not ~ fault; tell (my|them|her|him) ~ (love|fault|sorry); dont (cry|look for me)",
  },
  /** Going, for good. */
  GOES: {
    is: `(đêm nay|tối nay|hôm nay|lát nữa|bữa nay|giờ|mai|sáng mai|chiều nay) ~ (tui|tôi|em|con|mình|anh) [xin phép|xin] (đi|ra đi|đi trước|đi nhẹ|đi luôn|nghỉ|ngủ|biến mất|không còn); (xin phép|xin) [được] (đi trước|ra đi|nghỉ trước); trước khi đi; (đi|ra đi) (nhẹ|thanh thản|trước|xa lắm|thật xa|một mình); (không|chẳng|khỏi) còn (gì|việc gì) ~ (lo|luyến tiếc|vướng|phải lo); (ai|mai|sáng mai) ~ (ghé|tới|qua) ~ (mở cửa|thì đọc|đọc|mở) [giùm]; ai toi truoc thi doc; ngày mai ~ không (trả lời|nhắn|dậy|thức dậy); (nếu|mà) ngày mai ~ không ~; (không|khong) ai keo kip; (không|chẳng) ai kéo kịp; lần này ~ (không ai|thật|chắc); (ngủ|đi) một giấc ~ (xong|hết|dài); tới giờ rồi; hết duyên; ở lại mạnh giỏi; (đi|theo) ~ (cha|mẹ|ba|má|ông|bà|ông bà|ảnh|nó) (đây|luôn|thôi|trước|rồi)`,
    not: "đi (trước|luôn) (nha|về nhà|làm|chợ|chơi|học|xe|xã) ~; mai ghé (lấy|nộp|ăn|nhậu|chơi); trước khi đi (làm|chợ|học|công tác|khai|nộp)",
    en: "goodnight; good bye; i am going; last time; going away",
  },
  /** The place or the thing is at hand. */
  AT_HAND: {
    is: `(sông|cầu|biển|hồ|đập|vực|đường ray) ~ (mát|sâu|êm|trước mặt|gần nhà|đen ngòm|chảy); (đứng|ngồi) ~ (trên cầu|giữa cầu|thành cầu|mép cầu|bờ sông|sân thượng|đường ray|nóc nhà|lan can); (dao lam|lưỡi lam|sợi dây|dây thừng|dây dù|dây|thuốc|vỉ thuốc|chai thuốc|thuốc ngủ|thuốc sâu|bếp than|than|xăng) ~ (sẵn|có sẵn|mua rồi|mua sẵn|cầm trong tay|xong hết|trên xà|trên trần|để đầu giường|xà bếp|xà nhà); (dán|bịt) ~ (băng keo|khe cửa|khe kính|kín) ~; (đóng|khóa) ~ (kín cửa|cabin|cửa phòng) ~ (nổ máy|than|băng keo|không mở|gọi không)`,
    not: "đứng trên cầu (câu|hóng|chụp|ngắm|xem); cầu (lông|thang|dao|tiêu|vượt|chui)",
    en: "on the bridge; the river; pills; rope; roof",
  },
  LOSES_ALL: {
    is: `(thua|mất|hết|cạn) ~ (sạch|hết trơn|hết rồi|độ|tiền học|tất cả|trắng tay|nhà cửa); (vợ con|chồng|vợ|người yêu|ny) _ (bỏ|bỏ đi|mất); nhà ~ cầm ~; (không ai|không còn ai|hổng ai|hong ai) ~ cần ~ (mình|tui|em|tôi|con); (nợ|nợ nần) ~ (ngập đầu|trả không nổi|đòi hoài|hết đường|chồng chất); (hết|không còn) (đường|cách|lối|mặt mũi|hi vọng|hy vọng); (bác sĩ|bệnh) ~ (không chữa|ung thư|giai đoạn cuối|trả về); vừa mất (bà|vợ|con|chồng|mẹ); cười một mình; (chịu|thở|ráng|cố|gượng) (hết|không) (nổi|được) [nữa|rồi]; em chiu het noi; khong ai can`,
    not: "(pin|tiền điện thoại|xăng|hàng|vé) hết; thua (trận|kèo trên|sát nút)",
    en: "lost everything; nobody (needs|wants|will miss) me; in debt; left me",
  },
  /** A threat in the voice of a neighbour's advice. */
  VEILED: {
    is: `
      (cho|để) ~ (sống|thở) ~ (tới|đến|hết|thêm) ~ (giờ|tối nay|đêm nay|ngày|hôm nay|mai|sáng|thôi); (đẹp|sống|yên|ngủ ngon|cười|đi) được ~ (tới|đến|hết) ~ (tối nay|hôm nay|đêm nay|mai|bữa nay); song (toi|het|den) (toi nay|dem nay|hom nay); (nhớ|lo|liệu|ráng) ~ (mua hòm|sắm hòm|mua quan tài|mua bình chữa cháy|đóng hòm); (mua|sắm|đặt|chuẩn bị|lo) _ (hòm|quan tài|vòng hoa|áo quan); (nhớ|lo|ráng) (nhìn|ngó|coi) ~ (phía sau|sau lưng|trước sau|đường)
      (tao|anh|bọn tao|tụi tao) biết ~ (con|vợ|nhà|trường|mẹ|em) [của] (mày|bay|mi|bây|em) ~ (học|ở|làm|đi|trường|đâu) ~; (hỏi|biết) ~ (con|bé|cháu) ~ (học trường nào|mấy giờ tan|tan học|đi học đường nào) ~; (khỏi|đừng hòng) ~ (thấy|về|mở|yên|sống) [nữa] ~; (con đường|đường về|khúc cua|cái cua) ~ (tối|vắng) ~; (mang|đem|xách|cầm|mua) ~ (can|chai|lít) ~ (xăng|20 lít|axit|hai mươi lít|2 lít|5 lít|a xít); (can|chai|lít) ~ (xăng|axit|acid) ~ (đây|sẵn|đủ rồi|tối nay|trụ sở|cửa|nhà); mua can (axit|xăng|acid); (giải thoát|đưa đi|dắt đi|tiễn) ~ (cả hai|hai vợ chồng|mấy mẹ con|mẹ con nó|ba mẹ con|nó) ~; (mẹ con|vợ chồng|hai|ba|cả nhà) ~ (đi luôn|đi cùng|đi chung|cùng chết|chết chung|chết cùng) ; cùng chết; chết chung; chết chùm với tao; (tính sổ|thanh toán|xử đẹp|dằn mặt|làm gỏi|cho lên bảng|dỡ nhà|san phẳng|ra tro|thành tro|lên nóc tủ|xanh cỏ|xuống lỗ|đi bán muối|gặp ông bà|cạp đất); (vẽ|gửi|để|treo|quăng|vứt) ~ (cái mộ|ngôi mộ|hình mộ|viên đạn|con dao|vòng hoa|quan tài|con gà chết|khăn tang|nhang đèn|hình nhân); lần sau ~ (tới người|tới lượt|đến lượt|không phải|tới mày|là con mày); (rút|không rút) thì ~ (thôi|khổ|đừng trách); (hay|dễ) bị (tai nạn|té xe|cháy nhà|té giếng) ~ lắm
      hẹn ~ (giải quyết|solo|xử|quyết chiến|tính sổ|nói chuyện phải quấy|quánh|đánh|chém); (hen|hẹn) nhau ~ (giai quyet|giải quyết|quanh|danh); (đem|mang|xách|chuẩn bị) [sẵn] (đồ chơi|hàng nóng|hàng lạnh|đồ nghề|phóng lợn|tuýp); do choi giai quyet
      (trụ sở|đồn|nhà|cơ quan|tiệm) ~ (có khách|biết tay|nổ|bùm|cháy) ~; (liệu|lo) mà (ở nhà|giữ|sống|trốn|canh); (cứ|chờ|đợi) ~ (đó|đấy) ~ (biết|coi|xem|tao); (trước|đúng) (7|8|9|10|11|12) (giờ|h) ~ (không|chưa) ~ (thì|là|tao|lên báo|tung|đăng|clip|xuống); (không|chưa) ~ (ck|chuyển|đưa|nạp|nộp) ~ thì ~ (clip|hình|ảnh|tung|đăng|gửi|lên)
    `,
    not: "hẹn (giải quyết hồ sơ|trả kết quả); mua bình chữa cháy (ở đâu|loại nào|gì); tính sổ (sách|nợ|tiền); lo mà (học|làm ăn|nộp|đi làm); hẹn nói chuyện lại; đem đồ chơi cho; biết (con|nhà|vợ|mẹ|em) (mày|em) (khỏe|vui|mới); xanh cỏ (non|mướt|sân); gặp ông bà ngoại; lên bảng (điểm|giá|đen|làm bài)",
    en: "(finish|end) (me|you|him|her); knows where (i|you|we) (live|sleep|work); (last|only) until tonight; watch your back",
  },
  FOLLOWED: {
    is: `(bám|lẽo đẽo|đi|chạy|rượt|theo) theo (em|con|tui|tôi|cháu|chị|mẹ con|xe em|sau em|sau tui|sau con); theo (em|con|tui|cháu) (từ|tới|suốt|hoài|nãy|về|vô|vào|miết); (bị|đang bị) ~ (bám theo|theo dõi|đi theo|chạy theo|theo sau|rượt theo); (em|tui|con) (rẽ|quẹo|dừng|đi) ~ (nó|ổng|họ|hắn) [cũng] (rẽ|quẹo|dừng|đi) ~; (kêu|bảo|xin) ~ (dừng|xuống|quay lại|thả) ~ (không chịu|không cho|không dừng|chạy luôn|đi luôn); chở ~ (đường lạ|hướng khác|đường vắng|chỗ lạ|lạc đường|vô rừng); (khóa|khoá|bấm khóa) ~ cửa (xe|taxi|ô tô) ~ (chạy|không|hướng); theo (toi|em|con|chau|tui) (tu|toi|ve|hoai|suot|nay gio)`,
    not: "đi theo (em|con|tui) (chơi|học|làm|coi|phụ); chạy theo em nó",
    en: "following me; wont stop the car; locked the (car|taxi) doors; is (behind|outside) me",
  },
  /** An order of food that is a cry. */
  DISGUISED: {
    is: `(đặt|giao|ship|cho|mang|đem|gửi|order) [giùm|dùm|giúp|hộ] [em|con|tui|chị|mình] ~ (pizza|piza|trà sữa|bánh mì|cơm|phở|ly|ổ|phần|suất|hộp|cháo) ~ (tới|đến|lại|qua|số|phòng|hẻm|nhà|địa chỉ)`,
    en: "(order|deliver|pizza) ~ (room|address|apartment)",
  },
  DISGUISE_SIGN: {
    is: `đừng (nhắc|gọi|nói|hỏi|rung|bấm|trả lời) ~; (đang|ngồi|đứng) ~ (kế|cạnh|bên|sát) [bên|em|tui]; không (nói|gọi|nghe) [chuyện] được; không nói chuyện; (bấm chuông|gõ cửa) ~ (mạnh|liên tục|lớn); (giao|tới|lẹ|nhanh) ~ (lẹ|nhanh|gấp) ~ (nha|giùm|lên); hiểu (giùm|không|ý)`,
    en: "dont (call|speak); he is (here|next|beside); quickly",
  },
  PAPERS_TAKEN: {
    is: `(giữ|thu|lấy|tịch thu|cầm) [hết|mất] (hộ chiếu|passport|giấy tờ|căn cước|điện thoại|giấy tùy thân) ~; (hộ chiếu|passport|giấy tờ|điện thoại) ~ (bị giữ|bị thu|nó giữ|chủ giữ)`,
    not: "(công an|csgt|ngân hàng|khách sạn) ~ giữ (giấy tờ|hộ chiếu); giữ giấy tờ xe; giữ giấy tờ ~ (cẩn thận|gốc)",
    en: "(took|keep|keeps|kept|has|have|hold|holds) (my|our|their) (passport|passports|phone|phones|papers|documents)",
  },
  NOT_FREE: {
    is: `(không|chưa|hổng|k) cho ~ (ra|về|đi|gọi|lên bờ|liên lạc|ngủ|nghỉ|xuống|dùng); (khóa|khoá|nhốt|rào) ~ (cửa|kín|trong|lại|đêm|trái); (trả|nộp|đưa|chuộc) ~ (mới cho|mới được|mới thả) ~; bắt (làm|tiếp khách|đi khách|lừa|gọi điện|ký|uống); (qua|sang|vượt) (biên giới|cam|campuchia|trung quốc|lào|myanmar); chích điện; hàng rào điện; mang tiền ~ mới (về|thả|cho)`,
    en: "(lock|locks|locked|locking) (the|us|me|her|our) ~; (cannot|cant|not allowed to|not let us) (leave|go|call|go out); (force|forced|makes) (me|us|her)",
  },
  /** A child with a price. */
  CHILD_PRICE: {
    is: `(đứa bé|bé trai|bé gái|đứa nhỏ|em bé|con bé|cháu bé|đứa trẻ|trẻ con|con nít) ~ (này|đó|kia|giá|bán|trả) _ (triệu|chục|bốn chục|trăm|cây vàng|40|50|100|tiền|giá); (thương lượng|trả|ra|hỏi|ngã) giá ~ (đứa|bé|con nít|trẻ); rủ ~ (trung quốc|campuchia|cam|biên giới|nước ngoài) ~; xe (đón|rước) ~ (tối nay|đêm nay|sáng mai|11h|mai)`,
    not: "(khám|chích|vé|học phí|gửi) ~ (bé|trẻ) ~ (bao nhiêu|giá); sữa ~ bé ~ giá",
    en: "selling (a|the) (child|baby|girl|boy)",
  },
  GONE: {
    is: `
      (đi|vô|vào|lên|ra|leo|theo) ~ (rừng|rú|biển|núi|rẫy|đồng|thúng|ghe|câu|lưới|măng|nấm|ong|mật ong|chợ|hớt tóc|tập thể dục|nhậu|đám|bẻ măng|bắt ốc|suối|bạn quen|người quen trên mạng) ~ (từ|hồi|lúc|mà|giờ) ~ (chưa|không|hổng|hong) [thấy] (về|vô|ra|dìa|xuống|đâu|ai); (chưa|không|hổng|hong) thấy (về|dìa|vô|ra|xuống|đâu|ổng|bả|tới) ~; (giờ này|tới giờ|đến giờ|tối rồi|tối mịt|tối thui|khuya rồi|giờ) ~ (chưa|không|hổng) [thấy] (về|dìa|ra|vô|tới nhà|xuống); (quay vô|quay vào|quay lại|ngó lại|ra sau) ~ (không thấy|mất tiêu|mất hút|không còn|biến đâu); mất (tiêu|hút|dạng) rồi; (điện thoại|máy|số|gọi) ~ (tắt|thuê bao|ò í e|khóa|không được|mất liên lạc|để ở nhà|không ai nghe) ~; để lại (điện thoại|ví|giấy|thư) ~ (đi|ở nhà|từ) ~; (kêu|gọi) ~ (khản|khan|hoài|khắp) ~ (không|hổng) ~ (thưa|nghe|trả lời); (chua|khong) thay (ve|vo|ra|dau); (tìm|kiếm) (khắp|cùng|hết) ~ (không|chưa|hổng) [thấy|ra|gặp]; (không|chưa) thấy (mở cửa|ra ngoài|xuất hiện) ~ (ngày|bữa|hôm) ; trốn khỏi nhà; (bỏ|trốn) nhà đi; (theo|đi theo) ~ (người lạ|bạn quen|người quen|bạn trai) ~ (trên mạng|đi|mất)
    `,
    not: "(công an|mấy anh|ai|thợ|xe rác|trực|kết quả|thẻ|giấy|hồ sơ|tiền|hàng|shipper|điện|nước) ~ (chưa|không) thấy (về|tới|đâu|xuống|ra|vô); giờ này chưa (ngủ|có|làm|xong)",
    en: "not (answering|back|home) since; left (the house|home) ~; walked out ~; wandered",
  },
  FRAIL: {
    is: `(năm nay|đã|hơn|ngoài|gần) _ (60|65|68|70|72|75|78|80|81|82|83|85|88|90|bảy mươi|tám mươi|chín mươi|sáu mươi) [tuổi]; hay quên; (bị|có|mắc) ~ (lẫn|lú|bệnh tim|trầm cảm|động kinh|tai biến|tâm thần|tự kỷ); trầm cảm; mệ; ông nội; bà nội; chồng (tui|tôi|em|toi|con|mình); vợ (tui|tôi|em|con|mình); anh (tui|trai|em); chị (tui|gái|em); em (gái|trai|tui); bạn (em|tui|con|cùng phòng); con (tui|em|tôi|gái|trai); cha (con|tui|em|mình); ba (con|tui|em|mình); má (con|em|tui|mình); bố (tôi|em|cháu|mình); (hai|ba|mấy) (đứa|anh em|chị em|bác cháu)`,
    not: "(xe|điện thoại|chó|mèo|gà|bò|heo|trâu) của (chồng|vợ|con)",
  },
  /** The wish to die said of oneself, not of heat, hunger or laughter. */
  DEATH_WISH: {
    is: `(em|con|tui|tôi|tao|mình|cháu) [chỉ|thật|đang|cũng|giờ|bây giờ] [sự|còn] muốn (chết|tự tử|tự sát) [quá|đi|lắm|thôi|ngay|quách] [cho] [xong|rồi|nhẹ]; (không|hổng) (muốn|thiết) sống [nữa|làm gì]; muốn chết (đi cho|cho xong|cho rồi|quách)`,
    not: "(mệt|nóng|đói|cười|vui|rầu|ngán|đau|lạnh|ngủ|sợ|thương|nhớ|thèm|tức|khát|chán|bận|ngại|mắc cỡ|quê|đẹp|ngon) ~ muốn chết; muốn chết (cười|mê|khiếp|luôn|đây|với); làm ~ muốn chết",
    en: "i want to die; i dont want to live; want to kill myself",
  },
  SUICIDE: {
    is: `(mạ|mẹ|má|ba) ơi ~ (con đi|tha lỗi|con mệt); muốn biến mất; het muon song; het duong roi ~ (cau|song|chet); (cắt|rạch|cứa) (cổ tay|tay) ~ (máu|rồi|mình); ngủ mãi [không dậy]; ngày cuối ~ (của|mình|tui|em|đời); tin nhắn cuối ~; (đòi|định|dọa|sắp|muốn|chực) ~ (nhảy lầu|nhảy cầu|nhảy xuống|uống thuốc|tự thiêu|treo cổ|châm lửa|cắt tay); (cột|buộc|mắc|treo|thắt) ~ (dây|thòng lọng) ~ (xà nhà|trần|cổ|cây|xà bếp|cành); (không|chẳng) ~ nhìn mặt ~ (ba má|ai|bố mẹ) ; (em|con|tui|tau|tao) ~ (nhảy|nhay) đây; chừ (tau|tui|em) ~ chết; (trèo|leo) ~ ra (phía ngoài|ngoài lan can|thành cầu); tự nguyện chết`,
    not: "phim ~ nhảy lầu",
  },
  UNCONSCIOUS: {
    is: `miệng (méo|xệ|lệch|sùi) ~; (rớt|rơi|tuột) [đôi|cây] (đũa|chén|ly|muỗng|tay); nói (ú ớ|không rõ|không thành|không ra câu|đớ|ngọng|lắp bắp) ~; ú ớ; (tay|chân|nửa người|một bên) ~ (nhấc không|không nhấc|tê|liệt|xụi|không lên|yếu hẳn) ~; (gục|ngã|đổ) (xuống|ra) (bàn|nền|ruộng|sân|đất); (ngồi|nằm) ~ (một kiểu|không thưa|y nguyên|một chỗ|im ru|im thin thít) ~; (ai|kêu|gọi|hỏi|lay) ~ (không|hổng|hong) (thưa|nhúc nhích|trả lời|dậy|tỉnh); (rờ|sờ) ~ (lạnh ngắt|lạnh ngắc|không thấy thở); ngưng thở; ngừng thở; (thở|tim) (ngừng|ngưng|đứt quãng|thoi thóp|không thấy); trợn mắt; mắt trợn; người cứng (đờ|lại); (mặt|môi) ~ (xám|xám ngoét|tím|tái|trắng bệch|xanh mét|tái mét) ~; vã mồ hôi; (da|người) ~ (nổi mẩn|sưng vù|đỏ phừng) ~; (tê|tức|đau|nặng) ~ (ngực|tay trái); (say|sốc) (nắng|nhiệt|thuốc); ngưng tim; ngừng tim; kiến bu; mieng (meo|sui bot); ngung tho; (rờ|sờ) ~ lạnh; trúng gió ~ (nặng|cấm khẩu|méo)`,
    not: "rớt (giá|điểm|đài|môn|mạng); tay trái (nghề|bán); kiến bu ~ (đường|bánh|cơm)",
    en: "(half|side) of (his|her) face; face ~ (drooped|dropped); cannot speak",
  },
  BLEEDING: {
    is: `(áo|quần|nền|sân|giường|khăn|tóc|đường) _ (trắng|ướt) _ (đỏ|máu) ~; máu (thấm|ướt|đầy|loang|chảy|ra) ~; (ôm|giữ) (bụng|ngực|cổ|đầu) ~ (máu|đỏ|tái); đỏ hết (áo|trơn|tay|sân|nền); máu trong (tai|miệng|mũi)`,
    not: "máu trong phim; sơn đỏ",
  },
  DROWN: {
    is: `(chìm|chìm xuống|lặn|hụp) ~ (ngoài|dưới|giữa|chỗ|gần) (bến|sông|hồ|biển|kinh|đập|bến đò|ao); (nước|sóng|dòng) ~ (kéo|hút|lôi|cuốn) ~ (ra|đi|xuống|xa|vô cống); (chỉ còn|còn) thấy ~ (cánh tay|cái đầu|tay|tóc|dép|nón|quần áo) ~; (hụp|lặn|nhảy) ~ (không|chưa|hổng) (trồi|nổi|lên|ngoi); (dòng|sóng) xa bờ; (bám|ôm) ~ (can nhựa|gốc cây|phao|mạn ghe|bập dừa|thân cây) ~; chim (ngoai|duoi|giua) (ben|song|ho|bien); (đi|ra) ~ (tắm|bơi|lội) ~ (chưa|không) ~ (về|lên|thấy); vẫy tay ~ (nước|giữa|ngoài)`,
    not: "xe ôm ~; chìm (nổi|trong nợ); nước (kéo|hút) cát; hút cát",
  },
  FIRE: {
    is: `(lửa|khói) ~ (bén|bốc|lan|cao|đỏ|mù mịt|cuồn cuộn|nghi ngút|đen|trùm|lên mái|lên nóc|liếm|bao trùm|phừng phừng|rực); đỏ (rực|hồng) [cả|một] (trời|góc trời|mái|góc|đêm); bùng (lên|cháy) ~; (khét|mùi khét) ~ (khói|cửa khóa|phòng|nồng|bốc); khói (đen|đầy|um|dày|ra|bốc|từ) ~; bốc khói; lua (len|chay|lan|cao|ben) ~; khoi (den|boc|day|ra)`,
    not: "khói (thuốc|nhang|lò|bếp|màu|đốt đồng|xe) ~; (ống|đèn|bật) lửa; lửa (trại|tình|yêu); bốc khói ~ (đầu|não|vì); (đốt|hun) ~ khói; khói ~ (ô nhiễm|xả|lò gạch|lò than|nhà máy|hằng ngày|mỗi ngày)",
    en: "flames; (smoke|flames) coming (out|from)",
  },
  /** Fire with what burns: it decides alone. */
  FIRE_PLACE: {
    is: `?cháy (nhà|nha|kho|xưởng|chợ|quán|tiệm|rừng|dãy trọ|phòng trọ|cây xăng|công ty|xe khách|xe bồn|tàu|ghe) ~ (lớn|to|dữ|rồi|lan|quá|kìa|ở|ấp|cháy|giúp|cứu|gấp|nè|bà con|mấy anh); (nhà|kho|xưởng|chợ|quán|tiệm|rừng|trọ|cây xăng|bếp|dãy|phòng) ~ (đang cháy|bốc cháy|cháy lớn|cháy to|cháy dữ|cháy rồi|cháy lan|cháy hết rồi)`,
    not: "(phòng|chữa|báo|chống|sợ|lỡ|nếu|hồi|vụ|từng|bị|giả|đồ) cháy ~; cháy (hàng|túi|vé|phố|nồi|da|bóng); cháy nhà ra mặt chuột; (nằm mơ|mơ|tưởng|phim|tin) ~ cháy ~",
    en: "(house|building|shop|market|apartment|kitchen) (is on|on|caught) fire; my house is burning",
  },
  EXPLOSIVE: {
    is: `(quả|trái|cục|vật|hộp|thùng|bọc) ~ (cánh đuôi|han gỉ|gỉ sét|sét rỉ|tích tắc|tích tích|dây điện|dây nhợ|đồng hồ|bình ga|hẹn giờ|đầu đạn|bom) ~; (múc|đào|cuốc|xúc|vớt|đụng|trúng) ~ (quả|trái|cục|vật) ~ (to|lạ|tròn|dài|như|giống|gỉ|sét) ~; (kêu|tiếng) (tích tắc|tích tích|tít tít); bùm lúc`,
    not: "(giao|nộp) ~ (cho ai|ở đâu); (quả|trái) ~ (ngon|ngọt|chín|sầu riêng|mít|bưởi|dừa|bầu)",
  },
  GUNSHOT: {
    is: `tiếng súng; (nghe|tiếng) ~ (đoàng|đùng|đoàng đoàng|pằng|doang); doang doang; (nổ|bắn) ~ (phát súng|phát|mấy phát|súng); súng nổ; bị bắn`,
    not: "(phim|game|pháo) ~ (đoàng|bắn|nổ); (sấm|trời|mưa) ~ đùng; bắn (tốc độ|cá|chim|bi|pháo)",
    en: "gunshots; gunshot; shots fired; heard shots; shooting",
  },
  CRASH: {
    is: `(kẹt|mắc kẹt|bẹp|nát) ~ (cabin|đầu xe|trong xe|vô lăng|dưới gầm|dưới bánh) ~; (nằm|người) ~ dưới (bánh|gầm) ~; (văng|lăn) xuống (mương|ruộng|vực|sông|taluy) ~`,
  },
  DOM: {
    is: `(lôi|kéo|đạp|dí|rượt|ném|quăng|xích|trói|nhốt|treo) ~ (vợ|vợ hắn|mẹ|má|con|mẹ con|má con|chị ấy|chị) ~ (hắn|nó|ra sân|ra đường|vô tường|trong nhà|ở chuồng|chuồng trâu|lên xà nhà|ngoài); (tiếng|nghe) ~ (đồ vỡ|bể|đập đồ|roi|khóc|van|lạy) ~ (im|không nghe|con nít|em bé|chị|tha|xin) ~; (xin|bảo|van|lạy) ~ tha ~; im bặt; (tha cho|đừng đánh) (con|em|tui|mẹ|chị); ba ơi đừng; (lạy|quỳ) ~ (nó|con|thằng)`,
    not: "kéo (vợ|con|mẹ) ~ (đi chợ|đi chơi|về quê|đi ăn)",
  },
  CHILD_BEATEN: {
    is: `tiếng roi; (roi|vụt|đòn) ~ (đứa|thằng|bé|con nít|liên tục|khóc); (cột|trói|treo|nhốt) (con|em|cháu|bé) ~ (cây|gốc|cột|xà|ban công|chuồng|phòng|kiến|nắng|trái); (bị|cho) ~ (ăn đòn|bị đòn); (nhịn|bỏ|không được|không cho|ko) ~ ăn ~ (ngày|bữa|hôm|đói); (khóa|khoá) tủ gạo; nói con ăn hại; (bắt|ép) ~ (uống nước bồn cầu|quỳ|ăn đất|liếm|phơi nắng); (bé|đứa nhỏ|sơ sinh|con bé|thằng bé) ~ (bị|bi) ~ (quăng|ném|nem|bo|bỏ|khóa|khoá|nhốt|dí|đổ|doi) ~; (nhét|bịt) ~ (miệng|mồm) ~ (bé|cháu|trẻ|nín); (bị khóa|bị nhốt|bị khoá) ~ (trong nhà|trong phòng) ~ (xin cơm|xin bánh|hai hôm|hai ngày|một mình); ba đánh con; mẹ đánh con; (tay|lưng|mông|người) ~ (bầm|phồng|phỏng|tím|rướm máu) ~ (hết|cả|dập)`,
    not: "cho ăn đòn ~ (haha|đùa)",
  },
};
