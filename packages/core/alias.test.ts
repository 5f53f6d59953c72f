import { describe, expect, it } from "vitest";
import { newLabel, newReceiptCode, receiptCodesIn, withoutReceiptCodes } from "./alias.ts";

describe("labels and receipt codes", () => {
  it("have the form that is printed and read aloud", () => {
    for (let i = 0; i < 200; i += 1) {
      expect(newLabel()).toMatch(/^[2-9A-HJ-NP-Z]{4}$/);
      expect(newReceiptCode()).toMatch(/^[2-9A-HJ-NP-Z]{3}-[2-9A-HJ-NP-Z]{4}$/);
      const code = newReceiptCode();
      expect(receiptCodesIn(`tin ${code.replace("-", " ").toLowerCase()} tới đâu`)).toEqual([code]);
    }
  });

  it("are found in what a citizen types, whatever the case and the separator", () => {
    expect(receiptCodesIn("tin kq7-2m4p tới đâu rồi")).toEqual(["KQ7-2M4P"]);
    expect(receiptCodesIn("mã KQ72M4P")).toEqual(["KQ7-2M4P"]);
    expect(receiptCodesIn("KQ7 2M4P, KQ7-2M4P")).toEqual(["KQ7-2M4P"]);
    expect(receiptCodesIn("báo anh công an xã")).toEqual([]);
  });

  it("can be hidden from whatever should not tell one from another, and nothing else moves", () => {
    expect(withoutReceiptCodes("mã KQ7-2M4P, kq7-2m4q đâu")).toBe("mã 000-0000, 000-0000 đâu");
    expect(withoutReceiptCodes("báo anh công an xã")).toBe("báo anh công an xã");
  });
});
