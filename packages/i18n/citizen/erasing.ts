import type { Texts } from "../messages.ts";

/** What a citizen reads who asked to have erased what they said. */
export const vi = {
  ERASE_SOON:
    "{unit} đã nhận đề nghị xóa của ông/bà. Nội dung tin {ref} sẽ được xóa sau 24 giờ. Muốn giữ lại, xin nhắn trước lúc đó. Có ai ép ông/bà không? Nếu có, xin cho biết; đang nguy hiểm: gọi ngay 113.",
  KEPT_CRIME:
    "{unit} đã nhận đề nghị xóa của ông/bà. Pháp luật buộc lưu và kiểm tra mọi nguồn tin về tội phạm nên tin {ref} chưa xóa được. Thông tin người báo vẫn được giữ kín. Có ai ép ông/bà không? Nếu có, xin cho biết.",
  KEPT_OTHER:
    "{unit} đã nhận đề nghị xóa của ông/bà. Việc trong tin {ref} đang được giải quyết nên chưa xóa được, ông/bà có thể đề nghị lại khi xong. Thông tin người báo vẫn được giữ kín.",
  ERASED:
    "Nội dung ông/bà đã gửi trong tin {ref} đã được xóa theo đề nghị. Chỉ còn số và ngày giờ tiếp nhận theo quy định.",
} as const;

export const en: Texts<typeof vi> = {
  ERASE_SOON:
    "{unit} has your request. What you sent in report {ref} will be erased in 24 hours. To keep it, write before then. Did anybody press you? If so, tell us; in danger now: call 113.",
  KEPT_CRIME:
    "{unit} has your request. The law has every report of a crime kept and checked, so report {ref} cannot be erased. Your identity stays secret. Did anybody press you? If so, tell us.",
  KEPT_OTHER:
    "{unit} has your request. Report {ref} is still being dealt with and cannot be erased yet; you may ask again when it is done. Your identity stays secret.",
  ERASED:
    "What you sent in report {ref} was erased as you asked. Only its number and the time of receipt remain, as the rules require.",
};
