import * as account from "@keng/i18n/officer/account.ts";
import * as officers from "@keng/i18n/officer/officers.ts";
import * as orders from "@keng/i18n/officer/orders.ts";
import * as roles from "@keng/i18n/officer/roles.ts";
import * as session from "@keng/i18n/officer/session.ts";
import { errorText } from "@keng/i18n/errors.ts";
import { translator } from "@keng/i18n/translator.ts";
import { Secret, TOTP } from "otpauth";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { violations } from "./axe.ts";
import { openBrowser, openContext, PC, PHONE } from "./browser.ts";
import { officerAt } from "./officer.ts";
import { systemAt } from "./system.ts";

const system = systemAt(inject("place"));
const t = translator("vi", session);
const o = translator("vi", officers);
const a = translator("vi", account);
const r = translator("vi", roles);

const NAME = "Đỗ Thị Hồng Nhung";
const USERNAME = `nhung${Date.now() % 100_000}`;
const PASSWORD = "đò ngang sáng sớm qua kênh";

let browser: Browser;
/** The machine at which the new officer sets everything up. */
let own: BrowserContext;
let page: Page;
let link = "";
let code = "";
let secret = "";
let recovery: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  own = await openContext(browser);
  page = await own.newPage();
});
afterAll(async () => browser.close());

/** Each code is good once: the first one is of this half minute, the next of the following one. */
let used = 0;
function nextCode(): string {
  used = Math.max(used + 1, Math.floor(Date.now() / 30_000));
  return new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 }).generate({
    timestamp: used * 30_000,
  });
}

async function givePassword(at: Page, password: string): Promise<void> {
  await at.goto(`${system.desk_url}/dang-nhap`);
  await at.getByLabel(t("username")).fill(USERNAME);
  await at.getByLabel(t("password"), { exact: true }).fill(password);
  await at.getByRole("button", { name: t("next") }).click();
}

describe("a new officer's account, from the invitation to the lock", () => {
  test("the administrator invites and gets a link to hand over, and sees no message of anybody", async () => {
    const admin = await officerAt(browser, system, system.account("admin"));
    await admin.goTo("officers");
    await admin.page.getByRole("button", { name: o("invite") }).click();
    await admin.page.getByLabel(o("display_name")).fill(NAME);
    await admin.page.getByLabel(o("username")).fill(USERNAME);
    await admin.page.getByRole("checkbox", { name: new RegExp(`^${r("duty_officer")}`) }).check();
    await admin.page.getByRole("button", { name: o("send") }).click();
    link = (await admin.page.getByTestId("invitation-link").innerText()).trim();
    expect(new URL(link).origin).toBe(system.desk_url);
    await admin.page.getByText(o("link_confirm", { name: NAME })).waitFor();
    await admin.page.getByRole("button", { name: o("link_done") }).click();
    const row = admin.page.getByTestId("officer").filter({ hasText: NAME });
    await row.getByText(o("state.invited")).waitFor();
    await row.getByText(o("waits")).waitFor();
    expect((await admin.page.request.get(`${system.desk_url}/api/conversations`)).status()).toBe(403);
    await admin.context.close();
  });

  test("the link alone opens nothing; the commander looks, in English, and may leave it as it is", async () => {
    await page.goto(link);
    await page.getByText(t("invite_waits")).waitFor();
    const c = translator("en", orders);
    const commander = await officerAt(browser, system, system.account("viet"), { size: PC, lang: "en" });
    await commander.goTo("orders");
    const order = commander.page.getByTestId("order").filter({ hasText: NAME });
    await order.getByRole("button", { name: c("refuse") }).click();
    await commander.page.getByText(c("refuse_text")).waitFor();
    expect(await violations(commander.page)).toEqual([]);
    await commander.page.keyboard.press("Escape");
    await order.getByRole("button", { name: c("confirm") }).waitFor();
    await commander.context.close();
  });

  test("the commander confirms on a phone and gets a code to hand over", async () => {
    const c = translator("vi", orders);
    const commander = await officerAt(browser, system, system.account("viet"), { size: PHONE });
    await commander.goTo("orders");
    const order = commander.page.getByTestId("order").filter({ hasText: NAME });
    await order.waitFor();
    expect(await violations(commander.page)).toEqual([]);
    await order.getByRole("button", { name: c("confirm") }).click();
    code = (await commander.page.getByTestId("order-code").innerText()).trim();
    expect(await violations(commander.page)).toEqual([]);
    await commander.page.getByRole("button", { name: c("code_done") }).click();
    await order.waitFor({ state: "detached" });
    await commander.context.close();
  });

  test("the link sets a password: a weak one is refused with the reason, two different ones are noticed", async () => {
    await page.goto(link);
    await page.getByText(NAME).waitFor();
    const first = page.getByLabel(t("new_password"), { exact: true });
    const again = page.getByLabel(t("repeat_password"), { exact: true });
    const accept = page.getByRole("button", { name: t("invite_accept") });
    await page.getByLabel(t("invite_code")).fill(code);
    await first.fill("ngắn");
    await again.fill("ngắn");
    await accept.click();
    await page.getByText(errorText("vi", "password_too_weak")).waitFor();
    await first.fill(PASSWORD);
    await again.fill(`${PASSWORD}!`);
    await accept.click();
    await page.getByText(t("repeat_wrong")).waitFor();
    await again.fill(PASSWORD);
    await page.getByLabel(t("invite_code")).fill("222-2222");
    await accept.click();
    await page.getByText(errorText("vi", "wrong_confirmation_code")).waitFor();
    await page.getByLabel(t("invite_code")).fill(code);
    await accept.click();
    await page.getByText(t("invite_done")).waitFor();
    // used once, good for nothing after
    await page.goto(link);
    await page.getByText(t("invite_broken")).waitFor();
    expect(await first.count()).toBe(0);
  });

  test("the first sign-in sets up codes by a QR picture, and shows the recovery codes once", async () => {
    await givePassword(page, PASSWORD);
    await page.getByRole("heading", { name: t("enroll_title") }).waitFor();
    await page
      .getByTitle(t("enroll_qr"))
      .or(page.getByRole("img", { name: t("enroll_qr") }))
      .first()
      .waitFor({ state: "attached" });
    secret = (await page.getByText(t("enroll_secret")).locator("span").innerText()).replaceAll(/\s/g, "");
    await page.getByLabel(t("code_label")).fill(nextCode());
    const codes = page.getByRole("list", { name: t("codes_title") }).getByRole("listitem");
    await codes.first().waitFor();
    recovery = await codes.allInnerTexts();
    expect(new Set(recovery).size).toBe(recovery.length);
    expect(recovery.length).toBeGreaterThanOrEqual(8);
    const go = page.getByRole("button", { name: t("enroll_done") });
    expect(await go.isDisabled()).toBe(true);
    await page.getByLabel(t("codes_saved")).check();
    await go.click();
    await page.getByTestId("row").first().waitFor();
  });

  test("after signing out a wrong password says so and keeps what was typed; the right one and a code let in", async () => {
    await page.goto(`${system.desk_url}/tai-khoan`);
    await page.getByRole("button", { name: a("sign_out") }).click();
    await page.waitForURL("**/dang-nhap");
    await givePassword(page, "không phải câu này đâu");
    await page.getByText(errorText("vi", "wrong_credentials")).waitFor();
    expect(await page.getByLabel(t("username")).inputValue()).toBe(USERNAME);

    await givePassword(page, PASSWORD);
    await page.getByLabel(t("code_label")).fill("000000");
    await page.getByText(errorText("vi", "wrong_second_factor")).waitFor();
    await page.getByLabel(t("code_label")).fill(nextCode());
    await page.getByTestId("row").first().waitFor();
  });

  test("with a recovery code one gets in without the phone; the list of sessions shows both and ends the other", async () => {
    const other = await openContext(browser);
    const there = await other.newPage();
    await givePassword(there, PASSWORD);
    await there.getByRole("button", { name: t("use_recovery") }).click();
    await there.getByLabel(t("recovery_label")).fill(recovery[0] ?? "");
    await there.getByRole("button", { name: t("sign_in") }).click();
    await there.getByTestId("row").first().waitFor();

    await page.goto(`${system.desk_url}/tai-khoan`);
    await page.getByText(a("codes_left", { n: recovery.length - 1 })).waitFor();
    const sessions = page.getByTestId("session");
    await expect.poll(() => sessions.count(), { timeout: 5000 }).toBe(2);
    await sessions.getByRole("button").first().click();
    await expect.poll(() => sessions.count(), { timeout: 5000 }).toBe(1);
    // the other screen is told at once
    await there.waitForURL("**/dang-nhap**");
    await other.close();
  });

  test("too many wrong passwords lock the account for a while, and the screen says until when", async () => {
    const other = await openContext(browser);
    const there = await other.newPage();
    await givePassword(there, "sai lần nữa rồi đây");
    const refused = there.getByText(errorText("vi", "wrong_credentials"));
    const locked = there.getByText(errorText("vi", "account_locked"));
    for (let tries = 0; tries < 8 && !(await locked.isVisible()); tries += 1) {
      await refused.or(locked).waitFor();
      await there.getByRole("button", { name: t("next") }).click();
      await there
        .getByRole("button", { name: t("next") })
        .and(there.locator(":not([data-loading])"))
        .waitFor();
    }
    await locked.waitFor();
    await there.getByText(/\d\d:\d\d/).waitFor();
    // the right one does not help either, until then
    await givePassword(there, PASSWORD);
    await locked.waitFor();
    expect(await there.getByLabel(t("code_label")).count()).toBe(0);
    await other.close();
  });
});
