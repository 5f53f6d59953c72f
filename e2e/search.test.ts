import * as empty from "@keng/i18n/officer/inbox-empty.ts";
import * as search from "@keng/i18n/officer/search.ts";
import * as shell from "@keng/i18n/officer/shell.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { translator } from "@keng/i18n/translator.ts";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { violations } from "./axe.ts";
import { openBrowser, PHONE } from "./browser.ts";
import { officerAt } from "./officer.ts";
import { citizen } from "./phone.ts";
import { systemAt } from "./system.ts";

const system = systemAt(inject("place"));
const t = translator("vi", search);
const s = translator("vi", shell);
const word = translator("vi", words);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => browser.close());

describe.each([
  ["on a PC", {}, "xóm Bưng", "phun thuốc sâu"],
  ["on a phone", { size: PHONE }, "xóm Gò", "đốt đồng"],
] as const)("searching the inbox %s", (_screen, look, place, what) => {
  test("by words while typing, by short spellings, and by conditions that stay in sight", async () => {
    const told = `Ở ${place} có người ${what} ko che chắn, mùi hôi lắm`;
    const other = `Chỗ ruộng bên sông cũng ${what}, không che chắn gì`;
    await (await citizen(system, "Ông Bảy")).write(told);
    await (await citizen(system, "Bà Tám")).write(other);
    const officer = await officerAt(browser, system, system.account("hung"), look);
    const { page, rows } = officer;
    await rows.first().waitFor();
    if ("size" in look) await page.getByRole("button", { name: s("search"), exact: true }).click();
    const field = page.getByRole("combobox", { name: s("search") });
    await field.click();
    await page.getByRole("option", { name: `${t("operator.place")}:` }).waitFor();
    expect(await violations(page)).toEqual([]);

    // both spellings of "không", the last word not typed to its end
    await field.pressSequentially(`${what.split(" ")[0]} ${what.split(" ")[1]}`);
    await expect.poll(() => rows.count(), { timeout: 5000 }).toBe(2);
    await field.fill("không che ch");
    await rows.filter({ hasText: "ko che chắn" }).first().waitFor();
    await expect
      .poll(async () => (await rows.locator("mark").allInnerTexts()).join("|"), { timeout: 5000 })
      .toMatch(/ko che chắn/);

    // an operator begun by its first letters, chosen by the keyboard; its value, too
    await field.fill(`${what} no`);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => field.inputValue()).toBe(`${what} ${t("operator.place")}: `);
    await page.keyboard.type(place);
    await page.keyboard.press("Enter");
    const conditions = page.getByRole("list", { name: t("conditions") });
    await conditions.getByText(t("condition", { name: t("operator.place"), value: place })).waitFor();
    await expect.poll(() => rows.count(), { timeout: 5000 }).toBe(1);
    expect(await field.inputValue()).toBe(what);
    expect(new URL(page.url()).searchParams.get("noi")).toBe(place);

    await field.fill(`${what} trạng thái: can bo`);
    await page.getByRole("option", { name: word("state.NEED_INFO") }).click();
    await page.getByText(translator("vi", empty)("empty_narrowed_text")).waitFor();
    expect(await violations(page)).toEqual([]);
    await conditions.getByRole("link", { name: t("remove_all") }).click();
    await conditions.waitFor({ state: "detached" });
    await expect.poll(() => rows.count(), { timeout: 5000 }).toBe(2);

    await field.fill(`${what} từ: hôm nay`);
    await page.keyboard.press("Enter");
    await conditions.waitFor();
    await expect.poll(() => rows.count(), { timeout: 5000 }).toBe(2);
    await page.reload();
    await conditions.waitFor();
    await expect.poll(() => rows.count(), { timeout: 5000 }).toBe(2);
    await officer.context.close();
  });
});
