import * as composer from "@keng/i18n/officer/composer.ts";
import * as library from "@keng/i18n/officer/library.ts";
import * as shell from "@keng/i18n/officer/shell.ts";
import { translator } from "@keng/i18n/translator.ts";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { violations } from "./axe.ts";
import { openBrowser } from "./browser.ts";
import { officerAt, onBothScreens } from "./officer.ts";
import { citizen } from "./phone.ts";
import { systemAt } from "./system.ts";

const system = systemAt(inject("place"));

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => browser.close());

describe.each(onBothScreens())("ready sentences of a unit (%s)", (lang, size) => {
  const look = { lang, ...(size === undefined ? {} : { size }) };
  const l = translator(lang, library);

  test("a commander writes one with fields, an officer calls it by a slash, and it arrives filled", async () => {
    const shortcut = `hen${lang}`;
    const viet = await officerAt(browser, system, system.account("viet"), look);
    await viet.page
      .getByRole("navigation", { name: translator(lang, shell)("navigation") })
      .getByRole("link", { name: translator(lang, shell)("library") })
      .click();
    await viet.page.getByRole("button", { name: l("add") }).click();
    const dialog = viet.page.getByRole("dialog");
    await dialog.getByLabel(l("name")).fill(`Hẹn trả lời ${lang}`);
    await dialog.getByLabel(l("words"), { exact: true }).fill("Sẽ trả lời ở mã tin ");
    await dialog.getByLabel(l("words"), { exact: true }).press("End");
    await dialog.getByRole("button", { name: l("field.ma_tin") }).click();
    await dialog.getByText(/Sẽ trả lời ở mã tin KQ7-2M4P/).waitFor();
    await dialog.getByLabel(l("shortcut")).fill(shortcut);
    expect(await violations(viet.page)).toEqual([]);
    await dialog.getByRole("button", { name: l("save") }).click();
    await dialog.waitFor({ state: "detached" });
    const row = viet.page.getByTestId("quick-reply").filter({ hasText: `Hẹn trả lời ${lang}` });
    await row.waitFor();
    expect(await violations(viet.page)).toEqual([]);

    const says = `(${lang}) Con suối sau ấp bị đổ nước thải`;
    const tam = await officerAt(browser, system, system.account("tam"), look);
    const person = await citizen(system, "Bác Hai");
    await person.write(says);
    await tam.inbox();
    await tam.row(says).click();
    await tam.thread.getByText(says).first().waitFor();
    await tam.composer.pressSequentially(`/${shortcut}`);
    await tam.page.getByRole("option", { name: new RegExp(`Hẹn trả lời ${lang}`) }).waitFor();
    expect(await violations(tam.page)).toEqual([]);
    await tam.composer.press("Enter");
    await expect.poll(() => tam.composer.inputValue()).toMatch(/^Sẽ trả lời ở mã tin \w{3}-\w{4}$/);
    await tam.composer.press("Control+Enter");
    await expect
      .poll(async () => (await person.said()).join("\n"), { timeout: 10_000 })
      .toMatch(/Sẽ trả lời ở mã tin \w{3}-\w{4}/);

    await tam.page
      .getByRole("button", { name: translator(lang, composer)("more_templates"), exact: lang === "en" })
      .click();
    await tam.page.getByLabel(l("search")).fill("hen tra loi");
    await tam.page
      .getByRole("list", { name: translator(lang, composer)("templates") })
      .getByText(`Hẹn trả lời ${lang}`)
      .waitFor();
    await row.getByRole("button", { name: l("archive") }).click();
    await row.waitFor({ state: "detached" });
    await viet.page.getByText(l("archived", { name: `Hẹn trả lời ${lang}` })).waitFor();
    await Promise.all([viet.context.close(), tam.context.close()]);
  });
});
