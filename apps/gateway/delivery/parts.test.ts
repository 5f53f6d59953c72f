import { REPLY_LENGTH } from "@keng/contract/reply-length.ts";
import { newReceiptCode } from "@keng/core/alias.ts";
import * as answers from "@keng/i18n/citizen/answers.ts";
import { translator } from "@keng/i18n/translator.ts";
import { textLength } from "@keng/zalo/split.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partsOf } from "./parts.ts";

const picture = { name: "a.jpg", mime: "image/jpeg", bytes: "" };
const begin = (lang: "vi" | "en") => {
  const ref = newReceiptCode();
  return (text: string) => translator(lang, answers)("WITH_CODE", { ref, text });
};

describe("the parts of an answer", () => {
  it("are as many with a code line as without, and each fits", () => {
    const around = fc.integer({ min: REPLY_LENGTH - 40, max: REPLY_LENGTH + 60 }).map((n) => "ă".repeat(n));
    const texts = fc.oneof(around, fc.string({ unit: "grapheme", maxLength: 5000 }));
    fc.assert(
      fc.property(texts, fc.boolean(), fc.constantFrom("vi", "en"), (text, withPicture, lang) => {
        const reply = { text, files: withPicture ? [picture] : [] } as Parameters<typeof partsOf>[0];
        const [plain, coded] = [partsOf(reply), partsOf(reply, begin(lang))];
        expect(coded.length).toBe(plain.length);
        for (const part of coded) expect(textLength(part.text ?? "")).toBeLessThanOrEqual(2000);
      }),
    );
  });

  it("are one for the longest text that an officer may send, and its code stands before it once", () => {
    const text = "a".repeat(REPLY_LENGTH);
    expect(partsOf({ text, files: [] }, begin("en"))).toHaveLength(1);
    const two = partsOf({ text: `${"a".repeat(1000)} ${"b".repeat(1500)}`, files: [] }, begin("vi"));
    expect(two.map((part) => part.text?.startsWith("Tin "))).toEqual([true, false]);
    expect(partsOf({ text: "", files: [] }, begin("vi"))).toEqual([]);
  });
});
