import * as emergency from "@keng/i18n/officer/emergency.ts";
import { translator } from "@keng/i18n/translator.ts";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser, PHONE } from "./browser.ts";
import { type Officer, officerAt, takeAllEmergencies } from "./officer.ts";
import { citizen } from "./phone.ts";
import { systemAt } from "./system.ts";
import { until } from "./until.ts";

const system = systemAt(inject("place"));
const t = translator("vi", emergency);

let browser: Browser;
let atInbox: Officer;
let atAccount: Officer;
let onPhone: Officer;

beforeAll(async () => {
  browser = await openBrowser();
  atInbox = await officerAt(browser, system, system.account("tam"));
  atAccount = await officerAt(browser, system, system.account("hung"));
  onPhone = await officerAt(browser, system, system.account("long"), { size: PHONE });
  await takeAllEmergencies(atInbox);
  await atAccount.goTo("account");
});
afterAll(async () => browser.close());

describe("somebody is in danger", () => {
  test("every screen says so within two seconds of the message, until one officer takes it", async () => {
    const says = "Cứu với, có hai thằng cầm dao đuổi chém nhau trước chợ xã, chảy máu nhiều lắm";
    const person = await citizen(system, "Chị Lan");
    await person.write(says);
    const sent = performance.now();
    const screens = [atInbox, atAccount, onPhone];
    const seen = await Promise.all(
      screens.map(async ({ banner }) => {
        await banner.getByText(says.slice(0, 40)).waitFor();
        return performance.now() - sent;
      }),
    );
    expect(Math.max(...seen)).toBeLessThan(2000);
    await atAccount.banner.getByText(/113/).waitFor();

    await atAccount.banner.getByRole("button", { name: t("take") }).click();
    for (const { banner } of screens) await banner.waitFor({ state: "detached" });
    // whoever took it stands in the thread
    await atAccount.thread.getByText(says).waitFor();
    await atInbox.inbox();
    await atInbox.row(says.slice(0, 20)).getByText(/Hùng/).waitFor();
  });

  test("the key x takes it as well", async () => {
    const person = await citizen(system, "Anh Bảy");
    await person.write("Cháy nhà rồi, lửa bốc cao lắm, trong nhà còn người, ấp 2 gần cầu kênh");
    await atInbox.banner.getByText("Cháy nhà rồi").waitFor();
    await atInbox.page.keyboard.press("x");
    for (const { banner } of [atInbox, atAccount]) await banner.waitFor({ state: "detached" });
    await atInbox.thread.getByText("Cháy nhà rồi").waitFor();
    expect(await atAccount.banner.count()).toBe(0);
  });

  test("with the desk down the numbers are on the phone within a second, and the officers hear of it when it is back", async () => {
    const says = "cuu voi co nguoi cam dao xong vo nha dam chong toi";
    const person = await citizen(system, "Cô Út");
    const desk = system.pid("desk");
    process.kill(desk, "SIGSTOP");
    try {
      const sent = performance.now();
      await person.write(says);
      const numbers = await until(
        "the numbers are on the phone",
        async () => (await person.said()).find((text) => text.includes("113")),
        { every: 20 },
      );
      expect(performance.now() - sent).toBeLessThan(1000);
      expect(numbers).toContain("113");
    } finally {
      process.kill(desk, "SIGCONT");
    }
    await atInbox.banner.getByText(says.slice(0, 20)).waitFor();
    await takeAllEmergencies(atInbox);
  });
});
