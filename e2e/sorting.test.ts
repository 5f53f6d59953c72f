import * as filters from "@keng/i18n/officer/filters.ts";
import * as inbox from "@keng/i18n/officer/inbox.ts";
import * as matters from "@keng/i18n/officer/matters.ts";
import * as sorting from "@keng/i18n/officer/sorting.ts";
import * as threadTexts from "@keng/i18n/officer/thread.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { translator } from "@keng/i18n/translator.ts";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { violations } from "./axe.ts";
import { openBrowser, SHORT_PHONE } from "./browser.ts";
import { type Officer, officerAt, onBothScreens } from "./officer.ts";
import { citizen } from "./phone.ts";
import { systemAt } from "./system.ts";

const system = systemAt(inject("place"));

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => browser.close());

describe.each(onBothScreens(SHORT_PHONE))("sorting (%s)", (lang, size) => {
  const look = { lang, ...(size === undefined ? {} : { size }) };
  const f = translator(lang, filters);
  const i = translator(lang, inbox);
  const m = translator(lang, matters);
  const t = translator(lang, sorting);
  const th = translator(lang, threadTexts);
  const word = translator(lang, words);

  /** Ticks a thread's row: by its box on a PC, by a long press of the finger on a phone. */
  const tick = async (at: Officer, says: string): Promise<void> => {
    if (size === undefined) {
      await at.row(says).hover();
      await at.page
        .locator("li")
        .filter({ hasText: says.slice(0, 30) })
        .getByRole("checkbox")
        .check();
      return;
    }
    const box = await at.row(says).boundingBox();
    if (box === null) throw new Error("no row");
    const finger = await at.page.context().newCDPSession(at.page);
    const touchPoints = [{ x: box.x + 200, y: box.y + 40 }];
    await finger.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints });
    await at.page
      .locator("li")
      .filter({ hasText: says.slice(0, 30) })
      .locator("input:checked")
      .waitFor();
    await finger.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  };

  test("several threads are ticked, set aside with a reason in one act, and come back by one undo", async () => {
    const says = [1, 2].map((n) => `(${lang} ${n}) Trường mới mở lớp học thêm hè cho các cháu`);
    const tam = await officerAt(browser, system, system.account("tam"), look);
    for (const text of says) await (await citizen(system, "Cô Út")).write(text);
    await tam.page.goto(`${system.desk_url}/hop-thu?xep=moi`);
    for (const text of says) await tam.row(text).waitFor();
    for (const text of says) await tick(tam, text);
    await tam.page
      .getByTestId("chosen")
      .getByText(t("chosen", { n: 2 }))
      .waitFor();
    expect(await violations(tam.page)).toEqual([]);
    await tam.page
      .getByRole("toolbar")
      .getByRole("button", { name: t("do.set_aside") })
      .click();
    await tam.page
      .getByRole("dialog")
      .getByRole("button", { name: t("reason.advert") })
      .click();
    await tam.page
      .getByTestId("toast")
      .getByText(t("done_all", { n: 2 }))
      .waitFor();
    for (const text of says) await tam.row(text).waitFor({ state: "detached" });
    expect(await tam.page.getByTestId("chosen").count()).toBe(0);
    await tam.page
      .getByTestId("toast")
      .getByRole("button", { name: word("undo") })
      .click();
    for (const text of says) await tam.row(text).waitFor();
    await tam.context.close();
  });

  test("a list is saved under a name, found again in the window and in the palette, renamed, removed and brought back", async () => {
    const says = `(${lang}) Ở bờ kè có nhóm thanh niên tụ tập đánh bạc`;
    const name = `Bờ kè ${lang}`;
    const tam = await officerAt(browser, system, system.account("tam"), look);
    await (await citizen(system, "Bác Hai")).write(says);
    await tam.page.goto(`${system.desk_url}/hop-thu?loai=tin&tim=${encodeURIComponent(`${lang} ở bờ kè`)}`);
    const found = tam.rows.filter({ hasText: `${lang}) Ở bờ kè` });
    await found.first().waitFor();
    const open = () => tam.page.getByRole("button", { name: i("filters_more") }).click();
    const dialog = tam.page.getByRole("dialog");
    await open();
    await dialog.getByLabel(f("name")).fill(name);
    await dialog.getByLabel(f("share")).check();
    expect(await violations(tam.page)).toEqual([]);
    await dialog.getByRole("button", { name: f("save"), exact: true }).click();
    await tam.page.getByTestId("toast").getByText(f("saved", { name })).waitFor();

    await tam.inbox();
    await open();
    await dialog.getByRole("button", { name: f("edit", { name }) }).click();
    await dialog.getByLabel(f("name")).fill(`${name} 2`);
    await dialog.getByRole("button", { name: f("change") }).click();
    await dialog.waitFor({ state: "detached" });
    await tam.page.keyboard.press("Control+k");
    await tam.page.getByRole("dialog").getByRole("combobox").fill(`${name} 2`);
    await tam.page.getByRole("option", { name: f("in_palette", { name: `${name} 2` }) }).click();
    await found.first().waitFor();
    expect(tam.page.url()).toContain("loai=tin");

    await open();
    await dialog.getByRole("button", { name: f("edit", { name: `${name} 2` }) }).click();
    await dialog.getByRole("button", { name: f("remove") }).click();
    await tam.page
      .getByTestId("toast")
      .getByRole("button", { name: word("undo") })
      .click();
    await tam.page.getByText(f("restored", { name: `${name} 2` })).waitFor();
    await open();
    await dialog.getByRole("button", { name: i("filter.unread") }).click();
    await tam.row(says).waitFor();
    expect(tam.page.url()).toContain("loc=chua-doc");
    await tam.context.close();
  });

  test("two tips of one happening are linked by an officer who sought the other, seen from both, and taken apart", async () => {
    const says = [1, 2].map((n) => `(${lang} ${n}) Tối nào sau miếu Bà cũng có đá gà ăn tiền`);
    const tam = await officerAt(browser, system, system.account("tam"), look);
    for (const text of says) await (await citizen(system, "Cô Tư")).write(text);
    await tam.page.goto(`${system.desk_url}/hop-thu?xep=moi`);
    await tam.row(says[1] ?? "").waitFor();
    const other = (await tam.row(says[1] ?? "").getAttribute("data-label")) ?? "";
    await tam.open(says[0] ?? "");
    const work = tam.page.getByTestId("work");
    if (size !== undefined) await tam.page.getByRole("tab", { name: new RegExp(`^${th("work")}`) }).click();
    await work.getByRole("button", { name: m("link") }).click();
    const dialog = tam.page.getByRole("dialog");
    await dialog.getByText(m("about")).waitFor();
    expect(await dialog.getByRole("listitem").count()).toBe(0);
    await dialog.getByLabel(m("search")).fill(`${lang} 2) toi nao sau mieu`);
    await dialog.getByRole("listitem").first().waitFor();
    expect(await violations(tam.page)).toEqual([]);
    await dialog.getByRole("button", { name: new RegExp(other) }).click();
    await work
      .getByTestId("matter")
      .getByRole("link", { name: new RegExp(other) })
      .click();
    await tam.page.getByRole("heading", { name: word("source", { label: other }) }).waitFor();
    await work
      .getByTestId("matter")
      .getByRole("button", { name: m("unlink") })
      .click();
    await work.getByTestId("matter").getByText(m("none")).waitFor();
    await tam.page
      .getByTestId("toast")
      .getByRole("button", { name: word("undo") })
      .click();
    await work.getByTestId("matter").getByRole("link").waitFor();
    expect(await violations(tam.page)).toEqual([]);
    await tam.context.close();
  });
});
