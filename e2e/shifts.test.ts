import * as alarms from "@keng/i18n/officer/alarms.ts";
import * as duty from "@keng/i18n/officer/duty.ts";
import * as emergency from "@keng/i18n/officer/emergency.ts";
import * as shifts from "@keng/i18n/officer/shifts.ts";
import { translator } from "@keng/i18n/translator.ts";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { violations } from "./axe.ts";
import { openBrowser, SHORT_PHONE } from "./browser.ts";
import { type Lang, officerAt, takeAllEmergencies } from "./officer.ts";
import { citizen } from "./phone.ts";
import { systemAt } from "./system.ts";

const system = systemAt(inject("place"));
const SECOND = 1000;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => browser.close());

// who stands at the desk first, stands there again at the end
describe.each<[Lang, { width: number; height: number } | undefined, string, string]>([
  ["vi", undefined, "tam", "hung"],
  ["en", SHORT_PHONE, "hung", "tam"],
])("a shift is handed over (%s)", (lang, size, leaves, comes) => {
  const look = { lang, ...(size === undefined ? {} : { size }) };
  const t = translator(lang, shifts);

  test("with a note, and taken over in one press with the threads that were held", async () => {
    const says = `(${lang}) Đèn đường đầu ấp 2 hư cả tuần, tối hay có xe té`;
    const todo = `(${lang}) Nhờ anh em ghé cầu ván lúc chập tối`;
    const person = await citizen(system, "Ông Ba Ván");
    await person.write(says);
    const leaver = await officerAt(browser, system, system.account(leaves), look);
    const next = await officerAt(browser, system, system.account(comes), look);
    await leaver.inbox();
    await leaver.row(says).click();
    await leaver.thread.getByText(says).first().waitFor();
    await leaver.reply("Công an xã đã nhận, cảm ơn ông.");
    await expect.poll(person.said, { timeout: 10_000 }).toContain("Công an xã đã nhận, cảm ơn ông.");

    await next.page.goto(`${system.desk_url}/ca-truc`);
    const there = next.page.getByTestId("post").first();
    await there.getByText(system.account(leaves).display_name).waitFor();
    await leaver.inbox();
    await leaver.goTo("shifts");
    const form = leaver.page.getByTestId("hand-over");
    await form.getByTestId("open-held").getByRole("link").first().waitFor();
    await form.getByLabel(t("todo")).fill(todo);
    expect(await violations(leaver.page)).toEqual([]);
    await form.getByRole("button", { name: t("write"), exact: true }).click();
    await leaver.page
      .getByTestId("post")
      .first()
      .getByRole("link", { name: t("see_note") })
      .waitFor();

    // the other's screen shows it by itself; one press takes over
    const take = there.getByRole("button", { name: t("take"), exact: true });
    await take.waitFor();
    expect(await violations(next.page)).toEqual([]);
    await take.click();
    const note = next.page.getByTestId("shift-note");
    await note.getByText(todo).waitFor();
    await next.page.getByTestId("shift-paper").getByText(todo).waitFor();
    expect(await violations(next.page)).toEqual([]);

    await leaver.page.getByTestId("post").first().getByText(system.account(comes).display_name).waitFor();
    await next.page.goto(`${system.desk_url}/hop-thu?loc=cua-toi`);
    await next.row("Đơn vị").or(next.row("Công an xã đã nhận, cảm ơn ông.")).first().waitFor();
    const name = system.account(comes).display_name.split(" ").at(-1) ?? "";
    await next.page
      .getByTestId("duty-line")
      .filter({ visible: true })
      .getByText(translator(lang, duty)("on_duty", { name }))
      .waitFor();
    await leaver.page
      .getByTestId("past-shift")
      .first()
      .getByText(system.account(leaves).display_name)
      .waitFor();
    await Promise.all([leaver.context.close(), next.context.close()]);
  });
});

describe("an emergency that nobody takes", () => {
  test("climbs by the clock: those on duty, then the commanders, each named on the banner, until it is taken", async () => {
    const says = "Cháy bếp nhà sau chùa, khói nhiều quá, còn bà cụ trong nhà";
    const a = translator("vi", alarms);
    const en = translator("en", alarms);
    const tam = await officerAt(browser, system, system.account("tam"));
    const viet = await officerAt(browser, system, system.account("viet"), { lang: "en", size: SHORT_PHONE });
    await takeAllEmergencies(tam);
    const person = await citizen(system, "Chị Bếp");
    await person.write(says);
    await tam.banner.getByText(says.slice(0, 20)).waitFor();
    const forward = (ms: number) => system.control("POST", "/clock", { advance_ms: ms });
    await forward(185 * SECOND);
    const told = tam.banner.getByText(new RegExp(`${a("whom.duty")}.*Tâm`));
    await told.waitFor({ timeout: 15_000 });
    await forward(120 * SECOND);
    await tam.banner.getByText(new RegExp(`${a("whom.commanders")}.*Việt`)).waitFor({ timeout: 15_000 });
    await viet.banner.getByText(new RegExp(`${en("whom.commanders")}.*Việt`)).waitFor({ timeout: 15_000 });
    expect(await violations(viet.page)).toEqual([]);
    await tam.banner.getByRole("button", { name: translator("vi", emergency)("take") }).click();
    for (const { banner } of [tam, viet]) await banner.waitFor({ state: "detached" });
    await Promise.all([tam.context.close(), viet.context.close()]);
  });
});
