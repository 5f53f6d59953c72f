import * as inbox from "@keng/i18n/officer/inbox.ts";
import * as palette from "@keng/i18n/officer/palette.ts";
import * as shell from "@keng/i18n/officer/shell.ts";
import * as threadTexts from "@keng/i18n/officer/thread.ts";
import * as work from "@keng/i18n/officer/work.ts";
import { translator } from "@keng/i18n/translator.ts";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { violations } from "./axe.ts";
import { openBrowser } from "./browser.ts";
import { type Officer, officerAt, onBothScreens } from "./officer.ts";
import { citizen } from "./phone.ts";
import { systemAt } from "./system.ts";

const system = systemAt(inject("place"));

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => browser.close());

describe.each(onBothScreens())("the palette (%s)", (lang, size) => {
  const look = { lang, ...(size === undefined ? {} : { size }) };
  const p = translator(lang, palette);
  const t = translator(lang, threadTexts);

  const ask = async (at: Officer, words: string): Promise<void> => {
    await at.page.keyboard.press("Control+k");
    await at.page.getByRole("combobox", { name: p("placeholder") }).fill(words);
  };

  test("reaches a thread by words without accents, acts on it, and goes to pages and lists", async () => {
    const says = `(${lang}) Vườn thanh long bị cắt trộm trái ban đêm`;
    const tam = await officerAt(browser, system, system.account("tam"), look);
    await (await citizen(system, "Chú Sáu")).write(says);
    await tam.page.goto(`${system.desk_url}/hop-thu?xep=moi`);
    await tam.row(says).waitFor();
    await ask(tam, "vuon thanh long");
    const option = tam.page.getByRole("option").filter({ hasText: "Vườn thanh long" });
    await option.first().waitFor();
    expect(await violations(tam.page)).toEqual([]);
    await option.first().click();
    await tam.thread.getByText(says).first().waitFor();

    await ask(tam, t("claim"));
    await tam.page
      .getByRole("option", { name: new RegExp(t("claim")) })
      .first()
      .waitFor();
    await tam.page.keyboard.press("Enter");
    await tam.thread.getByText(t("held_by_me")).waitFor({ state: "attached" });
    await ask(tam, t("mark.question"));
    await tam.page.keyboard.press("Enter");
    await tam.page
      .getByText(t("marked.question", { label: "" }).split(" ")[0] ?? "")
      .first()
      .waitFor();
    if (size === undefined) {
      await ask(tam, translator(lang, work)("edit_place"));
      await tam.page.keyboard.press("Escape");
    }

    await ask(tam, translator(lang, shell)("account"));
    await tam.page.keyboard.press("Enter");
    await expect.poll(() => tam.page.url(), { timeout: 5000 }).toContain("/tai-khoan");
    await ask(tam, translator(lang, inbox)("filter.late"));
    await tam.page.keyboard.press("Enter");
    await expect.poll(() => tam.page.url(), { timeout: 5000 }).toContain("loc=qua-han");
    await tam.context.close();
  });
});
