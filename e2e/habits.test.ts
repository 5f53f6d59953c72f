import * as composer from "@keng/i18n/officer/composer.ts";
import * as habits from "@keng/i18n/officer/habits.ts";
import { translator } from "@keng/i18n/translator.ts";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser, PHONE } from "./browser.ts";
import { type Officer, officerAt, onBothScreens } from "./officer.ts";
import { citizen } from "./phone.ts";
import { systemAt } from "./system.ts";

const system = systemAt(inject("place"));
const h = translator("vi", habits);

let browser: Browser;
let tam: Officer;
let hung: Officer;

beforeAll(async () => {
  browser = await openBrowser();
  tam = await officerAt(browser, system, system.account("tam"));
  hung = await officerAt(browser, system, system.account("hung"));
});
afterAll(async () => browser.close());

async function newThread(says: string, at: readonly Officer[]) {
  const person = await citizen(system, "Bà Trần Thị Tư");
  await person.write(says);
  for (const officer of at) {
    await officer.inbox();
    await officer.open(says);
  }
  return person;
}

const saved = (officer: Officer) =>
  officer.page.locator("[data-testid=draft-state][data-state=saved]").waitFor({ state: "attached" });

describe("a draft", () => {
  test("is there after the browser is gone, and on another machine with the words that are typed there", async () => {
    const says = "Chợ chiều có người cân thiếu, bà con than phiền mấy hôm nay";
    await newThread(says, [tam]);
    await tam.write("Anh/chị cho biết sạp nào");
    await saved(tam);
    const phone = await officerAt(browser, system, system.account("tam"), { size: PHONE });
    await phone.inbox();
    await phone.row(says).click();
    await expect.poll(() => phone.composer.inputValue(), { timeout: 5000 }).toBe("Anh/chị cho biết sạp nào");
    await phone.write("Anh/chị cho biết sạp nào, giờ nào");
    await expect
      .poll(() => tam.composer.inputValue(), { timeout: 10_000 })
      .toBe("Anh/chị cho biết sạp nào, giờ nào");
    await phone.context.close();
  });

  test("of two machines that write at once loses nothing: the other text stands beside it until it is chosen", async () => {
    const says = "Đèn đường đầu ấp cháy cả tuần, tối om nguy hiểm";
    const person = await newThread(says, [tam]);
    const other = await officerAt(browser, system, system.account("tam"));
    await other.inbox();
    await other.open(says);
    await other.context.setOffline(true);
    await other.write("Viết ở máy mất mạng.");
    await tam.write("Viết ở máy có mạng.");
    await saved(tam);
    await other.context.setOffline(false);
    const beside = other.page.getByTestId("other-draft");
    await beside.getByText("Viết ở máy có mạng.").waitFor({ timeout: 15_000 });
    expect(await other.composer.inputValue()).toBe("Viết ở máy mất mạng.");
    await beside.getByRole("button", { name: h("draft_join") }).click();
    await beside.waitFor({ state: "detached" });
    const both = "Viết ở máy mất mạng.\n\nViết ở máy có mạng.";
    await expect.poll(() => other.composer.inputValue()).toBe(both);
    await other.page.keyboard.press("Control+Enter");
    await expect.poll(person.said, { timeout: 10_000 }).toContain(both);
    await expect.poll(() => tam.composer.inputValue(), { timeout: 10_000 }).toBe("");
    await other.context.close();
  });
});

describe("who else is here", () => {
  test("is seen while a colleague looks, writes, and no longer when they leave", async () => {
    await newThread("Có người lạ đi từng nhà hỏi mua vàng cũ", [tam, hung]);
    const seen = tam.page.getByTestId("present");
    await seen.getByText(h("looking", { name: "Hùng" })).waitFor({ timeout: 10_000 });
    await hung.composer.pressSequentially("Chào anh");
    await seen.getByText(h("typing", { name: "Hùng" })).waitFor({ timeout: 10_000 });
    await hung.page.goto(`${system.desk_url}/tai-khoan`);
    await expect.poll(() => seen.innerText(), { timeout: 10_000 }).toBe("");
  });
});

describe.each(onBothScreens())("sending and going on (%s)", (lang, size) => {
  test("opens the next thread that waits, in the order of the list", async () => {
    const officer = await officerAt(browser, system, system.account("long"), {
      lang,
      ...(size === undefined ? {} : { size }),
    });
    const t = translator(lang, habits);
    const first = `(${lang}) Có nhóm đá gà ăn tiền sau miễu`;
    const second = `(${lang}) Trẻ con đốt pháo sau trường học buổi tối`;
    await (await citizen(system, "Cô Bảy")).write(first);
    const person = await citizen(system, "Cậu Út");
    await person.write(second);
    await officer.page.goto(`${system.desk_url}/hop-thu?xep=moi`);
    await officer.row(first).waitFor();
    await officer.row(second).click();
    await officer.thread.getByText(second).first().waitFor();
    const opened = officer.page.url();
    await officer.write("Công an xã đã rõ.");
    if (size === undefined) await officer.page.keyboard.press("Control+Shift+Enter");
    else await officer.page.getByRole("button", { name: t("send_next_said") }).click();
    await expect.poll(() => officer.page.url(), { timeout: 5000 }).not.toBe(opened);
    await officer.composer.waitFor();
    expect(await officer.composer.inputValue()).toBe("");
    await expect.poll(person.said, { timeout: 10_000 }).toContain("Công an xã đã rõ.");
    expect(
      await officer.page
        .getByRole("button", { name: translator(lang, composer)("send"), exact: true })
        .count(),
    ).toBe(1);
    await officer.context.close();
  });
});
