import { type PushedBrowser, startPushService, vapidOf } from "@keng/gateway/testing/push-service.ts";
import * as push from "@keng/i18n/officer/push.ts";
import { translator } from "@keng/i18n/translator.ts";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { violations } from "./axe.ts";
import { openBrowser, PC } from "./browser.ts";
import { type Officer, officerAt, takeAllEmergencies } from "./officer.ts";
import { citizen } from "./phone.ts";
import { systemAt } from "./system.ts";
import { until } from "./until.ts";

const system = systemAt(inject("place"));
const service = await startPushService();
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await service.close();
});

/** What this browser was woken with, once there is so much. */
const lettersOf = (at: PushedBrowser, least: number): Promise<string[]> =>
  until("the browser is woken", () => {
    const mine = service.handed.filter(({ path }) => path === at.path);
    return mine.length >= least ? mine.map(({ body }) => at.read(body)) : undefined;
  });

/**
 * Headless Chromium has no push service and shows no notification: what the browser would do on its own part once the
 * officer has agreed, the test does in its place, with an address and keys of its own.
 */
async function agreeAs(duty: Officer, at: PushedBrowser): Promise<void> {
  const { page } = duty;
  const headers = { origin: system.desk_url };
  const url = `${system.desk_url}/api/push/browsers`;
  const answer = await page.request.post(url, { data: at.address, headers });
  expect(answer.status()).toBe(200);
  const { id } = (await answer.json()) as { id: string };
  const me = (await (await page.request.get(`${system.desk_url}/api/me`)).json()) as { officer_id: string };
  await page.evaluate(`localStorage.setItem("keng.push", "${me.officer_id} ${id}")`);
}

describe("being told when the console is closed", () => {
  test.each([
    ["vi", PC, "tam"],
    ["en", { width: 360, height: 740 }, "hung"],
  ] as const)("is turned on, tried, and turned off (%s)", async (lang, size, name) => {
    const t = translator(lang, push);
    const duty = await officerAt(browser, system, system.account(name), { lang, size });
    const { page } = duty;
    await duty.context.grantPermissions(["notifications"], { origin: system.desk_url });
    await page.goto(`${system.desk_url}/tai-khoan`);
    await page.getByRole("button", { name: t("agree") }).click();
    await page.getByText(t("failed")).waitFor();
    expect(await violations(page)).toEqual([]);

    const at = service.browser();
    await agreeAs(duty, at);
    await page.reload();
    await page.getByRole("button", { name: t("try") }).click();
    await page.getByText(t("tried")).waitFor();
    expect(await lettersOf(at, 1)).toEqual(["t"]);
    const [sent] = service.handed.filter(({ path }) => path === at.path);
    const { key } = (await (await page.request.get(`${system.desk_url}/api/push`)).json()) as { key: string };
    expect(vapidOf(sent?.headers ?? {}).key).toBe(key);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    expect(await violations(page)).toEqual([]);

    await page.getByTestId("pushed").getByRole("button").click();
    await page.getByRole("button", { name: t("agree") }).waitFor();
    expect(await page.getByTestId("pushed").count()).toBe(0);
    await duty.context.close();
  });

  test("an emergency wakes the closed machine with a letter that says nothing else; one that is gone is forgotten", async () => {
    const t = translator("vi", push);
    const duty = await officerAt(browser, system, system.account("tam"));
    await takeAllEmergencies(duty);
    const at = service.browser();
    await agreeAs(duty, at);
    await duty.page.goto("about:blank");
    const says = "Cháy lớn ở nhà kho sau chợ, lửa lan nhanh, còn hai người bên trong, gọi giúp";
    await (await citizen(system, "Chị Mười")).write(says);
    expect(await lettersOf(at, 1)).toEqual(["e"]);
    for (const { body, headers, path } of service.handed)
      expect(JSON.stringify({ headers, path }) + body.toString("latin1")).not.toMatch(/Cháy|chợ|tam/i);

    service.answer({ status: 410 });
    await duty.page.goto(`${system.desk_url}/tai-khoan`);
    await duty.page.getByRole("button", { name: t("try") }).click();
    await lettersOf(at, 2);
    await until("the desk has forgotten it", async () => {
      await duty.page.reload();
      await duty.page.getByRole("heading", { name: t("title") }).waitFor();
      await duty.page.getByRole("button", { name: t("agree") }).waitFor();
      return (await duty.page.getByTestId("pushed").count()) === 0 ? true : undefined;
    });
    await duty.inbox();
    await takeAllEmergencies(duty);
    await duty.context.close();
  });
});
