import type { Texts } from "../messages.ts";

/** What the page answers by itself. Keys are the names of the templates that the desk is told. */
export const vi = {
  RECEIPT:
    "{unit} đã nhận tin của ông/bà. Mã tin: {ref}. Thông tin người báo được giữ kín. Nếu việc đang xảy ra, gọi ngay 113.",
  SUPPLEMENT: "{unit} đã nhận thêm thông tin cho tin {ref}. Nếu việc đang xảy ra, gọi ngay 113.",
  EMERGENCY_REF: "Mã tin: {ref}. Thông tin người báo được giữ kín.",
  QUESTION:
    "{unit} đã nhận câu hỏi của ông/bà. Cán bộ sẽ trả lời tại đây. Xin không gửi ảnh giấy tờ tùy thân qua Zalo.",
  ACK: "{unit} đã nhận tin nhắn. Cán bộ sẽ xem và trả lời tại đây. Việc khẩn cấp: gọi ngay 113, cháy gọi 114, cấp cứu gọi 115.",
  WELCOME:
    "{unit} xin chào ông/bà. Mời nhắn tin báo việc, kèm ảnh nếu an toàn, hoặc hỏi thủ tục. Thông tin người báo được giữ kín. Việc khẩn cấp: gọi ngay 113.",
  TELL_TIP:
    "Mời ông/bà nhắn: việc gì, ở đâu, khi nào, còn tiếp diễn không. Gửi thêm ảnh, vị trí nếu an toàn. Không tự đi theo dõi hay quay lén. Thông tin người báo được giữ kín.",
  ASK_PROCEDURE:
    "Mời ông/bà nhắn câu hỏi về thủ tục: căn cước, cư trú, xe, phòng cháy hoặc việc khác. Cán bộ sẽ trả lời tại đây. Xin không gửi ảnh giấy tờ tùy thân.",
  NUMBERS:
    "113: công an, tội phạm, đánh nhau. 114: cháy, mắc kẹt, đuối nước. 115: cấp cứu. 112: thiên tai, sự cố lớn. 111: bảo vệ trẻ em, mua bán người. Gọi miễn phí, ngày và đêm.",
  DUTY_PHONE: "Trực ban {unit}: {phone}.",
  MISSED_CALL:
    "{unit} chưa nghe được cuộc gọi của ông/bà. Việc ĐANG xảy ra: GỌI NGAY 113; cháy, mắc kẹt gọi 114; cấp cứu gọi 115; trẻ em gặp nguy gọi 111. Việc không gấp: mời nhắn tại đây, trực ban sẽ trả lời.",
  CHILD:
    "Cảm ơn bạn đã nói. Bạn không có lỗi. Nếu đang nguy hiểm: gọi 113; hoặc gọi 111 (miễn phí, 24/7). Không cần kể chi tiết, không gửi hình. Một cán bộ sẽ nói chuyện với bạn.",
  WHO_REPORTED:
    "Công an xã không cung cấp và không xác nhận bất cứ thông tin nào về người báo tin, kể cả việc có hay không có tin báo. Việc dò hỏi, đe dọa, trả thù người báo tin là vi phạm pháp luật. Nếu ông/bà có ý kiến về việc làm của Công an, xin gửi đơn theo Luật Khiếu nại, Luật Tố cáo.",
  RETALIATION:
    "Đe dọa, trả thù người báo tin là vi phạm pháp luật. Đang bị đe dọa: đến nơi đông người, GỌI NGAY 113. Chỉ huy đã được báo. Ông/bà có quyền đề nghị được bảo vệ. Xin giữ lại tin nhắn, hình ảnh đe dọa.",
  COMPLAINT:
    "Khiếu nại, tố cáo cán bộ Công an không giải quyết qua trang này. Xin gửi đơn đến Công an cấp tỉnh (Thanh tra) hoặc Viện kiểm sát theo Luật Khiếu nại, Luật Tố cáo. Đang nguy hiểm: gọi 113.",
  STATE_SECRET:
    "Trang này không tiếp nhận tài liệu bí mật nhà nước. Xin không gửi tiếp, không chia sẻ; mang trực tiếp đến trụ sở.",
  WITHDRAW:
    "{unit} đã ghi nhận đề nghị rút tin. Việc kiểm tra vẫn tiếp tục theo quy định. Có ai ép hoặc đe dọa ông/bà không? Nếu có, xin nhắn cho chúng tôi biết; đang nguy hiểm: gọi ngay 113.",
  SCAM_LINK:
    "Xin không bấm đường liên kết lạ, không đưa OTP, mật khẩu, không chuyển tiền. Lỡ chuyển tiền: gọi ngay ngân hàng rồi gọi 113. {unit} đã nhận và sẽ xem.",
  SPAM_CALLS: "Cuộc gọi, tin nhắn rác hoặc lừa đảo: báo miễn phí đến 156 hoặc 5656.",
  THANKS: "{unit} cảm ơn ông/bà. Khi cần cứ nhắn tại đây; việc khẩn cấp gọi ngay 113.",
  STATUS: "Tin {ref}: {state}.",
  CODE_UNKNOWN: "Không có tin mang mã này. Xin xem lại mã trong tin nhắn trước của trang.",
  CODE_TRIES: "Hôm nay đã tra mã nhiều lần. Xin thử lại vào ngày mai hoặc đến trụ sở.",
  NEXT_IN: "Tin nhắn tiếp theo của ông/bà sẽ được đưa vào tin {ref}.",
  ASK_WHICH: "Ông/bà có nhiều tin chưa kết thúc. Các tin nhắn tiếp theo thuộc tin nào?",
  WITH_CODE: "Tin {ref}: {text}",
} as const;

export const en: Texts<typeof vi> = {
  RECEIPT:
    "{unit}: we have your report, code {ref}. Your identity is kept secret. If it is happening now call 113.",
  SUPPLEMENT: "{unit}: this was added to your report {ref}. If it is happening now call 113.",
  EMERGENCY_REF: "Report code: {ref}. Your identity is kept secret.",
  QUESTION:
    "{unit} has your question. An officer will answer here. Please do not send pictures of identity papers by Zalo.",
  ACK: "{unit} has your message. An officer will read it and answer here. Emergency: call 113, fire 114, ambulance 115.",
  WELCOME:
    "Welcome to {unit}. Write here to report something, with a picture if it is safe, or to ask about procedures. Your identity is kept secret. Emergency: call 113.",
  TELL_TIP:
    "Please write: what, where, when, and whether it is still going on. Add a picture or a location if it is safe. Do not follow or film anyone. Your identity is kept secret.",
  ASK_PROCEDURE:
    "Please write your question: identity card, residence, vehicles, fire safety or something else. An officer will answer here. Do not send pictures of identity papers.",
  NUMBERS:
    "113: police, crime, violence. 114: fire, trapped, drowning. 115: ambulance. 112: disaster. 111: child protection, trafficking. Free, day and night.",
  DUTY_PHONE: "Duty officer of {unit}: {phone}.",
  MISSED_CALL:
    "{unit} could not answer your call. If it is happening NOW: CALL 113; fire or trapped 114; ambulance 115; a child in danger 111. If it can wait: write here, the duty officer will answer.",
  CHILD:
    "Thank you for telling us. It is not your fault. In danger now: call 113; or call 111, free, 24/7. You need not tell details, send no pictures. An officer will talk with you.",
  WHO_REPORTED:
    "We neither give nor confirm anything about any reporter, including whether a report exists. Pressing, threatening or taking revenge on a reporter is against the law. Comments on police conduct may be made under the complaint and denunciation laws.",
  RETALIATION:
    "Threatening a reporter or taking revenge is against the law. If you are threatened now: go where people are, CALL 113. The commander has been told. You may ask for protection. Keep the messages and pictures.",
  COMPLAINT:
    "Complaints about police officers are not handled on this page. Please write to the provincial police (inspectorate) or the procuracy under the complaint and denunciation laws. In danger: call 113.",
  STATE_SECRET:
    "This page does not take documents that are state secrets. Do not send more, do not share them; bring them to the station in person.",
  WITHDRAW:
    "{unit} has noted that you withdraw your report. Checking goes on as the law says. Is anybody pressing or threatening you? If so, tell us; in danger now: call 113.",
  SCAM_LINK:
    "Do not open strange links, give no OTP or password, transfer no money. If you did: call your bank, then 113. {unit} has this and will look.",
  SPAM_CALLS: "Spam and scam calls or messages: report them free of charge to 156 or 5656.",
  THANKS: "{unit} thanks you. Write here whenever you need; emergency: call 113.",
  STATUS: "Report {ref}: {state}.",
  CODE_UNKNOWN:
    "There is no report with this code. Please look at the code in an earlier message of this page.",
  CODE_TRIES: "Too many codes were looked up today. Please try again tomorrow or come to the station.",
  NEXT_IN: "Your next messages will be added to report {ref}.",
  ASK_WHICH: "You have several open reports. To which do your next messages belong?",
  WITH_CODE: "Report {ref}: {text}",
};
