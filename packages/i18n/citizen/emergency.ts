import type { Texts } from "../messages.ts";

/** The fixed emergency texts, word for word as the field agreed on them; keys as triage names them. */
export const vi = {
  "EMG.113":
    "Nếu việc ĐANG xảy ra: GỌI NGAY 113. Hãy tránh xa, giữ an toàn, không can ngăn, không quay phim. Trực ban Công an xã đã được báo động.",
  "EMG.114":
    "CHÁY/MẮC KẸT: GỌI NGAY 114. Báo mọi người thoát ra, cúp điện nếu an toàn, không quay lại lấy đồ.",
  "EMG.115":
    "CÓ NGƯỜI BỊ THƯƠNG: GỌI NGAY 115; nếu có đánh nhau gọi thêm 113. Đừng tự di chuyển người bị thương nặng.",
  "EMG.112": "Thiên tai, sự cố lớn: gọi 112 (hoặc 114). Đến nơi cao, an toàn.",
  "EMG.111":
    "Trẻ em bị bạo hành, xâm hại hoặc nghi mua bán người: gọi 111 (miễn phí, 24/7). Đang nguy hiểm: gọi 113.",
  "EMG.SUI":
    "Chúng tôi rất lo cho bạn. Bạn đừng ở một mình lúc này; hãy gọi 115 hoặc người thân gần nhất. Bạn đang ở đâu, có ai bên cạnh không? Trực ban sẽ nói chuyện với bạn.",
  "EMG.DOM":
    "Nếu đang bị đánh: ra chỗ an toàn, gọi 113. Có trẻ em: 111. Nếu không nói được, nhắn một chữ 'CỨU' và nơi ở. Chúng tôi sẽ không gọi lại số này nếu bạn không đồng ý.",
  "EMG.SCAM":
    "DỪNG chuyển tiền. Gọi NGAY số tổng đài in trên thẻ/ứng dụng ngân hàng để chặn, tạm khóa giao dịch và tài khoản; đổi mật khẩu; không đưa OTP, không cài ứng dụng lạ. Giữ sao kê, ảnh chụp, số tài khoản nhận, rồi gọi 113 hoặc đến Công an nơi gần nhất trình báo.",
  "EMG.LOST":
    "Gọi ngay 113 và cho biết: tên, tuổi, quần áo, nơi và giờ thấy lần cuối. Nhờ người ở lại nơi đó. Không đăng số điện thoại, ảnh trẻ lên nhóm.",
} as const;

export const en: Texts<typeof vi> = {
  "EMG.113":
    "If it is happening NOW: CALL 113. Keep away, stay safe, do not intervene or film. The duty officer has been alerted.",
  "EMG.114": "FIRE/TRAPPED: CALL 114. Get everyone out, cut the power if it is safe, do not go back.",
  "EMG.115":
    "SOMEONE IS INJURED: CALL 115; if there is violence also 113. Do not move a badly injured person.",
  "EMG.112": "Disaster: call 112 (or 114). Go to a high, safe place.",
  "EMG.111": "Child abuse or suspected trafficking: call 111, free, 24/7. In danger now: 113.",
  "EMG.SUI":
    "We are worried about you. Please do not stay alone; call 115 or someone close to you. Where are you, is anyone with you? An officer will talk with you.",
  "EMG.DOM":
    "If you are being hit: get to a safe place, call 113. Children: 111. If you cannot speak, send the one word 'CUU' and your place. We will not call back unless you agree.",
  "EMG.SCAM":
    "STOP transferring. Call the number on your card or banking app NOW to block it; change your password; give no OTP, install no apps. Keep receipts, then call 113 or go to the nearest police.",
  "EMG.LOST":
    "Call 113 now and say: name, age, clothes, last place and time seen. Let someone stay there. Do not post the child's photo or phone numbers in groups.",
};
