import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { keepsPictures } from "./config.ts";

const folder = keepsPictures
  ? join(import.meta.dirname, "..", "docs", "pictures")
  : mkdtempSync(join(tmpdir(), "keng-pictures-"));
mkdirSync(folder, { recursive: true });
if (!keepsPictures) process.once("exit", () => rmSync(folder, { recursive: true, force: true }));

/** Draws the screen as `name.png` (into `docs/pictures` when pictures are kept), and gives back how many bytes it has. */
export async function keepPicture(page: Page, name: string): Promise<number> {
  await page.evaluate("document.fonts.ready.then(() => undefined)");
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, animations: "disabled" });
  return statSync(path).size;
}
