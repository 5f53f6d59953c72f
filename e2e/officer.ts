import type { Browser, Locator, Page } from "playwright-core";
import * as composer from "@keng/i18n/officer/composer.ts";
import * as emergency from "@keng/i18n/officer/emergency.ts";
import * as inbox from "@keng/i18n/officer/inbox.ts";
import * as session from "@keng/i18n/officer/session.ts";
import * as shell from "@keng/i18n/officer/shell.ts";
import { translator } from "@keng/i18n/translator.ts";
import { openContext, PHONE } from "./browser.ts";
import type { DemoAccount, System } from "./system.ts";
import { until } from "./until.ts";

export type Lang = "vi" | "en";
export type Look = { size?: { width: number; height: number }; lang?: Lang; dark?: boolean };

/**
 * Newest first: the threads of all journeys stand in one list, of which the screen draws only what is in view, and in
 * the order of urgency a thread that can wait stands far below.
 */
const NEWEST_FIRST = "/hop-thu?xep=moi";

/** For `describe.each`: once on a PC in Vietnamese, once on a phone in English. */
export const onBothScreens = (
  phone: { width: number; height: number } = PHONE,
): [Lang, { width: number; height: number } | undefined][] => [
  ["vi", undefined],
  ["en", phone],
];

export type Officer = Awaited<ReturnType<typeof officerAt>>;

/** Through the sign-in screen, as a person does it. */
export async function signIn(
  page: Page,
  url: string,
  account: DemoAccount,
  lang: Lang = "vi",
): Promise<void> {
  const t = translator(lang, session);
  await page.goto(`${url}/dang-nhap`);
  if (lang === "en") await page.getByRole("button", { name: "EN", exact: true }).click();
  await page.getByLabel(t("username")).fill(account.username);
  await page.getByLabel(t("password"), { exact: true }).fill(account.password);
  await page.getByRole("button", { name: t("next") }).click();
  await page.waitForURL((address) => address.pathname !== "/dang-nhap" && address.pathname !== "/");
}

/** An officer at a screen of their own, signed in. */
export async function officerAt(browser: Browser, system: System, account: DemoAccount, look: Look = {}) {
  const lang = look.lang ?? "vi";
  const context = await openContext(browser, look);
  const page = await context.newPage();
  await signIn(page, system.desk_url, account, lang);
  if (new URL(page.url()).pathname === "/hop-thu") await page.goto(`${system.desk_url}${NEWEST_FIRST}`);
  const rows = page.getByTestId("row");
  const write = async (text: string): Promise<void> => {
    await page.getByRole("textbox", { name: translator(lang, composer)("label", { label: "" }) }).fill(text);
  };
  return {
    page,
    context,
    rows,
    /** Of the list sorted by time, the newest below the emergencies, which stand on top until somebody takes them. */
    newest: page.locator("[data-testid=row]:not([data-urgent])").first(),
    thread: page.getByTestId("thread"),
    composer: page.getByRole("textbox", { name: translator(lang, composer)("label", { label: "" }) }),
    banner: page.getByTestId("emergency-banner"),
    connection: page.getByTestId("connection"),
    /** The row of the list in which these words stand. */
    row: (words: string): Locator => rows.filter({ hasText: words.slice(0, 30) }).first(),
    /** Opens the thread in whose row these words stand; the hand leaves the list, which then may move again. */
    open: async (words: string): Promise<void> => {
      await rows
        .filter({ hasText: words.slice(0, 30) })
        .first()
        .click();
      await page.mouse.move(700, 400);
      await page.getByTestId("thread").getByText(words).first().waitFor();
    },
    write,
    reply: async (text: string): Promise<void> => {
      await write(text);
      await page.getByRole("button", { name: translator(lang, composer)("send"), exact: true }).click();
    },
    /** Of the list: what it is sorted by, and by a press the other way. */
    sorted: async (from: "urgent" | "newest", to: "urgent" | "newest"): Promise<void> => {
      const t = translator(lang, inbox);
      await page.getByRole("button", { name: t(`sort_said.${from}`) }).click();
      await page.getByRole("button", { name: t(`sort_said.${to}`) }).waitFor();
    },
    inbox: () => page.goto(`${system.desk_url}${NEWEST_FIRST}`),
    goTo: (section: "inbox" | "shifts" | "orders" | "officers" | "pages" | "audit" | "account") =>
      page
        .getByRole("navigation", { name: translator(lang, shell)("navigation") })
        .getByRole("link", { name: translator(lang, shell)(section) })
        .click(),
  };
}

/** Whatever was open before is taken, so that what follows is the only emergency. */
export async function takeAllEmergencies(officer: Officer, lang: Lang = "vi"): Promise<void> {
  const t = translator(lang, emergency);
  await officer.rows.first().waitFor();
  await until(
    "no emergency is open",
    async () => {
      if (!(await officer.banner.isVisible())) return true;
      await officer.banner
        .getByRole("button", { name: t("take") })
        .click({ timeout: 1000 })
        .catch(() => undefined);
      return undefined;
    },
    { within: 20_000, every: 300 },
  );
}
