import * as reveals from "@keng/i18n/officer/reveals.ts";
import * as threadTexts from "@keng/i18n/officer/thread.ts";
import * as veil from "@keng/i18n/officer/veil.ts";
import { translator } from "@keng/i18n/translator.ts";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { violations } from "./axe.ts";
import { openBrowser, PHONE } from "./browser.ts";
import { officerAt } from "./officer.ts";
import { citizen } from "./phone.ts";
import { systemAt } from "./system.ts";

const system = systemAt(inject("place"));
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => browser.close());

describe.each([
  ["on a PC", {}, "Quán nhậu sau chợ"],
  ["on a phone", { size: PHONE }, "Tiệm net cạnh trường"],
] as const)("what a citizen writes about themselves, %s", (_screen, look, place) => {
  const t = translator("vi", reveals);
  const said = translator("vi", threadTexts);

  test("is covered until the officer says why; reason and act stand in the log", async () => {
    const number = "0908 765 432";
    const words = `${place} ồn tới hai giờ sáng, gọi lại số ${number} giúp tôi`;
    await (await citizen(system, "Bà Sáu Lành")).write(words);
    const officer = await officerAt(browser, system, system.account("tam"), look);
    const { page, thread } = officer;
    const bodies: string[] = [];
    page.on("response", (response) => {
      if (response.url().includes("/api/conversations"))
        void response.text().then(
          (body) => bodies.push(body),
          () => undefined,
        );
    });
    await page.reload();
    await officer.row(place).click();
    await thread.getByText(`${place} ồn`).first().waitFor();
    await thread.getByText(said("masked.phone", { n: 1 })).waitFor();
    expect((await page.content()).includes(number)).toBe(false);

    await thread.getByRole("button", { name: t("open") }).click();
    const dialog = page.getByRole("dialog", { name: t("title") });
    const confirm = dialog.getByRole("button", { name: t("confirm") });
    await dialog.getByLabel(t("reason"), { exact: true }).waitFor();
    expect(await confirm.isDisabled()).toBe(true);
    expect(await violations(page)).toEqual([]);
    expect(bodies.join("")).toContain(place);
    expect(bodies.join("").includes(number)).toBe(false);
    await dialog.getByLabel(t("reason"), { exact: true }).fill("Gọi lại hỏi tên quán");
    await confirm.click();
    await thread.getByText(number).waitFor();
    await dialog.waitFor({ state: "detached" });
    expect(await violations(page)).toEqual([]);
    await officer.context.close();

    const inspector = await officerAt(browser, system, system.account("kiemtra"), look);
    await inspector.goTo("audit");
    await inspector.page.getByText("Gọi lại hỏi tên quán").first().waitFor();
    expect((await inspector.page.content()).includes(number)).toBe(false);
    await inspector.context.close();
  });
});

describe.each([
  ["on a PC", {}, "Ngã ba lò heo"],
  ["on a phone", { size: PHONE }, "Khúc cua chùa Bà"],
] as const)("a picture that may shock, %s", (_screen, look, place) => {
  const t = translator("vi", veil);
  const said = translator("vi", threadTexts);

  test("is blurred until the officer wants to see it, and blurred again with the next visit", async () => {
    const words = `${place} có tai nạn, xe máy nằm giữa đường`;
    const person = await citizen(system, "Anh Út Hiền");
    await person.write(words);
    await person.send({ kind: "image", sample: "pho-dem.jpg" });
    const officer = await officerAt(browser, system, system.account("long"), look);
    const { page, thread } = officer;
    await officer.rows.first().waitFor();
    const search = `${system.desk_url}/hop-thu?tim=${encodeURIComponent(place)}`;
    await page.goto(search);
    await officer.rows.first().click();
    const picture = thread.getByAltText(said("picture"), { exact: true });
    await picture.waitFor();
    const isBlurred = async (): Promise<boolean> =>
      (await thread.getByTestId("veil").getAttribute("data-veiled")) === "true" &&
      (
        await page.evaluate<string>("getComputedStyle(document.querySelector('[data-veiled] img')).filter")
      ).includes("blur");
    expect(await isBlurred()).toBe(true);
    expect(await violations(page)).toEqual([]);

    // a press on it shows it, and does not open it large before it was seen
    await thread
      .getByTestId("veil")
      .getByRole("button", { name: said("picture_open") })
      .click();
    await expect.poll(isBlurred).toBe(false);
    expect(await page.getByRole("dialog").count()).toBe(0);
    await thread.getByRole("button", { name: t("drop") }).click();
    await expect.poll(isBlurred).toBe(true);
    await page.keyboard.press("b");
    await expect.poll(isBlurred).toBe(false);
    expect(await violations(page)).toEqual([]);

    await page.goto(search);
    await officer.rows.first().click();
    await picture.waitFor();
    expect(await isBlurred()).toBe(true);
    await thread.getByRole("button", { name: t("lift") }).click();
    await expect.poll(isBlurred).toBe(false);
    await officer.context.close();
  });
});
