import { expect, test } from "vitest";
import { recall, shownOf } from "./memory.ts";

test("at first three phones are shown, then those that were chosen", () => {
  const all = ["1", "2", "3", "4"];
  expect(shownOf(all, undefined)).toEqual(["1", "2", "3"]);
  expect(shownOf(all, ["4", "2"])).toEqual(["2", "4"]);
  expect(shownOf(all, [])).toEqual([]);
});

test("when everybody who was chosen is gone, the first three are shown again", () => {
  expect(shownOf(["7", "8"], ["1", "2"])).toEqual(["7", "8"]);
});

test("a broken memory is forgotten and the language of the address wins", () => {
  expect(recall({ getItem: () => "{" }, null)).toEqual({ places: {}, lang: "vi" });
  expect(recall({ getItem: () => '{"lang":"vi"}' }, "en").lang).toBe("en");
});
