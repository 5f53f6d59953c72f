import * as session from "@keng/i18n/officer/session.ts";
import * as shell from "@keng/i18n/officer/shell.ts";
import * as threadTexts from "@keng/i18n/officer/thread.ts";
import { translator } from "@keng/i18n/translator.ts";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { violations } from "./axe.ts";
import { openBrowser, openContext, PC, PHONE } from "./browser.ts";
import { officerAt } from "./officer.ts";
import { citizen } from "./phone.ts";
import { phonesPage } from "./phones-page.ts";
import { systemAt } from "./system.ts";

const system = systemAt(inject("place"));
const t = translator("vi", threadTexts);
let browser: Browser;
/** A thread with a picture, an answer, a note and a suggestion stands in the inbox; so does an open emergency. */
const SAYS = "Quán bi-da đầu hẻm cho học sinh đánh bài ăn tiền, ảnh em gửi ở trên";

beforeAll(async () => {
  browser = await openBrowser();
  const person = await citizen(system, "Chị Hai");
  await person.send({ kind: "image", sample: "pho-dem.jpg" });
  await person.write(SAYS);
  await (await citizen(system, "Anh Ba")).write("cứu với có người bị đâm chảy máu nhiều ở chợ xã");
});
afterAll(async () => browser.close());

/** On a phone the work panel has a tab of its own. */
async function inWorkTab(page: Page): Promise<string[]> {
  await page.getByRole("tab", { name: t("work") }).click();
  await page.getByTestId("work").waitFor();
  return violations(page);
}

describe.each([
  { name: "on a PC, light", size: PC, dark: false },
  { name: "on a PC, dark", size: PC, dark: true },
  { name: "on a phone, light", size: PHONE, dark: false },
])("axe finds nothing $name", ({ size, dark }) => {
  test("on the sign-in screen, before and after a refusal", async () => {
    const context = await openContext(browser, { size, dark });
    const page = await context.newPage();
    const s = translator("vi", session);
    await page.goto(`${system.desk_url}/dang-nhap`);
    await page.getByLabel(s("username")).fill("ai-do");
    await page.getByLabel(s("password"), { exact: true }).fill("mat-khau-khong-co");
    await page.getByRole("button", { name: s("lost") }).click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: s("next") }).click();
    await page.getByRole("alert").first().waitFor();
    expect(await violations(page)).toEqual([]);
    await context.close();
  });

  test("in the inbox with its emergency, in a thread, in its work panel, in the table of keys, and in one's account", async () => {
    const officer = await officerAt(browser, system, system.account("tam"), { size, dark });
    const { page } = officer;
    await officer.row(SAYS).waitFor();
    await officer.banner.waitFor();
    expect(await violations(page)).toEqual([]);
    await officer.open(SAYS);
    await page.getByAltText(t("picture"), { exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(size === PHONE ? await inWorkTab(page) : []).toEqual([]);
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.goto(`${system.desk_url}/tai-khoan`);
    await page.getByTestId("session").first().waitFor();
    expect(await violations(page)).toEqual([]);
    await officer.context.close();
  });

  test("on the pages of officers and of the audit log", async () => {
    for (const [role, section, sign] of [
      ["admin", "/can-bo", "[data-testid=officer]"],
      ["inspector", "/nhat-ky", "tbody tr"],
    ] as const) {
      const officer = await officerAt(browser, system, system.account(role), { size, dark });
      await officer.page.goto(`${system.desk_url}${section}`);
      await officer.page.locator(sign).first().waitFor();
      await officer.page.getByRole("heading", { level: 1 }).waitFor();
      expect(await violations(officer.page)).toEqual([]);
      await officer.context.close();
    }
  });

  test("on the phones page, with a chat open", async () => {
    const phones = await phonesPage(browser, system, { size, dark });
    await phones.page.getByRole("log").first().waitFor();
    expect(await violations(phones.page)).toEqual([]);
    await phones.context.close();
  });
});

/** Where the keyboard is: what it is called, and whether a ring of two pixels stands around it or its field. */
const FOCUS = `(() => {
  const at = document.activeElement;
  const rings = [at, at.parentElement].map((one) => getComputedStyle(one));
  return {
    name: at.getAttribute("aria-label") ?? at.textContent.trim().slice(0, 30),
    ringed: rings.some((ring) => ring.outlineStyle !== "none" && parseFloat(ring.outlineWidth) >= 2),
  };
})()`;

test("Tab goes through the bars, the filters and the rows, and always shows where one is", async () => {
  const officer = await officerAt(browser, system, system.account("hung"));
  const { page } = officer;
  await officer.rows.first().waitFor();
  await officer.banner.waitFor();
  const seen: { name: string; ringed: boolean }[] = [];
  for (let presses = 0; presses < 25; presses += 1) {
    await page.keyboard.press("Tab");
    seen.push(await page.evaluate<{ name: string; ringed: boolean }>(FOCUS));
  }
  expect(seen.filter((one) => !one.ringed)).toEqual([]);
  expect(seen.map((one) => one.name)).toContain(translator("vi", shell)("skip"));
  expect(new Set(seen.map((one) => one.name)).size).toBeGreaterThan(15);
  await officer.context.close();
});
