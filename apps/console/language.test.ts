import { expect, it } from "vitest";
import { browserLang } from "./language.tsx";

it.each([
  [["vi-VN", "en-US"], "vi"],
  [["en-US", "vi"], "vi"],
  [["en-GB", "en"], "en"],
  [["fr-FR"], "vi"],
  [[], "vi"],
] as const)("a browser that asks for %j first sees %s", (languages, lang) => {
  expect(browserLang(languages)).toBe(lang);
});
