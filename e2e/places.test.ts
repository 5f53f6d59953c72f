import * as places from "@keng/i18n/officer/places.ts";
import * as shell from "@keng/i18n/officer/shell.ts";
import * as thread from "@keng/i18n/officer/thread.ts";
import * as work from "@keng/i18n/officer/work.ts";
import { translator } from "@keng/i18n/translator.ts";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { violations } from "./axe.ts";
import { openBrowser, SHORT_PHONE } from "./browser.ts";
import { officerAt, onBothScreens } from "./officer.ts";
import { citizen } from "./phone.ts";
import { systemAt } from "./system.ts";

const system = systemAt(inject("place"));

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => browser.close());

describe.each(onBothScreens(SHORT_PHONE))("the place of a report on the map (%s)", (lang, size) => {
  const look = { lang, ...(size === undefined ? {} : { size }) };
  const p = translator(lang, places);
  const w = translator(lang, work);

  test("a commander pastes the hamlets, an officer sets a point by hand and by keys, and finds the thread by it", async () => {
    const hamlet = `Xóm Gò ${lang === "vi" ? "Đình" : "Chùa"}`;
    const [north, east] = lang === "vi" ? ["10,8835", "106,4362"] : ["10,8800", "106,3950"];
    const viet = await officerAt(browser, system, system.account("viet"), look);
    await viet.page
      .getByRole("navigation", { name: translator(lang, shell)("navigation") })
      .getByRole("link", { name: translator(lang, shell)("area") })
      .click();
    await viet.page.getByTestId("hamlet").first().waitFor();
    expect(await violations(viet.page)).toEqual([]);
    await viet.page.getByRole("button", { name: p("import") }).click();
    const list = viet.page.getByRole("dialog");
    await list.getByLabel(p("import_label")).fill(`${hamlet}; ${east}; ${north}`);
    await list.getByText(p("import_line", { line: 1, why: p("line.swapped") })).waitFor();
    await list.getByLabel(p("import_label")).fill(`${hamlet}; ${north}; ${east}`);
    expect(await violations(viet.page)).toEqual([]);
    await list.getByRole("button", { name: p("import_do", { n: 1 }) }).click();
    await viet.page.getByTestId("hamlet").filter({ hasText: hamlet }).waitFor();
    await viet.context.close();

    const says = `(${lang}) Nhóm thanh niên nẹt pô ngoài bờ kè`;
    const person = await citizen(system, `Chú Tư ${lang}`);
    await person.send({ kind: "location", latitude: 10.8805, longitude: 106.4131 });
    await person.write(says);
    const tam = await officerAt(browser, system, system.account("tam"), look);
    await tam.row(says).click();
    await tam.thread.getByText(says).first().waitFor();
    const { page } = tam;
    if (size !== undefined) await page.getByRole("tab", { name: translator(lang, thread)("work") }).click();
    const place = page.getByTestId("place");
    await place.getByRole("button", { name: w("map_place") }).click();
    const dialog = page.getByRole("dialog", { name: p("pick_title") });
    const picked = dialog.getByTestId("picked");
    await picked.getByText(p("nowhere")).waitFor();
    await dialog.getByTestId("map-sent").waitFor();
    expect(await violations(page)).toEqual([]);

    // what the citizen sent, then by hand, then by keys: the nearest hamlet comes by itself
    await dialog.getByRole("button", { name: p("take_sent") }).click();
    await picked.getByText(/^Ấp 3/).waitFor();
    const map = dialog.getByRole("application");
    await map.click({ position: { x: 150, y: 150 } });
    const touched = await picked.innerText();
    await map.press("ArrowLeft");
    await expect.poll(() => picked.innerText()).not.toBe(touched);
    await dialog.getByRole("button", { name: p("nearer") }).click();
    // whoever sees no map has the list
    await dialog.getByRole("radio", { name: hamlet }).check();
    await picked.getByText(p("only_hamlet", { name: hamlet })).waitFor();
    await map.press("ArrowUp");
    await picked.getByText(new RegExp(`^${hamlet},`)).waitFor();
    await dialog.getByRole("button", { name: p("save") }).click();
    await dialog.waitFor({ state: "detached" });
    await place.getByText(hamlet).waitFor();
    await place.getByText(w("map_point")).waitFor();
    expect(page.url()).not.toMatch(/10[.,]8/);

    await page.goto(`${system.desk_url}/hop-thu?noi=${encodeURIComponent(hamlet)}`);
    await tam.row(says).waitFor();
    expect(await tam.rows.count()).toBe(1);
    await tam.context.close();
  });
});
