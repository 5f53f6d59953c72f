import { span } from "@keng/i18n/formats.ts";
import * as erasing from "@keng/i18n/officer/erasing.ts";
import * as inbox from "@keng/i18n/officer/inbox.ts";
import * as minutes from "@keng/i18n/officer/minutes.ts";
import * as reports from "@keng/i18n/officer/reports.ts";
import * as shell from "@keng/i18n/officer/shell.ts";
import * as threadTexts from "@keng/i18n/officer/thread.ts";
import { translator } from "@keng/i18n/translator.ts";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { violations } from "./axe.ts";
import { openBrowser, PC, PHONE } from "./browser.ts";
import { officerAt } from "./officer.ts";
import { citizen } from "./phone.ts";
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
    name: "Chị Bảy Gọi Nhỡ",
    told: "Có người lạ rình trước cổng trường lúc tan học chiều nay",
    asks: "Cho hỏi đăng ký xe máy cũ cần giấy tờ gì vậy cán bộ",
  },
  {
    screen: "on a phone in English",
    look: { size: PHONE, lang: "en" },
    officer: "hung",
    name: "Chú Chín Gọi Nhỡ",
    told: "Ghe hút cát trộm ban đêm ở khúc sông sau chùa",
    asks: "Cho hỏi xin giấy xác nhận cư trú thì tới đâu",
  },
] as const;

/** Everything that the browser keeps of this page. */
const storage = (page: Page): Promise<string> =>
  page.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])");

describe.each(ONCE_EACH)("$screen", ({ look, officer, name, told, asks }) => {
  const r = translator(look.lang, reports);
  const m = translator(look.lang, minutes);
  const e = translator(look.lang, erasing);
  const t = translator(look.lang, threadTexts);
  const i = translator(look.lang, inbox);

  test("a call that nobody answers stands in the inbox, and who called reads the numbers", async () => {
    const desk = await officerAt(browser, system, system.account(officer), look);
    await desk.rows.first().waitFor();
    const phones = await phonesPage(browser, system, look);
    const phone = await phones.add(name);
    await phone.follow();
    await phone.openChat();
    await phone.region.getByRole("button", { name: phones.words.call, exact: true }).click();
    const sheet = phones.page.getByRole("dialog");
    await sheet.getByRole("button", { name: phones.words.callEnds.missed }).click();
    await phone.message("115").waitFor();
    expect(await phone.message("115").innerText()).toContain("113");
    await until("the call is on top of the list", async () =>
      (await desk.newest.innerText()).includes(i("attachment.missed_call")) ? true : undefined,
    );
    await desk.newest.click();
    await desk.thread.getByText(t("call.missed", { length: span(look.lang, 30_000) })).waitFor();
    await desk.context.close();
    await phones.context.close();
  });

  test("a call to the duty phone is written down, and the browser keeps nothing of who called", async () => {
    const desk = await officerAt(browser, system, system.account(officer), look);
    await desk.rows.first().waitFor();
    if (look.size === PC) await desk.page.keyboard.press("g");
    else
      await desk.page
        .getByRole("link", { name: translator(look.lang, shell)("write_report") })
        .first()
        .click();
    const sent: string[] = [];
    desk.page.on("request", (request) => void sent.push(`${request.url()} ${request.postData() ?? ""}`));
    await desk.page.getByLabel(r("phone"), { exact: true }).fill("0912000222");
    await desk.page.getByLabel(r("name"), { exact: true }).fill("Nhân Dạng Kín");
    await desk.page.getByLabel(r("what"), { exact: true }).fill(told);
    await desk.page.getByLabel(r("where"), { exact: true }).fill("ấp 4");
    expect(await violations(desk.page)).toEqual([]);
    await desk.page.keyboard.press("Control+Enter");
    const saved = desk.page.getByTestId("report-saved");
    await saved.getByText(r("read_aloud")).waitFor();
    expect(await violations(desk.page)).toEqual([]);
    for (const who of ["0912000222", "Nhân Dạng Kín"]) {
      expect(sent.join("\n")).not.toContain(who);
      expect(await storage(desk.page)).not.toContain(who);
    }
    await saved.getByRole("button", { name: r("open") }).click();
    await desk.thread.getByText(told).first().waitFor();
    await desk.page.getByTestId("no-way-back").waitFor();
    await desk.context.close();
  });

  test("a report at the counter has its minutes, alone on the printed page", async () => {
    const desk = await officerAt(browser, system, system.account(officer), look);
    await desk.page.goto(`${system.desk_url}/ghi-tin?kenh=tai-quay`);
    await desk.page.getByLabel(r("name"), { exact: true }).fill("Lê Thị Tại Quầy");
    await desk.page.getByLabel(r("what"), { exact: true }).fill(`${told}, báo tại quầy`);
    await desk.page.getByLabel(m("documents")).fill("1 tấm ảnh");
    expect(await violations(desk.page)).toEqual([]);
    await desk.page.getByRole("button", { name: r("save") }).click();
    await desk.page.getByTestId("minutes").getByText("Lê Thị Tại Quầy").waitFor();
    expect(await violations(desk.page)).toEqual([]);
    await desk.page.emulateMedia({ media: "print" });
    expect(await desk.page.getByTestId("report-saved").isVisible()).toBe(false);
    expect(await desk.page.locator("[data-printed] article").isVisible()).toBe(true);
    await desk.page.emulateMedia({ media: "screen" });
    await desk.page.getByRole("button", { name: r("another") }).click();
    expect(await desk.page.content()).not.toContain("Lê Thị Tại Quầy");
    await desk.context.close();
  });

  test("who asks to have erased what they said is told of, decided on, and can be thought over", async () => {
    const person = await citizen(system, `${name} Xin Xóa`);
    await person.write(asks);
    await until("the question was answered", async () =>
      (await person.said()).length > 0 ? true : undefined,
    );
    await person.write("tôi muốn rút lại tin, xin xóa tin nhắn tôi đã gửi");
    const desk = await officerAt(browser, system, system.account(officer), look);
    await desk.row("tôi muốn rút lại tin").click();
    await desk.thread.getByText(asks).first().waitFor();
    if (look.size === PHONE) await desk.page.getByRole("tab", { name: t("work") }).click();
    const request = desk.page.getByTestId("erasing");
    await request.getByText(e("stays")).waitFor();
    await request.getByRole("button", { name: e("erase"), exact: true }).click();
    await desk.page.getByRole("dialog").getByLabel(e("message")).waitFor();
    expect(await violations(desk.page)).toEqual([]);
    await desk.page.getByRole("button", { name: e("confirm_erase") }).click();
    await request.getByRole("button", { name: e("undo") }).click();
    await request.getByRole("button", { name: e("keep"), exact: true }).click();
    await desk.page.getByRole("button", { name: e("confirm_keep") }).click();
    await until("it is kept", async () =>
      (await request.getAttribute("data-state")) === "kept" ? true : undefined,
    );
    await desk.context.close();
  });
});
