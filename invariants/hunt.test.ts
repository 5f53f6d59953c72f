import { describe, expect, it } from "vitest";
import { traces, tracesInBulk } from "./hunt.ts";

const WORD = "qzxwvk0042name";
const PHONE = "84991730042";
const ID = "4123456789012345678";
const quarry = {
  words: ["qzxwvk"],
  digits: new Set([PHONE.slice(-9)]),
  ids: new Set([ID.slice(-15)]),
};
const buried = (what: string): Buffer =>
  Buffer.concat([Buffer.alloc(7, 200), Buffer.from(what), Buffer.alloc(5)]);

describe("the hunt", () => {
  it.each([WORD, WORD.toUpperCase(), `Nguyễn Thị ${WORD}`, PHONE, `0${PHONE.slice(2)}`, ID, `{"id":${ID}}`])(
    "finds %s whatever it is hidden in",
    (planted) => {
      const bytes = Buffer.from(planted);
      const hidden: Record<string, Buffer> = {
        plain: buried(planted),
        hex: buried(bytes.toString("hex")),
        url: buried([...bytes].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("")),
        json: buried([...bytes].map((byte) => `\\u00${byte.toString(16).padStart(2, "0")}`).join("")),
        utf16: Buffer.from(planted, "utf16le"),
      };
      for (const before of ["", "a", "ab", "abc"]) {
        const inside = Buffer.from(`${before}${planted}`);
        hidden[`base64 after ${before.length}`] = buried(inside.toString("base64"));
        hidden[`base64url after ${before.length}`] = buried(`x=${inside.toString("base64url")}`);
      }
      for (const [name, where] of Object.entries(hidden)) expect(traces(where, quarry), name).not.toEqual([]);
    },
  );

  it.each([WORD, WORD.toUpperCase()])("finds %s in a large file, in every shape", (planted) => {
    const shapes = [
      planted,
      Buffer.from(WORD).toString("hex"),
      Buffer.from(WORD).toString("hex").toUpperCase(),
    ];
    for (const before of ["", "a", "ab", "abc"])
      shapes.push(Buffer.from(`${before}${WORD}`).toString("base64"));
    for (const shape of shapes) expect(tracesInBulk(buried(shape), quarry), shape).not.toEqual([]);
    expect(tracesInBulk(Buffer.from(WORD, "utf16le"), quarry)).not.toEqual([]);
    expect(tracesInBulk(buried(PHONE), quarry)).not.toEqual([]);
  });

  it("finds nothing where nothing is", () => {
    expect(traces(Buffer.from(`{"at":"2026-11-24T10:00:00.000Z","n":1234567890123456}`), quarry)).toEqual([]);
    const noise = Buffer.from(crypto.getRandomValues(new Uint8Array(60_000)));
    expect(traces(noise, quarry)).toEqual([]);
    expect(tracesInBulk(noise, quarry)).toEqual([]);
  });
});
