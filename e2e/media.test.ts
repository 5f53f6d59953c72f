import { AxeBuilder } from "@axe-core/playwright";
import * as media from "@keng/i18n/officer/media.ts";
import * as threadTexts from "@keng/i18n/officer/thread.ts";
import { translator } from "@keng/i18n/translator.ts";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser, PC, PHONE } from "./browser.ts";
import { officerAt } from "./officer.ts";
import { citizen } from "./phone.ts";
import { systemAt } from "./system.ts";

const system = systemAt(inject("place"));
const m = translator("vi", media);
const t = translator("vi", threadTexts);
const SAYS = "Em quay lại cảnh đua xe ngoài đường liên ấp, có cả ghi âm và đơn";

const MORE = "Biển số 62H, màu đỏ, có hai người đứng canh";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
  const person = await citizen(system, "Chị Út");
  await person.send({ kind: "video", sample: "quay-lai.mp4" });
  await person.send({ kind: "audio", sample: "ghi-am.m4a" });
  await person.send({ kind: "audio", sample: "ghi-am.amr" });
  await person.send({ kind: "file", sample: "don-trinh-bao.pdf" });
  await person.send({ kind: "file", sample: "don-trinh-bao.docx" });
  // what was said last stands in the row of the list
  await person.write(SAYS);

  const other = await citizen(system, "Anh Tám");
  const [asked = ""] = (await other.write("Xe này đậu trước cổng trường từ sáng")).msg_ids;
  await other.send({ kind: "album", samples: ["pho-dem.jpg", "ngo-nho.jpg", "xe-may.jpg"] });
  await other.send({ kind: "sticker" });
  await other.send({ kind: "location", latitude: 10.7812, longitude: 106.6543 });
  await other.send({ kind: "business_card", text: "84900000009" });
  await other.send({ kind: "link", text: "https://example.com/xe" });
  await system.control("POST", `/people/${other.id}/reactions`, { msg_id: asked, icon: "/-heart" });
  await other.send({ kind: "text", text: MORE, quote_msg_id: asked });
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

  test("an album is one, a sticker, a card, a place, a link, a quote and a reaction are each what they are", async () => {
    const officer = await officerAt(browser, system, system.account("tam"), { size });
    const { page, thread } = officer;
    await officer.open(MORE);
    const pictures = thread.getByRole("button", { name: t("picture_open") });
    await expect.poll(() => pictures.count()).toBe(3);
    await expect
      .poll(() =>
        page.evaluate<number>(
          "new Set([...document.querySelectorAll('figure button img')].map((one) => one.closest('figure'))).size",
        ),
      )
      .toBe(1);
    await thread.getByRole("img", { name: m("sticker") }).waitFor();
    await thread.getByText(m("contact_card")).waitFor();
    expect(await thread.getByText("84900000009").count()).toBe(0);
    await thread.getByText(t("location"), { exact: true }).waitFor();
    await thread.getByText("https://example.com/xe").first().waitFor();
    await thread.getByText(m("reacted", { what: m("reaction.heart") })).waitFor();
    await thread.getByRole("button", { name: /cổng trường/ }).click();
    await expect
      .poll(() => page.evaluate<string>("document.activeElement.innerText"))
      .toContain("cổng trường");
    expect(await violations(page)).toEqual([]);
    await officer.context.close();
  });

  test("a letter of Word shows its pages, and is saved only after a warning", async () => {
    const officer = await officerAt(browser, system, system.account("tam"), { size });
    await officer.open(SAYS);
    const letter = officer.thread.getByTestId("paper").filter({ hasText: m("format.docx") });
    await letter
      .getByRole("button", { name: m("paper_open") })
      .first()
      .waitFor();
    expect(await letter.getByRole("link").count()).toBe(0);
    await letter.getByRole("button", { name: m("paper_save") }).click();
    await letter.getByText(m("paper_warning")).waitFor();
    const coming = officer.page.waitForEvent("download");
    await letter.getByRole("link", { name: m("paper_save_still") }).click();
    expect((await coming).suggestedFilename()).toBe("tep.docx");
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
