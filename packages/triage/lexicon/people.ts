import type { Lexicon } from "../phrases.ts";
import { ATTACKER, BEAT, CHILD, KID } from "./words.ts";

/** Children, despair, people who are gone, people sold. */
export const PEOPLE: Lexicon = {
  CHILD: {
    is: `${CHILD}; (mầm non|nhà trẻ|mẫu giáo|lớp mẫu giáo|nhóm lớp|giữ trẻ|cô giữ trẻ|bảo mẫu|tiểu học); ?bé; tụi con; trẻ vị thành niên`,
    not: `(xe|máy|nhà|chó|mèo|gà|tiếng) bé; giới trẻ; bé (bé|xíu); trẻ (trung|khỏe|đẹp); bạn trẻ; tuổi trẻ; người trẻ; bảo trẻ; tu be; mấy con; be ngoan; (nhỏ|lớn) bé`,
    en: "child; children; kid; kids; baby; toddler; my son; my daughter; stepdaughter; stepson; niece; nephew; grandson; granddaughter; schoolmate; pupil; year old; little girl; little boy; boy; girl; schoolgirl; schoolboy; student",
    enNot: "girl friend; bar girl; bar girls; call girl; call girls",
  },
  CHILD_BEATEN: {
    is: `
      (đánh|đập|hành hạ|bạo hành|nhốt|bỏ đói|trói|cột|quất|tát|dìm|xích|bóp cổ|đạp|đá|ném|quăng|lột đồ|bắt quỳ|nhéo|cắn|tạt|trấn nước|treo|bịt miệng|ngược đãi|chích|châm|dí|đổ|ép|hành|bạo lực|đánh đập|hắt|phạt|dộng|quật|véo|bạt tai|vả|dùng roi|lấy roi|đánh roi) _ _ ${KID}
      ${KID} ~ bị ~ (đánh|đập|hành hạ|bạo hành|nhốt|bỏ đói|trói|cột|quất|tát|xích|đạp|ngược đãi|phỏng|bầm|lột đồ|bắt quỳ|đuổi|bắt nạt|trấn lột|hội đồng|hành|xé áo|dội nước|bóp cổ|tím bầm|đánh đập); bắt ~ ${KID} ~ (quỳ|phơi nắng|nhịn|ăn phân|uống nước tiểu|ở ngoài); bắt ~ (bé|cháu|con bé|thằng bé|con nhỏ) quỳ; ${KID} ~ (bầm (tím|dập|mình|người|tay|mặt)|vết roi|đầy vết|vết phỏng|roi vọt|la thảm|khóc thét|bị bỏ đói|quỳ gối ngoài nắng|ốm trơ xương|trói vô|cột vô|xích chân)
      (dượng|mẹ kế|cha dượng|ba dượng|bố dượng|dì ghẻ|cô giáo|cô giữ trẻ|bảo mẫu|thầy giáo|cô nuôi dạy trẻ) ~ (bắt quỳ|dộng|đập|quất|tát|nhốt|hành hạ|bạo hành|bỏ đói|dìm|trói|nhéo|véo|bóp|bạt tai|đạp) ; (nhét|đổ|bịt) ~ miệng ~ (bé|cháu|trẻ|con); (xích|cột|trói) (chân|tay) ~ (vô|vào) (cột|ghế|giường|cửa); gầy trơ xương; (đổ|nhét|dội|nhồi) ~ (nước mắm|nước sôi|ớt|khăn|cơm|nước) ~ (vô|vào) (miệng|mặt|đầu) ~ (đứa|bé|con|cháu|trẻ|nó); (dí|châm|gí) ~ (thuốc|tàn thuốc|đầu thuốc|thuốc lá|bàn ủi|sắt nóng) ~ (vô|vào|lên) (tay|chân|người|mặt|lưng) ~; bạo hành trẻ; bạo lực học đường; ngược đãi trẻ; chăn dắt ~ (trẻ|đứa nhỏ|con nít|bé|cháu)
    `,
    not: `đánh vần; đánh răng; (bé|cháu|con|trẻ) bị (bệnh|sốt|ho); đánh thức; ${CHILD} (đánh|đập|đá) (bóng|banh|bài|nhau|vần|giày); mấy đứa nhỏ ~ đánh (bài|bi|nhau); đánh bi; phạt (tiền|hành chính|bao nhiêu|nguội|vi phạm); (chó|mèo|gà|heo) con; ăn xin ~ bài; đánh (bài|đề|bạc|máy|giá) ; ép (học|ăn|cung); đổ (xăng|rác|bệnh|thừa); bị phạt; nhốt (gà|chó|heo|xe); ném đá; thầy ~ đánh (giá|máy|vần|đàn); cô ~ đánh (giá|máy|vần|đàn|bài); hành chính`,
    en: "(beat|beats|beating|hit|hits|hitting|abuse|abuses|abusing|slap|slaps|slapping|kicked|burned|starving|starves|locks|hurts|hurting|whips|tie|tied) (the|a|his|her|their|my|that|this|small|little) [little|small|young|step] (child|children|kid|kids|boy|girl|baby|son|daughter|toddler|stepson|stepdaughter|students|pupils); child abuse; abused child; (child|kid|boy|girl|baby) (is|was|being|gets) (beaten|abused|hit|locked|starved|tied)",
  },
  LEDGE: {
    is: `(trèo|leo|đứng|ngồi|treo|bước|vắt vẻo|đu|leo trèo) ~ (lan can|thành cầu|sân thượng|mép cầu|mép lầu|mái tầng|nóc nhà cao|ban công|cột điện cao|tháp nước|mái nhà|trên cầu|giữa cầu|ngoài cầu|bờ kè)`,
    en: "on the (edge|ledge|railing|bridge|roof|rooftop); over the railing",
  },
  JUMP: {
    is: `(tính|định|đòi|sắp|muốn|chuẩn bị|dọa|chực|toan|nghi|hình như) ~ (nhảy|tự tử|chết); đòi nhảy; khóc [hoài]; tháo dép; bỏ (dép|xe|giày) lại; một mình; không chịu (xuống|vô|vào); la hét`,
    en: "jump; crying; alone",
  },
  CHILD_KIN_BEATEN: {
    is: `
      (đánh|đập|hành hạ|bạo hành|trói|tát|bóp cổ|đạp|chém|đâm|đánh đập) _ (con tui|con em|con tôi|con gái tui|con trai tui|con gái em|con trai em|con gái tôi|con trai tôi|cháu tui|cháu em|cháu tôi|con của em|con mình|con riêng); (con tui|con em|con tôi|con gái tui|con trai tui|con gái em|con trai em|cháu tui|cháu em|cháu tôi) ~ bị ~ (đánh|đập|hành hạ|bạo hành|nhốt|tát|chém|đâm|hội đồng)
    `,
    not: "đánh (bài|đề|bạc|máy|giá|vần)",
    en: "(beat|beating|hit|hitting) my (son|daughter|child|kid)",
  },
  LOST_WORD: {
    is: `lạc; đi lạc; bị lạc; (chưa|không) (kiếm|tìm) (được|thấy|ra); (chưa|không) thấy về; mất tích; chạy ra khỏi nhà; bỏ nhà đi; kiếm (khắp|hoài|không ra); tìm (khắp|hoài|không ra); khong (thay|kiem duoc|tim thay) (dau|ve); di lac; bi lac`,
    not: "(gà|chó|mèo|bò|trâu|heo|vịt) ~ lạc; lạc ~ (chó|mèo|poodle|trâu|bò|gà|vịt|vẹt); liên lạc; lạc (quan|rang|đề|hậu|loài|vô|điệu); đậu lạc; (tìm|kiếm) (việc|trường|chỗ|lớp)",
    en: "lost; missing; disappeared; ran away; cannot find; cant find",
  },
  AUTISM: {
    is: `tự kỷ; chậm (nói|phát triển); bại não; bệnh down; khờ; lẫn; không nhớ nhà; mất trí; không biết nói`,
    en: "autistic; autism; disabled; dementia",
  },
  CHILD_ALONE: {
    is: `lang thang; (đứng|ngồi|đi) ~ (khóc|một mình); khóc một mình; không (biết|rõ) [con] [nhà] (con ai|ai|nhà ai|cha mẹ|ba mẹ|con nhà ai|nhà ở đâu); không có người lớn; (bỏ|để|vứt|quăng) ~ (trong thùng|trước cổng|trước cửa|trong bọc|ngoài bãi rác|trong giỏ|gốc cây|bãi rác|trong thùng giấy|ngoài chùa|trên xe|trong xe); còn dây rốn; khong biet con (nha ai|ai); (nhốt|kẹt|quên|bỏ quên|khóa) ~ (trong xe|trên xe|trong phòng|trong nhà)`,
    not: "lang thang (xin|bán)",
    en: "alone; wandering; crying; lost; abandoned; left (in|on|at) the",
  },
  NEGLECT: {
    is: `bỏ đói; nhốt; xích; trói; bắt quỳ; đánh đập; hành hạ; bạo hành; đánh bầm; ngược đãi; đánh dã man; bo doi; nhot`,
    not: "nhốt (gà|chó|heo|xe); (gà|chó|heo|bò) ~ (nhốt|xích)",
    en: "starving; abusing; beating; tied",
  },
  PASSIVE_BEATEN: {
    is: "bị ~ (đánh|đập|hành|bạo hành|bỏ đói|nhốt|trói|chích điện|quất|tát); khong du la bi danh",
    en: "beaten; abused; starved",
  },
  SEX_WORDS: {
    is: `(ngực|vùng kín|khỏa thân|nude|cởi truồng|trần truồng|chỗ đi tiểu|chỗ kín|của quý|đụng chạm|sờ|rờ|sờ soạng|ảnh nóng|hình nóng|clip nóng|không mặc đồ|không mặc gì|cởi đồ|cởi quần|cởi áo|luồn tay|thò tay|ngồi lên đùi|phim bậy|phim sex|phim người lớn|hôn môi|hôn bậy|làm chuyện đó|chuyện người lớn|hở hang|nhạy cảm|coi bậy|mò vô phòng|mò vô mùng|mò qua giường|dâm|đồ lót|quần lót)`,
    not: "đau ngực; tức ngực; ôm ngực; thắt ngực; sờ tới",
    en: "touching; touches; touched; naked; nude; nudes; undress; private parts; porn; sex; kisses; sleep with",
  },
  CHILD_SEX: {
    is: `
      (dâm ô|xâm hại|sàm sỡ|hiếp|hiếp dâm|giở trò|sờ mó|lạm dụng) _ _ ${CHILD}; ${CHILD} ~ bị ~ (dâm ô|xâm hại|sàm sỡ|hiếp|sờ|rờ|lạm dụng|cởi đồ|lột); (rủ|dụ|dẫn|gạ|kêu|bế|ẵm|dắt) ~ (${CHILD.slice(1, -1)}|tụi con) ~ (vô nhà|vào nhà|ra vườn|vô phòng|vào phòng|ra chòi|vô chòi|cởi|sờ|ngủ chung|chụp hình|coi phim|ra bụi|lên xe|vô rẫy); (gạ|xin|bắt|đòi|ép|kêu) ~ (chụp|gửi|quay|cho coi) ~ (hình|ảnh|clip|video) ~ (không mặc|khỏa thân|nhạy cảm|bậy|hở|ngực|nude|vùng kín|lột|trần|nóng); ảnh nóng ~ (bé|cháu|học sinh|lớp|13|14|15|16); so vu; ?(sờ|rờ|mò|ôm|hôn|cởi đồ|cởi quần|bóp|luồn tay|thò tay|đụng) ~ (tụi con|bé|cháu|con nít|học trò|học sinh|con|trong áo|trong quần|vô quần|vô áo|vùng kín|chỗ kín|chỗ đi tiểu|trong váy); xâm hại; ?(lạm dụng|dâm ô|ấu dâm) ; ấu dâm; (chui|mò|leo|lẻn|vô) (vô|vào|lên|qua) _ (mùng|giường|phòng|chỗ ngủ) [của] (con|bé|cháu|tụi con); (hẹn hò|yêu|quan hệ|ngủ|chở|dụ|rủ) ~ (con bé|bé gái|nữ sinh|học sinh|lớp 6|lớp 7|lớp 8|lớp 9|13 tuổi|14 tuổi|12 tuổi) ~ (nhà nghỉ|vô|ngủ|khách sạn|lớp|đi chơi đêm); (bé|cháu|nữ sinh|học sinh) ~ nhà nghỉ; (nhắn|kêu|bắt|đòi|dụ|xin) ~ (gửi|chụp|quay) ~ (hình|ảnh|clip) ~ (lúc tắm|tắm|ngực|đồ lót|thay đồ); (bắt|kêu) con ~ (cởi|ngồi lên đùi|nằm|sờ|ngậm|coi phim|lột); coi phim (bậy|người lớn|sex|đen)
    `,
    not: "ôm con; hôn con; đụng (con|xe); ôm bé; (ôm|bồng|bế) con; lạm dụng (chức|quyền|tiền|thuốc|tín|lòng); xâm hại (đến|lợi|tài sản|rừng|trật tự); bóp con; mò con",
    en: "(uncle|neighbour|neighbor|teacher|stepfather|man|brother|cousin) ~ (touches|touched|touching|kisses) ~; (touched|touches|touching|molested|molesting|abused) [me|my|the|a|a little] (son|daughter|child|kid|girl|boy|students|children|private); asks (me|kids|girls|children) for (nude|naked|photos); (nude|naked) (photo|photos|pictures|pics) of; pedophile; child (porn|molester)",
  },
  MINOR_SELF: {
    is: `
      (con|em|cháu|mình|tui) [năm nay|mới|là|được|có|chỉ|đang] [học] [lớp] (4|5|6|7|8|9|10|11|12|13|14|15|16|17) tuổi; (con|em|cháu|mình|nó|bạn con|bạn em) [mới|đang|là] [học] lớp (2|3|4|5|6|7|8|9|10|11|12|2a|3a|4a|5a|6a|7a|8a|9a); (chú|bác|ông|thầy|cô|anh|ổng|dượng|ba) ~ tụi con; tụi con; tụi cháu; (con|cháu) (sợ|không dám|bị) ~ (mẹ|ba|má|thầy|chú|ông|dượng|kể|nói|đánh|ảnh|anh|chú); (ba|mẹ|má|dượng|thầy|chú) ~ (đánh|nhốt|bỏ đói|bắt) con; [mới|em|con|bé|cháu|nó|gái|nữ] _ (9|10|11|12|13|14|15|16|17) tuổi; dưới 18; vị thành niên; (cả|trong|ở|gửi cho) lớp; bạn cùng lớp
    `,
    not: "xe ~ tuổi; (bán|tuyển|tìm) ~ tuổi; đủ (14|16) tuổi ~ (làm|căn cước); con tui; con em; (cưới|làm căn cước|cấp căn cước) ~ tuổi; từ (14|15|16) tuổi",
    en: "i am (9|10|11|12|13|14|15|16|17); im (9|10|11|12|13|14|15|16|17); (9|10|11|12|13|14|15|16|17) years old; my (teacher|stepfather|stepdad|uncle); underage; (13|14|15|16|17) year old",
  },
  BULLY: {
    is: `(bắt nạt|ăn hiếp|trấn lột|chặn đánh|đánh hội đồng|hội đồng|lột áo|quay clip|làm nhục|tẩy chay|trấn tiền) ~ (con|em|bạn|cháu|ở trường|trong lớp|trước cổng trường|học sinh|nữ sinh); ${ATTACKER} ~ ${BEAT} con ; (con|cháu|em) bị ~ (bắt nạt|trấn lột|hội đồng|ăn hiếp)`,
    not: "ăn hiếp dân; thả rông ~ (rượt|cắn) ~; ăn hiếp dân; con ~ (chó|mèo|gà)",
    en: "bullied; bullying",
  },
  CHILD_LOST: {
    is: `
      (lạc|thất lạc|đi lạc|mất tích) [mất] (${CHILD.slice(1, -1)}|con|em); ${CHILD} ~ (chưa|không|hổng) [thấy] (về tới|tới nhà|về nhà|có ở nhà|tới trường|đi học về); ${CHILD} ~ (đi lạc|bị lạc|lạc|mất tích|biến mất|đi đâu mất|bỏ nhà|đi mất|lạc đường|lạc mẹ|lạc ba|lạc cha|bị bỏ rơi|đứng khóc|lang thang|khóc một mình|bỏ đi); (không|chưa|hổng) (thấy|gặp|kiếm được|tìm được|tìm thấy) ~ (${CHILD.slice(1, -1)}|con|thằng|con gái|con trai) ~ (đâu|về|hết|nữa); (${CHILD.slice(1, -1)}|con gái|con trai|thằng con|con nhỏ|con) ~ (chưa|không|hổng) (thấy|về|đi học về|có mặt|tới nhà|tới trường|về tới|về nhà|tới nơi) ~ (về|đâu|nhà|luôn|hết|giờ); (tìm|kiếm|kiếm không ra|tìm không ra|tìm không thấy|kiếm không thấy) ~ (${CHILD.slice(1, -1)}|con tui|con em); (bỏ rơi|vứt bỏ|bỏ lại) ~ (${CHILD.slice(1, -1)}|sơ sinh); trẻ lạc; (bé|trẻ|em bé) [sơ sinh] ~ (bỏ rơi|trong thùng|trước cổng chùa|trong bọc|trong giỏ); lạc ba mẹ; lạc mẹ; lạc con; lac con; be di lac; con di lac; mất con; (quay|day|ngó) (lưng|qua|vô|đi|lại|qua quay lại) ~ (mất tiêu|đâu mất|không thấy|hổng thấy|biến mất) ~; là mất tiêu; (ra|vô|lại) mất tiêu; (kiếm|tìm) (nửa|cả|mấy|hai|ba|1|2|3) (tiếng|giờ|buổi) ~ (chưa|không) (ra|thấy|được); (đi học|đi chơi|tan học|tan trường|đi mua) ~ (giờ|tối|đêm|giờ này) ~ (chưa|không|hổng) (thấy|về); (mới|đã) ~ tuổi ~ (kiếm khắp|tìm khắp|không thấy|chưa về)
    `,
    not: `(gà|chó|mèo|bò|trâu|heo|vịt) ~ (lạc|mất); lạc ~ (chó|mèo|poodle|trâu|bò|gà|vịt|vẹt); con (gà|chó|mèo|bò|trâu|heo|vịt|ngựa|dê) ~; liên lạc; lạc (quan|rang|đề|hậu|loài|vô|điệu); mất con (gà|chó|mèo|bò|trâu|heo|vịt|xe|dao); mất liên lạc mạng; tìm (trường|chỗ|người|cô) giữ trẻ; tìm ~ (việc|lớp|gia sư|trường|chỗ|sách); bạc lạc; lac bau cua; nhóm zalo; bỏ rơi đồng đội`,
    en: "(lost|missing|disappeared|cant find|cannot find) [my|the|a] [little] (child|son|daughter|kid|boy|girl|baby); (child|son|daughter|kid|boy|girl|baby) (is|went|has gone|has been|got) [been] (missing|lost|disappeared); (son|daughter|child) (has not|hasnt|did not|didnt|is not) (come|came|back|returned|home)",
  },
  GONE: {
    is: `
      mất tích; (đi lạc|bị lạc|lạc đường|đi đâu mất|bỏ nhà đi|bỏ đi|đi biệt|biệt tăm|biến mất|bặt tin); (ra khỏi nhà|đi|rời nhà) ~ từ ~ (sáng|trưa|chiều|tối|hôm qua|khuya|đêm) ~ (chưa|không) (về|thấy|ai thấy); (từ|hồi) (sáng|trưa|chiều|tối|khuya|hôm qua|đêm qua) ~ (tới giờ|đến giờ|tới nay|đến nay|giờ) ~ (chưa về|không thấy|không về|chưa thấy|kiếm không ra|tìm không ra|không liên lạc|biệt tăm); không liên lạc được; (gọi|điện) ~ không (bắt máy|nghe máy|được|liên lạc) ~; ?lẫn ~ (đi|lạc|bỏ); (chưa|không) ~ thấy (về|đâu)
    `,
    not: "(gà|chó|mèo|bò|trâu|heo|vịt|xe) ~ (đi lạc|lạc|mất tích|đi đâu mất|bị lạc); (mạng|web|app|shop|tổng đài|nó lừa) ~ không liên lạc được; bỏ đi (nha|anh|em); bỏ đi; gọi ~ không (được|bắt máy) ~ (hẹn|hỏi|làm)",
    en: "missing; disappeared; wandered off; has not come home; hasnt come home; not come home; cannot find; cant find",
    enNot:
      "missing (document|documents|papers|page|link); cant find (the|my) (link|app|form|page|wallet|office|card)",
  },
  FRAIL: {
    is: `(60|62|63|64|65|66|67|68|69|70|71|72|73|74|75|76|77|78|79|80|81|82|83|84|85|86|87|88|89|90|91|92|93|95) tuổi; (ngoại|nội|ông ngoại|bà ngoại|ông nội|bà nội|bà cụ|ông cụ|cụ|mẹ già|ba già|cha già|má già|bà già|ông già|người già|má tui|ba tui|mẹ tui|mẹ em|ba em|má em|ngoại tui|nội tui) ; (lẫn|lú lẫn|lãng trí|đãng trí|alzheimer|mất trí|tâm thần|thần kinh không|không bình thường|khuyết tật|câm điếc|bị câm|không biết đường|sa sút trí tuệ|mù|khờ|down)`,
    en: "grandmother; grandma; grandfather; grandpa; elderly; old man; old woman; dementia; alzheimer; alzheimers; disabled; my mother; my father",
  },
  SUICIDE: {
    is: `
      !tự tử; (không|hổng|khỏi|chả|hết) [còn] (muốn|cần|bao giờ) _ (thức dậy|tỉnh dậy|dậy nữa|mở mắt); tin (nhắn|này) _ (cuối|cuối cùng|sau cùng); tin cuối; (khỏi|đừng|thôi) (tìm|kiếm|chờ|đợi) ~ (em|tui|tôi|con|nữa|xác); (nhắn|nói) ~ (mẹ|má|ba|vợ|con) ~ (khỏi tìm|khỏi chờ|đừng chờ|đừng tìm|không về nữa); mai ~ (khỏi|không|hết) ~ thấy (tui|em|tao|tôi|mình|con) ; (khỏi|hết) thấy (tui|em|tao|tôi|mình|con) nữa; (xe|giày|dép|đôi giày|đôi dép|áo|balo) ~ (trên|giữa|thành|đầu|ở) cầu ~ (nhờ|nhắn|khỏi|xin|cho|không thấy); (mua|có|chuẩn bị) (dây|thuốc) rồi ~ (đêm|tối|em đi|con đi|tui đi|đợi|chờ); không còn trên đời; (kiếp này|đời này) ~ (mệt|đủ|khổ|hết|thôi); hẹn kiếp sau; hết đường rồi; tự vẫn; tự vận; tự sát; tu tu; quyên sinh; (nhảy|gieo mình|lao) ~ (cầu|xuống sông|lầu|xuống cầu|sân thượng|xuống lầu|tòa nhà|từ tầng|tự tử|xuống biển|chung cư|khỏi cầu); ra cầu ~; (treo cổ|thắt cổ); rạch tay; cắt tay; cứa tay; (cắt|cứa|rạch|lấy dao) _ (cổ tay|mạch máu|tay mình|tay em|mạch|gân tay|tay nó|tay con); (uống|mua|có|nốc|để sẵn|chuẩn bị|cầm) ~ (thuốc sâu|thuốc diệt cỏ|thuốc cỏ|thuốc chuột|thuốc trừ sâu|vỉ thuốc ngủ|thuốc ngủ|thuốc rầy) ~
      (không|chẳng|hết|chả|ko|chán|đâu) _ (muốn|thiết|ham|màng|thèm) _ sống; (không|chẳng) _ sống _ nữa; (sống|tồn tại|cố|gắng) _ _ (làm chi|làm gì|chi) [cho] [nữa|cho khổ|cho mệt]; sống ~ (làm gì|làm chi|ý nghĩa gì|được nữa|nổi nữa|vô nghĩa|không nổi|hết nổi); ?(chán|ngán|hết muốn|mệt mỏi với) (sống|đời|cuộc sống|cuộc đời); chan doi; chan song; chán đời; (không|hết) ~ lý do ~ sống; cuộc đời ~ (vô nghĩa|chấm hết|kết thúc|tới đây là hết); (em|tui|tôi|con|tao|mình|chỉ|nó|ảnh|chị|anh|mẹ|má|ba|bạn|cháu|đang|thật sự|thiệt|ai cũng) _ (muốn|đòi|định|chỉ muốn|tính|nghĩ tới|nghĩ đến|thà|mong được|ước gì|cứ đòi) _ (chết|đi chết|chết quách); (chỉ muốn|muốn|ước gì|thà|mong) _ (biến mất|ra đi mãi|ngủ mãi|không thức dậy|tan biến|nhắm mắt xuôi tay); muốn chết (quá|thôi|cho xong|đi cho|cho rồi|thật|đi thôi|lắm rồi|cho nhẹ); thà chết; đòi chết; (em|tui|toi|con|minh|tao|nguoi yeu|ban|chi) muon chet; chết (quách|cho xong|cho rồi|cho rảnh|phứt|đi cho rồi|đi cho xong|cho đỡ khổ|cho nhẹ|sướng hơn|hết|chung|thì hơn|là hết|là xong|cho khỏe|cho đỡ|chắc mới|để khỏi) ; (kết thúc|chấm dứt|kết liễu|giải thoát|buông bỏ) _ (cuộc đời|tất cả|mọi thứ|mọi chuyện|hết|bản thân|đời mình|sự sống|ở đây|cho rồi|mọi việc); (giải thoát|được giải thoát); (biến mất|ra đi|đi luôn|đi thiệt xa|đi thật xa) ~ (khỏi|mãi mãi|vĩnh viễn|thế giới|cuộc đời|không về|mọi người khỏi|cho mọi người); (hết|không còn) ~ (lối thoát|đường sống|đường lui|đường ra); đi theo (ba|mẹ|ông|bà|nó|ảnh|ổng|má|anh|con|vợ|chồng) ~; tuyệt mệnh; (lời|tin nhắn|lần|thư|dòng) (cuối|cuối cùng|trăn trối|vĩnh biệt|từ biệt); vĩnh biệt; di thư; (tự làm đau|làm đau bản thân|tự hại|tự thiêu|tự rạch|tự cắt|tự đốt); (không|khỏi|hết) ~ (gặp lại|thấy mặt) ~ nữa; kiếp sau; (nếu|khi|lúc|ai) ~ (đọc được|thấy được|tìm thấy) ~ (tin này|dòng này|thư này|em rồi|tui rồi|xác|chắc em|thì em|thì tui|em thì|lá thư|tin nhắn này); (nuôi|chăm|lo|coi) (giùm|thay|giúp|hộ) ~ (con|mẹ|má|vợ) ~ (tao|tui|em|rồi|nha|nhé); không [còn] (thấy|gặp) (em|tui|tôi|mình|tao|anh) nữa; (không|hổng) ai [còn] (thấy|gặp|nghe|biết) ~ (em|tui|tôi|con|mình|tao) nữa; (tới|đến) đây là (hết|đủ|dừng|chấm dứt|kết thúc); (tao|em|tui|con|anh) đi trước (nha|nhé|đây|nghen|một bước); có chết cũng (không|chẳng|hổng) ai; (chết|mất|biến mất) ~ (không|chẳng|hổng) ai (hay|biết|tiếc|khóc|nhớ|buồn); (tính|định|đòi|sắp|muốn|chuẩn bị|dọa) _ (nhảy|treo cổ|cắt tay|uống thuốc|cắt cổ tay|tự thiêu|gieo mình) ~; (mua|để|có|chuẩn bị) sẵn ~ (thuốc|dây|dao|xăng|thòng lọng); ra cầu ~ là (xong|hết|khỏe); (ở lại|ở lại mạnh giỏi) mạnh giỏi; (đi|về) với (ba|mẹ|má|ông bà|ngoại|nội|chồng|con) [em|tui|tôi] (luôn|thôi|đây|cho rồi); mà đi là (ảnh|nó|ổng|anh|tui|em) chết; (uống|nốc) (thuốc sâu|thuốc cỏ|thuốc diệt cỏ|thuốc chuột|thuốc rầy|thuốc trừ sâu|thuốc ngủ); nhảy cầu; (đăng|viết|nhắn|gửi) ~ (vĩnh biệt|tạm biệt|tuyệt mệnh); (xin lỗi|xin loi) ~ (con|em|tui|anh) đi (đây|nha|nhé|rồi); (uống|nuốt) hết rồi; (khổ|sống) (đủ|quá đủ) rồi; (đi|về|gặp) (gặp|theo|thăm) (ông bà|ổng bà|ba má|tổ tiên|diêm vương) ~ (cho|thôi|luôn|khỏe|đây); (viết|để|gửi) _ (thư|di thư|thư tuyệt mệnh|lá thư) (để lại|lại|tuyệt mệnh|cho má|cho mẹ|cuối); (thư|lá thư) để lại; sống (cũng như|như) chết; sống (không bằng|thua) chết; (tạm biệt|nhắn tạm biệt|chào) (từng|hết|từng người|từng đứa); (cắt|rạch) rồi ~ máu; em cắt rồi; (cầm|ôm|ngồi) ~ (chai thuốc|thuốc diệt cỏ|thuốc sâu|thuốc chuột|chai thuốc sâu) ~ (khóc|ngồi|trong tay|ngoài|đòi|định); song cung nhu chet; viet thu de lai; ?ngủ _ _ (không|đừng|khỏi|hổng) [bao giờ] [phải] [muốn] (dậy|tỉnh|thức dậy|thức); ngủ (mãi mãi|luôn không dậy|một giấc dài|giấc ngàn thu); (mua|để|có|chuẩn bị|cầm) [sẵn] [chai|hũ|gói|lọ|nguyên] (thuốc cỏ|thuốc sâu|thuốc diệt cỏ|thuốc chuột|thuốc rầy|thuốc trừ sâu) ~ (trên bàn|đây|rồi|trong tay|chết|uống|cho xong|kế bên|sẵn); đi đây ~ đừng ~ (buồn|khóc|tìm|nhớ); đừng ai (buồn|khóc|tìm|nhớ); tu van; tu sat; khong (muon|thiet) song; chan song; dung ~ kiem (em|con|toi|tui) nua; đừng (tìm|kiếm) (em|tui|tôi|con|mình|tao) [nữa]; (ở lại|ở lại mạnh giỏi|mọi người ở lại) _ mạnh giỏi
    `,
    not: `
      (uống|nuốt) (lộn|nhầm|phải|trúng|lầm) ~;(nóng|mệt|mắc cười|buồn ngủ|đói|đau bụng|quay|yếu|thấp|dữ|ghê|cay|kẹt|ngán|chán|mắc|thèm|khát|lạnh|vui|tức|tức cười|nhức đầu|đông|mưa|kẹt xe|buồn cười|cười|rầu|nực|rét|ngon|đẹp|giận|nhục|lười|no|học|làm|đau|cay|chua|dở|mùi|hôi|thúi|ồn|xấu hổ|bận|sợ|run|hên|xui|quê) _ muốn chết; muốn chết (hả|không|à|hông|đúng không|phải không|sao|với tao|với tụi); chết (cười|mất thôi|mê|vì cười|vì đói|vì nóng|máy|điếng|dở|chìm|danh|lặng|trân); muốn chết (luôn|cười|mê) ; (xe|máy|điện thoại|wifi|mạng) ~ (chết|muốn chết); (tao|tụi tao) ~ (cho mày|mày) ~ chết; (mày|bây) ~ muốn chết; nhảy (cầu lông|dây|lầu xanh); hết muốn sống ~ (haha|hihi); cuối ~ (năm|tuần|tháng|ngày|cùng cũng|kỳ); (sống|ở) (làm|để làm) (ăn|việc); chấm dứt ~ (hợp đồng|tình trạng|nạn|vi phạm|hoạt động|ồn|thuê|cho vay|trộm|cảnh); kết thúc ~ (hồ sơ|cuộc gọi|hợp đồng|năm|khóa|vụ|việc|chương trình|giải); giải thoát ~ (khách|nợ nần xấu|chó|chim); lần cuối ~ (nhắc|cảnh cáo|đăng nhập|tiếp|đóng|gặp|đi); lần cuối; lối thoát (hiểm|nạn); đường lui ~ xe; (tụi nó|nó|họ|thằng) ~ biến mất; biến mất ~ (xe|tiền|đồ|tài khoản); ra đi ~ (công tác|làm); (bị|mới) giết; ra cầu ~ (chơi|câu|hóng|tàu|thang|ngồi|ăn|uống|bán|kiểm); ra cầu (chơi|câu|hóng|ngồi); thuốc (lá|ngủ) _ (giá|bán); (mua|bán|có) ~ (thuốc chuột|thuốc sâu|thuốc cỏ|thuốc rầy) ~ (ở đâu|giá|rải|xịt|giả); mua thuốc (sâu|cỏ|chuột|rầy); có thuốc (sâu|cỏ|chuột|rầy); đi chết (đi|mày); (lời|thư|tin nhắn|dòng) (cuối|cuối cùng) ~ (năm|hợp đồng|thông báo); không gặp lại ~ (nữa đâu nha); đừng tìm ~ (xe|việc|trọ); muốn biến mất tiêu; chết hết (cá|gà|heo|tôm|vịt|cây|lúa|máy|pin); (cá|gà|heo|tôm|cây|vịt) ~ chết hết; sống chết; muốn sống ~ (yên|ở|chung|đàng hoàng|tốt|khỏe); không muốn sống (chung|với|ở|gần|cạnh|kiểu); hết muốn sống (chung|với|ở|gần); không ~ sống (chung|với|gần|ở) ; tu tu (ra|lam|den|di|thoi|roi|ma|coi|nha); (chán|ngán) ~ (sống) (chung|với); giết ~ muốn chết; muốn đi (theo|luôn) ~ (chơi|xe); đi theo ~ (xe|dõi|học|làm|chơi|đoàn|nó về|nó coi|nó xem|ông thầy); đi theo (dõi|xe|đoàn); con nít ~ nhảy cầu; (ai|mà) muốn chết; nhảy _ (khỏi|xuống) (xe|ghế|giường|bàn)`,
    en: "suicide; suicidal; finish everything; have the rope; want the pain to stop; i am done with (life|everything|living); sleep forever; not wake up again; (miss me|if i were gone|if i was gone|when i am gone|im gone); tonight is the last; last night (of my|alive); nobody would (miss|care|notice); everyone would be better; wont be here (tomorrow|anymore|long); cant do this anymore; cannot do this anymore; cant take (it|this) anymore; cannot take (it|this) anymore; have the pills; pills in my; dont want to be here; kill (myself|himself|herself|themselves); end (my|his|her) life; end it all; want to die; wants to die; do not want to live; dont want to live; no reason to live; jump (off|from) [the|a] (bridge|roof|building); goodbye (everyone|world|forever|all); hang (myself|himself|herself); cut (my|her|his) wrists; better off (dead|without me); last message; cant go on; cannot go on; hurt myself; took all (my|her|his) pills; tired of living",
  },
  DIE_IDIOM: {
    is: `chết (mất|cười|mê|dở|tui rồi|cha|bà|mẹ rồi|tiệt|toi|cả lũ|thiệt chứ|thật chứ); (nóng|mệt|đói|cười|vui|ngon|đẹp|buồn cười|kẹt xe) ~ (chết|xỉu|ngất)`,
  },
  FAREWELL_TIRED: {
    is: `(mệt|mệt mỏi|kiệt sức|đuối|kiệt quệ|bế tắc|tuyệt vọng|quá sức|chịu không nổi|chịu hết nổi|hết chịu nổi|hết sức chịu đựng|khổ quá|cùng đường|đau khổ|hết hy vọng|hết hi vọng|cô đơn|trống rỗng|trầm cảm|nặng nề|không chịu nổi|ráng hết nổi|ráng không nổi|gục ngã|không gượng nổi|gồng hết nổi|vô vọng|vô dụng) [quá|lắm] [rồi|nữa|lắm|thật sự]; không ai (cần|thương|hiểu|quan tâm|nhớ|để ý) _ (em|tui|tôi|con|mình|tao|hết|nữa); gánh nặng; làm khổ (mọi người|ba má|ba mẹ|gia đình|vợ con|con|mẹ); chắc ~ (đi|nghỉ|buông|dừng lại) ~ (cho xong|thôi|luôn|cho khỏe|đây)`,
    not: "mệt mỏi (vì|với) ~ (ồn|thủ tục|karaoke|hàng xóm|chó|khói|mùi); mệt mỏi vì ~; gánh nặng ~ (kinh tế|chi phí)",
    en: "tired; exhausted; hopeless; burden; alone; nobody cares; no one cares; worthless",
  },
  FAREWELL_BYE: {
    is: `(tạm biệt|giã từ|vĩnh biệt|chào) (mọi người|tất cả|cuộc đời|thế giới|ba má|ba mẹ|mẹ|bà con|cả nhà|má|vợ con|các con|anh em|đời|con|nhé|nha|hết|anh|em); (cảm ơn|cám ơn) ~ (suốt thời gian qua|thời gian qua|vì tất cả|mọi người đã|đã ở bên|bấy lâu|vì đã|những năm qua|cuộc đời|đã thương) ; (xin lỗi|con xin lỗi|em xin lỗi|tui xin lỗi) ~ (ba má|ba mẹ|mẹ|má|mọi người|vợ con|con|gia đình|tất cả|cả nhà|các con|anh chị em|ba|vì tất cả|kiếp này|bất hiếu); (thay|giùm|giúp|hộ) _ (em|tui|tôi|con|mình|anh) (chăm|lo|nuôi|coi|chăm sóc|trông|thắp); (chăm sóc|lo cho|nuôi|thương|giữ gìn) ~ (con tui|con em|ba má|mẹ già|con nhỏ|cháu|tụi nhỏ) ~ (giùm|thay|giúp|hộ|dùm); bất hiếu; (mạnh giỏi|bảo trọng|sống tốt|sống vui|hạnh phúc) _ (nha|nhé|nghen) _ (mọi người|con|vợ|cả nhà|bà con|ba má)`,
    not: "tạm biệt ~ (mùa|năm cũ|học sinh|lớp|hẹn gặp lại); chào (cả nhà|mọi người|bà con|anh|em|các anh|tất cả) ~; chào (bà con|cả nhà|mọi người|anh|em|con|tất cả|nha|nhé|hết)",
    en: "goodbye; farewell; forgive me; take care of my (kids|children|son|daughter|mother|mom|family|dog); sorry (mom|mum|dad|everyone)",
  },
  FAREWELL_END: {
    is: `(đi|ra đi|nghỉ ngơi|ngủ|yên nghỉ|buông) ~ (cho xong|mãi mãi|một giấc|vĩnh viễn|luôn|cho rồi|đây|thật dài|thật xa|khỏi dậy); muộn rồi; trễ rồi; hết rồi; xong hết; là xong; vậy là hết; không về nữa; lần cuối; (đêm nay|tối nay|hôm nay) ~ (cuối cùng|là hết|là xong|em đi|tui đi|con đi); đứng ~ (cầu|lan can|sân thượng|mép|ban công|nóc); (trèo|leo|treo|ngồi|đứng) ~ (ra ngoài lan can|lan can|thành cầu|ngoài ban công|mép sân thượng|lên thành cầu|mép cầu|mép lầu|bờ sông) ; một mình ~ (cầu|sân thượng|lan can|bờ sông)`,
    not: "đi (luôn|cho rồi) ~ (chợ|làm|chơi); (bán|hàng|vé|tiền|pin|gạo|xăng|hạn|cháy|mạng) hết rồi; hết rồi (bà|anh|nha); đi cho rồi ~ mưa; (ai|đứa nào) ~ đứng",
    en: "wont be here (tomorrow|anymore|long); cant do this anymore; cannot do this anymore; cant take it anymore; tell my (mom|mum|family|mother|parents|wife|kids) [that] i; pills in my; dont want to be here; standing on the (bridge|edge|roof|railing); on the (ledge|railing); over the railing",
  },
  TRAFFIC_PLACE: {
    is: `campuchia; cam bốt; cambodia; (qua|bên|sang|ở) (cam|miên|kam|campot); myanmar; miến điện; svay rieng; bavet; ba vét; sihanouk; phnom penh; tam giác vàng; dubai; (sang|qua|bên) (trung quốc|tàu|đài loan|malaysia|thái|lào|nước ngoài); biên giới; casino; cas; sòng bài (bên|biên giới); công ty lừa đảo; đặc khu`,
    en: "cambodia; myanmar; border; casino; china; scam compound; compound; overseas",
  },
  TRAFFIC_ACT: {
    is: `(bị|lừa|gạt|dụ|đem|chở|đưa) ~ (bán|lừa bán|nhốt|giam|đánh đập|chích điện|ép|bắt làm|giữ|bóc lột|lừa); (lừa|dụ|gạt) [qua|sang|đi|bán|em|con|nó]; bán (qua|sang|người|cho|vô|đi); bắt (làm|gọi|lừa|đi khách|tiếp khách|trả); chuộc; không cho (về|liên lạc|gọi); chích điện; ép (làm|tiếp khách|đi khách|bán dâm|lừa); giữ (giấy tờ|hộ chiếu|điện thoại|người|lại); (lấy|thu|tịch thu) ~ (hộ chiếu|giấy tờ|điện thoại); cầu cứu; kêu cứu; cứu; mua bán người; bắt lại; đòi _ tiền; muốn về; trốn về`,
    en: "trafficked; sold; forced; passport; ransom; trapped; beaten; escape; not allowed to leave; help me; tricked; locked",
  },
  TRAFFICKING: {
    is: `mua bán người; buôn (người|bán người|bán trẻ em); bán (con|cháu|bé|trẻ|em bé|thận|em gái|con gái) ~ (qua|cho|sang|lấy tiền|giá); bị ~ bán ~ (qua|sang|bên) ; bị lừa (bán|qua|sang) ~; ép [em|con|nó|người|mấy em|chị|bạn|gái] _ (bán dâm|tiếp khách|đi khách); bắt [em|con|nó|mấy em|tụi em|gái] _ (bán dâm|tiếp khách|đi khách)`,
    not: "bán con (gà|chó|mèo|bò|trâu|heo|vịt|cá|xe|dê); bán con; bị lừa (qua|sang) (mạng|zalo|facebook|điện thoại|app|tin nhắn)",
    en: "human trafficking; trafficked; trafficking; sold to; forced prostitution; forced to (work|have sex|prostitute)",
    enNot: "drug trafficking; trafficking drugs",
  },
};
