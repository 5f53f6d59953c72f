import * as habits from "@keng/i18n/officer/habits.ts";
import * as empty from "@keng/i18n/officer/inbox-empty.ts";
import * as inbox from "@keng/i18n/officer/inbox.ts";
import * as threadTexts from "@keng/i18n/officer/thread.ts";
import * as windows from "@keng/i18n/officer/thread-windows.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { translator } from "@keng/i18n/translator.ts";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { type Lang, type Officer, officerAt, onBothScreens } from "./officer.ts";
import { citizen } from "./phone.ts";
import { systemAt } from "./system.ts";

const system = systemAt(inject("place"));

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => browser.close());

async function newThread(says: string, at: Officer) {
  const person = await citizen(system, "Ông Võ Văn Năm");
  await person.write(says);
  await at.inbox();
  await at.row(says).click();
  await at.thread.getByText(says).first().waitFor();
  return person;
}

async function menu(at: Officer, lang: Lang, item: "assign" | "snooze" | "mark_unread"): Promise<void> {
  await at.page.getByRole("button", { name: translator(lang, threadTexts)("actions") }).click();
  await at.page.getByRole("menuitem", { name: translator(lang, habits)(item) }).click();
}

describe.each(onBothScreens())("whose work, and when (%s)", (lang, size) => {
  const look = { lang, ...(size === undefined ? {} : { size }) };
  const h = translator(lang, habits);

  test("a commander assigns a thread; the officer sees it and no other; it is undone by its key", async () => {
    const says = `(${lang}) Bãi đất trống sau chợ có người đổ rác xây dựng`;
    const viet = await officerAt(browser, system, system.account("viet"), look);
    const thao = await officerAt(browser, system, system.account("thao"), look);
    await newThread(says, viet);
    await thao.inbox();
    await thao.page.getByText(translator(lang, empty)("empty_all_title")).or(thao.rows.first()).waitFor();
    expect(await thao.row(says).count()).toBe(0);
    await menu(viet, lang, "assign");
    await viet.page.getByRole("dialog").getByRole("button", { name: "Võ Thị Thanh Thảo" }).click();
    await viet.thread
      .getByTestId("standing")
      .getByText(h("assigned_to", { name: "Võ Thị Thanh Thảo" }))
      .waitFor();
    await thao.row(says).waitFor({ timeout: 10_000 });
    await viet.page
      .getByTestId("toast")
      .getByRole("button", { name: translator(lang, words)("undo") })
      .click();
    await viet.thread.getByTestId("standing").waitFor({ state: "detached" });
    await expect.poll(() => thao.row(says).count(), { timeout: 10_000 }).toBe(0);
    await Promise.all([viet.context.close(), thao.context.close()]);
  });

  test("what is put off leaves the list, stands under its filter, and is back when the citizen writes", async () => {
    const says = `(${lang}) Hỏi thủ tục đăng ký tạm trú cho cháu ở nhờ`;
    const tam = await officerAt(browser, system, system.account("tam"), look);
    const person = await newThread(says, tam);
    await menu(tam, lang, "snooze");
    await tam.page
      .getByRole("dialog")
      .getByRole("button", { name: translator(lang, windows)("snooze.hour") })
      .click();
    await tam.thread.getByTestId("standing").waitFor();
    await tam.inbox();
    await tam.rows.first().waitFor();
    expect(await tam.row(says).count()).toBe(0);
    await tam.page
      .getByRole("navigation", { name: translator(lang, inbox)("filters") })
      .getByRole("link", { name: new RegExp(`^${translator(lang, inbox)("filter.snoozed")}`) })
      .click();
    await tam.row(says).waitFor();
    expect(tam.page.url()).toContain("loc=hen-lai");
    await person.write(`(${lang}) Nhắn thêm: cháu đi học lớp 10`);
    await tam.inbox();
    await tam.row(`(${lang}) Nhắn thêm: cháu đi học lớp 10`).waitFor();
    await tam.context.close();
  });

  test("a thread is marked as unread and is bold again for this officer", async () => {
    const says = `(${lang}) Xin số điện thoại trực ban để gọi khi cần`;
    const tam = await officerAt(browser, system, system.account("tam"), look);
    await newThread(says, tam);
    await menu(tam, lang, "mark_unread");
    await tam.thread.waitFor({ state: "detached" });
    const bold = tam.page.locator("[data-testid=row][data-unread]").filter({ hasText: says.slice(0, 30) });
    await expect.poll(() => bold.count(), { timeout: 10_000 }).toBe(1);
    await tam.context.close();
  });

  test("the last free reply of a report is kept until the officer says that it may go", async () => {
    const says = `(${lang}) Có người hay đậu xe tải chắn lối vào ấp ban đêm`;
    const tam = await officerAt(browser, system, system.account("tam"), look);
    const person = await newThread(says, tam);
    const left = async (): Promise<number> =>
      Number(/\d+/.exec(await tam.page.getByTestId("budget").innerText())?.[0]);
    await tam.page.getByTestId("budget").waitFor();
    for (let n = await left(); n > 1; n -= 1) {
      await tam.write(`Câu hỏi thứ ${n}`);
      await tam.page.keyboard.press("Control+Enter");
      await expect.poll(left, { timeout: 15_000 }).toBe(n - 1);
    }
    await tam.write("Câu cuối cùng");
    await tam.page.keyboard.press("Control+Enter");
    const bar = tam.page.getByTestId("last-reply");
    await bar.getByText(h("last_text")).waitFor();
    expect(await person.said()).not.toContain("Câu cuối cùng");
    expect(await tam.composer.inputValue()).toBe("Câu cuối cùng");
    await bar.getByRole("button", { name: h("last_send") }).click();
    await expect.poll(person.said, { timeout: 10_000 }).toContain("Câu cuối cùng");
    await tam.context.close();
  });
});
