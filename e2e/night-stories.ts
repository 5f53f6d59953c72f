import type { citizen } from "./phone.ts";

type Citizen = Awaited<ReturnType<typeof citizen>>;

/** One thread of a night on duty: who, what is done on the phone, by which words its row is known, what is answered. */
export type Story = {
  name: string;
  does: (person: Citizen) => Promise<unknown>;
  /** Null: no words stand in its row; it is opened while it is the newest. */
  row: string | null;
  answer: string;
};

const text =
  (...all: string[]): Story["does"] =>
  async (person) => {
    for (const one of all) await person.write(one);
  };
const sends =
  (message: Record<string, unknown>, words?: string): Story["does"] =>
  async (person) => {
    await person.send(message);
    if (words !== undefined) await person.write(words);
  };
const said = (name: string, words: string, answer: string): Story => ({
  name,
  does: text(words),
  row: words,
  answer,
});
const with_ = (name: string, message: Record<string, unknown>, words: string, answer: string): Story => ({
  name,
  does: sends(message, words),
  row: words,
  answer,
});
const alone = (name: string, message: Record<string, unknown>, answer: string): Story => ({
  name,
  does: sends(message),
  row: null,
  answer,
});

/** Somebody is in danger: these ring. */
export const URGENT: readonly Story[] = [
  said(
    "Chị Hà",
    "cháy nhà rồi mấy anh ơi, xóm chài ấp 4, lửa lan sang nhà bên",
    "Tổ trực và chữa cháy đang tới. Ra xa nhà cháy, đếm đủ người giúp tôi.",
  ),
  said(
    "Em Tí",
    "chu cong an oi ba con danh me con chay mau, con tron trong buong",
    "Chú đang tới. Con ở yên trong buồng, chốt cửa lại.",
  ),
];

/** Before midnight, in the order in which they come. */
export const EVENING: readonly Story[] = [
  said(
    "Anh Hai",
    "Tối nào quán cà phê võng đầu cầu cũng có sòng bài, xe để kín lề",
    "Đã nhận, anh nhớ giờ nào đông nhất không?",
  ),
  said(
    "Cô Sáu",
    "Cho hỏi làm căn cước cho bé 6 tuổi cần giấy gì",
    "Cô mang giấy khai sinh của bé, tới bất kỳ sáng nào.",
  ),
  with_(
    "Chú Năm",
    { kind: "album", samples: ["pho-dem.jpg", "ngo-nho.jpg", "xe-may.jpg"] },
    "Ba tấm ảnh em chụp chiếc xe hay chở cát lậu ban đêm",
    "Ảnh rõ, cảm ơn chú.",
  ),
  with_(
    "Bạn Khang",
    { kind: "video", sample: "quay-lai.mp4" },
    "Clip tụi nó nẹt pô đua xe hồi 9 giờ tối ở đường liên ấp",
    "Đã xem clip, tổ tuần tra sẽ có mặt tối nay.",
  ),
  said(
    "Ẩn danh",
    "tụi bây ăn lương dân mà làm biếng như heo",
    "Trực ban ghi nhận góp ý. Anh cần báo việc gì, cứ nhắn.",
  ),
  alone("Bà Chín", { kind: "audio", sample: "ghi-am.m4a" }, "Đã nghe, bà kể thêm giúp nhà ở hẻm nào?"),
  alone(
    "Anh Lộc",
    { kind: "location", latitude: 10.7812, longitude: 106.6543 },
    "Đã thấy vị trí, ở đó có chuyện gì vậy anh?",
  ),
  said(
    "Chị Mai",
    "Em nhận được tin nhắn ngân hàng bảo bấm http://vietcom-bank.xyz để khỏi khóa thẻ, có phải lừa không",
    "Lừa đảo đó chị, đừng bấm. Lỡ nhập mật khẩu thì gọi ngân hàng khóa thẻ ngay.",
  ),
  with_(
    "Ông Bảy",
    { kind: "file", sample: "don-trinh-bao.pdf" },
    "Đơn của tui về chuyện mất ghe, gửi trong tệp",
    "Đã nhận đơn, sáng mai mời ông ghé trụ sở.",
  ),
  said(
    "Cô Tư",
    "Cảm ơn mấy chú hôm qua tìm giúp chiếc xe đạp của cháu",
    "Không có chi cô, chúc cháu đi học ngoan.",
  ),
  said(
    "Anh Phước",
    "Có chỗ bán pháo lậu trong tiệm tạp hóa kế trường cấp 1",
    "Đã nhận. Đừng tự vào hỏi mua, để tổ công tác xử lý.",
  ),
  said(
    "Chị Thu",
    "Nhà trọ không đăng ký tạm trú cho em thì em tự làm được không",
    "Được, chị làm trên VNeID hoặc ra trụ sở.",
  ),
];

/** Nothing in it is to be worked on. */
export const ADVERTISEMENT: Story = said(
  "Vay Nhanh",
  "Vay tiền nhanh duyệt 5 phút lãi suất 0% không cần thế chấp, liên hệ ngay",
  "Trực ban nhắc: không quảng cáo trên trang này.",
);

/** While gateway and desk lie on the floor, and after. */
export const OUTAGE: readonly Story[] = [
  said(
    "Anh Tâm",
    "Trộm vô trại vịt ấp 6, mất chừng ba chục con",
    "Đã nhận, tổ trực xuống ngay. Giữ nguyên hiện trường giúp.",
  ),
  said(
    "Em Ngân",
    "Có chú lạ mặt cho kẹo rồi rủ mấy đứa nhỏ lên xe ở cổng chùa",
    "Đã nhận, tổ trực ra cổng chùa ngay.",
  ),
  said(
    "Bác Hiền",
    "Đêm nay cúp điện cả ấp, có kẻ lạ rọi đèn pin vô từng nhà",
    "Đã nhận, tổ tuần tra đi qua ấp ngay.",
  ),
  said(
    "Chị Loan",
    "Xe tải đậu chắn lối thoát hiểm khu chợ mấy đêm liền",
    "Đã nhận, sẽ nhắc chủ xe ngay tối nay.",
  ),
];

/** After the shift has changed. */
export const NIGHT_WATCH: readonly Story[] = [
  said("Chú Ba", "Loa kẹo kéo hát tới 1 giờ sáng, cả xóm không ngủ được", "Tổ trực sẽ qua nhắc nhở."),
  said(
    "Anh Đức",
    "Mất thẻ căn cước thì làm lại mấy ngày có",
    "Bảy ngày làm việc, anh tới nơi nào cũng được.",
  ),
  alone("Cô Út", { kind: "image", sample: "pho-dem.jpg" }, "Đã thấy ảnh, chỗ này ở đâu vậy cô?"),
  said(
    "Chị Sương",
    "Người ta biết em báo tin rồi dọa đốt nhà em, giờ em sợ lắm",
    "Chị khóa cửa, tổ trực tới nhà ngay.",
  ),
  said(
    "Bạn Vy",
    "Ai báo vụ nhà ông Tám vậy mấy anh",
    "Nguồn tin luôn được giữ kín, chúng tôi không cho biết.",
  ),
  said(
    "Anh Sơn",
    "xin xóa mấy tin em gửi hôm bữa, em sợ",
    "Anh yên tâm, chúng tôi đang xem yêu cầu của anh.",
  ),
];

/** On a phone, to the morning. */
export const MORNING: readonly Story[] = [
  said("Bác Tài", "Có đám đá gà sau lò gạch từ 5 giờ sáng", "Đã nhận tin của bác."),
  said(
    "Cô Nhung",
    "Đăng ký thường trú cho dâu mới cần giấy gì",
    "Cô mang giấy kết hôn, giấy tờ nhà và căn cước.",
  ),
  alone("Anh Kiệt", { kind: "sticker" }, "Chào anh, anh cần báo việc gì?"),
  with_(
    "Chị Diễm",
    { kind: "image", sample: "ngo-nho.jpg" },
    "Rác đổ trộm đầy mương, em chụp hồi sáng",
    "Đã nhận ảnh của chị.",
  ),
  said("Ông Tư", "Cột điện nghiêng sắp đổ gần nhà văn hóa ấp 1", "Đã báo điện lực, bà con tránh xa giúp."),
];
