import type { Texts } from "../messages.ts";

/** What a citizen reads when an officer moves their report to another state. Keys are the states of a tip. */
export const vi = {
  RECEIVED:
    "{unit} đã nhận thông tin bổ sung cho tin {ref}. Cảm ơn ông/bà. Thông tin người báo được giữ kín. Nếu việc đang xảy ra, gọi ngay 113.",
  NEED_INFO:
    "Để kiểm tra, xin ông/bà cho biết thêm: {ask}. Chỉ cung cấp khi an toàn, không tự đi theo dõi hay quay lén.",
} as const;

export const en: Texts<typeof vi> = {
  RECEIVED:
    "{unit} has received what you added to report {ref}. Thank you. Your identity is kept secret. If it is happening now call 113.",
  NEED_INFO: "Please add: {ask}. Only if it is safe; do not follow or film anyone.",
};
