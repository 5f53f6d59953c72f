import { AxeBuilder } from "@axe-core/playwright";
import * as media from "@keng/i18n/officer/media.ts";
import { translator } from "@keng/i18n/translator.ts";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser, PC, PHONE } from "./browser.ts";
import { officerAt } from "./officer.ts";
import { citizen } from "./phone.ts";
import { systemAt } from "./system.ts";

const system = systemAt(inject("place"));
const m = translator("vi", media);
const SAYS = "Em quay lại cảnh đua xe ngoài đường liên ấp, có cả ghi âm và đơn";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
  const person = await citizen(system, "Chị Út");
  await person.send({ kind: "video", sample: "quay-lai.mp4" });
  await person.send({ kind: "audio", sample: "ghi-am.m4a" });
  await person.send({ kind: "audio", sample: "ghi-am.amr" });
  await person.send({ kind: "file", sample: "don-trinh-bao.pdf" });
  // what was said last stands in the row of the list
  await person.write(SAYS);
});
afterAll(async () => browser.close());

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")}`));
}

const FILM = "document.querySelector('[data-testid=film] video')";
const PAGE = "document.querySelector('dialog[open] img')";

describe.each([
  { name: "on a PC", size: PC },
  { name: "on a phone", size: PHONE },
])("what citizens send beside words, $name", ({ size }) => {
  test("a film is played from any place, a voice shows its shape and can be sped up, a paper shows its pages", async () => {
    const officer = await officerAt(browser, system, system.account("tam"), { size });
    const { page, thread } = officer;
    await officer.open(SAYS);

    const film = thread.getByTestId("film").locator("video");
    await film.waitFor();
    await expect.poll(() => page.evaluate<number>(`${FILM}.readyState`)).toBeGreaterThan(1);
    expect(await page.evaluate<number>(`${FILM}.duration`)).toBeGreaterThan(2.5);
    await page.evaluate(`${FILM}.muted = true, ${FILM}.currentTime = 2, ${FILM}.play()`);
    await expect.poll(() => page.evaluate<number>(`${FILM}.currentTime`)).toBeGreaterThan(2);

    const voices = thread.getByTestId("voice");
    await expect.poll(() => voices.count()).toBe(2);
    const voice = voices.first();
    await voice.getByText(m("voice_known")).waitFor();
    const position = voice.getByRole("slider", { name: m("position") });
    await position.focus();
    await page.keyboard.press("ArrowRight");
    await expect
      .poll(() => position.getAttribute("aria-valuetext"))
      .toBe(m("position_said", { at: "0:02", all: "0:06" }));
    await page.keyboard.press(" ");
    await voice.getByRole("button", { name: m("pause") }).waitFor();
    await page.keyboard.press(" ");
    await voice.getByRole("button", { name: m("play") }).waitFor();
    const speed = voice.getByRole("button", { name: m("speed_said", { times: "1×" }) });
    await speed.click();
    await voice.getByRole("button", { name: m("speed_said", { times: "1,25×" }) }).waitFor();

    const paper = thread.getByTestId("paper").first();
    await paper
      .getByRole("button", { name: m("paper_open") })
      .first()
      .click();
    const dialog = page.getByRole("dialog", { name: m("paper_page_of", { n: 1, all: 1 }) });
    await dialog.getByRole("img", { name: m("paper_page", { n: 1 }) }).waitFor();
    await expect.poll(() => page.evaluate<number>(`${PAGE}.naturalHeight`)).toBeGreaterThan(1000);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");

    expect(await violations(page)).toEqual([]);
    await officer.context.close();
  });

  test("nothing of it scrolls sideways", async () => {
    const officer = await officerAt(browser, system, system.account("tam"), { size });
    await officer.open(SAYS);
    await officer.thread.getByTestId("voice").first().waitFor();
    const wide = await officer.page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    expect(wide).toBeLessThanOrEqual(0);
    await officer.context.close();
  });
});
