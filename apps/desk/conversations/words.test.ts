import { describe, expect, it } from "vitest";
import { coveredSnippet, snippetOf } from "./words.ts";

const before = "a".repeat(20).concat(" ").repeat(6);

describe("the beginning of a text in a list", () => {
  it("shows no half of a number or a name that the cut goes through", () => {
    for (const number of ["0987 654 321", "0987–654–321", "0987.654.321"])
      for (let from = 0; from < 24; from += 1) {
        const snippet = snippetOf(`${before.slice(from)}gọi số ${number} nhé ${before}`) ?? "";
        expect(snippet).not.toMatch(/\d/u);
      }
    expect(snippetOf(`${before}tôi tên là Nguyễn Văn Khánh ở ấp hai`)).not.toMatch(/Nguyễn|Văn|Khánh/u);
  });

  it("covers half a number at the end of what was cut before", () => {
    expect(coveredSnippet("gọi số 0987 65…")).toBe("gọi số •••• ••…");
    expect(coveredSnippet("nhà số 12…")).toBe("nhà số 12…");
    expect(coveredSnippet("gọi 0987 654 321 nhé")).toBe("gọi •••••••••••• nhé");
  });
});
