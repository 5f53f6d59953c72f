import { describe, expect, it } from "vitest";
import { hitPieces, maskCounts, piecesOf } from "./message-text.ts";

describe("what is covered in a message", () => {
  const text = "Gọi em số •••••••••• nha";

  it("is a bar of its length, of what the desk sent as dots", () => {
    const pieces = piecesOf(text, [{ start: 10, end: 20, kind: "phone" }], false);
    expect(pieces).toEqual([
      { kind: "text", text: "Gọi em số " },
      { kind: "mask", of: "phone", length: 10 },
      { kind: "text", text: " nha" },
    ]);
    expect(JSON.stringify(pieces)).not.toContain("•");
  });

  it("stands out in the text once it was opened", () => {
    const whole = "Gọi em số 0912345678 nha";
    expect(piecesOf(whole, [{ start: 10, end: 20, kind: "phone" }], true)).toEqual([
      { kind: "text", text: "Gọi em số " },
      { kind: "opened", text: "0912345678" },
      { kind: "text", text: " nha" },
    ]);
  });

  it("stays covered when spans overlap, touch the ends or come in any order", () => {
    const spans = [
      { start: 15, end: 99, kind: "id_number" as const },
      { start: 0, end: 16, kind: "phone" as const },
    ];
    const pieces = piecesOf(text, spans, false);
    expect(pieces).toEqual([
      { kind: "mask", of: "phone", length: 16 },
      { kind: "mask", of: "id_number", length: text.length - 16 },
    ]);
  });

  it("is counted by kind", () => {
    expect(
      maskCounts([
        { start: 0, end: 1, kind: "phone" },
        { start: 2, end: 3, kind: "phone" },
        { start: 4, end: 5, kind: "name" },
      ]),
    ).toEqual([
      { kind: "phone", n: 2 },
      { kind: "name", n: 1 },
    ]);
  });
});

describe("a found piece", () => {
  it("is set off from the words around it", () => {
    expect(hitPieces("có [đánh bạc] ở hẻm")).toEqual([
      { text: "có ", found: false },
      { text: "đánh bạc", found: true },
      { text: " ở hẻm", found: false },
    ]);
  });
});
