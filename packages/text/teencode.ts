/**
 * Short and southern spellings with what they stand for. Only such as are no ordinary word of their own:
 * what could be one ("hem", "ca", "bt", "dậy") is left as it is.
 */
const SPELLINGS = `
k không|ko không|kh không|kg không|hk không|hok không|hông không|hổng không|hong không|khum không|khong không|hôg không|kô không|khg không|k0 không|kog không
dc được|đc được|đk được|dx được|đx được|đuoc được|đựơc được|j gì|ji gì|z vậy|zậy vậy|zay vậy|dzậy vậy|dzay vậy|vầy vậy|zị vậy|zì vậy
r rồi|rùi rồi|rồy rồi|ròi rồi|òi rồi|ng người|ngta người ta|nta người ta|ngừi người|ngừoi người|ngươì người|mng mọi người|mn mọi người
ck chồng|ckong chồng|chòng chồng|chồg chồng|vk vợ|zợ vợ|e em|a anh|c chị|m mày|t tao|ôg ông|og ông|tuj tui|mìh mình|mk mình|mik mình|bn bạn
hqua hôm qua|hwa hôm qua|hnay hôm nay|bjo bây giờ|bgio bây giờ|bgiờ bây giờ|bh bây giờ|h giờ|jờ giờ|zờ giờ|tnay tối nay|tqua tối qua
đag đang|dag đang|đg đang|dg đang|vs với|vz với|zới với|zoi với|wa qua|wá quá|qa quá|qá quá|wé quá|trc trước|trk trước|nhìu nhiều|lun luôn|lém lắm
bít biết|bik biết|bjk biết|bjt biết|mún muốn|chít chết|chếc chết|iu yêu|thui thôi|thoy thôi|coá có|kó có|lm làm|nt nhắn tin|ntn như thế nào|nv như vậy|ns nói|gđ gia đình
đt điện thoại|sđt số điện thoại|sdt số điện thoại|dthoai điện thoại|đthoại điện thoại|tk tài khoản|stk số tài khoản
uýnh đánh|quýnh đánh|oánh đánh|wýnh đánh|wánh đánh|quánh đánh|uynh đánh|wynh đánh|oýnh đánh|uánh đánh|đáh đánh|dánh đánh|uính đánh|quính đánh
giựt giật|dựt giật|giực giật|chữi chửi|xỉn say|thèng thằng|thg thằng|thag thằng|thằg thằng|zô vô|dô vô|zào vào|zìa về|dìa về|zề về|zui vui|dzo vô|dzô vô
cax công an xã|csgt cảnh sát giao thông|pccc phòng cháy chữa cháy|ubnd ủy ban|cx cũng|cg cũng|cũg cũng|nhg nhưng|nhưg nhưng|nma nhưng mà|tr triệu|tn tin nhắn|nch nói chuyện
hs học sinh|gv giáo viên|bv bệnh viện|bvien bệnh viện|xm xe máy|tnan tai nạn|tngt tai nạn giao thông|kiu kêu|mí mấy|dùm giùm|zùm giùm|jùm giùm|zum giùm|júp giúp|jup giúp|zúp giúp
jết giết|zết giết|jet giết|zet giết|chời trời|trùi trời|dk được|chưởi chửi|chánh chính|nhứt nhất|thiệt thật|bịnh bệnh|đờn đàn|dòm nhìn|nhậy nhảy|nhẩy nhảy
`;

const TABLE = new Map<string, readonly string[]>();
for (const pair of SPELLINGS.trim().split(/[|\n]/u)) {
  const [short, ...long] = pair.trim().split(" ");
  if (short !== undefined && long.length > 0) TABLE.set(short, long);
}

/** The syllables that a short spelling stands for, seen between its neighbours, or null. */
export function expand(word: string, before: string, after: string): readonly string[] | null {
  if (
    (word === "dk" || word === "đk") &&
    /^(?:tạm|tam|thường|thuong|xe|kết|ket|biển|bien|hộ|ho|lưu|luu)$/u.test(after)
  ) {
    return ["đăng", "ký"];
  }
  if (word === "hông" && /^(?:bên|ben|xương|xuong)$/u.test(before)) return null;
  if (word.length === 1 && /^[0-9]+$/u.test(before))
    return word === "h" ? ["giờ"] : word === "k" ? null : null;
  return TABLE.get(word) ?? null;
}
