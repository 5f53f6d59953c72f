import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMessages } from "./scoring.ts";
import { triage } from "./triage.ts";

const data = (name: string) =>
  parseMessages(readFileSync(new URL(`./data/${name}.jsonl`, import.meta.url), "utf8")).messages;
const emergency = (text: string) => triage({ text }).emergency;
const bare = (text: string) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gu, "d").replace(/Đ/gu, "D");

describe("danger", () => {
  const cries = [
    "Cháy nhà ở ấp 2 lớn lắm",
    "Có người đuối nước ở cầu mới",
    "Nó đang cầm dao rượt người ta ngoài chợ",
    "Chồng em đang đánh em, em trốn trong nhà tắm",
    "Tai nạn giao thông, một người bất tỉnh chảy máu nhiều",
    "Em không muốn sống nữa",
    "Bé gái 5 tuổi đi lạc ở chợ",
    "Em vừa chuyển tiền cho bọn lừa đảo",
    "Cứu em với",
  ];

  it.each(cries)("is found however it is typed: %s", (text) => {
    expect(emergency(text)).toBe(true);
    expect(emergency(text.normalize("NFD"))).toBe(true);
    expect(emergency(text.toUpperCase())).toBe(true);
    expect(emergency(text.replace(/ /gu, "   "))).toBe(true);
    expect(emergency(`${text}!!!!!!`)).toBe(true);
    expect(emergency(text.replace(/(.)(?= )/gu, "$1\u200b"))).toBe(true);
    expect(emergency(bare(text))).toBe(true);
  });

  it.each([
    "ddang cos nguwowif bij chems",
    "cuuws toiw voiws",
    "cha1y nha2 ro62i",
    "chays nhaf",
    "cứuuuuu vớiiii",
    "SOS",
  ])("is found in raw typing and stretched letters: %s", (text) => expect(emergency(text)).toBe(true));

  it.each([
    "Nó đang chém người, công an tới không?",
    "Cháy nhà rồi, không ai tới hết, gọi số nào bây giờ?",
    "Không phải giỡn đâu, cứu tui với, nó cầm dao",
    "Có bị phạt không thì tính sau, giờ nhà em đang cháy",
    "Chưa ai bị gì nhưng nó đang cầm dao đòi đâm",
  ])("is never cleared by a denial or a question when it happens now: %s", (text) => {
    expect(emergency(text)).toBe(true);
  });

  it.each([
    "Cho hỏi mức phạt đánh nhau là bao nhiêu",
    "Nếu thấy cháy thì gọi số nào vậy anh",
    "Tuần trước có tai nạn ở ngã ba, đề nghị gắn đèn",
    "Hết đá gà rồi nha mấy anh",
    "khuya qua có ghe nhỏ chở mấy người lạ tấp vô bến sau chùa, trả tiền cho ông lái đò rồi lên xe đi liền",
    "đường đê từ chợ ra cầu Bến Đá",
    "Làm lại căn cước bị mất trộm ví thì sao",
  ])("is not seen in questions, old events and what is over: %s", (text) => {
    expect(emergency(text)).toBe(false);
  });

  it("answers with the numbers of every danger, in the order of the texts", () => {
    const result = triage({ text: "Nó đâm anh tui rồi, máu chảy nhiều lắm, mau tới" });
    expect(result.numbers).toEqual(expect.arrayContaining(["113", "115"]));
    expect(result.templates.length).toBeGreaterThan(1);
  });
});

describe("flip words, both ways", () => {
  it.each([
    ["nhà cháy lớn lắm rồi", "trà sữa cháy hàng rồi bà con"],
    ["nó chém người ngoài quán", "ông đó chém gió ghê lắm"],
    ["nó bắn súng vô nhà tui", "tiệm net có máy bắn cá"],
    ["nổ bình gas trong quán", "thằng đó mê nổ hũ lắm"],
    ["cướp giật xe kìa", "vụ giật hụi bà Sáu tới đâu"],
    ["có quả bom dưới ruộng", "khách bom hàng hoài"],
    ["em muốn chết quá", "trời nóng muốn chết"],
    ["thằng ngáo đá cầm dao", "xe chở đá rớt đầy đường"],
  ])("%s / %s", (danger, calm) => {
    expect(emergency(danger)).toBe(true);
    expect(emergency(calm)).toBe(false);
  });

  it.each([
    ["nhà bà Tư ghi đề mỗi chiều", "GAM.LOTO"],
    ["trường gà sau chùa cuối tuần nào cũng đá gà", "GAM.COCK"],
    ["tụi nó chơi đá trong phòng trọ", "DRG.USE"],
    ["loa kẹo kéo ồn tới khuya", "PUB.NOIS"],
    ["bà Út giật hụi trốn rồi", "FRD.HUI"],
  ])("proposes the category of %s", (text, category) => {
    expect(triage({ text }).category).toBe(category);
  });

  it("takes a classified stamp for a secret and a password for none", () => {
    expect(triage({ text: "em có văn bản đóng dấu MẬT" }).flags).toContain("state_secret");
    expect(triage({ text: "em quên mật khẩu VNeID" }).flags).not.toContain("state_secret");
  });
});

describe("kinds", () => {
  it.each([
    ["Ai báo công an vụ quán tui vậy", "who_reported"],
    ["cho em xin rút lại tin hồi nãy", "withdraw"],
    ["cán bộ nhận tiền bao che sòng bạc", "complaint_about_police"],
    ["thủ tục đăng ký tạm trú cần giấy tờ gì", "procedure_question"],
    ["dạ cảm ơn mấy anh", "thanks"],
    ["xin chào", "greeting"],
    ["qwrt zxcv", "gibberish"],
  ])("%s is %s", (text, kind) => {
    expect(triage({ text }).kind).toBe(kind);
  });

  it("tells a threat for a report from the question who reported", () => {
    const revenge = triage({ text: "nó biết tui báo công an nên đòi đốt nhà tui" });
    expect(revenge.kind).toBe("retaliation");
    expect(revenge.emergency).toBe(true);
    expect(revenge.numbers).toContain("113");
    expect(revenge.flags).toContain("retaliation_risk");
    expect(triage({ text: "đứa nào méc thì liệu hồn" }).flags).toContain("who_reported");
  });

  it("never classifies media without text", () => {
    const result = triage({ text: " \u200b", attachments: ["image"] });
    expect(result).toMatchObject({ kind: "media_only", category: null, emergency: false });
  });

  it("proposes the row of the procedure table", () => {
    expect(triage({ text: "gia hạn tạm trú làm sao" }).procedures[0]).toBe("K06");
  });
});

describe("robustness", () => {
  it("gives a result for any string, the same each time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expect(triage({ text })).toEqual(triage({ text }));
      }),
      { numRuns: 300 },
    );
  });

  it("takes under a millisecond for a message of normal length, and stays quick for long ones", () => {
    const messages = data("messages");
    for (const { text } of messages) triage({ text });
    const fastest = messages.map(() => Number.POSITIVE_INFINITY);
    for (let round = 0; round < 15; round += 1) {
      for (const [index, { text }] of messages.entries()) {
        const start = performance.now();
        triage({ text });
        fastest[index] = Math.min(fastest[index] ?? 0, performance.now() - start);
      }
    }
    expect(fastest.reduce((sum, time) => sum + time, 0) / messages.length).toBeLessThan(1);
    const long = performance.now();
    triage({ text: messages.map(({ text }) => text).join(" ") });
    expect(performance.now() - long).toBeLessThan(2000);
  });
});
