import { readdirSync } from "node:fs";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { CODES, type Code } from "@keng/contract/codes.ts";
import { errorText } from "./errors.ts";
import { translator } from "./translator.ts";

type Loaded = { area: string; vi: Record<string, string>; en: Record<string, string> };

const record = (value: unknown): Record<string, string> => Object.fromEntries(Object.entries(value ?? {}));

async function catalogues(): Promise<Loaded[]> {
  const found: Loaded[] = [];
  for (const part of ["officer", "citizen", "gateway"]) {
    const files = readdirSync(new URL(`./${part}/`, import.meta.url)).filter(
      (file) => file.endsWith(".ts") && !file.endsWith(".test.ts"),
    );
    for (const file of files) {
      const loaded: { vi?: unknown; en?: unknown } = await import(
        new URL(`./${part}/${file}`, import.meta.url).href
      );
      if (loaded.vi !== undefined)
        found.push({ area: `${part}/${file}`, vi: record(loaded.vi), en: record(loaded.en) });
    }
  }
  return found;
}

type Element = ReturnType<IntlMessageFormat["getAst"]>[number];

const parse = (message: string): Element[] =>
  new IntlMessageFormat(message, "vi-VN", undefined, { ignoreTag: true }).getAst();

function names(elements: readonly Element[], inside: boolean): { name: string; inside: boolean }[] {
  return elements.flatMap((one) => {
    if (!("value" in one) || "children" in one) return [];
    const options = "options" in one ? Object.values(one.options) : [];
    const inner = options.flatMap((option) => names(option.value, true));
    return isLiteral(one) ? [] : [{ name: one.value, inside }, ...inner];
  });
}

/** In the library's syntax tree 0 is a piece of plain text. */
const isLiteral = (element: Element): boolean => element.type === 0;

const argumentsOf = (message: string): string[] =>
  [...new Set(names(parse(message), false).map((one) => one.name))].toSorted();

const all = await catalogues();

describe("every catalogue", () => {
  it("is there", () => expect(all.length).toBeGreaterThan(0));

  it.each(all)("$area says the same in both languages, with the same arguments", ({ vi, en }) => {
    expect(Object.keys(en).toSorted()).toEqual(Object.keys(vi).toSorted());
    for (const [key, message] of Object.entries(vi)) {
      expect([key, argumentsOf(en[key] ?? "")]).toEqual([key, argumentsOf(message)]);
      expect(names(parse(message), false).filter((one) => one.inside)).toEqual([]);
    }
  });

  it.each(all)("$area shouts at nobody and is composed text (NFC)", ({ vi, en }) => {
    for (const message of [...Object.values(vi), ...Object.values(en)]) {
      expect(message).not.toContain("!");
      expect(message).toBe(message.normalize("NFC"));
      expect(message.trim()).toBe(message);
    }
  });
});

describe("a translator", () => {
  const area = {
    vi: { plain: "Hộp thư", rows: "{n, number} tin mới của {label}" },
    en: { plain: "Inbox", rows: "{n, plural, one {# new message} other {# new messages}} of {label}" },
  } as const;

  it("counts as each language does", () => {
    expect(translator("vi", area)("rows", { n: 10100, label: "7K2M" })).toBe("10.100 tin mới của 7K2M");
    expect(translator("en", area)("rows", { n: 1, label: "7K2M" })).toBe("1 new message of 7K2M");
    expect(translator("en", area)("rows", { n: 3, label: "7K2M" })).toBe("3 new messages of 7K2M");
  });

  it("makes texts two fifths longer in the pseudo language, with the arguments in place", () => {
    const text = translator("pseudo", area)("rows", { n: 3, label: "7K2M" });
    expect(text).toContain("3 tin mới của 7K2M");
    expect(text.length).toBeGreaterThan("3 tin mới của 7K2M".length * 1.3);
    expect(translator("pseudo", area)("plain").startsWith("[Hộp thư")).toBe(true);
  });

  it("refuses unknown keys and missing arguments by type", () => {
    const t = translator("vi", area);
    // @ts-expect-error no such key
    expect(t("nothing")).toBe("nothing");
    // @ts-expect-error the label is missing
    expect(() => t("rows", { n: 1 })).toThrow("label");
  });
});

describe("errors", () => {
  it.each(Object.keys(CODES) as Code[])("%s is a sentence in both languages", (code) => {
    for (const lang of ["vi", "en"] as const) expect(errorText(lang, code)).toMatch(/^\p{Lu}.{20,}\.$/u);
    expect(errorText("vi", code)).not.toBe(errorText("en", code));
  });
});
