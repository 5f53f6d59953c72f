import * as threadTexts from "@keng/i18n/officer/thread.ts";
import { translator } from "@keng/i18n/translator.ts";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser, PC, PHONE } from "./browser.ts";
import { officerAt } from "./officer.ts";
import { phonesPage } from "./phones-page.ts";
import { systemAt } from "./system.ts";
import { until } from "./until.ts";

const system = systemAt(inject("place"));
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => browser.close());

const ONCE_EACH = [
  {
    screen: "on a PC in Vietnamese",
    look: { size: PC, lang: "vi" },
    officer: "tam",
    name: "Bà Nguyễn Thị Thanh Phương Thảo",
    says: "Quán cà phê bên hông chợ xã tối nào cũng gom độ đá gà ăn tiền, xe đậu kín lề đường",
    answer: "Công an xã đã nhận tin. Anh/chị nhớ giờ họ thường tụ tập thì nhắn thêm ở đây.",
  },
  {
    screen: "on a phone in English",
    look: { size: PHONE, lang: "en" },
    officer: "hung",
    name: "Ông Trần Văn Tư",
    says: "Xe ben chở đất chạy ào ào qua trường học giờ tan trường, làm rớt đất đầy đường",
    answer: "Công an xã đã nhận tin, cảm ơn chú. Chú nhớ biển số thì nhắn thêm.",
  },
] as const;

describe.each(ONCE_EACH)("$screen", ({ look, officer, name, says, answer }) => {
  const t = translator(look.lang, threadTexts);

  test("a tip with a picture goes from thumb to officer at once, and the answer comes back to the thumb", async () => {
    const desk = await officerAt(browser, system, system.account(officer), look);
    await desk.rows.first().waitFor();
    await desk.page.evaluate("window.notReloaded = true");

    const phones = await phonesPage(browser, system, look);
    const phone = await phones.add(name);
    await phone.follow();
    await phone.openChat();
    await phone.sendPicture(/\(EXIF\)/);
    await phone.log.getByRole("img").first().waitFor();
    await phone.write(says);
    await phone.message(says).waitFor();
    const began = performance.now();

    // the list is live, the newest stands on top (below emergencies), and nobody reloaded anything
    await until("the tip is on top of the list", async () =>
      (await desk.newest.innerText()).includes(says.slice(0, 30)) ? true : undefined,
    );
    expect(performance.now() - began).toBeLessThan(3000);
    expect(await desk.page.evaluate("window.notReloaded")).toBe(true);
    expect(await desk.page.content()).not.toContain(name);

    await desk.newest.click();
    await desk.thread.getByText(says).waitFor();
    const picture = desk.thread.getByAltText(t("picture"), { exact: true });
    await until("the picture is drawn", async () =>
      (await picture.evaluate((image: { naturalWidth?: number }) => image.naturalWidth)) ? true : undefined,
    );
    await desk.thread.getByText(t("picture_note")).waitFor();
    const shown = await desk.page.request.get(
      new URL((await picture.getAttribute("src")) ?? "", system.desk_url).href,
    );
    expect((await shown.body()).includes("Exif")).toBe(false);

    await desk.reply(answer);
    await phone.message(answer).waitFor();
    // the phone looks at its chat, and the desk hears of it
    await desk.thread.locator("[data-from=officer][data-delivery=seen]").getByText(answer).waitFor();
    await Promise.all([desk.context.close(), phones.context.close()]);
  });
});
