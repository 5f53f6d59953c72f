import type { Lexicon } from "../phrases.ts";
import { BOAT, CHILD, FALL, HOUSE, WATER } from "./words.ts";

/** Fire, water, collapse, current, poison and bodies in danger. */
export const DANGER: Lexicon = {
  FIRE: {
    is: `
      cháy; (phát|bốc|bị) cháy; ?đang [bị] cháy; cháy [cái] ${HOUSE}; ${HOUSE} ~ (đang|bị|bốc|phát) cháy; nhà cháy; ${HOUSE} _ cháy (rồi|lớn|dữ|to|rực|lan|hết)
      cháy (lớn|dữ|to|rực|lan|rồi|hết|ở|ngoài|trong|sau|trên|bên|kìa|nè) ; chay lon; chay du; chay roi; chay chay; nha (tui|em|toi|con|no|ho|ba|ong) [dang] chay
      hỏa hoạn; ?bà hỏa; lửa lửa; (phụt|phực|phừng|bùng|tóe|nẹt|phát) lửa; mùi (nhựa|dây điện|vải|cao su) cháy; lửa (lớn|to|quá|rồi|kìa|ở); chuông báo cháy ~ (reo|kêu|hú); chữa cháy (đâu|tới chưa|sao chưa|chưa tới); lan qua (nhà|vách|kho|bên|phòng); lua (lon|to|chay|boc|lan); boc lua; co khoi (bốc|bén|bắt|phát|nổi|đám|biển|cột|ngọn|dập|nẹt|tóe|xẹt) lửa; lửa ~ (bốc|bùng|ngùn ngụt|lan|phừng|dữ|lớn|đỏ rực|táp|liếm|bén|cao|phụt|lên)
      khói (vàng|trắng|xám|hắc|nhiều|mù|mù mịt|đen|nghi ngút|dày|dày đặc|đặc|um|bốc|cuồn cuộn|mịt mù|tuôn|xì|lên|ra|đầy|nghẹt|ngập|tràn|kín) ; (bốc|tỏa|xì|đầy|ra|toàn|ngập|nhiều|cột) khói; thấy khói; khói ~ (bốc|tuôn|mù mịt|nghi ngút|cuồn cuộn)
      mùi khét; khét lẹt; khét _ (nghẹt|dây điện|nồng|quá); chập điện; chạm điện; chập mạch
    `,
    not: `
      cháy (hàng|túi|phố|vé|nắng|máy|da|kho hàng|show|bóng|bóng đèn|hết mình|lòng|bỏng|tài khoản|giáo án|deadline|đèn|khét|cầu chì|thẻ|data|ví|đơn); cháy hàng; bá cháy; phòng cháy; chữa cháy; báo cháy; chống cháy; dễ cháy; nguy cơ ~ cháy; sợ ~ cháy; kẻo cháy; (cơm|cá|nồi|bánh|kho|thịt|nướng|sân khấu|tối nay) _ cháy; cháy nồi; (bóng|bóng đèn|đèn|tivi|mô tơ|quạt|máy bơm|bo|cầu dao) [nhà] _ _ cháy; mà cháy; lỡ cháy; nếu ~ cháy; nếu cháy; khi ~ cháy; khi có cháy; cháy là; quá cháy; cháy quá; nhảy _ cháy; quẩy _ cháy
      đốt ~ khói; khói thuốc; khói nhang; khói bụi; khói (lò|xe|than|nhà máy); (hút|nhả|phà) _ khói; không khói; bếp không khói; khói ~ (hôi|từ lò|ống khói); lửa (tình|yêu|trại|thử); đốt lửa; nổi lửa; lửa lòng; đốt đồng; chay bo; hut chich; choi da khoi; khói ~ karaoke
    `,
    en: "fire; on fire; burning; smoke; flames; blaze; burning down; house burn",
    enNot:
      "fire (alarm|extinguisher|safety|drill|permit|me|him|her|inspection); fired; smoke (weed|cigarettes|break); smoking; burning (trash|garbage|rubbish|leaves); on fire today",
  },
  GAS: {
    is: `
      (xì|rò|rò rỉ|mùi|hở|xịt|bay mùi|hôi mùi|nghe mùi) [khí] (gas|ga|khí gas|khí ga|amoniac|hóa chất|clo|khí lạ|khí độc); [khí] (gas|ga) ~ (xì|rò|rò rỉ|nồng nặc|hôi|xịt|bay); bình (gas|ga) ~ (xì|hở|nổ|rò|bốc|phun|hư van); van (gas|ga) ~ hư; ngạt khí; (rò|tràn|đổ|xì) ~ (hóa chất|amoniac|axit|khí clo); (hóa chất|amoniac|bồn|axit) ~ (rò|tràn|xì|bục); ho sặc sụa; (gas|ga) ~ (xì|rò|xịt|nồng) ~; mùi (gas|ga) (nồng|khắp|quá|dữ); ngộp (thở|khói|khí)
    `,
    not: "bếp ga ~ bán; sang chiết (gas|ga); đổi (gas|ga); giao (gas|ga); ga tàu; hết (gas|ga)",
    en: "gas leak; smell gas; smell of gas; gas smell; leaking gas; chemical (leak|spill)",
  },
  BLAST: {
    is: `
      nổ (bình|lò|nồi|gas|ga|lớn|ầm|rầm|đùng|cái|trụ|trạm|bếp|điện|tung|banh|kho|xưởng); (bình|lò|nồi|trạm|trụ|kho|biến áp|biến thế) ~ nổ; phát nổ; vụ nổ; tiếng nổ; vừa nổ; nổ ~ (đùng|ầm|rầm)
    `,
    not: "nổ hũ; nói nổ; nổ máy; nổ pô; pô nổ; nổ lốp; nổ vỏ; pháo nổ; nổ pháo; nổ đơn; nổ mũ; nổ tung hũ; bùng nổ; nổ (súng|slot|game|hàng); thằng nổ; nổ banh xác; nổ quá; pô ~ nổ; nổ (như|cỡ)",
    en: "explosion; exploded; blast; blew up",
  },
  DROWN: {
    is: `
      đuối nước; (chết|bị|đang|sắp|suýt|sém) đuối; duoi nuoc; chết chìm; đuối sức ~ ${WATER}; hụp lặn; chới với; (xuồng|ghe|đò|phà) ~ (chìm|lật|úp); ${BOAT} _ _ (chìm|lật|úp); (lật|chìm|úp|đắm) ${BOAT}; chìm ~ (lỉm|nghỉm|xuống nước|dưới nước|dưới sông)
      (nước|sóng|dòng nước|lũ|dòng chảy) ~ (cuốn|kéo đi|đẩy trôi|cuốn trôi|kéo ra); cuốn trôi; bị ~ trôi; trôi (giữa|ra|theo|dưới|trên) _ (sông|dòng|biển|nước|kinh); (lặn|tắm sông|tắm kinh|bơi|nhảy xuống|hụp) ~ (không|chưa) thấy (lên|nổi|trồi|đâu); (tắm|bơi|lội|lặn) ~ (ao|sông|kinh|hồ|biển|rạch|suối) ~ (chưa|không|hổng) [thấy] (lên|thấy|ngoi|nổi); (không|chưa) thấy ~ (nổi lên|trồi lên|lên bờ); mất tăm ~ ${WATER}; vùng vẫy ~ ${WATER}; không biết (bơi|lội); sặc nước
    `,
    not: "(phòng|chống|phòng chống|phòng tránh|dạy|tuyên truyền) ~ đuối nước; chết chìm trong (nợ|men)",
    en: "drowning; drowned; (fell|falling|slipped|jumped) (in|into) ~ (water|river|canal|lake|pond|well|sea); fell in [to] the (river|canal|water|well|pond|lake); fallen into the (river|canal|water|well); boat (sank|capsized|sinking|overturned); swept away; underwater; cannot swim; cant swim",
  },
  FALLEN: {
    is: `
      ${FALL} [xuống|dưới|vô|vào|xuống dưới] [cái|cây|miệng] ${WATER}; nhảy [xuống|khỏi|từ|ra] ${WATER}; ${FALL} ~ (giàn giáo|lầu|nóc nhà|mái nhà|sân thượng|cây dừa|thang|ban công|trụ điện|tầng)
    `,
    not: "nhảy cầu lông; té nước; ngã nước; rớt nước; rớt biển số; rơi nước; nước rơi; té ngã giá; ngã ba _ cầu; ngã ba sông; ngã tư cầu; (ngã|lật) cầu; rớt hố; lao cầu",
    en: "fell from; fell off; fell into; jumped (off|into|from)",
  },
  BODY: {
    is: `xác chết; xác người; (người|đàn ông|ông|bà|phụ nữ|thanh niên|cô gái|cụ) chết (trong|ngoài|ở|dưới|trên|tại|trước|sau|bên|ven|lâu|rồi|trôi); thi thể; tử thi; có xác; (cái|thấy) xác; ?xác ~ (nổi|trôi|dạt); người chết (trôi|nổi|trong|ngoài|dưới|ở|nằm); chết cứng; có người chết; treo lủng lẳng; nằm chết`,
    not: "xác (nhận|minh|thực|định|xe|máy|nhà|gà|heo|chó|pháo|cá|rắn|mèo|bò|trâu|suất|xuất); chính xác; bánh xác; không có người chết",
    en: "dead body; corpse; found a body; body floating; a body",
  },
  FLOOD: {
    is: `
      ngập ~ (ngực|cổ|đầu|mái|nóc|bụng|giường|nửa nhà|lưng|tầng|hết đường ra); nước ~ (tới|lên|ngang|đến|qua) ~ (ngực|cổ|mái|nóc|bụng|lưng|giường); nước (dâng|lên) _ (nhanh|ào|ầm ầm|dữ|cao|quá|vùn vụt|mạnh); nước dâng; (trên|leo lên|ngồi trên|lên) (nóc|mái nhà|nóc nhà|mái|gác) ~ (chờ|nước|ngập|cứu); nước ~ (trên nóc|nóc nhà|lên nóc); (lũ|nước lũ|triều cường|lũ quét) ~ (về|ập|tràn|cuốn|đổ|lên); vỡ (đê|đập|bờ bao|bờ kè); bể (đê|bờ bao|đập); bị cô lập; xóm ~ cô lập; nước xiết; nước chảy xiết
    `,
    not: "ngập đầu ~ (nợ|việc|bài|công việc); ngập đầu; mực nước giếng; tiền nước lên; nước lên giá",
    en: "flood; flooded; flooding; water (is|has) [already|now] (rising|reached|up|over|coming); water rising; water up to",
    enNot: "water (bill|is dirty|is cut); flood of",
  },
  STORM: {
    is: `lốc xoáy; (cơn|mưa|trận|gió|siêu) bão; bão (tràn|quật|đổ bộ|số|lớn); (mái|mái tôn|tôn|mái ngói|mái lá) ~ (bay|tốc|cuốn|sập); [trận|cơn] (lốc|giông|bão|dông) ~ (tốc|sập|đổ|bay|quật); tốc mái; (tôn|mái|cây|nhà) ~ (bay hết|đè|sập|đổ đè); thiên tai`,
    en: "storm; tornado; roof blown; typhoon",
  },
  COLLAPSE: {
    is: `
      (sập|sụp) ~ (nhà|tường|giàn giáo|mái|trần|cầu|công trình|hầm|móng|sàn|cột|cổng|hàng rào|mương|đất|hố); (nhà|tường|giàn giáo|mái|trần|cầu|công trình|hầm|móng|sàn|cổng|bờ) ~ (sập|sụp|đổ sập|đổ ập); (bờ|bờ kênh|bờ sông|kè|đất|vách|bờ kè) ~ (lở|sạt|sụp); (bị|đang|tôn|cây|tường|đất|xe|máy|cột|sắt|gạch) _ (đè|vùi|chôn|kẹp|lấp) [trúng|lên]; ?đè (trúng|lên|chết|người|chân); cây (ngã|đổ|gãy) ~ (đè|trúng|vô nhà|người|lên); sạt lở; đất lở; (bờ|đất|nhà|sân|nền) ~ (nứt|tuột|trôi|sụt|toác) ~ (sông|kinh|rạch|rắc|xuống|ầm ầm); nhà ~ (tuột|trôi|lọt|đổ|sụt) xuống (sông|kinh|rạch); ?lở đất; vùi lấp; ?lở ~ (xuống sông|bờ)
    `,
    not: "sàn ~ sập; sập (sàn|bẫy|nguồn|mạng|hầm game|tiệm|web|app|giá|shop); đè (đầu|bẹp giá); máy ~ sập nguồn; cầu dao ~ sập; sập cầu dao; kẹp (ba|4|tiền|nách|hồ sơ|đồ); xe kẹp; ?kẹp 3; kẹp tăng; kẹp bốn; chạy xe ~ kẹp",
    en: "collapsed; collapse; collapsing; landslide; crushed; buried under; wall fell; tree fell",
  },
  TRAPPED: {
    is: `
      mắc kẹt; bị nhốt (trong|ngoài|ở) (kho|phòng|thang|xe|tủ); cửa kẹt; (lọt|chui|đút|thò) ~ (đầu|tay|chân) ~ (vô|vào|trong) ~ (không|ra không|rút không|giờ rút); rút ~ (ra không|không ra|không được); (bị|đang|còn|người|có người) kẹt; kẹt (trong|ở trong|thang máy|dưới|trên|bên trong|lại|trỏng|chân|tay|đầu|giữa); kẹt ~ (không ra|chưa ra|ra không) ; (không|chưa|hết|khó) ~ (thoát|chạy ra|thoát ra|leo ra|ra ngoài) _ (được|nổi|kịp); (ra|thoát) không (được|kịp|nổi); bị khóa trong; (cuốn|nghiến|kẹp|quấn|hút|dập) _ (vô|vào|trong) [cái] (máy|gầm|bánh|băng chuyền|trục|dây chuyền|cối|thang); (chưa|không) (gỡ|kéo|lấy|đưa|cạy|rút|lôi) _ (ra|lên) [được]; kẹt ~ (đầu|tay|chân) ~; (đầu|tay|chân) ~ kẹt; thang máy ~ (đứng|kẹt|rớt|hư|dừng) ~ (giữa|người|trong|không mở); khóa _ trái (cửa|phòng|trong)
    `,
    not: "(sàn|vốn|tiền|app|lãi|nạp|đầu tư|góp) ~ (rút|ra) ~ không [được|ra] ~; kẹt (xe|tiền|việc|đường|tay bo|công việc|giờ|máy|hàng|thẻ|mạng|cứng|họp); bị kẹt xe; đang kẹt (xe|tiền|việc|đường|hàng|tay|họp); đường kẹt; bị kẹt (đường|xe|tiền|mạng|việc)",
    en: "trapped; stuck (in|inside|under|on); cannot get out; cant get out; locked (inside|in)",
    enNot: "stuck in traffic",
  },
  ELECTRIC: {
    is: `
      điện giật; giật điện; (dính|chạm|phóng|rò|hở) điện; dây điện ~ (đứt|rớt|rơi|nẹt|tóe|rò|xẹt|nằm); (đứt|rớt|rơi) [sợi|đường] dây (điện|trung thế|hạ thế|cao thế|cáp); điện ~ (nẹt lửa|xẹt lửa|tóe lửa|phóng); dính trên ~ (trụ|giàn giáo|dây điện|cột); (trụ điện|cột điện) ~ (ngã|đổ|gãy|xẹt|nổ)
    `,
    not: "trộm ~ dây điện; cắt trộm; cắt dây điện; giật mình; điện giật cô hồn",
    en: "electrocuted; electric shock; electrocution; power line (fell|down); live wire; downed (power|electric)",
  },
  UNCONSCIOUS: {
    is: `
      bất tỉnh; !ngất [xỉu]; ngất (đi|lịm|tại|trong|ngoài|ngay); xỉu (rồi|giữa|ngoài|trong|tại|xuống|ngang|ở|bất|hàng|ngay|lên); [bị|vừa|té|ngất|mới] xỉu; hôn mê; mê man; lịm (đi|dần|rồi|người); ?lịm; bất động; bat dong; nằm ~ (im re|bất động|sống soài|sóng soài|thẳng cẳng|một đống|gục|im lìm|vật|cứng đơ|ngay đơ|quằn quại|co quắp|la liệt)
      (không|hết) _ (nhúc nhích|cử động|tỉnh|động đậy|tỉnh lại|cục cựa|phản ứng|ngồi dậy|cục kịch); (kêu|gọi|lay|kêu gọi|đập) ~ (không) ~ (dậy|tỉnh|trả lời|thưa|nhúc nhích|động đậy); gục ~ (xuống|tại chỗ|ngã|luôn); cứng (hàm|người|đờ); co (quắp|rút|giật); lè lưỡi; mờ mắt; nói không (ra tiếng|ra hơi|thành tiếng); mặt (đỏ phù|sưng|tím|tái mét|tái xanh|trắng bệch|xanh lè); khò khè; (tay|chân) ~ không (nhấc|cử động|nhúc nhích) ~; nói (đớ|ngọng|líu); mê sảng; lơ mơ; lạnh ngắt; lịm; bỏ bú; té (khỏi|lăn|nhào|úp|đập đầu|cầu thang); mat (tron nguoc|trang) té xỉu; không biết trời đất; đứng tròng; trợn mắt; trợn tròng; cứng đơ; mất ý thức; (nằm|té|ngã|gục) (lì|li bì|xuống) _ (hết|rồi|luôn); nằm li bì; (méo|xệ|lệch) _ (miệng|mặt|một bên); nói líu nhíu; (môi|mặt|người) ~ (tím ngắt|tím tái|tái mét); mắt trợn; (giật giật|giật đùng đùng); nằm gục
      (bị|mới|vừa|đang) đột quỵ; đột quỵ; tai biến; nhồi máu; méo miệng; méo một bên; liệt nửa người; (co giật|động kinh|kinh phong); làm kinh; sùi bọt mép; lên cơn (suyễn|tim|co giật|đau tim|hen|động kinh|giật|khó thở); sốc (phản vệ|thuốc|nhiệt); quá liều; xài thuốc quá tay
      (ngừng|tắt|ngưng|khó|nghẹt|hết|không còn|không) thở; !thoi thóp; thở (không nổi|không được|dốc|khò khè|hổn hển|hước|thoi thóp|yếu); không thở (được|nổi); tím (tái|mặt|môi|người|ngắt|rịm); ngạt (khí|khói|thở|nước); mạch (yếu|rời rạc|không còn); đau (thắt ngực|ngực); ôm ngực; tức ngực
    `,
    not: "muốn xỉu; cười xỉu; xỉu up; xỉu down; tài xỉu; xỉu ngang xỉu dọc; ngất ngây; hấp hối giá; bất động sản; sợ ~ xỉu; mệt ~ xỉu; đẹp ~ xỉu; đẹp ngất; nghẹt thở luôn; cao ngất; thương tật ~ tai biến; (đóng|mua|kiếm) bảo hiểm ~ (tai biến|đột quỵ); xong _ hết thở; khám ~ tim; mệt ~ thở; nắng ~ xỉu; cao ngất",
    en: "unconscious; not breathing; (hand|arm|leg|finger|foot|hair) (is|was|got) (caught|stuck|crushed|cut|trapped) ~; caught in (the|a) (machine|press); foaming; blue lips; cant wake (him|her) [up]; (does not|doesnt|wont|not) (wake|respond|move|breathe); (passed|passing) out; fainted; collapsed; not moving; not responding; cannot breathe; cant breathe; seizure; stroke; heart attack; overdose; overdosed; choking; not waking up; wont wake up; unresponsive; turning blue; convulsing",
  },
  BLEEDING: {
    is: `
      chảy [nhiều|quá trời] máu; máu (me|chảy|tuôn|phun|lênh láng|bê bết|đầy|đổ|tùm lum|nhiều|quá trời|ròng ròng|xối xả|không cầm|không ngừng|ướt|dính|văng|loang) ; máu ra ~ (nhiều|quá|hoài); ra máu ~ (nhiều|quá|hoài); (đầy|toàn|mất|ói|nôn|ộc|hộc|bê bết|be bét|vũng|ướt đẫm|thấy|đẫm|phun|ọc|nhiều|dính|cầm) máu; ?máu đầu; ?ra máu; ra huyết nhiều
    `,
    not: "máu (heo|lợn|gà|vịt|bò|liều|mặt|lạnh|chiến|nhuộm|lửa|ghen|đỏ đen|cờ bạc|thịt|mủ); hiến máu; xét nghiệm máu; nhóm máu; nước máu; xả ~ máu; nhồi máu; đổ máu tươi; máu heo",
    en: "bleeding; blood (everywhere|all|on|coming); covered in blood; losing blood; lots of blood",
  },
  INJURED: {
    is: `
      bị thương; trọng thương; !nguy kịch; hấp hối; thương tích ~ nặng; chấn thương; (gãy|đứt|dập|nát|bể|vỡ|lòi|lìa|cụt|trẹo|đứt lìa|rách|toác|lủng|lọi|trầy) _ (tay|chân|đầu|cổ|xương|ngón|sườn|sọ|bụng|ruột|gân|giò|hàm|trán|mặt|ngón tay|cổ chân|động mạch|lưng|đùi|mũi|tai|răng)
      (phỏng|bỏng) (nặng|nước|hết|cả|dầu|toàn|axit|lửa|gần|mặt|tay|người|khắp); bị (phỏng|bỏng); ?tét _ (đầu|trán|tay|chân|mặt|môi); sắp chết; gần chết rồi; chết tại chỗ; (làm|gây|có|tông|đâm) _ chết người; chết (mất một|hai người|ngay tại); thủng (bụng|phổi|ngực); ngã quỵ; thương nặng; nặng lắm ~ (đưa|chở) ~ (viện|bệnh viện); sắp không qua khỏi; (dập|đuối|bầm) _ (nát|dập) ~ người; (có|mấy|nhiều|hai|ba|một|1|2|3) người bị nặng; người bị nặng; (trúng|phập|văng|cắt|cứa|dập|nghiến|xay) _ (bắp chân|tay|chân|mặt|mắt|đầu|ngón) ~ (máu|đứt|lìa|nát|sâu); quằn quại; rên rỉ; chảy máu; bịt máu; có tiếng [người] rên; (lưng|cổ|mặt|bụng|tay|đầu) ~ (toác|lòi|đâm thủng); rên la
    `,
    not: "sắp chết (đói|cười|mệt|nóng|vì nóng|vì cười|tới nơi|khát|rồi nè trời); bể đầu (vì|với|nghĩ); nát đầu; đứt gánh; rách việc; đau đầu; gãy kèo; bể cổ phiếu; chấn thương ~ cầu thủ; nhức đầu; vỡ mặt kèo",
    en: "injured; wounded; hurt; broken (arm|leg|bone|neck|skull); badly hurt; serious injury; burned; burnt; dying; dead; shot; stabbed; head injury; critical condition",
    enNot:
      "no one (hurt|injured|was hurt); nobody (hurt|was hurt|injured); not hurt; noone hurt; no injured; dead (end|dog|cat|chicken|line|body|fish)",
  },
  POISON: {
    is: `
      ngộ độc; trúng (độc|thực); (uống|nuốt|hít|ăn) [nhầm|lộn|phải|trúng|hết|nguyên|cả|đại|nhằm] [chai|vỉ|lọ|gói|hũ|ly|một|mấy|nắm|vốc|chén|hộp] [chai|vỉ|lọ|nắm|vốc|gói|hũ|chục] [viên] (thuốc sâu|thuốc cỏ|thuốc diệt cỏ|thuốc chuột|thuốc trừ sâu|thuốc rầy|thuốc bảo vệ thực vật|axit|dầu hỏa|dầu hôi|xăng|nước tẩy|nước tẩy bồn cầu|nước lau nhà|hóa chất|thuốc tẩy|thuốc ngủ|thuốc an thần|nước javel|javel|lá ngón|diệt cỏ|thuốc tây|thuốc xịt muỗi|pin|paracetamol|thuốc)
      (uống|nuốt|nốc|cắn) ~ (hết|nguyên|cả|mấy|chục) [nguyên|cả|sạch] (vỉ|hộp|chai|lọ|hũ|gói|nắm|vốc|chục|bịch|viên) ~; (uống|nuốt|nốc) ~ (vỉ thuốc|thuốc sâu|thuốc cỏ|thuốc ngủ|thuốc chuột|lọ thuốc|nắm thuốc|chai thuốc|viên thuốc|thuốc diệt cỏ|chai xịt muỗi|nước tẩy)
      ran (can|lay); bi ran; ong (chich|dot) (ba|me|con|em|toi|tui|chau)
      ?(rắn|rít|khỉ|heo rừng|chuột|chó|rắn hổ|rắn lục|rắn độc|hổ mang|chàm quạp|ong|ong vò vẽ|bò cạp|rết|chó dại|chó điên|nhện|cá sấu|rắn hổ đất|cạp nong|cạp nia|rắn biển) ~ (cắn|chích|mổ|đốt|táp|quấn); bị ~ (rắn|ong vò vẽ|chó dại) ~ (cắn|chích|đốt|mổ); (cắn|chích) ~ (sưng vù|thở không|ngất|nổi mề đay)
      (hóc|mắc|nghẹn|sặc|hốc|nuốt) ~ (xương|hột|trái|đồng xu|kẹo|cơm|sữa|cháo|thạch|nhãn|chôm chôm|cục|hạt|pin|viên bi|nam châm); (ói|nôn|ói mửa|mửa) ~ (hàng loạt|liên tục|quá trời|tháo|miết|nhiều lần|ra máu); (hàng loạt|mấy chục người|nhiều người|cả nhóm|cả lớp) ~ (xỉu|ói|đau bụng|nhập viện|ngộ độc|nôn)
    `,
    not: "cắn (gà|vịt|chó|mèo|rách|dép|đồ|nhau|heo); uống thuốc (nam|bắc|bổ|đúng|đều|cảm|ho|theo|tây theo|tây cho|chưa|đau đầu|nhức đầu|huyết áp); mắc kẹt; mắc (nợ|tiền|cười|quá|lắm|việc|mưa|dịch); ăn (xăng|thuốc lá); hít (thuốc|đá); xe ăn xăng; (xe) uống xăng; thuốc lá; uống thuốc gì; nuốt tiền; nuốt lời; máy nuốt thẻ; ong _ (bay|làm tổ)",
    en: "poison; poisoned; poisoning; snake (bite|bit|bitten); bitten by a snake; swallowed; drank (pesticide|poison|bleach|chemical); took (all|a lot|too many|whole); food poisoning; (sleeping|many|of|his|her|all) (pills|tablets)",
    enNot: "(sells|selling|sell|deal|dealing|buy|buying) ~ pills",
  },
  LABOUR: {
    is: `(sắp|chuyển|đau|trở|chuẩn bị|gần) (sanh|đẻ|dạ|chuyển dạ|lâm bồn); [nước] vỡ (ối|nước ối); (ối|nước ối) [bị] (vỡ|bể); đau [bụng] đẻ; đau bụng ~ đẻ; bể (ối|nước ối); đẻ (rớt|dọc đường|tại nhà|trên xe); sanh rớt; bà bầu ~ (đau bụng|ra máu|sắp|té)`,
    not: "sắp sanh cần làm; (chuẩn bị|sắp|gần) (sanh|đẻ) ~ (thủ tục|giấy|khai sinh|bảo hiểm|đăng ký); (chó|heo|bò|mèo) ~ đẻ",
    en: "in labor; in labour; giving birth; water broke",
  },
  CRASH: {
    is: `
      tai nạn; (tông|đụng|quẹt|cán|ủi|húc|va chạm|va|lật|đâm|tung|hất|đụng trúng|tông trúng|cán trúng) _ (xe|nhau|người|trúng|vô|vào|con lươn|dải phân cách|cột điện|gốc cây|cột|bé|cụ|ông|bà|học sinh|chết|văng|thẳng|ngang|mạnh|cháu|đứa|trực diện); tông xe; đụng xe; xe [hơi|tải|máy|ben|bồn|khách|con|container|đạp|buýt|ba gác|lôi|cẩu|đầu kéo|ô tô] ~ (tông|đụng|ủi|lật|đâm sầm|lao xuống|lọt xuống|cuốn vô gầm|đè|húc); (lao|ủi|đâm) _ (vô|vào|thẳng|xuống) ~ (chợ|nhà|quán|lề|đám|người|mương|tiệm); ?mất (thắng|lái|phanh); ?xe [hơi|tải|máy|ben|bồn|khách|con|container|buýt|lôi] ~ cán; xe ~ (xuống|lọt) (ruộng|mương|kinh|sông|vực|ao); (xe|chiếc) ~ (hất văng|đối đầu|chổng bánh|úp bụng); chạy xe [máy] _ té; tự té ~ (gãy|chảy|nằm|bất); té xe; ngã xe; lật xe; cuốn vô gầm; lọt gầm; văng ~ (mấy mét|xuống|ra|lên lề|xa); (lao|lọt) xuống (mương|ruộng|sông|vực|kinh|ao); bị xe ~ (tông|đụng|cán|quẹt|húc); tông rồi chạy; đụng rồi chạy; gây tai nạn
    `,
    not: "đụng hàng; đụng độ; va chạm ~ công việc; đụng chạm; tông (đơ|màu); đá bóng ~ tung; tung (tin|clip|hình|ảnh); đụng nhau chan chát; đụng (tới|vô) (tao|em|tui|nó|con|chuyện); (gọi|hù|nói|bịa|lừa|kêu) ~ [là|rằng] _ _ [bị] tai nạn; báo tai nạn giả; bảo hiểm tai nạn; nón ~ cán; đụng mặt; lật (lọng|kèo|kèo xe|bài); cán bộ; tai nạn lao động ~ (chế độ|hưởng|bồi thường)",
    en: "accident; crash; crashed; hit by a (car|truck|bike|motorbike|bus); hit and run; ran over; run over; truck hit; car hit; collision; motorbike hit",
  },
  ANIMAL_DANGER: {
    is: `(cá sấu|rắn hổ mang|rắn hổ|trăn|chó dại|chó điên|bò điên|trâu điên|tổ ong vò vẽ) ~ (sổng|vô nhà|trong nhà|bò vô|rượt|cắn|cắn người|xổng|lên đường|húc); chó ~ (cắn|táp|vồ) ~ ${CHILD}; chó (cắn|táp|vồ) [liên tiếp] [mấy] (người|trẻ|con nít|bé); bị chó ~ cắn ~ (nát|máu|đầu|cổ|mặt|nặng|xé|liên tục)`,
    en: "crocodile; snake in (my|the) house; rabid dog; dog attacking",
  },
};
