import { expect, it } from "vitest";
import { withSheet } from "./minutes.ts";

it("what was handed over and asked for goes with the account, and only if there is any", () => {
  const parts = [
    { heading: "Tài liệu", text: " 2 tấm ảnh " },
    { heading: "Đề nghị", text: "" },
  ];
  expect(withSheet("Mất xe", parts)).toBe("Mất xe\nTài liệu: 2 tấm ảnh");
  expect(withSheet("Mất xe", [])).toBe("Mất xe");
});
