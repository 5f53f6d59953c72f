import type { FreshStory, Step, Story } from "./stories.ts";

const c = (after: number, text: string): Step => ({ who: "citizen", after, text });
const sends = (after: number, samples: "picture" | "album" | "voice" | "video"): Step => ({
  who: "citizen",
  after,
  samples,
});
/** The duty officer of the page's unit. */
const o = (after: number, text: string): Step => ({ who: "officer", after, by: "duty", text });
const act = (after: number, what: "take_emergency" | "set_aside"): Step => ({
  who: "officer",
  after,
  by: "duty",
  act: what,
});

/** Three weeks of the other pages of the demo of a province; people, places and cases are invented. */
export const PROVINCE_STORIES: readonly Story[] = [
  {
    page: "myhanh",
    person: "Chị Út Nhàn",
    days: 19,
    hour: 9,
    minute: 12,
    steps: [
      c(0, "cho em hỏi làm lại căn cước bị mất thì đem giấy gì, làm ở Mỹ Hạnh được không"),
      o(
        11,
        "Dạ được chị. Chị đem theo số định danh hoặc VNeID mức 2 tới trụ sở, không cần sổ hộ khẩu. Phí theo quy định, bảy ngày làm việc có thẻ.",
      ),
      c(6, "dạ em cám ơn"),
    ],
  },
  {
    page: "myhanh",
    person: "Anh Tài Khu Công Nghiệp",
    days: 15,
    hour: 18,
    minute: 40,
    steps: [
      c(0, "cổng sau khu công nghiệp giờ tan ca có nhóm chặn xe công nhân xin đểu, tối nào cũng có"),
      o(
        7,
        "Công an xã đã nhận. Nhóm khoảng mấy người, thường đứng đoạn nào? Chỉ nhắn khi an toàn, đừng tự đi theo dõi.",
      ),
      c(9, "4 5 đứa, chỗ gốc me trước dãy trọ, từ 6 giờ tới 7 giờ"),
      sends(2, "picture"),
      o(5, "Đã ghi nhận, cảm ơn anh. Tổ tuần tra sẽ có mặt giờ tan ca."),
    ],
  },
  {
    page: "myhanh",
    person: "Cô Bảy Xóm Giếng",
    days: 11,
    hour: 21,
    minute: 3,
    steps: [
      c(0, "quán karaoke sát nhà mở loa tới 1 giờ sáng, cả xóm không ai ngủ được"),
      o(16, "Dạ Công an xã ghi nhận. Cô cho xin tên quán và ấp giúp con."),
      c(8, "quán Hoa Cau, xóm Giếng nước"),
      o(4, "Dạ tối nay anh em ghé nhắc. Cảm ơn cô."),
    ],
  },
  {
    page: "myhanh",
    person: "Chú Năm Lò Rèn",
    days: 4,
    hour: 8,
    minute: 25,
    steps: [
      c(0, "tôi muốn tố cáo công an xã nhận tiền bỏ qua xe quá tải, nói ở đây có ai biết tôi là ai không"),
      {
        who: "officer",
        after: 50,
        by: "above",
        text: "Công an tỉnh đã nhận nội dung của ông. Danh tính của ông được giữ kín; việc này do cấp trên xem, xã không đọc được.",
      },
    ],
  },
  {
    page: "hoakhanh",
    person: "Anh Lượm",
    days: 18,
    hour: 22,
    minute: 50,
    steps: [
      c(
        0,
        "có sòng đá gà trong vườn điều sau nhà ông Tám Thép, chiều thứ bảy chủ nhật người ta tới đông lắm",
      ),
      sends(3, "video"),
      o(9, "Công an xã đã nhận. Anh biết thường bắt đầu mấy giờ, có người canh đường không? Đừng tới gần."),
      c(12, "khoảng 2 giờ chiều, có 2 người ngồi quán nước đầu đường canh"),
      o(4, "Đã ghi nhận, cảm ơn anh. Anh đừng kể với ai là đã nhắn trang."),
    ],
  },
  {
    page: "hoakhanh",
    person: "Chị Bưởi",
    days: 12,
    hour: 6,
    minute: 55,
    steps: [
      c(0, "sáng ra thấy ruộng dưa bị nhổ hết một vạt, không biết ai phá, xin công an xuống coi"),
      sends(4, "album"),
      o(13, "Công an xã đã nhận tin và hình. Chị giữ nguyên hiện trường giúp, sáng nay anh em xuống."),
      c(3, "dạ cảm ơn chú"),
    ],
  },
  {
    page: "hoakhanh",
    person: "Người lạ 0388",
    days: 9,
    hour: 11,
    steps: [
      c(0, "tuyen CTV xu ly don hang tai nha luong 500k ngay khong can coc ib zalo nay nhe"),
      act(9, "set_aside"),
    ],
  },
  {
    page: "hoakhanh",
    person: "Em Trâm",
    days: 2,
    hour: 15,
    minute: 36,
    steps: [
      c(0, "dạ đăng ký tạm trú cho phòng trọ mới thuê làm trên mạng được không ạ"),
      o(
        10,
        "Dạ được em. Em vào Cổng dịch vụ công hoặc VNeID, chọn đăng ký tạm trú, đính kèm hợp đồng thuê. Ba ngày làm việc có kết quả.",
      ),
    ],
  },
  {
    page: "haunghia",
    person: "Bác Tư Chợ",
    days: 17,
    hour: 5,
    minute: 48,
    steps: [
      c(0, "chợ sáng bữa nay lại có móc túi, bà bán cá mất cái bóp hơn hai triệu"),
      o(
        14,
        "Công an đã nhận. Bác có thấy mặt mũi, quần áo người đó không ạ? Chợ có camera chỗ nào bác chỉ giúp.",
      ),
      c(10, "thanh niên áo khoác xám đội nón kết, camera tiệm vàng Kim Hồng quay trúng"),
      o(6, "Dạ cảm ơn bác, anh em xuống tiệm xin trích camera."),
    ],
  },
  {
    page: "haunghia",
    person: "Chị Hoa Tạp Hóa",
    days: 13,
    hour: 20,
    minute: 20,
    steps: [
      c(
        0,
        "em bị gọi điện nói em nợ tiền điện, bắt chuyển khoản liền không thì cắt, em chuyển 3 triệu rồi mới biết lừa",
      ),
      act(1, "take_emergency"),
      o(
        4,
        "Chị báo ngay ngân hàng để tạm khóa giao dịch, giữ lại tin nhắn và số tài khoản. Chị chụp màn hình gửi ở đây, sáng mai tới trụ sở làm đơn giúp.",
      ),
      sends(7, "picture"),
      o(9, "Đã nhận hình. Chị nhắc giùm bà con: điện lực không đòi tiền qua điện thoại."),
    ],
  },
  {
    page: "haunghia",
    person: "Anh Vũ",
    days: 7,
    hour: 23,
    minute: 41,
    steps: [
      c(0, "cháy nhà kho mút xốp ở khu phố 3, lửa cao quá, có người kẹt bên trong"),
      act(1, "take_emergency"),
      o(
        1,
        "Anh tránh xa, gọi 114 ngay nếu chưa gọi. Còn mấy người bên trong, lối vào xe chữa cháy có bị chặn không?",
      ),
      c(2, "gọi rồi, nghe nói 1 ông bảo vệ, đường vô có xe tải đậu chắn"),
      o(2, "Đã báo đội chữa cháy và tổ tại chỗ dời xe. Anh đừng vào trong."),
    ],
  },
  {
    page: "haunghia",
    person: "Cô giáo Mai",
    days: 1,
    hour: 17,
    minute: 5,
    steps: [
      c(0, "trước cổng trường tiểu học có người bán thuốc lá điện tử cho mấy em lớp 5, nhờ công an xuống"),
      sends(2, "picture"),
      o(12, "Công an đã nhận, cảm ơn cô. Người bán hay đứng giờ nào, đi xe gì ạ?"),
      c(11, "giờ tan học chiều, xe máy có thùng xốp xanh"),
    ],
  },
  {
    page: "tantru",
    person: "Ông Hai Cống",
    days: 16,
    hour: 3,
    minute: 15,
    steps: [
      c(0, "ghe lạ đổ xuống rạch mấy thùng phuy, nước nổi váng hôi nồng nặc"),
      sends(5, "picture"),
      o(20, "Công an xã đã nhận tin và hình. Ông đừng lại gần chỗ phuy. Ghe chạy về hướng nào ạ?"),
      c(8, "chạy ra vàm, hướng cầu Tân Trụ"),
      o(7, "Đã ghi nhận, cảm ơn ông. Tổ tuần tra thủy và xã đang xuống lấy mẫu nước."),
    ],
  },
  {
    page: "tantru",
    person: "Chị Ngọc",
    days: 10,
    hour: 19,
    minute: 52,
    steps: [
      c(0, "chồng tôi say về đánh tôi với con hoài, tối nay lại đập đồ, tôi sợ quá"),
      act(1, "take_emergency"),
      o(1, "Chị và cháu ra khỏi nhà, qua nhà hàng xóm an toàn nghe chị. Chị đang ở ấp nào, anh em tới liền."),
      c(2, "ấp Bình Hòa, nhà sau chùa"),
      o(1, "Tổ công tác đang tới. Chị giữ máy, đừng quay lại lấy đồ."),
    ],
  },
  {
    page: "tantru",
    person: "Anh Phong",
    days: 6,
    hour: 10,
    minute: 8,
    steps: [
      c(0, "xin xác nhận số định danh cũ và mới để đi ngân hàng thì làm ở đâu anh"),
      o(
        18,
        "Dạ anh tới Công an xã hoặc xin trên Cổng dịch vụ công, đem căn cước. Không mất phí, trong ngày có ạ.",
      ),
      c(2, "ok cám ơn anh"),
    ],
  },
  {
    page: "tinh",
    person: "Chị Thư",
    days: 14,
    hour: 14,
    minute: 30,
    steps: [
      c(0, "cho tôi hỏi nộp phạt nguội ở đâu, xe tôi biển tỉnh khác"),
      o(
        33,
        "Dạ chị xem và nộp trên Cổng dịch vụ công quốc gia, hoặc nộp tại kho bạc, ngân hàng theo biên bản. Không chuyển tiền cho số tài khoản lạ gửi qua tin nhắn.",
      ),
    ],
  },
  {
    page: "tinh",
    person: "Ông Sáu Đạn",
    days: 5,
    hour: 16,
    minute: 10,
    steps: [
      c(0, "có nhóm đòi nợ thuê tạt sơn nhà tôi ở hai xã luôn, bữa nay chúng nó gọi hăm dọa con tôi"),
      o(
        9,
        "Công an tỉnh đã nhận. Ông giữ lại ghi âm và tin nhắn hăm dọa. Nếu chúng tới nhà, ông gọi 113 ngay.",
      ),
      sends(6, "voice"),
      o(10, "Đã nhận tin thoại. Ông cho biết hai nhà ở xã nào để phối hợp với Công an xã ở đó."),
    ],
  },
];

/** What came in today. */
export const PROVINCE_FRESH: readonly FreshStory[] = [
  {
    page: "hoakhanh",
    person: "Dì Ba Rau",
    minutes_ago: 131,
    steps: [c(0, "tối qua có hai thanh niên rình mấy chuồng bò xóm tôi, chạy xe không biển số")],
  },
  {
    page: "tantru",
    person: "Em Quyên",
    minutes_ago: 74,
    steps: [
      c(0, "em 17 tuổi làm hộ chiếu phải có ba mẹ đi cùng không ạ"),
      o(
        9,
        "Dạ em trên 14 tuổi, tự nộp được trên Cổng dịch vụ công hoặc tới phòng Quản lý xuất nhập cảnh. Em đem căn cước theo nghe.",
      ),
    ],
  },
  {
    page: "haunghia",
    person: "Anh Tí Xe Ôm",
    minutes_ago: 41,
    steps: [
      c(0, "bến xe có 2 người mời chích xì ke trong nhà vệ sinh, mấy bữa nay rồi"),
      sends(1, "picture"),
    ],
  },
  {
    page: "myhanh",
    person: "Chị Lành",
    minutes_ago: 19,
    steps: [c(0, "quán nhậu đầu hẻm để xe tràn hết lòng đường, bà con đi chợ không có lối")],
  },
  {
    page: "tinh",
    person: "Anh Hậu",
    minutes_ago: 33,
    steps: [
      c(0, "trên mạng có trang giả Công an tỉnh kêu nạp tiền kích hoạt bằng lái, xin báo để mấy anh biết"),
    ],
  },
];
