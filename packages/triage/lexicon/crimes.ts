import type { Lexicon } from "../phrases.ts";

/** Words of the taxonomy that are no danger by themselves; the name after "C." is the category. */
export const CRIMES: Lexicon = {
  PERSON: {
    is: `người; ai; ông; bà; anh; chị; cô; chú; bác; thằng; thanh niên; công nhân; mẹ; má; ba; cha; vợ; chồng; nội; ngoại; cụ; học sinh; khách; thợ; bạn; nó; nguoi; mot nguoi; thang; ong; ba; co gai; co; gái; phụ nữ; đàn ông; xe`,
    not: "người ta; con (mèo|chó|gà|vịt|heo|bò)",
    en: "man; woman; someone; people; child; boy; girl; worker; he; she; friend",
  },
  SAND: {
    is: "hút cát; bơm cát; khai thác cát; tàu cát; đào đất; múc đất; hut cat",
    en: "sand mining; dredging",
  },
  "C.GAM.COCK": {
    is: "đá gà; trường gà; bồ gà; gà (cựa|đòn|chọi|nòi|đá); thả gà; độ gà; xổ gà; sới gà; trại gà ~ (đá|ăn tiền|đông người|gom độ); da ga (an tien|o|sau|trong|ngoai|cuoi); bo ga; truong ga; dien ga",
    not: "gà rán; bắt mấy đứa đá gà rồi",
    en: "cock fight; cockfight; cock fighting; cockfighting; cockfights; rooster fight",
  },
  "C.GAM.LOTO": {
    is: "(ghi|đánh|chơi|bán|thầu|ôm|số|bao|đuôi|lô|phơi|huyện|biên|nuôi) (đề|số đề); (lô đề|bao lô|phơi đề|thầu đề|số đề|huyện đề|giao phơi|ghi số|biên số|tổng đề|cái đề|đề đóm); (đánh|ghi|ôm) (lô|số); ghi de; so de; giao phơi; phơi (đề|số)",
    not: "vấn đề; đề (nghị|thi|xuất|phòng|tài|án|cập|cao); ghi số (điện thoại|nhà|xe|đo|nước|điện|căn|hồ sơ); ghi số; đánh số; vé số ~ kiến thiết; bán số",
    en: "illegal lottery; lottery numbers; numbers game",
  },
  "C.GAM.ONLN": {
    is: "cá độ; cá cược; (kèo|nhà cái|nổ hũ|game bài|tài xỉu online|bài online|đánh bài qua mạng|cờ bạc online|cờ bạc mạng|đánh bạc qua mạng|bắn cá online|nạp tiền cho nó chơi|lô đề online|app đánh bài|game đổi thưởng|sòng mạng|cá banh|cá đá banh|bắt kèo|bóng đá ăn tiền) ; ca do; banh độ; đại lý ~ (cá độ|nổ hũ|game)",
    not: "cá độ tuổi; kèo (nhậu|cafe|đá banh vui)",
    en: "online gambling; betting; online casino",
  },
  "C.GAM.HOUS": {
    is: "(tổ chức|gá|chứa|mở sòng|lập sòng|gầy sòng|canh|canh gác|canh đường|cảnh giới|lấy xâu|thu xâu|xâu) ~ (bạc|bài|sòng|ăn tiền|đầu hẻm|gác|cá cược); (máy|bàn|phòng) (bắn cá|đánh bạc|slot|xèng|nổ hũ); bắn cá ~ (đổi|ăn tiền|tiền|thưởng); người (đứng canh|canh|gác); xới bạc; sòng (lớn|bự); lấy xâu; gá bạc; máy bắn cá",
    en: "gambling den; gambling house; casino in",
  },
  "C.GAM.CARD": {
    is: "(đánh bạc|cờ bạc|đánh bài|xóc đĩa|xóc dĩa|tài xỉu|bầu cua|xì dách|xập xám|cát tê|sòng bạc|sòng bài|sát phạt|binh xập xám|bài cào|tiến lên|ăn tiền|lắc bầu|lắc tài xỉu|bài bạc|đỏ đen|sòng|chia bài|phỏm|tá lả|liêng|ba cây|xì lác|tứ sắc|bài tứ sắc|hốt me|lắc xí ngầu|xí ngầu|bài ăn tiền|binh sám|mạt chược) ; danh (bai an|bac); co bac; song (bai|bac); xoc dia; bau cua; tai xiu; danh bai",
    not: "bài (học|viết|hát|tập); đánh bài vui; sòng phẳng; lắc vòng; đời sòng; dia (chi|ly)",
    en: "gambling; poker; cards for money; play cards; playing cards; gamble",
  },
  "C.DRG.DEAL": {
    is: "(bán|buôn|ship|giao|mua bán|tàng trữ|chở|vận chuyển|phân phối|giấu|trữ|cung cấp|bỏ mối|chuyền|tuồn|phi) _ _ (ma túy|hàng trắng|đá|ke|kẹo|thuốc lắc|cần sa|cỏ mỹ|cỏ|hàng cấm|tép|heroin|hàng đá|nước vui|bóng cười|tem giấy|bùa lưỡi|chấm đá|cái chết trắng|đồ chơi|bột trắng|thuốc phiện|tài mà); (hàng trắng|tép|gói nhỏ|gói nilon|bịch nhỏ) ; con buôn ma túy; trồng cần sa; trồng cần; ban (ma tuy|ke|da cho|hang trang|keo cho); (đưa|giao|nhận|trao) ~ (gói|bịch|túi|cục|bao) ~ (nhỏ|lạ|trắng|xíu|nhanh)",
    not: "bán đá (lạnh|cây|bi|viên|xây|hoa cương|mài|granite|ốp|cảnh|banh); bán kẹo (kéo|mút|bông|dừa|chỉ|đậu); đá (lạnh|xây|1x2|mi|4x6|cây|bi|viên); chở đá (xây|chạy|đi|rớt|mi|lạnh|quá tải|rơi); xe ben; vải; cỏ (bò|voi|nhung|nhân tạo|cho bò|dại); kẹo kéo; bán cỏ (bò|voi|nhung|cho)",
    en: "selling drugs; drug dealer; drugs; sell drugs; sells drugs; dealing; small bags; meth; heroin; weed; cannabis; marijuana",
  },
  "C.DRG.PLAC": {
    is: "bay lắc; đi bay; phòng bay; (mở|chơi) nhạc bay; tụ điểm (hút|bay|ma túy|chích); (quán bar|karaoke|nhà nghỉ|khách sạn|phòng trọ|villa|bar|phòng) ~ (bay|thuốc lắc|ma túy|lắc|phê); nhạc ~ xập xình ~ (đèn chớp|lờ đờ|phê)",
    not: "máy bay; bay màu; vé bay; lắc vòng; lắc bầu; lắc tài",
    en: "drug party; drug parties",
  },
  "C.DRG.USE": {
    is: "(chơi|đập|hít|hút|chích|phê|xài|sử dụng|dùng|nghiện|cắn|phá|bú|kéo) _ (đá|ke|ma túy|thuốc lắc|cần|cần sa|cỏ mỹ|hàng|khay|kẹo|bóng cười|nước vui|hàng đá|heroin|xì ke|thuốc phiện|keo chó|cỏ); hút hít; giấy bạc; hơ _ giấy bạc; (hơ|đốt) ~ hít; hút chích; chích choác; chích xì ke; xì ke; ma túy; con nghiện; dân nghiện; thằng nghiện; ống (chích|tiêm|kim tiêm); kim tiêm; choi da; hut hit; hut chich; dap da; ma tuy; bóng cười; cỏ mỹ; shisha; tép; nước vui; choi ke; nghi chơi đồ",
    not: "đá (gà|banh|bóng|lạnh|cầu|phạt|xây); chơi đá (gà|banh|bóng|cầu); khay trà; thước ke; vỉa ke; hút (thuốc lá|cát|bụi|hầm cầu|thuốc|mùi|khách|nước); chơi hàng (hiệu|xách tay); hít (đất|thở|bụi|khói|phải); nghiện (game|phim|mua|cà phê|net|điện thoại|trà sữa|sữa); chích (ngừa|thuốc ngừa|vắc xin); phòng chống ma túy; kéo cỏ; chơi kẹo; cỏ (dại|bò)",
    en: "smoking something; using drugs; drug use; injecting; drugs; needles; syringes; addicts; junkies",
  },
  "C.WEA.GUN": {
    is: "(súng|lựu đạn|thuốc nổ|mìn|đạn|hàng nóng|côn quay|súng ngắn|súng hoa cải|súng săn|bom) ; sung ngan; hang nong; súng tự chế; ban sung",
    not: "súng (nước|bắn keo|keo|đồ chơi|cao su|massage|phun sơn); trời nóng; đường dây nóng; bom hàng; bom tấn; đạn (bọc đường); lính súng; giao nộp ~ súng; hàng nóng hổi; bom đơn; mìn (cười); hoa súng; bông súng",
    en: "gun; guns; pistol; rifle; weapon; weapons; ammunition",
  },
  "C.WEA.BLAD": {
    is: "(mã tấu|phóng lợn|dao phóng lợn|kiếm|tuýp sắt|bom xăng|ná|dao găm|dao bấm|hung khí|dao tự chế|đao|côn|ba chĩa|vũ khí|ma tau)",
    not: "tìm kiếm; kiếm (tiền|ăn|sống|chuyện|việc|cớ|tìm|được|đâu|khắp|ai|giùm|cơm|không|hoài|mua|thêm|chỗ|trọ|nhà|khách|người|con|lại|ra); ná (thở|nông); chuồng lợn; côn trùng; côn đồ; cắt lợn",
    en: "machete; swords; blades; knives",
  },
  "C.WEA.FWRK": {
    is: "pháo (nổ|lậu|tự chế|trứng|bi|hoa nổ|dây|giàn|cối|đại|hộp|thăng thiên); (bán|mua|chế|đốt|rao bán|làm|trữ|chứa|buôn|quấn|nhồi|ship|tàng trữ) _ _ pháo; phao (no|lau); tiếng pháo; thuốc pháo",
    not: "pháo đài; pháo hoa ~ (được|xin phép|không); áo phao; phao bơi; phao câu",
    en: "firecracker; firecrackers; fireworks",
  },
  "C.SEX.PROS": {
    is: "mại dâm; cave; gái (gọi|bán dâm|đứng đường|bao|làng chơi|ngành); massage ~ (kích dục|gái|khách nam|trá hình|tắt đèn|kính|đèn mờ|tới bến|từ a); đi khách; bán dâm; mua dâm; chứa chấp gái; dắt gái; nhà thổ; gái ~ đi khách; kích dục; cà phê (ôm|chòi|đèn mờ|kích dục|gái); bia ôm; karaoke ôm; má mì; tú bà; hớt tóc (ôm|thư giãn)",
    not: "đi khách hàng; tiếp khách hàng",
    en: "prostitution; prostitute; prostitutes; brothel; sex workers; bar girls; call girls",
  },
  "C.LND.USRY": {
    is: "tín dụng đen; (vay|cho vay|mượn) _ (nóng|nặng lãi|góp|lãi cao|lãi nặng|lãi cắt cổ|trả góp ngày|bạc góp|lãi ngày|đứng|bốc); bốc họ; bốc bát họ; bát họ; góp ngày; lãi (cắt cổ|mẹ đẻ lãi con|ngày|suất cao|nặng|quá cao|trên trời); tờ rơi cho vay; dán ~ cho vay; nặng lãi; app vay; cho vay ~ (app|lãi|dán|tờ rơi|nóng|góp|cắt cổ); bạc góp; tiền góp; vay ~ (trả|lãi) ~ (triệu một ngày|gấp đôi|ngàn một ngày|ngày); tin dung den; lai cat co; vay nong",
    not: "vay (ngân hàng|vốn chính sách|nhanh duyệt)",
    en: "loan shark; loan sharks; loan sharking; loan app; high interest",
  },
  "C.LND.DEBT": {
    is: "(đòi|siết|xiết|thu|hối|trừ|khủng bố|thu hồi) _ nợ; nợ ~ (tạt sơn|ném|dán hình|quấy|khủng bố|gọi điện|ghép hình|đăng hình|chửi); đòi nợ thuê; (ghép|đăng|dán|in) ~ (hình|ảnh) ~ (nợ|app|quỵt|vay); doi no; siet no; giang hồ đòi; xã hội đen; app vay ~ (khủng bố|gọi|dọa|ghép)",
    en: "debt collectors; debt collector; collecting debt; my debt",
  },
  "C.FRD.HUI": {
    is: "(giật|bể|vỡ|chủ|đầu|hốt|tiền|dây|ôm|chơi|đóng|góp|gom|quỵt) (hụi|họ hụi|huê); hụi (bể|vỡ|chết|tháng|ngày|tuần|hè|mùa); (hui|huê hụi); chu hui; be hui; giat hui",
    not: "bốc họ; hui hui",
  },
  "C.FRD.INV": {
    is: "việc nhẹ lương cao; cộng tác viên; nhiệm vụ ~ (hoa hồng|nạp|chuyển|tiền|online|shopee); sàn (đầu tư|tiền ảo|forex|chứng khoán|vàng|giao dịch|bo); đầu tư ~ (lãi|lừa|mạng|online|sập|mất|app|tiền ảo|nhóm|dự án ma); tiền ảo; đa cấp; chốt đơn; coin; forex; bo nhị phân; (mua|thuê|bán|cho thuê) ~ tài khoản ngân hàng; mua bán tài khoản; lừa ~ (đầu tư|chốt đơn|cộng tác viên|xuất khẩu lao động|đi nước ngoài|xin việc|việc làm|mua đất|đặt cọc|cọc|bán hàng|mua hàng|vé|tour|homestay)",
    en: "investment scam; crypto; job scam; ponzi; fake job; invest",
  },
  "C.FRD.CALL": {
    is: "(giả|mạo|giả danh|mạo danh|giả mạo|tự xưng|xưng|xưng là|nói là|tự nhận là) _ (công an|cán bộ|ngân hàng|điện lực|viện kiểm sát|tòa án|bộ công an|shipper|vneid|thuế|bưu điện|cục|bên điện|bên|nhà mạng|bảo hiểm|bác sĩ|giáo viên|bệnh viện|nhân viên|trường|hải quan|tòa|cảnh sát|kho bạc); (số lạ|cuộc gọi lạ|gọi video|tin nhắn lạ|đầu số|số máy|người lạ|điện thoại) ~ (gọi|kêu|nhắn|xưng|dụ|lừa|hù|dọa|kết bạn); lừa đảo; lừa (tiền|gạt|qua mạng|tui|em|mẹ|bà con|người|hết|mất|cọc); bị lừa; cuộc gọi (lừa|rác|quấy); (tin nhắn|link|web|app|trang|fanpage|zalo|nick) (lừa|giả|lạ|giả mạo); chiếm đoạt; hack (zalo|facebook|nick|tài khoản); (gọi|nhắn) ~ (hù|kêu|dụ) ~ (chuyển|nạp|đóng|kết bạn|bấm|cài|tiền|cung cấp); lua (dao|gat|tien); trúng thưởng ~ (lừa|nạp|gọi); bị hack; mượn tiền ~ (hack|nick|zalo)",
    not: "lừa (chọn|lọc)",
    en: "scam; scammer; fraud; fake (police|call|page|app|website); phone scam; impersonating; phishing",
  },
  "C.CYB.BLCK": {
    is: "tống tiền; (tung|phát tán|đăng|dọa tung|dọa đăng) ~ (clip|hình|ảnh|video) ~ ; clip (nóng|nhạy cảm|sex); ảnh nóng; hình nóng; hình (nhạy cảm|riêng tư); ghép (mặt|hình|ảnh); tong tien",
    not: "trời nóng; đăng (clip|hình) ~ (đá gà|đua xe|sáng|quảng cáo)",
    en: "blackmail; sextortion",
  },
  "C.CYB.DEFM": {
    is: "bôi nhọ; vu khống; nói xấu; đăng bịa; tin giả; bóc phốt; (đăng|chửi|tung tin|nói) ~ (bịa|sai sự thật|thất thiệt|nhục mạ|xúc phạm|danh dự); (lập|tạo) ~ (nick|tài khoản|facebook|zalo|trang) giả; nick giả; xúc phạm; nhục mạ; bịa (chuyện|đặt); lấy hình ~ đăng; hạ nhục; thất thiệt; giả (nick|facebook|zalo) ; boi nho; noi xau",
    en: "defamation; fake news; slander; fake account; insulting me; spreading lies",
  },
  "C.TRK": { is: "xkld chui" },
  "C.SMG.GOOD": {
    is: "(thuốc lá|hàng|rượu|thuốc|mỹ phẩm|phân bón|xăng|đường|thuốc tây|vàng|gỗ|sữa) (lậu|giả|nhập lậu|cấm|gian|dỏm|nhái|không rõ nguồn gốc|trôi nổi|kém chất lượng); buôn lậu; thuốc (jet|hero|lá lậu|lá ngoại); (vape|pod|thuốc lá điện tử|shisha); jet; hàng (lậu|giả|cấm); chở ~ lậu; động vật (hoang dã|rừng); (bán|săn|bẫy|nuôi nhốt) ~ (tê tê|thú rừng|chim trời|rùa|khỉ); thuoc la lau; hang gia; hang lau",
    en: "smuggling; smuggled; counterfeit; fake goods; fake medicine; vape; vapes",
  },
  "C.RES.FORG": {
    is: "vượt biên; (xuất cảnh|nhập cảnh) (trái phép|chui|lậu); (người|đám|nhóm|mấy|tụi) _ (nước ngoài|trung quốc|tàu|campuchia|miên|hàn|lạ|châu phi|ấn độ|phi|tây|đài loan|nigeria) ~ (ở|mướn|thuê|trốn|kín|chui|không|lén|tạm|qua|làm|sống|trú); (đưa|chở|dẫn|dắt) ~ người ~ (qua biên giới|sang|biên giới|vượt|bên kia|campuchia); qua ~ biên giới; đường (mòn|tiểu ngạch); ở chui; nguoi trung quoc; vuot bien",
    not: "chồng em người; vợ tui người; chồng ~ (hàn|đài|nhật|mỹ|tây)",
    en: "illegal immigrants; crossing the border; smuggle people; overstay; illegal workers; foreigners",
  },
  "C.RES.UNRG": {
    is: "không (đăng ký|khai báo|trình báo|có) ~ (tạm trú|tạm vắng|lưu trú|giấy tờ); người lạ [mặt] ~ ; (thuê|mướn) (trọ|nhà|phòng) ~ (không|lạ|kín|khuya|mờ ám|bí mật); lạ mặt; người lạ (ở|tới|vô|lảng vảng|dòm ngó|hỏi|đi); (rình|dòm|dòm ngó|lảng vảng|ngó) ~ (nhà|xóm|quanh|vô|trước); không thấy khai báo; không giấy tờ; người đáng nghi; khả nghi; nguoi la; ở trọ ~ không khai",
    en: "strangers; unregistered; suspicious people; suspicious person; suspicious",
  },
  "C.TRF.RACE": {
    is: "đua xe; nẹt (pô|bô); bốc đầu; lạng lách; tổ lái; (độ|rú|gầm|hú|vặn|lên) (pô|bô|ga); pô (độ|nổ|kêu|chế|móc); quái xế; bão đêm; đi bão; đánh võng; net po; dua xe; lang lach; (chạy|phóng) xe ~ (ào ào|bạt mạng|như bay|ẩu|tốc độ|vù vù|nhanh quá|bất chấp)",
    not: "đua (ghe|vỏ lãi|bò|thuyền)",
    en: "racing; street racing; racing motorbikes; race; wheelies; revving",
  },
  "C.TRF.OTHR": {
    is: "quá (tải|khổ|trọng tải); (lấn|đi sai|sai|lấn) làn; (đậu|đỗ|dừng|để) xe ~ (chắn|che|lấn|bít|lòng đường|ngay|tràn|hai bên|bậy|trái phép|vỉa hè); vượt đèn đỏ; (xe|container|tải|ben|xe tải|ba gác|xe ben) ~ (rớt|rơi vãi|chạy ẩu|chạy nhanh|chắn|đậu|chở|quá|bít|chạy|cày|nát|hú còi|tung tóe|bóp còi|vào giờ cấm|không phủ bạt|che); (không|ko) (đội|có) (mũ|nón) bảo hiểm; không nón; chở (ba|tư|3|4|quá số); kẹp (3|4|ba|bốn|tư); ngược chiều; say xỉn ~ (lái|chạy) xe; nồng độ cồn; (ổ gà|hư đường|đường hư|nắp cống|đèn đường|đèn giao thông|biển báo|gương cầu|ổ voi|đường xuống cấp|đinh|rải đinh|gờ giảm tốc|tín hiệu) ; dừng đỗ; lấn chiếm lòng đường; xe ~ (hết đăng kiểm|không biển số|quá cũ|dù|bắt khách)",
    en: "overloaded; overload; traffic light; parking; parked; illegal parking; wrong way; speeding; truck; trucks; driving fast",
  },
  "C.TRF.ACCD": {
    is: "tai nạn; tông xe; đụng xe; té xe; lật xe; tai nan; tong xe; dung xe",
    not: "tai nạn lao động",
    en: "accident; crash",
  },
  "C.PRP.THFT": {
    is: "(ăn trộm|trộm|ăn cắp|mất trộm|bẻ khóa|cạy (cửa|tủ|két)|đột nhập|lấy cắp|lấy trộm|chôm|thó|mất cắp|chôm chỉa|cuỗm|nẫng|bẻ (ổ|khóa)|móc túi|bắt chó|trộm (chó|gà|xe)|câu chó|thuốc chó|bả chó|cạy|đạo chích|hai ngón); (mất|lấy|dắt|bắt|ôm|vô lấy) _ _ (xe|xe máy|laptop|điện thoại|đt|tiền|vàng|chó|gà|bình ắc quy|máy bơm|đồ|dép|bò|heo|vịt|trâu|cáp|dây điện|xe đạp|bình|mô tơ|tài sản|con chó|cây cảnh|mai|kiểng|cá|cửa|máy|bông tai|nhẫn|bóp|ví|balo) ~; bị mất ; mat (xe|trom|cho|ga|do|dt|dien thoai|tien|may); an (trom|cap); be khoa; trom; cay cua",
    not: "mất (ngủ|trật tự|vệ sinh|an ninh|công|thời gian|nết|dạy|giấy|căn cước|cavet|bằng lái|mấy ngày|bao nhiêu|bao lâu|mạng|điện|nước|sóng|tích|liên lạc|lòng|mặt|rồi|vía|con); lấy (xe|đồ|lại|giấy|ở đâu|hồ sơ|ngay|kết quả|chồng|vợ); quay trộm; nhìn trộm; nói trộm vía; chó ~ (cắn|thả rông)",
    en: "stole; stolen; theft; thief; thieves; steal; stealing; broke into; burglary; shoplifting; missing bike; missing motorbike",
  },
  "C.PRP.SNAT": {
    is: "giật (dọc|túi|điện thoại|dây chuyền|giỏ|bóp|vòng|sợi|đồ|ví|bông tai|vàng|đt|xách); cướp giật; bị giật; móc túi; giat (dt|dien thoai|tui|day|do|gio)",
    not: "giật (mình|hụi); bị giật (hụi|mình|nợ|tiền hụi)",
    en: "snatched; snatching; pickpocket",
  },
  "C.PRP.DAMG": {
    is: "(đập phá|phá hoại|chặt (cây|phá|hết|mất|trụi)|đốt (xe|lúa|rẫy|chòi)|phá (hoa màu|vườn|ruộng|lúa|rào|cây|đồ|hàng)|thuốc (cá|chết cá|ao)|rạch (lốp|yên|vỏ|bánh)|đập (kính|bể|cửa|vỡ)|xịt sơn|cào xe|tạt sơn|đổ sơn|vẽ bậy|nhổ (cây|mía)|bỏ thuốc ~ (ao|cá|giếng)|chọc thủng|xì lốp|đâm lốp|hủy hoại); chat (cay|het)",
    not: "đập đá; phá rối",
    en: "vandalism; damaged; vandalized; smashed my; destroyed",
  },
  "C.PRP.FENC": {
    is: "xe gian; đồ gian; của gian; (bán|mua|thu mua|tiêu thụ) ~ (xe không giấy|đồ ăn cắp|đồ ăn trộm|xe không giấy tờ|đồ trộm|xe mù|xe nhảy|không rõ nguồn gốc|xe ăn cắp|đồ gian); xe không giấy tờ; tiệm ve chai ~ (trộm|gian|ăn cắp); tiệm cầm đồ ~ (gian|trộm|ăn cắp|không giấy); ra xe phụ tùng; rã xe",
    not: "tiêu thụ điện",
    en: "stolen goods; stolen bikes; fencing",
  },
  "C.VIO.THRT": {
    is: "(đe dọa|hăm dọa|hăm he|hăm|dọa|đe|khủng bố|tạt sơn|mắm tôm|hăm đánh|hù dọa|dọa nạt|dọa đánh|hăm xử|đòi đánh|đòi chém|đòi xử|dằn mặt|bom bẩn|chất bẩn|gửi vòng hoa|vòng hoa); hua (danh|giet)",
    en: "threatened; threatening; threats; threaten; threatens",
  },
  "C.VIO.BRWL": {
    is: "(đánh|đập|choảng|phang|chém|uýnh|rượt) (nhau|lộn); hỗn chiến; ẩu đả; xô xát; đánh hội đồng; băng nhóm; (hẹn|kéo|hẹn nhau) ~ (giải quyết|đánh|chém|hỗn chiến); danh (nhau|lon); gây gổ; kéo bè kéo cánh; rượt (đuổi|nhau)",
    en: "fight; fighting; brawl; gang",
  },
  "C.VIO.INJ": {
    is: "(đánh|chém|đâm|đập|hành hung) ~ (bị thương|chảy máu|gãy|bể đầu|nhập viện|bầm|sưng|khâu|mũi|gãy răng|tím|trọng thương|đi viện); bị (đánh|hành hung|đâm|chém|đập); hành hung; cố ý gây thương tích; đánh (người|tui|em|tôi|con em|chồng em|ba em|vợ tui|con tui)",
    not: "bị đánh (giá|cắp|rơi)",
    en: "assault; assaulted; attacked; beaten",
  },
  "C.DOM.VIOL": {
    is: "(chồng|ck|ba|cha|dượng|con trai|thằng con|vợ|ổng|thằng chồng|con rể|rể|bạn trai|chồng cũ) ~ (đánh|đập|chửi|đuổi|bạo hành|hành hạ|bóp cổ|tát|quậy|nhốt) ~ (vợ|mẹ|má|con|em|tui|tôi|chị|cha|ba|bà|vợ con|mẹ già|cha mẹ); bạo lực gia đình; (đánh|đập|hành) _ (vợ|mẹ|vợ con|chồng|cha|má); danh (vo|me|chong); vợ chồng ~ (đánh|cự|gây|cãi|chửi)",
    en: "husband; domestic; hits his wife; beats his wife",
  },
  "C.VIO.DISO": {
    is: "(quậy phá|quậy|gây rối|la lối|chửi bới|chửi (xóm|cả|hàng xóm|tục|thề|bậy|nhau|mắng|um|lộn|cha|người)|say xỉn|nhậu xỉn|xỉn|mất trật tự|phá làng|phá xóm|phá rối|làm loạn|quậy tưng|làm càn|đập chén|cãi nhau|cãi lộn|cự cãi|gây lộn|gây sự|lớn tiếng|say rượu|nhậu nhẹt|quậy banh|quăng chai|tiểu bậy|la hét|đập bàn)",
    en: "drunk; disorder; drunken; shouting; disturbing; swearing; arguing",
  },
  "C.PUB.NOIS": {
    is: "karaoke; kẹo kéo; (mở|bật|hát|nghe|vặn) _ (nhạc|loa|lớn|karaoke|hết cỡ|hết công suất|om sòm); ồn (ào|quá|lắm|dữ|không|tới|suốt|và|ghê|muốn); tiếng ồn; loa (lớn|thùng|kéo|phường|to|nhạc|bass|kẹo|di động|om|inh); ồn; inh ỏi; om sòm; không ngủ được; đinh tai; hát hò; hát hoài; on ao; on qua; loa keo; nhạc ~ (khuya|om sòm|lớn|xập xình|dữ|ầm ầm|inh ỏi|đùng đùng|sáng|to)",
    en: "noise; noisy; loud music; loud; karaoke; too loud",
  },
  "C.PUB.ORDR": {
    is: "lấn chiếm; chó (thả rông|chạy rông|sủa|không rọ|không xích|dữ|ỉa); thả rông; xả rác; (đổ|vứt|bỏ|quăng|thải) _ _ rác; rác (thải|chất|đầy|hôi|đổ|bừa|ngập); vỉa hè; buôn bán ~ (lòng đường|lề đường|vỉa hè|tràn|chắn); chợ (tự phát|cóc|chồm hổm); tụ tập ~ (đông|nhậu|khuya|thanh niên|hút|trước|chửi|ồn|ăn nhậu|uống|đêm|cầu|hẻm|ở|tối|phá|hoài|la|hát); bày bán; chiếm (lòng|lề|đường|đất công|hẻm); che chắn; tụ (tập|điểm); tho rong; xa rac; thả diều; (cột|trụ|dây) (cáp|điện) ~ (lòng thòng|chằng chịt|sà|võng|rũ|thấp|nghiêng)",
    en: "stray dogs; garbage; trash; littering; dogs; loose dogs; rubbish",
  },
  "C.ENV.POLL": {
    is: "xả (thải|nước|chất|khói|trộm|lén|bậy|ra|mùi|xuống|hóa chất|thẳng); nước thải; mùi (hôi|thúi|thối|khó chịu|nồng|heo|hóa chất); hôi (thúi|thối|quá|hám|rình|không chịu); thúi; hút cát; khai thác cát; đào (đất|ao|xới|cát|trộm); (xúc|múc|bơm|lấy|đào|san lấp) ~ (đất|cát|mặt ruộng); ô nhiễm; (đốt|khói) ~ (rác|rơm|bay|nhựa|bụi|nhà máy|vỏ xe|đồng|dây điện|hôi|mù); bụi (mù|bay|mịt|quá|bặm|xi măng|than|gỗ|cưa); (cá|vịt|tôm) ~ chết ~ (nổi|hàng loạt|trắng); chặt phá rừng; phá rừng; xung điện; xiệc điện; chích cá; cào điện; hut cat; xa thai; thuốc trừ sâu ~ (chai|vỏ|đổ); heo chết ~ (quăng|vứt|thả)",
    en: "pollution; waste water; wastewater; bad smell; smelly; stinks; stink; sand mining; dumping; dumping waste; burning trash; burning garbage; smoke from",
  },
  "C.FIR.RISK": {
    is: "(bít|chắn|khóa|che|chặn|không có) _ _ (lối thoát|cửa thoát|lối thoát hiểm|thoát hiểm|đường thoát|lối ra|lối đi|cửa thoát hiểm|thoát nạn); sang chiết (gas|ga); không _ (bình|có bình) chữa cháy; thiếu bình chữa cháy; nguy cơ _ _ cháy; dễ cháy; (chứa|trữ|để|chất|bán lẻ|bán) ~ (xăng|gas|dầu|hóa chất|vật liệu dễ cháy|bình gas|can xăng) ~; sợ ~ (cháy|nổ); câu điện; (mắc|nối|câu|kéo|đấu) ~ điện ~ (bậy|chằng chịt|lung tung|trái phép|tạm bợ|trộm); phòng cháy; pccc; nạp gas (lẻ|mini); gas mini; (sạc|pin) xe điện ~ (tầng|hầm|cháy|đêm); mà cháy; lỡ cháy",
    not: "đổ xăng; cây xăng ~ (hẹn|gần|đối diện|đường)",
    en: "fire exit; fire hazard; fire extinguisher; blocked exit; fire safety",
  },
  "C.HLT.EPID": {
    is: "dịch (bệnh|tả|cúm|sốt|heo|covid|sởi|dại|tay chân miệng|lở mồm); (sốt xuất huyết|cúm gia cầm|tay chân miệng|dịch tả|covid|f0|cách ly|lở mồm long móng|bệnh dại|sởi|tiêu chảy hàng loạt|thủy đậu|cúm a|h5n1); heo (dịch|bệnh|chết) ~; (gà|vịt) ~ chết (hàng loạt|hết|nhiều)",
    not: "dịch vụ; phiên dịch; xê dịch; giao dịch; dịch (thuật|tiếng|giùm|sang|công chứng); cách ly xã hội cũ",
    en: "epidemic; dengue; covid; outbreak; bird flu",
  },
  "C.SEC.SENS": {
    is: "truyền đạo; (phát tán|phát|rải|dán|treo|tán phát) ~ (tài liệu|truyền đơn|tờ rơi lạ|khẩu hiệu|cờ vàng|cờ ba sọc|kinh sách lạ); kích động; (tụ tập|xúi|kêu gọi|rủ|xuống đường|kéo nhau) ~ (phản đối|biểu tình|chống|đình công|bạo loạn|khiếu kiện đông); tà đạo; hội thánh ; (nói xấu|chống|chống phá|xuyên tạc) ~ (nhà nước|đảng|chế độ|chính quyền); phản động; biểu tình; fulro; pháp luân công; bỏ bàn thờ; truyen dao",
    en: "protest; cult; illegal religion; propaganda; anti government",
  },
  "C.MIS.PERS": {
    is: "mất tích; bỏ nhà đi; đi lạc; không liên lạc được; bỏ đi ~ (không|biệt|chưa); mat tich",
    not: "(gà|chó|mèo|bò) ~ (đi lạc|mất tích)",
    en: "missing; disappeared",
  },
  "C.LST.PROP": {
    is: "(nhặt|lượm|bắt) (được|trúng) ; (đánh rơi|đánh mất|làm rơi|làm rớt|rơi|rớt|quên|bỏ quên|mất) _ _ (ví|bóp|giấy tờ|túi|điện thoại|balo|chìa khóa|căn cước|cavet|thẻ|bằng lái|giỏ|tiền|nón|đồng hồ|nhẫn|cccd|cmnd|hộ chiếu|sổ); ai (mất|làm rơi|làm rớt|đánh rơi|rớt|rơi) ~; tìm (chủ|lại|người mất|người đánh rơi); trả lại ~ (người mất|chủ|bóp|ví|khổ chủ); luom duoc; nhat duoc; danh roi; rot (bop|vi|giay)",
    not: "rớt đá; bị (trộm|giật) ~; mất (xe|chó|gà|vàng)",
    en: "lost (my|a|an|the) (wallet|phone|bag|id|passport|card|keys|purse); found (a|an|some|this) (wallet|phone|bag|id|passport|card|keys|purse)",
  },
  "C.CIV.DISP": {
    is: "tranh chấp; (lấn|dời|nhổ|cắm) _ (ranh|cột mốc|mốc|đất|cọc); ranh (đất|giới); lấn (ranh|đất|chiếm đất|qua|hết lối); (chia|tranh) (tài sản|thừa kế|đất|gia tài); thừa kế; ly hôn; (không|chưa) [chịu] (trả|thanh toán) (nợ|tiền|lương|cọc); (mượn|thiếu|nợ|quỵt) _ _ (tiền|nợ|triệu|lương) ~ (không trả|giấy tay|hẹn hoài|chưa trả|không chịu trả|trốn|lặn|né|quỵt|không thấy trả); không chịu trả; giấy tay; bịt lối đi; lối đi chung; rào (đường|lối); (chủ|công ty|thầu) ~ (nợ lương|quỵt lương|không trả lương|không trả cọc|giữ cọc|không trả tiền cọc); hợp đồng; cọc (nhà|đất|trọ); lan (ranh|dat)",
    en: "land dispute; boundary; owes me; unpaid wages; deposit; divorce; inheritance; landlord",
  },
  "C.CHD.ABUS": { is: "bạo hành trẻ; đánh con nít" },
  "C.SEX.ASLT": {
    is: "sàm sỡ; quấy rối; quay lén; rình tắm; khoe của; biến thái; nhìn lén; chụp lén; dâm dê",
    en: "harassment; harassing; groping; peeping",
  },
  "C.OTH.OTHR": {
    is: "(cò|cò mồi|dịch vụ làm giấy); (bói toán|mê tín|đồng bóng|trục vong); ăn xin; chăn dắt; giấy tờ giả; bằng giả; làm giả ~ ; con dấu giả; tiền giả; không kiểm dịch; vệ sinh thực phẩm; (thịt|đồ ăn|bánh|sữa) ~ (thúi|hư|bẩn|quá hạn|hết hạn|mốc|ôi|không kiểm dịch); xây (lố|lấn|không phép|trái phép|dựng trái phép); tiền giả; mo lậu; khám bệnh ~ (chui|không phép|lậu); thu tiền ~ (bậy|sai|không biên lai|quá); chặt chém; hét giá; cân (thiếu|điêu)",
    en: "fake money; counterfeit money; beggars; food safety",
  },
};
