import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseMessages } from "./scoring.ts";
import { triage } from "./triage.ts";

const TELEX: Readonly<Record<string, string>> = {
  "\u0301": "s",
  "\u0300": "f",
  "\u0309": "r",
  "\u0303": "x",
  "\u0323": "j",
  ă: "aw",
  â: "aa",
  ê: "ee",
  ô: "oo",
  ơ: "ow",
  ư: "uw",
  đ: "dd",
};
const VNI: Readonly<Record<string, string>> = {
  "\u0301": "1",
  "\u0300": "2",
  "\u0309": "3",
  "\u0303": "4",
  "\u0323": "5",
  ă: "a8",
  â: "a6",
  ê: "e6",
  ô: "o6",
  ơ: "o7",
  ư: "u7",
  đ: "d9",
};
const TONES = /[\u0301\u0300\u0309\u0303\u0323]/gu;

/** A text as its keys arrive when the input method is off: letters, then the tone at the end of the word. */
function typed(keys: Readonly<Record<string, string>>, text: string): string {
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const apart = word.normalize("NFD");
    const tone = keys[apart.match(TONES)?.[0] ?? ""] ?? "";
    const letters = [...apart.replace(TONES, "").normalize("NFC").toLowerCase()];
    return letters.map((letter) => keys[letter] ?? letter).join("") + tone;
  });
}

const bare = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gu, "d").replace(/Đ/gu, "D");

const SHORT: readonly (readonly [string, string])[] = [
  ["không", "k"],
  ["được", "dc"],
  ["gì", "j"],
  ["mọi người", "mn"],
  ["rồi", "r"],
  ["người", "ng"],
  ["với", "vs"],
  ["vậy", "z"],
  ["chồng", "ck"],
  ["vợ", "vk"],
  ["bây giờ", "bh"],
  ["điện thoại", "đt"],
  ["biết", "bik"],
];

const teen = (text: string): string =>
  SHORT.reduce(
    (sum, [long, short]) => sum.replace(new RegExp(`(?<!\\p{L})${long}(?!\\p{L})`, "giu"), short),
    text,
  );

/** The last letter of every third word held down. */
const stretched = (text: string): string => {
  let word = 0;
  return text.replace(/\p{L}(?=[\s,.!?]|$)/gu, (letter) => {
    word += 1;
    return word % 3 === 0 ? letter + bare(letter).repeat(4) : letter;
  });
};

const all = parseMessages(readFileSync(new URL("./data/dev.jsonl", import.meta.url), "utf8")).messages;
const messages = all.filter(({ text }, at) => at % 12 === 0 && bare(text) !== text);

describe("what a message is", () => {
  it.each([
    ["composed otherwise (NFD)", (text: string) => text.normalize("NFD"), 1],
    ["with more space", (text: string) => text.replaceAll(" ", "   "), 1],
    ["with letters held down", stretched, 0.99],
    ["in teencode", teen, 0.99],
    ["in Telex that reached us undone", (text: string) => typed(TELEX, text), 0.97],
    ["in VNI that reached us undone", (text: string) => typed(VNI, text), 0.97],
    ["without marks", bare, 0.97],
  ])("is the same typed %s, but for a small share", (_name, retyped, least) => {
    const same = messages.filter(
      ({ text }) => triage({ text }).emergency === triage({ text: retyped(text) }).emergency,
    );
    expect(same.length / messages.length).toBeGreaterThanOrEqual(least);
  });
});
