import chromium from "@sparticuz/chromium";
import { type Browser, type BrowserContext, chromium as playwright } from "playwright-core";

/** The browser that npm brought. Its own flags would switch web security off (house.md trap 6): only the sandbox is. */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch({ executablePath: await chromium.executablePath(), args: ["--no-sandbox"] });
}

export const PC = { width: 1366, height: 768 } as const;
export const PHONE = { width: 360, height: 780 } as const;
/** With the browser's own bars in the way. */
export const SHORT_PHONE = { width: 360, height: 740 } as const;

export async function openContext(
  browser: Browser,
  options: { size?: { width: number; height: number }; lang?: "vi" | "en"; dark?: boolean } = {},
): Promise<BrowserContext> {
  const size = options.size ?? PC;
  const context = await browser.newContext({
    viewport: size,
    locale: options.lang === "en" ? "en-GB" : "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    colorScheme: options.dark === true ? "dark" : "light",
    isMobile: size.width < 500,
    hasTouch: size.width < 500,
    deviceScaleFactor: size.width < 500 ? 2 : 1,
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(10_000);
  return context;
}
