import type { NoteText } from "@keng/contract/console-shifts.ts";

/**
 * Some weeks of a commune's page, played at the first start through the same use cases as real work. People, places and
 * cases are invented. `at` counts back from now: days, then the hour; within a story each step says how many minutes
 * after the one before it comes. `page`: the slug of its unit (`units.ts`); absent: the demo commune.
 */
export type Step =
  | {
      who: "citizen";
      after: number;
      text?: string;
      samples?: "picture" | "album" | "voice" | "video" | "paper";
      place?: { latitude: number; longitude: number };
    }
  | { who: "officer"; after: number; by: StoryOfficer; text: string }
  | {
      who: "officer";
      after: number;
      by: StoryOfficer;
      act: "note" | "need_info" | "received";
      text: string;
    }
  | {
      who: "officer";
      after: number;
      by: StoryOfficer;
      act: "take_emergency" | "set_aside" | "claim" | "release";
    }
  | {
      who: "officer";
      after: number;
      by: "tam" | "hung" | "long";
      act: "place";
      hamlet: string;
    };

/** What happens around the desk, beside the stories: who relieves whom, and alarms that nobody answered. */
export type ShiftStep =
  | { who: "shift"; act: "stand"; by: DutyName }
  | { who: "shift"; act: "command" }
  | { who: "shift"; act: "hand_over"; by: DutyName; text: NoteText }
  | { who: "shift"; act: "relieve"; by: DutyName }
  | { who: "shift"; act: "climb" };

/** Who takes turns at the desk. */
export type DutyName = "tam" | "hung" | "long";

/** Who answers in a story: by name, whoever is on duty in the page's own unit, or in the unit above it. */
export type StoryOfficer = DutyName | "duty" | "above";

export type Story = {
  person: string;
  page?: string;
  days: number;
  hour: number;
  minute?: number;
  steps: readonly Step[];
};

/** Minutes before now, for what happened today. */
export type FreshStory = { person: string; page?: string; minutes_ago: number; steps: readonly Step[] };

const c = (after: number, text: string): Step => ({ who: "citizen", after, text });
const o = (after: number, by: DutyName, text: string): Step => ({
  who: "officer",
  after,
  by,
  text,
});
const note = (after: number, by: DutyName, text: string): Step => ({
  who: "officer",
  after,
  by,
  act: "note",
  text,
});

export const STORIES: readonly Story[] = [
  {
    person: "Bà Năm Thơm",
    days: 20,
    hour: 7,
    minute: 42,
    steps: [
      c(0, "Công an cho tôi hỏi, cháu nội tôi vừa đủ 14 tuổi làm căn cước lần đầu phải đem theo giấy gì"),
      o(
        9,
        "tam",
        "Dạ chào bà. Bà đưa cháu tới trụ sở Công an xã, đem theo số định danh của cháu, có cha mẹ hoặc người giám hộ đi cùng. Làm lần đầu không mất phí, bảy ngày làm việc có thẻ ạ.",
      ),
      c(4, "dạ cám ơn chú, sáng thứ bảy có làm không"),
      o(
        3,
        "tam",
        "Dạ sáng thứ Bảy trụ sở có người tiếp hồ sơ cư trú. Làm căn cước bà đưa cháu tới từ thứ Hai tới thứ Sáu giùm ạ.",
      ),
    ],
  },
  {
    person: "Anh Bảy Lúa",
    days: 19,
    hour: 22,
    minute: 5,
    steps: [
      c(0, "mấy anh ơi nhà cuối hẻm 7 ấp Đức Ngãi tối nào cũng tụ tập bài bạc, có đứa ngồi canh ngoài đường"),
      { who: "citizen", after: 2, samples: "picture" },
      o(
        6,
        "hung",
        "Công an xã đã nhận tin. Anh/chị cho biết thêm thường đông vào giờ nào, khoảng mấy người. Chỉ nhắn khi an toàn, đừng tự đi theo dõi.",
      ),
      c(11, "dạ khoảng 8 giờ tới 11 giờ, đông nhất tối thứ sáu thứ bảy, chừng chục người"),
      { who: "officer", after: 1, by: "hung", act: "place", hamlet: "Ấp Đức Ngãi" },
      note(13, "hung", "Nhà này hồi tháng 9 đã nhắc nhở một lần. Ca sau lưu ý tối thứ Sáu."),
      o(2, "hung", "Cảm ơn anh/chị, Công an xã ghi nhận và sẽ kiểm tra. Anh/chị nhớ giữ an toàn."),
    ],
  },
  {
    person: "Chú Tư Đờn",
    days: 18,
    hour: 15,
    minute: 20,
    steps: [
      c(0, "Ông bán kẹo kéo mở loa sát trường mẫu giáo giờ ngủ trưa, tụi nhỏ khóc quá trời, nhắc giùm"),
      o(17, "tam", "Dạ Công an xã đã nhận. Chú cho xin giờ ổng hay ghé và đoạn đường nào ạ?"),
      c(6, "khoảng 12 giờ rưỡi, đoạn cổng sau trường Hoa Sen"),
      o(5, "tam", "Dạ trưa mai có anh em ghé nhắc. Cảm ơn chú."),
    ],
  },
  {
    person: "Người lạ 0904",
    days: 17,
    hour: 9,
    steps: [
      c(0, "vay nhanh duyet 5 phut khong the chap lai suat 0% lien he ngay zalo nay"),
      { who: "officer", after: 12, by: "long", act: "set_aside" },
    ],
  },
  {
    person: "Em Thúy",
    days: 16,
    hour: 20,
    minute: 11,
    steps: [
      c(0, "dạ em thuê trọ đăng ký tạm trú trên mạng được không anh, cần giấy gì"),
      o(
        12,
        "long",
        "Dạ được em. Em vào Cổng dịch vụ công hoặc VNeID, chọn đăng ký tạm trú, đính kèm hợp đồng thuê. Ba ngày làm việc có kết quả.",
      ),
      c(3, "dạ em cám ơn"),
      o(6, "long", "Dạ, em cần gì cứ nhắn trang."),
    ],
  },
  {
    person: "Anh Hai Rớt",
    days: 15,
    hour: 5,
    minute: 50,
    steps: [
      c(0, "Đêm qua nhà tôi mất chiếc xe Wave với cái máy bơm, trộm bẻ khóa cửa sau"),
      { who: "citizen", after: 3, samples: "album" },
      o(
        8,
        "tam",
        "Công an xã đã nhận. Anh đừng dọn dẹp chỗ cửa sau, giữ lại hình camera nếu có. Sáng nay anh em xuống nhà.",
      ),
      c(9, "dạ có camera nhà hàng xóm, biển số xe tôi ghi ra giấy rồi"),
      {
        who: "officer",
        after: 60,
        by: "tam",
        act: "need_info",
        text: "Để kiểm tra, xin ông/bà cho biết thêm: biển số xe và giờ thấy xe lần cuối. Chỉ cung cấp khi an toàn, không tự đi theo dõi hay quay lén.",
      },
      c(25, "xe 62 B1 000.00, tối qua 10 giờ tôi còn dắt vô nhà"),
      {
        who: "officer",
        after: 9,
        by: "tam",
        act: "received",
        text: "Công an xã đã nhận phần bổ sung của ông/bà. Cảm ơn ông/bà.",
      },
    ],
  },
  {
    person: "Cô Sáu Bánh",
    days: 13,
    hour: 19,
    minute: 30,
    steps: [
      c(
        0,
        "Có người gọi video mặc đồ công an kêu tôi cập nhật VNeID qua đường dẫn, tôi chưa bấm, có phải lừa không",
      ),
      o(
        4,
        "hung",
        "Dạ đó là lừa đảo. Công an không gọi video, không gửi đường dẫn để cập nhật. Cô đừng bấm, chặn số đó. Cô nhắc giùm bà con trong xóm.",
      ),
      c(2, "dạ may quá cám ơn chú"),
      o(3, "hung", "Dạ, có gì nghi ngờ cô cứ nhắn trang."),
    ],
  },
  {
    person: "Anh Kha",
    days: 12,
    hour: 23,
    minute: 14,
    steps: [
      c(0, "tụi nó đang chém nhau ngoài quán nhậu ngã ba cây gòn, có người nằm rồi, lẹ lên mấy anh"),
      { who: "officer", after: 1, by: "tam", act: "take_emergency" },
      o(
        1,
        "tam",
        "Anh đứng xa ra, giữ an toàn. Anh gọi 115 cho người bị thương chưa? Còn đông người ở đó không?",
      ),
      c(2, "em gọi 115 rồi, tụi nó chạy về hướng cầu, còn 1 người nằm"),
      o(3, "tam", "Anh em đã nắm. Anh đừng đuổi theo, đừng quay phim. Cảm ơn anh."),
    ],
  },
  {
    person: "Bác Chín Kiểng",
    days: 10,
    hour: 8,
    minute: 2,
    steps: [
      c(0, "ba tôi mất tháng trước, xóa hộ khẩu làm sao, có phải lên tỉnh không chú"),
      o(
        35,
        "long",
        "Dạ xin chia buồn cùng gia đình. Bác làm tại Công an xã, đem giấy khai tử, tờ khai CT01. Không phải lên tỉnh ạ.",
      ),
    ],
  },
  {
    person: "Anh Út Ghe",
    days: 9,
    hour: 2,
    minute: 36,
    steps: [
      c(0, "tàu hút cát lén khúc vàm rạch Tràm, chạy từ 1 giờ tới gần sáng, sạt bờ nhà dân rồi"),
      { who: "citizen", after: 4, place: { latitude: 10.8891, longitude: 106.4037 } },
      { who: "citizen", after: 1, samples: "video" },
      o(
        11,
        "hung",
        "Công an xã đã nhận tin và vị trí. Anh/chị đừng tới gần, đừng chụp thêm. Có mấy chiếc tàu ạ?",
      ),
      { who: "officer", after: 1, by: "hung", act: "place", hamlet: "Ấp Rạch Tràm" },
      c(5, "2 chiếc, không có đèn"),
      o(3, "hung", "Công an xã đã ghi nhận, tổ tuần tra sẽ đi qua khúc sông đó ban đêm. Cảm ơn anh/chị."),
      note(10, "hung", "Báo trực chỉ huy lúc 02:55, phối hợp xã bên kiểm tra rạch."),
    ],
  },
  {
    person: "Mr. Daniel",
    days: 8,
    hour: 16,
    minute: 45,
    steps: [
      c(0, "Hello, my friend from Korea will stay at my house for one week. Where do I declare this?"),
      o(
        14,
        "long",
        "Hello. Please declare it at the commune police within 12 hours of arrival, or on the provincial police website. It is free. Bring the passport details.",
      ),
      c(3, "Thank you very much"),
      o(4, "long", "You are welcome."),
    ],
  },
  {
    person: "Chị Diễm",
    days: 6,
    hour: 18,
    minute: 5,
    steps: [
      c(0, "Vấn đề là lô đất kế nhà tôi bị họ lấn ranh gần 1 mét, công an xuống coi giùm"),
      o(
        28,
        "tam",
        "Dạ tranh chấp ranh đất do Ủy ban nhân dân xã hòa giải trước. Chị làm đơn gửi bộ phận một cửa. Nếu có xô xát thì gọi 113 ngay.",
      ),
    ],
  },
  {
    person: "Em Khang",
    days: 5,
    hour: 21,
    minute: 18,
    steps: [
      c(0, "phong tro ba Tu day 2 may dua hay choi da, khoi thuoc khet lam, dem nao cung uc nhac"),
      o(
        7,
        "hung",
        "Công an xã đã nhận. Em cho biết dãy trọ ở ấp nào, thường mấy giờ. Nhớ giữ an toàn, đừng hỏi thẳng họ.",
      ),
      c(5, "ap Duc Hanh, sau 11h dem"),
      o(2, "hung", "Đã ghi nhận, cảm ơn em. Em đừng kể với ai là đã nhắn trang."),
    ],
  },
  {
    person: "Dì Tám Xôi",
    days: 3,
    hour: 6,
    minute: 31,
    steps: [
      { who: "citizen", after: 0, samples: "voice" },
      o(
        13,
        "long",
        "Dạ trực ban đã nhận tin thoại, hiện máy chưa nghe được. Dì nhắn chữ giúp việc gì và ở đâu nghe dì.",
      ),
      c(8, "mấy chiếc xe ben chở đất chạy từ 4 giờ sáng rớt đầy đường, bụi lắm con"),
      o(6, "long", "Dạ con ghi nhận, sẽ báo tổ tuần tra đoạn đó. Dì cho xin tên đường giùm con."),
      c(4, "đường đê từ chợ ra cầu Bến Đá"),
      o(5, "long", "Con nắm rồi, cảm ơn dì. Tổ tuần tra ghé đoạn đó trong tuần này."),
    ],
  },
  {
    person: "Anh Thắng",
    days: 2,
    hour: 10,
    minute: 26,
    steps: [
      c(0, "mua xe máy mới đăng ký biển số ở công an xã được không anh"),
      o(
        22,
        "tam",
        "Dạ được, xe máy đăng ký tại Công an xã. Anh khai trước trên Cổng dịch vụ công, đem xe và giấy tờ mua bán, lệ phí trước bạ tới làm.",
      ),
      c(2, "ok cám ơn anh"),
      o(4, "tam", "Dạ, chào anh."),
    ],
  },
  {
    person: "Chị Hạnh",
    days: 1,
    hour: 20,
    minute: 47,
    steps: [
      c(0, "tiệm net đầu chợ có 2 cái máy bắn cá đổi ra tiền, con nít cũng vô chơi"),
      { who: "citizen", after: 2, samples: "picture" },
      o(10, "hung", "Công an xã đã nhận tin. Tiệm đông nhất lúc mấy giờ, có người đứng canh không ạ?"),
      c(9, "tan học khoảng 5 giờ là đông, không thấy ai canh"),
      o(7, "hung", "Đã ghi nhận, cảm ơn anh/chị. Nhớ giữ an toàn, đừng vào tiệm hỏi."),
      { who: "officer", after: 1, by: "hung", act: "place", hamlet: "Ấp 2" },
    ],
  },
  {
    person: "Bà Tư Nhang",
    days: 1,
    hour: 14,
    minute: 9,
    steps: [
      c(0, "nhà tôi đám giỗ, bà con ở lại ngủ một đêm có phải khai không chú"),
      o(
        16,
        "long",
        "Dạ có, bà báo lưu trú trước 23 giờ: gọi điện, nhắn ở đây hoặc qua VNeID đều được. Bà con ruột thịt thì báo một lần là đủ.",
      ),
    ],
  },
];

export const FRESH: readonly FreshStory[] = [
  {
    person: "Anh Bảy Lúa",
    minutes_ago: 95,
    steps: [
      c(0, "Có đánh bạc ở nhà cuối hẻm 12 ấp 3, có người đứng canh đầu hẻm"),
      { who: "citizen", after: 1, samples: "picture" },
    ],
  },
  {
    person: "Chị Lan",
    minutes_ago: 52,
    steps: [
      c(0, "sáng nay họp chợ có người lạ phát tờ rơi cho vay góp ngày, dán đầy cột điện"),
      o(6, "tam", "Công an xã đã nhận. Chị thấy họ đi xe gì, mấy người ạ?"),
      c(5, "2 thanh niên chạy xe Exciter, khoảng 7 giờ"),
    ],
  },
  {
    person: "Cô Sáu Bánh",
    minutes_ago: 24,
    steps: [c(0, "xin giấy xác nhận cư trú để nhập học cho con, xin ở xã nào cũng được hả chú")],
  },
  {
    person: "Chú Tư Đờn",
    minutes_ago: 17,
    steps: [
      c(
        0,
        "khuya qua có ghe nhỏ chở mấy người lạ tấp vô bến sau chùa, trả tiền cho ông lái đò rồi lên xe đi liền",
      ),
    ],
  },
  {
    person: "Em Ngân",
    minutes_ago: 6,
    steps: [c(0, "dạ cho em hỏi đổi bằng lái làm ở công an xã được không ạ")],
  },
];
