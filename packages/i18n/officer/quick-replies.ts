import type { Texts } from "../messages.ts";

/**
 * Sentences for the composer. The name is for the officer, the text is what the citizen reads: no names, no time of
 * a check, no promise (domain.md §6).
 */
export const vi = {
  "name.where_when": "Hỏi nơi, giờ",
  "text.where_when":
    "Anh/chị cho biết thêm việc xảy ra ở đâu, lúc nào. Chỉ nhắn khi an toàn, đừng tự đi theo dõi hay quay lén.",
  "name.stay_safe": "Dặn giữ an toàn",
  "text.stay_safe":
    "Anh/chị nhớ giữ an toàn, tránh xa, đừng can ngăn hay quay phim. Nếu việc đang xảy ra, gọi ngay 113.",
  "name.noted": "Đã ghi nhận",
  "text.noted": "Công an xã đã ghi nhận. Thông tin người báo được giữ kín theo quy định. Cảm ơn anh/chị.",
  "name.picture": "Hỏi thêm chi tiết",
  "text.picture":
    "Anh/chị nhớ thêm chi tiết nào khác thì nhắn tiếp ở đây giúp. Không cần chụp hay quay thêm nếu không an toàn.",
  "name.safe_to_text": "Hỏi có an toàn không",
  "text.safe_to_text":
    "Lúc này anh/chị nhắn tin có an toàn không? Nếu không, gọi 113 hoặc nhắn một chữ CỨU và nơi đang ở.",
  "name.asking": "Đang hỏi chuyên môn",
  "text.asking":
    "Câu hỏi của anh/chị đang được chuyển cán bộ chuyên môn. Công an xã sẽ trả lời tại đây trong giờ làm việc.",
  "name.come": "Mời đến trụ sở",
  "text.come":
    "Việc này cần trao đổi trực tiếp. Mời anh/chị đến trụ sở Công an xã trong giờ làm việc, mang theo giấy tờ liên quan.",
  "name.no_reward": "Không hứa thưởng",
  "text.no_reward": "Theo quy định, Công an xã không hứa thưởng qua Zalo. Cảm ơn anh/chị đã báo tin.",
} as const;

export const en: Texts<typeof vi> = {
  "name.where_when": "Ask place, time",
  "text.where_when":
    "Please tell us where and when it happens. Only write when it is safe; do not follow or film anyone.",
  "name.stay_safe": "Stay safe",
  "text.stay_safe":
    "Please stay safe and keep away; do not step in or film. If it is happening now, call 113.",
  "name.noted": "Noted",
  "text.noted": "The commune police have noted it. Who reported is kept secret as the law says. Thank you.",
  "name.picture": "Ask for details",
  "text.picture":
    "If you remember anything else, please write it here. No need to take pictures if it is not safe.",
  "name.safe_to_text": "Ask if it is safe",
  "text.safe_to_text":
    "Is it safe for you to write now? If not, call 113 or send the word HELP and where you are.",
  "name.asking": "Asking a specialist",
  "text.asking":
    "Your question is with the officer in charge. The commune police will answer here in working hours.",
  "name.come": "Ask to come",
  "text.come":
    "This is better discussed in person. Please come to the commune police in working hours with your papers.",
  "name.no_reward": "No reward promised",
  "text.no_reward": "By the rules the commune police promise no reward over Zalo. Thank you for reporting.",
};

export const QUICK_REPLIES = [
  "where_when",
  "stay_safe",
  "noted",
  "picture",
  "safe_to_text",
  "asking",
  "come",
  "no_reward",
] as const;
