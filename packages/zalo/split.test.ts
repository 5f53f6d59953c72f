import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitText, textLength } from "./split.ts";

const segmenter = new Intl.Segmenter("vi", { granularity: "grapheme" });
const graphemes = (text: string) => [...segmenter.segment(text)].map((one) => one.segment);
const solid = (text: string) => text.normalize("NFC").replace(/\s/gu, "");

describe("a long answer is split", () => {
  it("into parts that Zalo takes, in order, without losing a letter", () => {
    const letter = fc.constantFrom("a", "ế", "ế".normalize("NFD"), "😀", "👨‍👩‍👧", " ", "\n", ". ", "đ", "nghĩa");
    const text = fc.array(letter, { maxLength: 400 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, fc.integer({ min: 10, max: 60 }), (whole, max) => {
        const parts = splitText(whole, max);
        for (const part of parts) {
          expect(textLength(part)).toBeLessThanOrEqual(max);
          expect(part).toBe(part.normalize("NFC"));
          expect(part.trim()).not.toBe("");
        }
        expect(solid(parts.join(""))).toBe(solid(whole));
        const shown = graphemes(solid(whole));
        expect(parts.flatMap((part) => graphemes(solid(part)))).toEqual(shown);
      }),
      { numRuns: 300 },
    );
  });

  it("at a paragraph before a line, a line before a sentence, a sentence before a word", () => {
    expect(splitText("một hai ba. bốn năm\n\nsáu bảy tám chín", 30)).toEqual([
      "một hai ba. bốn năm",
      "sáu bảy tám chín",
    ]);
    expect(splitText("một hai ba. bốn năm sáu bảy", 20)).toEqual(["một hai ba.", "bốn năm sáu bảy"]);
    expect(splitText("một hai ba bốn năm", 12)).toEqual(["một hai ba", "bốn năm"]);
  });

  it("not at all when it is short, and a blank one has no parts", () => {
    expect(splitText("x".repeat(2000))).toEqual(["x".repeat(2000)]);
    expect(splitText("x".repeat(2001)).map((part) => part.length)).toEqual([2000, 1]);
    expect(splitText(" \n ")).toEqual([]);
  });

  it("even within what claims to be one letter of a thousand marks", () => {
    const letter = `e${"\u0301".repeat(5000)}`;
    expect(splitText(letter).every((part) => textLength(part) <= 2000)).toBe(true);
  });
});
