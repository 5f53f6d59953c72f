import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, foldWord } from "./fold.ts";
import { maskSpans } from "./mask.ts";
import { decodeTelex, decodeVni, decodeViqr } from "./raw-typing.ts";
import { read } from "./read.ts";
import { queryTerms, searchTerms } from "./search-terms.ts";
import { isSyllable, syllableKey } from "./syllable.ts";

describe("folding", () => {
  it("makes one of spellings that differ in marks, case, đ, tone placement, i and y, and composition", () => {
    expect(fold("Đánh BẠC")).toBe("danh bac");
    expect(foldWord("hoà")).toBe(foldWord("hòa"));
    expect(foldWord("kỹ")).toBe(foldWord("kĩ"));
    expect(fold("cờ bạc".normalize("NFD"))).toBe("co bac");
    expect(fold("ch\u200bá\ufeffy")).toBe("chay");
    expect(fold("cứuuuu với")).toBe("cuu voi");
  });

  it("tells words apart by tone, but not by hỏi and ngã nor by where the tone is put", () => {
    expect(syllableKey("thuỷ")).toBe(syllableKey("thủy"));
    expect(syllableKey("mở")).toBe(syllableKey("mỡ"));
    expect(syllableKey("chém")).not.toBe(syllableKey("chem"));
    expect(isSyllable("nghiêng")).toBe(true);
    expect(isSyllable("hello")).toBe(false);
  });
});

describe("raw typing", () => {
  it.each([
    ["ddanhs", "đánh"],
    ["bacj", "bạc"],
    ["chays", "cháy"],
    ["nguwowif", "người"],
    ["cuuws", "cứu"],
  ])("Telex %s is %s", (raw, word) => expect(decodeTelex(raw)).toBe(word));

  it.each([
    ["d9a1nh", "đánh"],
    ["ba5c", "bạc"],
    ["d9a6u2", "đầu"],
    ["so61", "số"],
  ])("VNI %s is %s", (raw, word) => expect(decodeVni(raw)).toBe(word));

  it("leaves words that stand by themselves, foreign words and house numbers", () => {
    for (const word of ["nha", "gas", "sos", "toi"]) expect(decodeTelex(word)).toBeNull();
    for (const word of ["ap2", "h1", "62x1", "k2"]) expect(decodeVni(word)).toBeNull();
    expect(decodeViqr("nha`")).toBe("nhà");
  });
});

describe("reading", () => {
  it("keeps the place of every syllable in the original text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        for (const { start, end } of read(text).syllables)
          expect(start < end && end <= text.length).toBe(true);
      }),
    );
  });

  it("opens short and southern spellings, seen between their neighbours", () => {
    expect(read("ck e uýnh").syllables.map((syllable) => syllable.bare)).toEqual(["chong", "em", "danh"]);
    expect(read("bên hông nhà").syllables[1]?.bare).toBe("hong");
    expect(
      read("dk tam tru")
        .syllables.map((syllable) => syllable.bare)
        .join(" "),
    ).toBe("dang ky tam tru".replace("ky", "ki"));
  });

  it("knows English from Vietnamese without marks", () => {
    expect(read("My neighbour hits his wife every night").lang).toBe("en");
    expect(read("nha toi bi mat xe may").lang).toBe("vi");
  });
});

describe("search terms", () => {
  it("are the folded syllables and neighbouring pairs, so that a query without marks finds the text", () => {
    const terms = searchTerms("Trường gà sau đình");
    expect(terms).toEqual(expect.arrayContaining(["ga", "truong ga", "sau dinh"]));
    for (const term of queryTerms("truong ga")) expect(terms).toContain(term);
    expect(queryTerms("gà")).toEqual(["ga"]);
  });

  it("find what was typed raw by what it means", () => {
    expect(searchTerms("ddanhs bacj")).toContain("danh bac");
  });
});

describe("masking", () => {
  const covered = (text: string) =>
    maskSpans(text).map(({ start, end, kind }) => `${kind}:${text.slice(start, end)}`);

  it("covers phones, identity numbers and the name by which the writer names themselves", () => {
    expect(covered("tôi là Lâm Chí Công số cccd 079000000000, gọi 0900 000 222 hay +84900000222")).toEqual([
      "name:Lâm Chí Công",
      "id_number:079000000000",
      "phone:0900 000 222",
      "phone:+84900000222",
    ]);
    expect(covered("cccd 079000000000nhé")).toEqual(["id_number:079000000000"]);
    expect(covered("toi la nguyen van an, cmnd 301000000")).toEqual([
      "name:nguyen van an",
      "id_number:301000000",
    ]);
  });

  it("covers a phone number beside which other digits stand", () => {
    expect(covered("gọi 0912345678 4199 nhé")).toEqual(["phone:0912345678"]);
    expect(covered("4199 0912 345 678")).toEqual(["phone:0912 345 678"]);
    expect(covered("0912345678 0987654321")).toEqual(["phone:0912345678", "phone:0987654321"]);
    expect(covered("giá 1500000 4000 500")).toEqual([]);
  });

  it("leaves the rest of the text alone", () => {
    expect(covered("tôi là người dân ấp 2, nhà số 12, xe 62-X1 999.99, mất 15000000 đồng")).toEqual([]);
  });

  it.each([
    "0987–654–321",
    "0987/654/321",
    "0987_654_321",
    "0987 - 654 - 321",
    "0987  654  321",
    "０９８７６５４３２１",
    "٠٩٨٧٦٥٤٣٢١",
    "0987\u200b654\u200b321",
    "0️⃣9️⃣8️⃣7️⃣654321",
  ])("covers a phone number however it is written: %s", (number) => {
    expect(covered(`gọi ${number} nhé`)).toEqual([`phone:${number}`]);
    expect(covered(`sđt${number}`)).toEqual([`phone:${number}`]);
    expect(covered(`${number}nhé`)).toEqual([`phone:${number}`]);
  });

  it.each([
    ["Tên: Nguyễn Văn A", "Nguyễn Văn A"],
    ["Tên: nguyễn văn a", "nguyễn văn a"],
    ["Họ và tên:\nTrần Thị B", "Trần Thị B"],
    ["Tôi, Nguyễn Văn A, xin báo", "Nguyễn Văn A"],
    ["tên em là khánh", "khánh"],
    ["tên của em là Khánh ạ", "Khánh"],
    ["tôi là Ng\u200buyễn Văn A", "Ng\u200buyễn Văn A"],
  ])("covers the name in %j", (text, name) => {
    expect(covered(text)).toEqual([`name:${name}`]);
  });

  it.each([
    "lúc 20:30 15/06/2025 tại chợ",
    "ngày 05/06/2025 20 giờ",
    "mất 150000000đ",
    "mất 150.000.000 đồng",
    "tên tôi là gì",
    "Tôi, một người dân",
    "tôi lành rồi",
  ])("finds nobody in %j", (text) => {
    expect(covered(text)).toEqual([]);
  });

  it("covers the same letters however they are composed and whatever stands unseen between them", () => {
    const words = [
      "tên em là",
      "Nguyễn",
      "Văn",
      "Khánh",
      "0987",
      "654",
      "321",
      "–",
      ":",
      "đ",
      "ở ấp",
      "079000000000",
      "\n",
    ];
    const texts = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((all) => all.join(" "));
    const letters = (text: string): string[] =>
      covered(text).map((one) => one.normalize("NFC").replaceAll("\u200b", ""));
    fc.assert(
      fc.property(texts, (text) => {
        expect(letters(text.normalize("NFD"))).toEqual(letters(text));
        expect(letters([...text].join("\u200b"))).toEqual(letters(text));
      }),
    );
  });

  it("takes no longer for what is made to be slow", () => {
    const started = performance.now();
    for (const piece of [
      "1 ",
      "1   ",
      "0",
      "(",
      "tôi ",
      "tên: ",
      "my name is ",
      "A",
      "a\u0301",
      "\u0301",
      "tên tên ",
      "0 9 8 7 - ",
    ])
      maskSpans(piece.repeat(Math.ceil(20_000 / piece.length)));
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it("gives spans within the text, in order and apart, for any string", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        let last = 0;
        for (const { start, end } of maskSpans(text)) {
          expect(start >= last && end > start && end <= text.length).toBe(true);
          last = end;
        }
      }),
    );
  });
});
