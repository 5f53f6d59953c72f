import type { Browser, Locator, Page } from "playwright-core";
import { en } from "@keng/zalo-sim/phones/i18n-en.ts";
import { vi } from "@keng/zalo-sim/phones/i18n.ts";
import { openContext } from "./browser.ts";
import type { Look } from "./officer.ts";
import type { System } from "./system.ts";
import { until } from "./until.ts";

/** The page with the citizens' phones, open in a browser. */
export async function phonesPage(browser: Browser, system: System, look: Look = {}) {
  const lang = look.lang ?? "vi";
  const words = lang === "en" ? en : vi;
  const context = await openContext(browser, look);
  const page = await context.newPage();
  await page.goto(`${system.sim_url}/?lang=${lang}`);
  return {
    page,
    context,
    words,
    /** Adds a person by hand; on a narrow screen the strip is opened first. */
    add: async (name: string) => {
      const panel = page.getByRole("button", { name: words.panel });
      if (await panel.isVisible()) await panel.click();
      await page.getByRole("button", { name: words.addPerson }).click();
      const form = page.getByRole("form", { name: words.addPerson });
      await form.getByLabel(words.name).fill(name);
      await form.getByRole("button", { name: words.addPerson }).click();
      return phone(page, words, name);
    },
    phone: (name: string) => phone(page, words, name),
  };
}

type Words = typeof vi | typeof en;

function phone(page: Page, words: Words, name: string) {
  const region = page.getByRole("region", { name, exact: true });
  const log = region.getByRole("log");
  return {
    region,
    log,
    follow: () => region.getByRole("button", { name: words.follow, exact: true }).click(),
    /** The welcome opens the chat by itself; whoever does not follow presses the button. */
    openChat: async (): Promise<void> => {
      const field = region.getByRole("textbox", { name: words.type });
      await until("the chat is open", async () => {
        if (await field.isVisible()) return true;
        const button = region.getByRole("button", { name: words.message, exact: true });
        await button.click({ timeout: 1000 }).catch(() => undefined);
        return undefined;
      });
    },
    write: async (text: string): Promise<void> => {
      await region.getByRole("textbox", { name: words.type }).fill(text);
      await region.getByRole("button", { name: words.send, exact: true }).click();
    },
    sendPicture: async (picture: string | RegExp): Promise<void> => {
      await region.getByRole("button", { name: words.picture }).click();
      const sheet = page.getByRole("dialog", { name: words.pictures });
      await sheet.getByRole("button", { name: picture }).first().click();
      await sheet.getByRole("button", { name: words.sendPictures(1) }).click();
    },
    /** What stands in the chat with these words. */
    message: (text: string): Locator => log.getByRole("article").filter({ hasText: text }).first(),
  };
}
