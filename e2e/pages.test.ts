import * as pages from "@keng/i18n/officer/pages.ts";
import * as shell from "@keng/i18n/officer/shell.ts";
import * as thread from "@keng/i18n/officer/thread.ts";
import * as connecting from "@keng/i18n/gateway/connecting.ts";
import { translator } from "@keng/i18n/translator.ts";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { violations } from "./axe.ts";
import { openBrowser, PC } from "./browser.ts";
import { type Officer, officerAt } from "./officer.ts";
import { systemAt } from "./system.ts";

const system = systemAt(inject("place"));
const w = translator("vi", thread);
const SMALL = { width: 360, height: 740 };
const NAME = "Công an xã Đức Lập, ấp Bến Đò";
const SAYS = "Ở bến đò có người bán pháo lậu, giấu trong ghe chở trái cây";
const ANSWER = "Công an xã đã nhận tin, cảm ơn anh/chị.";

let browser: Browser;
let officer: Officer;
let page_id = "";
let person = "";

beforeAll(async () => {
  browser = await openBrowser();
  officer = await officerAt(browser, system, system.account("tam"));
  const [first] = await system.control<{ app_id: string }[]>("GET", "/oas");
  const page = { name: NAME, app_id: first?.app_id };
  page_id = (await system.control<{ oa_id: string }>("POST", "/oas", page)).oa_id;
  person = (await system.control<{ id: string }>("POST", "/people", { name: "Anh Đò" })).id;
});
afterAll(async () => {
  await system.control("DELETE", `/oas/${page_id}`);
  await browser.close();
});

const card = (page: Page): Locator => page.getByTestId("zalo-page").filter({ hasText: NAME });
const stands = (page: Page, state: "connected" | "lost" | "disconnected"): Promise<void> =>
  card(page)
    .and(page.locator(`[data-state=${state}]`))
    .waitFor();
const said = async (): Promise<string[]> => {
  const chat = await system.control<{ messages: { from: string; text?: string }[] }>(
    "GET",
    `/people/${person}/chats/${page_id}`,
  );
  return chat.messages.filter((one) => one.from === "oa").map((one) => one.text ?? "");
};

/** As a person does it on Zalo's page: chooses the page and agrees; the address that was come back to. */
async function agree(page: Page): Promise<string> {
  await page.waitForURL(`**/v4/oa/permission?**`);
  await page.getByText("Kẻng", { exact: true }).waitFor();
  await page.getByRole("radio", { name: NAME }).check();
  const came = page.waitForRequest((request) => request.url().includes("/zalo/connected/"));
  await page.getByRole("button", { name: "Đồng ý" }).click();
  await page.waitForURL("**/trang-zalo?ket-noi=*");
  return (await came).url();
}

describe("a second page of the unit", () => {
  test("is connected through Zalo's consent page, and what is written to it comes into the unit's inbox", async () => {
    const t = translator("vi", pages);
    const admin = await officerAt(browser, system, system.account("admin"), { size: PC });
    await admin.goTo("pages");
    await admin.page.getByTestId("zalo-page").getByText(t("state.connected")).waitFor();
    await admin.page.getByRole("button", { name: t("connect") }).click();
    await admin.page.getByText(t("connect_text")).waitFor();
    expect(await violations(admin.page)).toEqual([]);
    await admin.page.getByRole("button", { name: t("go") }).click();
    await admin.page.waitForURL("**/v4/oa/permission?**");
    expect(await violations(admin.page)).toEqual([]);
    const back = await agree(admin.page);
    await admin.page.getByText(t("done", { name: NAME })).waitFor();
    await stands(admin.page, "connected");
    await card(admin.page).getByText(t("family.v2")).waitFor();
    expect(await violations(admin.page)).toEqual([]);
    // the way back is good once
    await admin.page.goto(back);
    await admin.page.getByRole("heading", { name: translator("vi", connecting)("used_title") }).waitFor();
    await admin.context.close();

    await system.control("POST", `/people/${person}/messages`, { kind: "text", text: SAYS, oa_id: page_id });
    await officer.open(SAYS);
    await expect.poll(said).not.toEqual([]);
  });

  test("that takes its consent back is said to the administrator with the cure; an answer waits and goes out after it", async () => {
    const t = translator("en", pages);
    await system.control("POST", `/oas/${page_id}/token-faults`, { kind: "revoked" });
    await officer.reply(ANSWER);
    const admin = await officerAt(browser, system, system.account("admin"), { size: SMALL, lang: "en" });
    await admin.goTo("pages");
    await stands(admin.page, "lost");
    await card(admin.page).getByText(t("problem.revoked")).waitFor();
    await admin.page.reload();
    await admin.page.getByText(translator("en", shell)("system.page_lost")).waitFor();
    expect(await violations(admin.page)).toEqual([]);
    await officer.thread.getByText(w("waiting_because", { why: w("why.page_not_connected") })).waitFor();
    expect(await said()).not.toContain(ANSWER);
    await card(admin.page)
      .getByRole("button", { name: t("reconnect") })
      .click();
    await admin.page.getByRole("button", { name: t("go") }).click();
    await agree(admin.page);
    await stands(admin.page, "connected");
    await expect.poll(said, { timeout: 10_000 }).toContain(ANSWER);

    await card(admin.page)
      .getByRole("button", { name: t("disconnect") })
      .click();
    const sure = admin.page.getByRole("dialog", { name: t("disconnect_sure", { name: NAME }) });
    await sure.getByText(t("disconnect_text")).waitFor();
    expect(await violations(admin.page)).toEqual([]);
    await sure.getByRole("button", { name: t("disconnect") }).click();
    await stands(admin.page, "disconnected");
    await admin.context.close();
  });
});
