import * as emergency from "@keng/i18n/officer/emergency.ts";
import * as session from "@keng/i18n/officer/session.ts";
import * as threadTexts from "@keng/i18n/officer/thread.ts";
import * as work from "@keng/i18n/officer/work.ts";
import { translator } from "@keng/i18n/translator.ts";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject, test } from "vitest";
import { openBrowser, openContext, PC, PHONE } from "./browser.ts";
import { keepsPictures } from "./config.ts";
import { keepPicture } from "./keep-picture.ts";
import { type Look, type Officer, officerAt } from "./officer.ts";
import { citizen } from "./phone.ts";
import { phonesPage } from "./phones-page.ts";
import { startSystem, systemAt } from "./system.ts";
import { until } from "./until.ts";

/** The pictures of the product, on a system that no other journey has written to; a dry run is content with the shared one. */
const own = keepsPictures ? await startSystem() : undefined;
const system = own ?? systemAt(inject("place"));
const t = translator("vi", threadTexts);
const REPORT = "Có đánh bạc ở nhà cuối hẻm 12 ấp 3, có người đứng canh đầu hẻm. Gọi em số 0913 482 667";
const ASKED = "Thường có mấy người, tối nào đông nhất? Anh/chị chỉ nhắn khi an toàn, đừng tự đi theo dõi.";
/** An empty screen draws smaller than this. */
const FULL = 15_000;
const MORE = "Dạ chừng chục người, thứ Sáu với thứ Bảy đông nhất";

let browser: Browser;
const open: { context: { close: () => Promise<void> } }[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  const hung = await at("hung");
  await takeAll(hung);
  const [lan, bay, tu] = [
    await citizen(system, "Chị Lan"),
    await citizen(system, "Anh Bảy"),
    await citizen(system, "Chú Tư"),
  ];
  for (const person of [lan, bay, tu]) await person.follow();
  await lan.send({ kind: "image", sample: "pho-dem.jpg" });
  await lan.write(REPORT);
  const tam = await at("tam");
  await tam.open(REPORT.slice(0, 60));
  await tam.thread.getByAltText(t("picture"), { exact: true }).waitFor();
  await tam.reply(ASKED);
  await until("the answer is on the phone", async () => (await lan.said()).find((text) => text === ASKED));
  await system.control("POST", `/people/${lan.id}/seen`);
  await lan.write(MORE);
  await tam.thread.getByText(MORE).waitFor();
  const w = translator("vi", work);
  await tam.page
    .getByRole("textbox", { name: w("add_note") })
    .fill("Nhà này tháng 9 đã nhắc nhở một lần. Ca sau lưu ý tối thứ Sáu.");
  await tam.page.getByRole("button", { name: w("save_note") }).click();
  await tam.page.getByTestId("notes").getByText("tháng 9").waitFor();
});
afterEach(async () => {
  for (const one of open.splice(0)) await one.context.close();
});
afterAll(async () => {
  await browser.close();
  await own?.remove();
});

async function at(name: string, look: Look = {}): Promise<Officer> {
  const officer = await officerAt(browser, system, system.account(name), look);
  open.push(officer);
  return officer;
}

async function takeAll(officer: Officer): Promise<void> {
  const take = officer.banner.getByRole("button", { name: translator("vi", emergency)("take") });
  await officer.rows.first().waitFor();
  for (let tries = 0; tries < 20 && (await officer.banner.isVisible()); tries += 1) {
    await take.click({ timeout: 1000 }).catch(() => undefined);
    await officer.thread.waitFor();
  }
}

test("the inbox on a PC, light, in Vietnamese, with a thread open and a reply being written", async () => {
  const officer = await at("tam");
  await officer.open(MORE);
  await officer.write("Công an xã đã ghi nhận. Anh/chị nhớ giữ an toàn.");
  expect(await keepPicture(officer.page, "inbox-pc-vi-light")).toBeGreaterThan(FULL);
  await officer.page.getByRole("button", { name: translator("vi", work)("change.NEED_INFO") }).click();
  await officer.page.getByRole("dialog").getByRole("textbox").last().waitFor();
  await officer.page.getByRole("dialog").getByRole("textbox").first().fill("biển số xe, giờ thường tụ tập");
  await officer.page.getByRole("dialog").getByText("biển số xe, giờ thường tụ tập").last().waitFor();
  expect(await keepPicture(officer.page, "need-info-pc-vi-light")).toBeGreaterThan(FULL);
});

test("the inbox on a PC, dark, in English", async () => {
  const officer = await at("viet", { lang: "en", dark: true });
  await officer.open(MORE);
  expect(await keepPicture(officer.page, "inbox-pc-en-dark")).toBeGreaterThan(FULL);
});

test("on a phone: the list, a thread, its work panel, the account", async () => {
  const officer = await at("tam", { size: PHONE });
  await officer.rows.first().waitFor();
  expect(await keepPicture(officer.page, "inbox-phone-vi-light")).toBeGreaterThan(FULL);
  await officer.open(MORE);
  expect(await keepPicture(officer.page, "thread-phone-vi-light")).toBeGreaterThan(FULL);
  await officer.page.getByRole("tab", { name: t("work") }).click();
  await officer.page.getByTestId("notes").waitFor();
  expect(await keepPicture(officer.page, "work-phone-vi-light")).toBeGreaterThan(FULL);
  await officer.page.goto(`${system.desk_url}/tai-khoan`);
  await officer.page.getByTestId("session").first().waitFor();
  expect(await keepPicture(officer.page, "account-phone-vi-light")).toBeGreaterThan(FULL);
});

test("the sign-in, the officers, the audit log", async () => {
  const context = await openContext(browser, { size: PC });
  open.push({ context });
  const page = await context.newPage();
  await page.goto(`${system.desk_url}/dang-nhap`);
  await page.getByLabel(translator("vi", session)("username")).fill("tam");
  expect(await keepPicture(page, "login-vi-light")).toBeGreaterThan(FULL);
  const admin = await at("admin");
  await admin.page.goto(`${system.desk_url}/can-bo`);
  await admin.page.getByTestId("officer").first().waitFor();
  expect(await keepPicture(admin.page, "officers-pc-vi-light")).toBeGreaterThan(FULL);
  const inspector = await at("inspector", { lang: "en", dark: true });
  await inspector.page.goto(`${system.desk_url}/nhat-ky`);
  await inspector.page.locator("tbody tr").first().waitFor();
  expect(await keepPicture(inspector.page, "audit-pc-en-dark")).toBeGreaterThan(FULL);
});

test("the phones page, with three people", async () => {
  const phones = await phonesPage(browser, system);
  open.push(phones);
  const { page } = phones;
  await page.getByRole("log").or(page.getByRole("region")).first().waitFor();
  // everybody else's phone is hidden; of two with one name the newer stands lower in the list
  const hide = page.getByRole("button", { name: /^Ẩn điện thoại của/ });
  await hide.first().waitFor();
  for (let shown = await hide.count(); shown > 0; shown = await hide.count()) await hide.first().click();
  for (const name of ["Chị Lan", "Anh Bảy", "Chú Tư"])
    await page
      .getByRole("button", { name: `Hiện điện thoại của ${name}`, exact: true })
      .last()
      .click();
  const back = phones.phone("Anh Bảy").region.getByRole("button", { name: phones.words.back });
  await back.click();
  await phones.phone("Chị Lan").message(MORE).waitFor();
  expect(await keepPicture(page, "phones-vi-light")).toBeGreaterThan(FULL);
});

test("an emergency at night lies over everything", async () => {
  const officer = await at("tam", { dark: true });
  await officer.open(MORE);
  await (
    await citizen(system, "Em Út")
  ).write("CỨU VỚI NÓ ĐANG CHÉM NGƯỜI NGOÀI QUÁN NHẬU NGÃ BA, CÔNG AN TỚI KHÔNG");
  await officer.banner.getByText("CỨU VỚI").waitFor();
  await officer.row("CỨU VỚI").waitFor();
  expect(await keepPicture(officer.page, "emergency-pc-vi-dark")).toBeGreaterThan(FULL);
});
