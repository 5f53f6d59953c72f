import type { Lexicon } from "../phrases.ts";
import { ATTACKER, BEAT, BLADE, BURNABLE, FIREARM, KIN, ME, TAKE } from "./words.ts";

/** What people do to people. */
export const VIOLENCE: Lexicon = {
  FIGHT: {
    is: `
      (xúm|nhào|lao|xông) _ (vô|vào|lại|nhau) ~ (đánh|đập|phang|nhau|chém); phang ~ (vô đầu|vào đầu|ghế|nhau|chai); (ghế|chai|ly|bàn) ~ (bay|phang|vô đầu|vào đầu); (vác|cầm|xách) _ (phóng lợn|phóng lơn|mã tấu|dao|rựa|côn|pho lon) ~ (tìm|kiếm|rượt|chạy|lòng vòng); (đánh|đập|choảng|phang|quất|nện|tẩn|đấm đá|cắn xé|nắm đầu|đục|giã|cự|rượt|rượt đuổi|đuổi|uýnh) [đấm] (nhau|lộn); ẩu đả; hỗn chiến; xô xát; giáp lá cà; đánh hội đồng; (đánh|đập) ~ (hội đồng|túi bụi|tới tấp|tơi bời|tàn nhẫn|dã man|bầm dập|sống dở chết dở|như bao cát|thừa sống|liên tục); (rượt|dí|đuổi|vây|bao vây|xúm|quây|đè) ~ (đánh|đập|chém|đâm|nhau); giằng co; giằng xé; vật lộn; hành hung; kéo (tới|qua|vô|đến|băng|bầy|đám|người) ~ (đánh|quậy|phá|xử|trả thù|đập); (ném|chọi|liệng|quăng) ~ (gạch|đá|chai|vỏ chai) ~ (nhau|vô|vào|người|qua lại); (hai|2) (bên|nhóm|phe|băng) ~ (đánh|uýnh|lao vô|quậy|choảng|cầm|chọi|dàn trận)
    `,
    not: "đánh nhau với thời gian; (phim|game|clip) ~ đánh nhau; (chó|mèo|gà|bò) ~ (đánh nhau|cắn nhau); đánh lộn số; cự cãi",
    en: "fighting; (with|using) ~ (pipes|knives|sticks|swords|bats); fight; beating; beat him; beat her; attacking; brawl; attack; gang (fight|attacking); punching; kicking",
    enNot:
      "cock fight; cockfight; cock fighting; dog fight; rooster fight; fight (for|against|with the bill)",
  },
  ASSAULT: {
    is: `
      (kẹp cổ|bóp cổ|siết cổ|nắm đầu|nắm tóc|đè cổ|bẻ cổ|dìm đầu|đập đầu|dộng đầu|dập đầu) ~; dập ~ vô tường; (đánh|đập|hành hung|bóp cổ|siết cổ) _ (một|1|thằng|con|ông|bà|anh|chị|em|cô|chú|tui|tôi|nó|người|bạn|vợ|mẹ|má|ba|bé|cháu|thanh niên|bảo vệ|nhân viên|đứa|cụ|ngoại|nội|khách); ?(đấm|đá|đạp|nắm đầu|lôi|kéo lê|đè|quật|cột|kẹp cổ) _ (một|1|thằng|con|ông|bà|anh|chị|em|cô|chú|tui|tôi|nó|người|bạn|vợ|mẹ|má|ba|bé|cháu|thanh niên|bảo vệ|nhân viên|đứa|cụ|ngoại|nội|khách) ; bị ~ (đánh|đập|hành hung|bóp cổ|vây đánh|hội đồng|tấn công|tạt|chặn đánh|rượt)
    `,
    not: "đánh (bài|đề|giá|máy|vần|rơi|bạc|cờ|bắt|ghen|răng|chữ|dấu|thuế|cầu|banh|bóng|chết muỗi|số|lô|tiếng|phấn|trống); đá (gà|banh|bóng|xéo|đểu|cầu|phạt); bị đánh (giá|cắp|rơi|thuế|bản quyền); bị ~ (rượt tiền|giá); bị đánh thì; đánh em (thôi|ngã)",
    en: "beat (me|him|her|someone); hitting (me|him|her|someone|people); assault; assaulted; hit (me|him|her); choking (me|her|him); strangling",
  },
  CUT: {
    is: `
      (chém|cắt cổ) _ (người|nhau|nó|ba|má|mẹ|anh|em|tui|tôi|chết|trọng thương|lung tung|loạn xạ|loạn|túi bụi|tới tấp|cổ|bụng|mặt|đầu|lưng|trúng|thủng|một nhát|nhát|mấy nhát|bị thương|con|vợ|chồng|ông|bà|thằng|bạn|hàng xóm|bảo vệ|cô|chú|bé|lộn|gục|máu|hết|khách|rồi);
      ?(đâm|xiên|thọc|cứa|lụi|bằm) _ (người|nhau|nó|ba|má|mẹ|anh|em|tui|tôi|chết|trọng thương|lung tung|loạn xạ|loạn|túi bụi|tới tấp|cổ|bụng|mặt|đầu|lưng|trúng|thủng|một nhát|nhát|mấy nhát|bị thương|con|vợ|chồng|ông|bà|thằng|bạn|hàng xóm|bảo vệ|cô|chú|bé|lộn|gục|máu|hết|khách|rồi); ?(đâm|xiên|lụi|thọc) _ (dao|nhát|cái|phát); rạch (mặt|tay nó|bụng|lưng|đùi); dam (chet|nhau|chem|trung|thung|bi thuong|loan); bi dam; no dam (em|anh|chi|cha|me|vo|chong|toi|tui|nguoi); (bi|bi no|no) xien; (bị|đang|vừa|mới|rượt|đòi|đuổi) _ (chém|đâm); ?chém; đâm chém; chém giết; rượt chém; truy sát; xả súng; nổ súng; bắn súng; bị bắn (chết|trúng|vô|vào|bị thương); ?(vừa|mới|đang) bắn (người|nhau|nó); 
      ?bắn _ (người|nhau|chết|trúng|chỉ thiên|bị thương|nó|vô đầu|vào đầu|mấy phát|thằng|ông|vô nhà|vào nhà|tui|em); ban (chet|nhau|chi thien); no sung;
      tiếng súng; cắt cổ
    `,
    not: "chém gió; chém chuối; chém giá; chém đẹp; bị chém (giá|đẹp|tiền|mắc); (quán|tiệm|shop|giá) ~ chém; chém [khách|du khách] (giá|đẹp|quá|ghê|mắc); đâm (chồi|sầm|ra|đầu|thẳng|vô con lươn|vô cột|hơi|đơn|nghi); bắn (cá|tốc độ|pháo|keo|bi|tin|lên|nước|banh|chim|tung|sms|ná|game|cung|lẻ); đâm ra; xe ~ đâm; chém (heo|gà|vịt|cây|dừa|mía|cỏ|bão); súng (nước|keo|hơi đồ chơi); cắt cổ (gà|vịt|heo); (lãi|giá|lời) cắt cổ; dam (cuoi|tang|gio|ma|ruoc|con|nguoi|me|dong|thanh|tre|cho); đám; đâm thọc; cắt tóc; bắn trúng thưởng; bị bắn (tốc độ)",
    en: "stabbed; stabbing; shooting; gunshot; gunshots; (was|got|been) shot; shot (at|him|her|me|someone); slashed; slashing; hacking; cutting people",
    enNot: "shooting (star|film|video|photos); long shot; hair cutting",
  },
  WEAPON_HELD: {
    is: `
      ?${TAKE} _ _ ${BLADE}; ?${TAKE} _ _ ${FIREARM}; (cam|xach|vac|rut|chia|mang) _ _ (dao|sung|ma tau|rua|bua|keo|gay|hung khi|luu dan|mac|ruoi); ?${TAKE} ~ (dao|mã tấu|súng|búa|rựa|kéo|lựu đạn); ?(dao|mã tấu|rựa|búa|súng|kéo|gậy|kiếm|mác|hung khí|ống sắt) _ (rượt|dí|đuổi|kề|lăm le|chém|đòi|hăm|đe dọa|quơ|lao); cam (dao|sung|ma tau|rua|bua|keo|gay|hung khi) ; súng ~ (chĩa|dí|kề|chỉa); ?${TAKE} _ _ ${BURNABLE}; (tạt|tưới|đổ|hất|xối|tẩm) ~ (xăng|axit|a xít|dầu hỏa|dầu); ôm bình (gas|ga); thủ (dao|mã tấu|hung khí|hàng) ; kề _ cổ; dí _ (cổ|vô đầu); (xăng|bình gas|bình ga) ~ (đòi đốt|đòi nổ|bật lửa|châm)
    `,
    not: "lấy (gạch|cây|hàng|dầu|xăng|búa|kéo|gậy|đồ nghề); cầm hàng; xách hàng; ôm hàng; ôm (cây|gạch|bom hàng); đem (hàng|gạch|cây|dầu|xăng|kéo|búa|gậy); vác (cây|gạch|hàng|cuốc|xẻng|dầu); móc (hàng|gạch|cây); rút (hàng|gạch|cây); cầm (cây|dầu|kéo cắt|cây viết|cây cờ) ; đổ _ (dầu|xăng); đổ xăng; kẹp (hàng|tiền); giơ cây; xách cây (đàn|chổi|nước); đổ ~ dầu ~ (kinh|sông|rạch|cống|đường|ruộng); lia (hàng|cây); lấy _ (hàng|kéo|búa|cây|gạch|xăng|dầu); cầm cố; cầm (xe|đồ|cavet|cmnd|cccd|căn cước|sổ); vác (dao|mác) phát cỏ; lấy _ _ (hàng|cây|xăng|gạch); xách _ _ (hàng); dí (cây xăng|hàng); ôm _ _ (hàng|cây); đem _ _ (hàng|xăng|cây); lấy dao (gọt|cắt|thái|làm); cầm dao (thái|gọt|mổ|cắt|làm bếp)",
    en: "(with|holding|has|had|have|carrying|waving|got|pulled|swinging|took|using|brought) [out] [a|an|his|the|their] [big|long|kitchen] (knife|gun|machete|sword|pistol|axe|hammer|weapon|bat|blade|grenade|rifle|metal bar); (knife|gun|machete) (at|to|on|in) (me|my|her|his|hand|the); pointing a; knife to; armed; threatening with; petrol; gasoline; acid",
    enNot: "petrol station; gasoline (price|station)",
  },
  EXPLOSIVE: {
    is: `(múc|móc|vớt|đào|thấy) ~ (giống|nghi|như là|nghi là) ~ (đạn|bom|mìn|lựu đạn|đầu đạn); (cục|vật|trái) ~ (giống|nghi) ~ (đạn|bom|mìn|lựu đạn|đầu đạn|thuốc nổ); (đào|lượm|phát hiện|thấy|trúng|có|đặt|gài|nghi|cuốc|nhặt|cày|múc|tìm thấy|còn) ~ (lựu đạn|bom|mìn|đầu đạn|trái nổ|đạn pháo|đạn cối|thuốc nổ|vật nổ|đạn b40|vật lạ nghi bom); (bom|mìn) ~ (trong trường|ở trường|chưa nổ|hẹn giờ|dưới ruộng|trong chợ|sắp nổ|nổ chậm); kích nổ; gài bom; đặt bom; gài mìn`,
    not: "bom (hàng|tấn|xăng|đơn|sale|ship); bị bom; bom hang",
    en: "bomb; grenade; landmine; explosives; unexploded",
    enNot: "bath bomb; photobomb",
  },
  KILL_THREAT: {
    is: `
      (giết|chém chết|đâm chết|đánh chết|đập chết|bắn chết|thủ tiêu|cắt cổ|thiêu sống|đốt chết|bóp cổ chết|lấy mạng|xử tử|chôn sống|cho chết) [hết|chết|luôn|sạch|bỏ] (tui|tôi|em|mày|tao|nó|cả nhà|hết|người|vợ|chồng|mẹ|má|ba|con|cả gia đình|anh|chị|tụi bây|tụi mày|mấy mẹ con|hai mẹ con|nhà|cả lũ|cả xóm|thằng|con nhỏ|mấy đứa|bà|ông|bố|cha|cô|bạn|chủ nhà|bây|cả đám|tụi nó)
      ?(chém|đâm|bắn|thịt|thiêu|xiên) [hết|luôn|sạch|bỏ] (mày|tao|cả nhà|hết|tụi bây|tụi mày|mấy mẹ con|hai mẹ con|cả lũ|cả gia đình|cả đám)
      (dọa|đòi|hăm|sẽ|muốn|định|thề|hù|tính|nói|kêu|kiếm|tìm|lên kế hoạch) _ (giết|chém|đâm|bắn|thủ tiêu|thịt|cắt cổ|thiêu|xử|lấy mạng|xiên|chặt|bẻ cổ|bóp cổ|đánh chết|đập chết|chém chết); !giết người; ?(bằm|băm|chặt|xẻ|phanh thây|chẻ|chẻ đầu|vặn cổ|cắt tiết) (mày|tụi bây|tụi mày|nó|cả nhà|xác|chết); (thuê|kêu|mướn) ~ (giết|thủ tiêu|xử|chém|đâm|tạt axit); giết chết; giết ~ rồi (tự tử|tự sát|tự vận|chết); ?(cho|cho nó|cho mày|cho tụi bây|cho cả nhà) ~ (chết|xuống mồ|đi gặp ông bà|về với đất|khỏi sống|một dao|xanh cỏ); tao (giet|chem|bam|dam|danh|dap|thit) (may|tui bay|chet|ca|het|no|bo); (chem|giet|dam) ca nha; xuong mo; án mạng; biết nhà mày ~; mạng đền mạng; sống không yên với tao; giet nguoi; giet chet; giet ca nha; giet het
    `,
    not: "giết (thời gian|mổ|heo|gà|bò|vịt|chó|mèo|muỗi|gián|chuột|game|quái|boss|lợn|trâu|cá|sâu|ruồi); (nói|kêu|muốn|đòi|định) chém gió; cắt cổ (gà|vịt|heo); chém (gió|giá|đẹp|chuối|khách); (hàng|quán|tiệm) ~ chém; (đòi|định|kêu|nói|muốn|tính) xử (lý|phạt|lí); xử (lý|phạt|lí); bắn (cá|pháo|tốc độ|tin|tiền); cho chết (cười|luôn); xiên (que|thịt|quay); thịt (heo|gà|bò|nó ngon); đâm đơn; nói đâm; muốn giết thời; cho ~ chết cười; đâm (chồi|sầm); con _ ke; con cá",
    en: "kill (me|her|him|you|us|everyone|my|them|your|the whole|people|someone); (going to|gonna|will|want to|wants to|threatened to|threatening to|threatens to) kill; murder; murdered; death threat; death threats; killed (someone|a man|her|him|people); slit (my|your) throat; burn (us|my house|the house|me|her) ",
  },
  BURN_THREAT: {
    is: `(đổ|tưới|dội|tạt|hất) [can|chai] xăng ~ (lên người|vô người|khắp|vào người|mình|nhà|vô nhà|tui|em|vợ|con|lên đầu|ướt); (dọa|đòi|hăm|sẽ|nói|thề|định|tính|hù|kêu|đe|muốn|đe dọa) ~ (đốt|châm lửa|tạt xăng|tạt axit|tạt a xít|phóng hỏa|cho nổ|nổ bình gas|thiêu|tưới xăng|cho cháy|nổ bình ga) ~; (đốt|phóng hỏa|tạt axit|tạt xăng|châm lửa|tưới xăng) ~ (nhà|chết|mẹ con|tui|em|cả nhà|người|quán|mặt|vợ|mày)`,
    not: "đốt (rác|rơm|đồng|lá|nhang|vàng mã|giấy|pháo|than|muỗi|phong long|cỏ|vía|đèn|nến|thuốc); muốn đốt ~ (nhà máy|rác|rơm|pháo|giấy); nói ~ đốt (rơm|rác|pháo); đốt ~ pháo",
    en: "set fire to; burn (down|us|me|her|the house|my house); arson",
  },
  HOSTAGE: {
    is: `
      bắt cóc; khống chế; làm con tin; (bị|đang|nó|họ|tụi nó|tụi nó còn|ổng|chồng|ảnh) ~ (nhốt|giam|trói|cột|bịt miệng|giam giữ|giữ người|khóa trái|còng|nhốt kín|bắt trói|giam lỏng); (trói|nhốt|giam|cột) [tay|chân|chặt] [em|tui|tôi|con|người|vợ|nó|mẹ|bà|cháu|chị|ông] [trong|vô|vào|ở|lại]; (ép|bắt|kéo|lôi|đẩy|tống|quăng|khiêng|xô|bế) ~ (lên xe|vô xe|vào xe|lên ô tô|lên taxi|vô bụi|vô vườn|vô rừng|vô nhà hoang|vô bụi chuối|xuống ghe|vô hẻm|vào hẻm|lên ghe|vô rẫy); bắt _ (con|bé|cháu|em|người|vợ|mẹ) _ (đi mất|đem đi|chở đi|đi rồi|lên xe|chạy|đi luôn); (giữ|bắt|nhốt|giam) ~ (con|người|em|mẹ|vợ|chồng|con trai|con gái|cháu) ~ (chuộc|đòi tiền|mới thả|kêu đem|trả tiền|trả nợ|đủ tiền); mới thả; giut (con|chau|be); (giựt|giật|cướp|bế|bồng|ẵm) (con|bé|cháu) ~ (chạy|đi|rồi|mất|lên); không cho (lên bờ|về nhà|gặp ai|liên lạc|xuống tàu); giữ _ (con|người|em|mẹ|vợ) ~ (đòi|không cho về|không cho ra|chuộc|lại đòi); đòi [tiền] chuộc; tiền chuộc; không cho (về|ra ngoài|ra khỏi|đi đâu|ra khỏi nhà|ra|rời); bắt trói; siết nợ ~ bắt người; bắt người trừ nợ; (đòi nợ|chủ nợ|giang hồ|xã hội đen|côn đồ|tụi nó|bọn nó) ~ bắt (giữ|người|em|con|chồng|vợ|mẹ|ba|anh) ~; (giành|cướp|giật|bế|ẵm) [mất|lấy] (con|cháu|bé|em bé|đứa bé) (tui|tôi|em|tôi|tay|đi|trên)
    `,
    not: "(trâu|bò|dê|chó|heo|lợn|ngựa|gà|mèo|vịt|nghé|bê) ~ (cột|nhốt|giữ|bắt|trói) ~; (cột|nhốt|trói) ~ (trâu|bò|dê|chó|heo|lợn|ngựa); nhốt (gà|chó|heo|bò|vịt|mèo|xe); cột (chó|bò|trâu|điện|đèn|gà|xe|dây|cờ|nhà|tóc); (chó|bò|gà|xe|trâu) ~ (nhốt|cột|trói); trói (gà|heo|buộc); không cho (đi|về) ~ (giấy|phép|xin); không cho ra (sổ|biên lai|giấy); tạm giam; tạm giữ; trại giam; bị giam xe; giam (xe|bằng|giấy|hàng|tiền); giữ xe; (bài|thủ tục|luật) ~ giam; kéo lên xe rác; công an ~ (giam|nhốt|còng); nhà tạm giam; mấy năm ~ giam",
    en: "kidnapped; kidnap; kidnapping; hostage; tied up; locked (me|her|him) (in|up|inside); (wont|doesnt|will not|not) let (me|us|her) (leave|go|out); dragged (her|me|him) into; forced (her|me|him) into; holding (me|her|us|them); ransom; took my (child|son|daughter|passport|phone); captive; (forced|forcing) us",
    enNot: "keep hostage price",
  },
  SEX_HARD: {
    is: `hiếp dâm; cưỡng hiếp; hãm hiếp; hiep dam; !hiếp (con|em|tui|tôi|cháu|người|bé|nó|mẹ|chị|cô|dâm|rồi|hắn); bị hiếp; (đòi|định|đang|ép|bắt|cưỡng) _ _ (hiếp|quan hệ|làm tình|ngủ chung|ngủ với|cởi đồ|cởi quần|làm bậy|làm nhục); cưỡng bức; xâm hại [tình dục]; cưỡng dâm; làm nhục; (đè|vật|kéo) _ (em|tui|con|cháu|bé|nó|chị|cô) ~ (xuống|ra|vô) ~ (cởi|hôn|sờ|làm|giở); giở trò; lột (đồ|quần|áo|truồng) ~; (chuốc|bỏ) (thuốc|rượu|say|thuốc mê) ~ (em|con|bạn|cô|bé|chị|nước|ly); (dìu|kéo|lôi|chở|đưa|dẫn) _ _ (vô|vào|lên) (phòng|nhà nghỉ|khách sạn|nhà hoang|lùm|bụi) ~ (khóa|trái|đóng cửa|ép|rồi|mấy thằng); (say|xỉn|bất tỉnh|mê) ~ bị ~ (dìu|chở|lôi|đưa) ~ (phòng|nhà nghỉ|khách sạn); mò (vô|vào) (phòng|mùng|giường) ~ (em|con|đòi|sờ|ôm); (sờ soạng|sờ mó) (em|con|tui|khắp)`,
    not: "giở trò (trộm|lừa|gian|cũ|chơi xấu); hà hiếp; ăn hiếp; ức hiếp; phá giá; quan hệ (làm ăn|với ai|gì|nhân thân|gia đình|hàng xóm); đòi quan hệ (cha|mẹ)",
    en: "rape; raped; raping; sexual assault; sexually assaulted; molested; forcing (me|her) to; touching (me|her); drugged (me|her)",
  },
  SEX_SOFT: {
    is: `sàm sỡ; quấy rối; dâm ô; sờ (mó|soạng|đùi|ngực|mông|vùng kín|người|mông|tay|vô|vào|em|con|tụi); biến thái; (rình|nhìn lén|quay lén|chụp lén) ~ (tắm|thay đồ|nhà vệ sinh|toilet|phòng tắm); (khoe|thủ|lộ) (dâm|hàng|của quý|bộ phận); (vuốt|bóp|rờ|mò|luồn|thò|đụng chạm) _ (đùi|ngực|mông|tay|vô|vào|người|chỗ kín|vùng kín|trong áo|tùm lum|bậy) ; (ôm|hôn) ~ (ép|cưỡng|em|con|bé|cháu)`,
    not: "quấy rối ~ (điện thoại|cuộc gọi|đòi nợ|tin nhắn rác|giờ ngủ|hàng xóm); bóp (tiền|còi|giá|phanh|có); ôm con; ôm nợ; gọi ~ quấy rối; (thẻ|thò) tay vô; rờ tới; mò cua; mò (vô|vào) nhà; bóp _ mất",
    en: "groped; harassing (me|her|girls); molesting; touched me; flashing; exposing himself; stalking; following me",
  },
  BREAKIN: {
    is: `
      (cạy|phá|bẻ|đục|leo|trèo|đập|đạp|tông|cưa|xô|gõ|giật|đá) ~ (cửa|khóa|rào|tường|nóc|cổng|vô nhà|vào nhà|ban công|cửa sổ|tủ|két|qua cửa|mái); đột nhập; (trộm|ăn trộm|kẻ trộm|người lạ|thằng lạ|ai|kẻ gian|thanh niên|mấy thằng|tụi nó|bóng người|nó|tụi nó|người) ~ (trong nhà|trong sân|vô nhà|vào nhà|trên nóc|sau hè|dưới bếp|ngoài cửa|trong phòng|trong kho|sau nhà|trong vườn|trên mái|trong tiệm); lục (đồ|tủ|lọi); tiếng (động|bước chân|lục|mở cửa) ~ (dưới bếp|trong nhà|sau nhà|trên mái|ngoài sân|trong kho|dưới nhà); (chắc|nghi|hình như) [là] [có] (trộm|ăn trộm|cướp); (rút|hút|bơm|trộm) ~ xăng ~ (ra khỏi xe|xe tải|trong xe); xông (vô|vào) nhà; xộc vô
    `,
    not: "xe đạp ~; đánh bạc ~ trong nhà; đục (tường xây|bê tông); phá (giá|rối); leo giá; (chó|rắn|mèo|chuột|gà|khói|mùi|nước|bụi|xe) ~ (vô nhà|vào nhà); ai ~ (đánh bạc|tụ tập); nó (ở|nằm|chơi|mở|tụ tập) ~ trong nhà; người (ở|già|thân|thuê|ngủ) ~ trong (nhà|phòng); người _ trong nhà; giật (hụi|đồ); mắc cửa; đập cửa hàng",
    en: "(trying|tries|try) to (open|enter|get in|get into|break|climb) ~ (window|door|house|room|gate); man outside; stranger (in|at|outside); breaking in; breaking into; broke into; break into; burglar; intruder; someone in (my|the) house; trying to (get|open|break); banging on (my|the) door; kicking (my|the) door; smashing",
  },
  ROB: {
    is: `cướp _ (tiệm|ngân hàng|xe|giật|tiền|vàng|rồi|kìa|bớ|hết|túi|điện thoại|của|giữa|tài sản|có vũ khí|đường|giữa|kề|đang|chạy|bóp|vô|nhà|ở); (bị|nó|đang|vừa|mới|thằng|bọn|tụi|vụ|tên) cướp; (gí|dí|kề|chĩa|đưa) ~ (vật nhọn|hung khí|lưỡi lam|kim tiêm|dao) ~; phá (cây|máy) atm; bắt đưa ~ (chìa khóa|tiền|điện thoại|xe|bóp|vàng); bớ ~ cướp; cướp bớ; !cướp; xịt hơi cay; trấn lột; (chặn|chận) _ (đường|xe|đầu|em|tui|người|lại) ~ (cướp|đòi tiền|lấy|lột|xin tiền|trấn|đánh|đập|chém|đòi); kề ~ (đòi|lấy|cướp|bắt đưa); bịt mặt; trùm mặt; đập _ (tủ kính|tiệm vàng|kính xe); cưop`,
    not: "cướp (lời|công|chồng|vợ|bồ|dâu|người yêu|view|sóng|hụi|đất|cô hồn|biển); ăn cướp (giá|tiền dân); như ăn cướp; lãi ~ ăn cướp; mắc như cướp; giá ~ cướp; cướp (nước|biển đảo)",
    en: "robbery; robbed; robbing; robber; robbers; mugged; mugging; snatched; holding up; armed robbery",
  },
  SNATCH: {
    is: `giật (dọc|túi|điện thoại|dây chuyền|giỏ|bóp|vòng|sợi|đồ|của|ví|bông tai|vàng|xe|máy|đt|cái|xách); cướp giật; bị giật; (móc túi|rạch túi)`,
    not: "giật (mình|hụi|tít|nảy|điện|chồng|vợ|nợ|gân|cô hồn|bồ|giải); bị giật (mình|điện|hụi|chồng|lag); giật mình; giật giật",
    en: "snatched (my|her|his) (bag|phone|purse|necklace); snatching; pickpocket",
  },
  DOM: {
    is: `
      ?${ATTACKER} [nó|tui|em|tôi|con|của em|chị|ổng|ảnh] _ _ ${BEAT} _ (${ME.slice(1, -1)}|${KIN.slice(1, -1)}); ${ATTACKER} [nó|tui|em|tôi|con] _ _ (đuổi|rượt|đòi|hăm|dọa) ~ (đánh|giết|chém|đâm|đốt|bóp) ; (chồng|ck|chồng cũ|ba|cha|dượng|ổng|thằng chồng|con trai|bạn trai|anh) [tui|em|tôi|con|nó] [lại|đang|cứ|mới|nhậu] _ (đánh|bóp cổ|giết|chém|hành hung|nhốt|trói|rượt|bạo hành|hành hạ|đâm|nắm tóc|nắm đầu) [đập] (em|tui|tôi|vợ|mẹ|má|con|chị|me con|mẹ con); đuổi _ (mẹ con|vợ con|em|tui|mẹ|vợ|hai mẹ con) ~ ra (đường|khỏi nhà|ngoài); bạo lực gia đình; bạo hành (vợ|mẹ|gia đình|chị|em); bị [thằng|ông] (chồng|ck|bạn trai|người yêu|ba|dượng|con trai|cha) ~ ${BEAT}; (đánh|đập|bóp cổ|hành hạ|nhốt|rượt|bạo hành) _ (vợ|vợ con|mẹ già|cha già|mẹ ruột|mẹ đẻ|mẹ vợ|cha mẹ|má già); vợ chồng ~ (đánh|uýnh|đập|chém); chong danh (vo|em|toi|tui); danh vo
    `,
    not: "nó đánh (bài|đề|bạc|máy); chú _ đánh (bài|vần|máy); nó ~ đá (gà|banh|bóng); ba đánh vần; vợ chồng ~ đánh (bài|cầu|đề)",
    en: "(husband|boyfriend|father|dad|son|partner|ex|stepfather|stepdad|wife|brother) (is|keeps|was|just|has been|started|started to) (hitting|beating|choking|attacking|hurting|punching|kicking|strangling); (husband|boyfriend|father|dad|partner|ex|stepfather) (hits|beats|hit|beat|choked|punched|kicked|locked|threatens|threatened|hurt|attacked) (me|my|us|her|his|him); hits his wife; beats his wife; domestic violence; (boyfriend|husband|father|dad|partner|he|ex) (is|was) [so|very] drunk and ~; breaking everything; beating his wife; hitting his wife; hitting my (mother|mom|sister)",
  },
  CRISIS: {
    is: `
      (phê|say|xỉn|ngáo) ~ (giữa|chặn|đứng) ~ (lộ|đường|xe) ~ (cởi|chửi|la|cầm|đập); (cởi|lột) (quần áo|đồ|quần|áo) ~ (giữa|ngoài|chạy|chửi|la); ngáo đá; ngáo (ma túy|thuốc|ke|rồi|quá|lên|la|cầm|chạy); (lên cơn|bị|đang|như) ngáo; loạn thần; (phê|chơi|hút|đập|xài|sử dụng) (thuốc|đá|ke|ma túy|đồ|hàng) ~ (ôm con|ôm bé|leo lên|leo|la hét|cởi đồ|trần truồng|đập phá|như thằng điên|như điên|leo nóc|lên cơn|quậy|nói nhảm|cầm|rượt|phá|la lối|điên|ảo giác|múa); leo _ (nóc|mái|cột điện|trụ điện|cây|cột|nóc nhà) ~ (la|hét|cởi|múa|chửi|nhảy|quăng); trần truồng ~ (chạy|la|cầm|ngoài|đập|hét); (tâm thần|khùng|điên|thần kinh) ~ (lên cơn|đập phá|cầm|rượt|quậy|đòi|chém|đốt|đánh|la hét|phá|sổng|trốn); lên cơn (điên|khùng|loạn|đập|la)
    `,
    not: "ngáo (ngơ|giá|quyền lực|đường|nghệ); ngáo ngơ; bị ngáo (giá|quyền); ngu ngáo; như thằng ngáo",
    en: "high on drugs; going crazy; psychotic; out of control; on meth; naked (man|and)",
  },
  QUARREL: {
    is: `(cãi|gây|cự|chửi|lộn) _ (nhau|lộn|cãi|lộn nhau); cãi vã; gây lộn; cự cãi; (vợ chồng|hai vợ chồng|hàng xóm|phòng bên|nhà bên|bên cạnh|kế bên) ~ (lớn tiếng|cãi|gây|chửi|đánh)`,
    en: "arguing; quarrel; argument",
  },
  SCREAM: {
    is: `tiếng ~ (hét|la|khóc|bể|đổ|đập|thét|rên|kêu); (hét|la|khóc|kêu) (thất thanh|thảm|lớn|cứu|đừng|quá|dữ|trời|làng|toáng); đừng mà; đập đồ; bể đồ; ném đồ; xin tha; van xin`,
    not: "la hét tới khuya",
    en: "screaming; crying; things breaking; glass breaking; begging",
  },
  STALK: {
    is: `(bám|đi|chạy|lẽo đẽo|rượt|theo|rình) theo (em|con|tui|tôi|cháu|chị|mẹ con|xe em|bạn em); (bám|lẽo đẽo) theo; theo dõi (em|con|tui|tôi) ; chặn (đường|xe|đầu) (em|con|tui|tôi)`,
    en: "following me; stalking me; chasing me",
  },
  MOB: {
    is: `(năm sáu|ba bốn|bảy tám|chục|mấy) (thằng|đứa|người) ~ (ngồi|đứng|chặn|canh|rình) ~ (trước cửa|trước nhà|ngoài cửa|cổng) ~ (hù|dọa|chửi|đòi|chờ|la); (mấy|đám|bọn|tụi|nhóm|băng|chục|mười mấy|hai mươi|nguyên đám|cả đám|một đám|toán) [đứa|thằng|người|thanh niên|xã hội|giang hồ|côn đồ|xăm trổ|tụi] ~ (bao vây|vây|chặn|kéo tới|kéo đến|kéo qua|bu|đứng trước|tới trước|xông|đập phá|đập|la hét|tông cửa|phá cửa|đòi đánh|đòi chém|xúm|đòi xử) _ (nhà|cửa|tui|em|tôi|quán|cổng|đường|con|lại|tiệm|người|xe|chồng|ba|anh|đánh)`,
    en: "gang (outside|at my|surrounding); surrounding my house; people are shouting; outside my (door|house)",
  },
};
