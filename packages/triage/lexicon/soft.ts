import type { Lexicon } from "../phrases.ts";
import { CHILD } from "./words.ts";

/**
 * Single words of harm, hazard and hurt. None of them decides; several of different sorts in one message,
 * with nothing that tells of the past or of every night, do.
 */
export const SOFT: Lexicon = {
  SOFT_HARM: {
    is: `
      đánh; đập; đâm; chém; xiên; lụi; thọc; rượt; quất; phang; dộng; đấm; tát; bóp (cổ|họng); siết; trói; nhốt; lôi; kéo lê; giật (tóc|lấy); đốt; tạt; dí; kề; !hiếp; hăm; !chặn; quậy; xô; xịt; nện; thoi; đạp; choảng; táng; chọi; liệng; bẻ; khống chế; đòi (chém|giết|đánh|đốt|nhảy|chết|chặt|đập|bắn|cắt|xử); hành hung; xông; bao vây; bu; vây; rút (dao|súng); giam; ép; cưỡng; bắt (cởi|quỳ|nằm|đi|lên xe|uống|chuyển|đưa|con|cóc|người|em|trói); bỏ thuốc; chuốc; lột; xé (áo|đồ|quần); giựt; cướp; danh (dap|nhau|lon|em|me|vo|con|nguoi|toi); dap (cua|pha|dau); bop co; nhot; troi; chem; ruot; keo (len|lai|toi|bang|qua); doi (giet|chem|danh|dot); giet; hiep
    `,
    not: `đánh (bài|bạc|đề|giá|máy|vần|răng|cờ|rơi|dấu|lô|số|tứ sắc|thức|thuế|bắt|đàn|cầu|xì|trống|tiến|mất); đập đá; kéo dài; xô (nước|bồ|xát|đẩy giá); bắt (con gì|cá|chó|trùn|gà|heo|ép|ốc|đầu|kèo|bồ|buộc|khách|mấy|nó đi cai); đốt (rác|rơm|đồng|nhang|pháo|vàng mã|than|lá); bẻ (khóa|trộm|mía|trái|bắp|xoài|mít); ép (giá|buộc|nước|mía|duyên); giựt (mình|hụi); giật (mình|hụi); đạp (xe|thắng|ga); tạt (qua|vô|ngang|té); quậy (cà phê|tưng bừng); lôi (thôi|cuốn|kéo khách); chặn (cuộc|số|sim|tin|zalo|facebook|nick|em rồi|tui rồi|lối|đường thoát); xịt (thuốc|nước|phòng|côn trùng|muỗi); danh (sach|bai|bac|de|gia|tu); rượt (đuổi|con nít); chém (gió|giá|ghê|đẹp); kề (bên|cạnh|nhà|trường|sát); lột (vỏ|da|xác); đá (gà|banh|bóng); đòi nợ; ${CHILD} ~ đánh (vần|răng|bài)`,
    en: "beat; beating; hitting; hit; attack; attacking; punch; kick; choke; stab; threaten; threatening; rape; force; forced; forcing; drag; dragged; grabbed; chasing; fighting; waving; pointing; hurt; hurting; abuse; touching; kidnapped; break; breaking; smashing",
    enNot: "hit song; touching (story|song); break (time|room)",
  },
  SOFT_WEAPON: {
    is: `dao; !súng; mã tấu; rựa; búa; !kiếm; gậy; ống sắt; cây sắt; tuýp; lưỡi lam; axit; xăng; lựu đạn; bom; mìn; kéo; vỏ chai; gạch; dây nịt; roi; dây điện; roi điện; rìu; mác; chĩa; hung khí; xà beng; côn; khúc cây; can xăng; bật lửa; ma tau; con dao; cay dao; cam dao; luu dan; sung; axit`,
    not: `dao (động|dịch|diện|kéo cắt|kéo bán|phay bán); xăng (chai|dầu|lẻ|tăng|giảm|95|92|e5|lên|xe|máy|tan|nhớt); (trạm|cây|đổ|hết|giá|bán|tốn) xăng; kéo (dài|nhau|về|theo|tới|đến|rèm|vó|co|lưới|xe|pháo|lên|qua|ra|cao|kẹo|bè|cờ|mền|băng); kẹo kéo; tìm kiếm; kiếm (tiền|ăn|sống|chuyện|việc|cớ|tìm|được|đâu|khắp|ai|giùm|cơm|không|hoài|mua|thêm|chỗ|người|con|lại|ra|bà|ông|em|tui|thằng|nó); bom (hàng|tấn|đơn); nhà gạch; lò gạch; gạch (ống|men|bông|cua|thẻ|tên|đá|xây|ốp|lát); gậy (selfie|chống|dò đường); con mac; mặc; mạc; roi (ngọt|xanh|đỏ|vọt); câu cá; côn (trùng|đồ|nhị khúc biểu|tay|an|đảo); mìn cười`,
    en: "knife; gun; machete; sword; axe; hammer; weapon; bat; petrol; gasoline; acid; grenade; rope",
  },
  SOFT_BODY: {
    is: `máu; !xỉu; thở; tím; sưng; bầm; ói; mửa; nôn; gãy; phỏng; bỏng; bể đầu; ngất; mê man; rên; liệt; co giật; bất tỉnh; sốt (cao|mê man|li bì); đau (đẻ|bụng đẻ|bụng dữ dội|quằn|quá|lắm chịu|dữ dội|lắm); vỡ ối; nước ối vỡ; ối vỡ; nói đớ; đớ lưỡi; nằm (im|một chỗ|đó|dưới|ngoài|giữa|bất|la liệt|sân|trên đường); không (nhúc nhích|cử động|trả lời|thưa); bị thương; trọng thương; vết thương; mặt mũi; hôn mê; kiệt sức ngã; mau (me|chay|ra|qua troi|nhieu); xiu; ngat; te xiu; ?chết; chet (roi|nguoi|duoi|chim); văng (xuống|ra|lên); đè; mất tích; đau lắm; không ra hơi; khó nuốt; tê liệt; tê (tay|chân|nửa người); hụt hơi; vã mồ hôi; nhập viện; cấp cứu; chích (ba|mẹ|con|em|tui|vô|vào|sưng)`,
    not: `tài xỉu; máu (heo|lợn|gà|vịt|bò|liều|mặt|lạnh|cờ bạc); hiến máu; chết (cười|mê|mất|tiệt|máy|dở|danh|cha|bà|đói|khát|điếng|trân); ói (tiền|giá); thở (dài|phào); nằm (nhà|ngủ|chơi|trong danh sách|viện|ở vị trí|giữa ruộng đất|trong khu); đè (đầu|giá|nặng|bẹp); tím (than|hoa|áo); mau (len|di|gium|lam|nuoc); cá chết; heo chết; gà chết; vịt chết; (cá|tôm|heo|gà|vịt|chó|cây|lúa) ~ chết; nôn (nao|nóng|na); cấp cứu ~ (số mấy|ở đâu); chet (duoc|cha|me|mat|cuoi); nông; non; lá gãy; gãy (bút|kèo); đau (đầu|lưng|khớp|lòng|tim ghê|bao tử)`,
    en: "blood; bleeding; hurt; pain; unconscious; dying; dead; breathing; injured; vomiting; pills; wounds; bruises; swollen; wake up; screaming",
  },
  SOFT_HAZARD: {
    is: `lửa; khói; khét; (hôi|xì|rò) ga; gas; (té|rớt|rơi|lọt|sụp|ngã) (xuống|vô|vào|sông|kinh|giếng|hố|cống|lầu|cầu thang|ao|mương|hồ); chìm; đuối; trôi; cuốn; kẹt; sập; lở; lật; đổ sập; dây điện ~ (đứt|rớt); dính điện; nước (ngập|dâng|tràn|lên|cuốn|kéo); ngập; mắc trên; tông; đụng xe; đâm (vô|sầm); bão; lốc; nổ; bốc (cháy|mùi|khói|lửa); cháy; chay (nha|lon|roi|du|kho|xuong|cho|quan|xe|rung); lua; khoi lua; bay het; tốc; vỡ; hóc; sặc; nghẹn; (rắn|ong|rết|bò cạp|chó) (cắn|chích|đốt|táp); lac; đi lạc; lạc (mất|đường|mẹ|ba); lang thang; sap (nha|cau|mai); ket (trong|duoi|tren|nguoi|lai); chim (ghe|xuong|tau|roi)`,
    not: `cháy (hàng|túi|phố|vé|nắng|máy|da|show|hết mình|bóng); (cơm|nồi|bóng đèn|đèn|máy|mô tơ) ~ cháy; nổ (hũ|máy|pô|banh nóc|như|quá); nói nổ; pô nổ; pháo nổ; pháo ~ nổ; trôi (qua|chảy|nổi); kẹt (xe|tiền|việc|đường|giờ|mạng|thẻ); kẹt tiền; đụng hàng; lật (lọng|kèo|bài); cuốn (sách|hộ chiếu|sổ|vở|lịch|hút|bánh|gỏi); khói (thuốc|bụi|nhang); lac (tai|bau|xi|vong); liên lạc; lạc quan; đậu lạc; bão (giá|táp|sale|đêm); đi bão; phòng cháy; chữa cháy; lửa trại; tốc độ; sập (sàn|hầm game|web|app|mạng); vỡ (hụi|nợ|mộng|lẽ|kế hoạch); ngập (tràn|đầu|rác|mùi); lở (mồm|loét|miệng); nước (lên giá); đốt đồng; sợ ~ cháy; lốc (xe|máy|nước|sữa|bia); gas mini; bếp gas; bình gas; đổi gas; lua (dao|gat|chon|nam|mua|ma|ba)`,
    en: "fire; smoke; burning; gas; drowning; trapped; stuck; crash; collapsed; fell; flood; water rising; explosion; leaking; lost",
  },
  SOFT_FEAR: {
    is: `sợ (quá|lắm|run|hãi|chết khiếp|muốn chết); hoảng; run (rẩy|quá|lắm); khóc; la (hét|khóc|quá|om|trời|làng|thét|cứu|thảm); hét; !cứu; trốn; núp; nấp; bỏ chạy; chạy (tán loạn|qua nhà|ra ngoài|trốn|thoát|vô nhà|về hướng); không dám; !kêu cứu; trời ơi; van xin; giãy; vùng vẫy; bám; lẹ; gấp; giùm với; so qua; khoc; hoang; chay tron; nguy hiểm quá; nguy quá; thất thanh; tiếng la; kêu (la|khóc|cứu|gào|không dậy|hoài không)`,
    not: "chạy trốn nợ; la cà; khóc (cười|lụt nghề); sơ cứu; tra cứu; nghiên cứu; tra cuu; nghien cuu; gấp (đôi|ba); bán gấp; cần gấp; can gap; tuyển gấp; sợ muốn xỉu; mắc cười; cuu (tro|chien); bám bụi; đeo bám",
    en: "scared; afraid; terrified; screaming; crying; shouting; help; hurry; please come; hiding; run",
  },
};
