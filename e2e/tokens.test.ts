import * as account from "@keng/i18n/officer/account.ts";
import * as tokens from "@keng/i18n/officer/tokens.ts";
import { translator } from "@keng/i18n/translator.ts";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { violations } from "./axe.ts";
import { openBrowser, PC } from "./browser.ts";
import { officerAt } from "./officer.ts";
import { systemAt } from "./system.ts";

const system = systemAt(inject("place"));
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => browser.close());

/** What a program gets that asks with this token: no browser, no cookie. */
async function asProgram(token: string, path: string): Promise<number> {
  const answer = await fetch(`${system.desk_url}${path}`, { headers: { authorization: `Bearer ${token}` } });
  return answer.status;
}

describe("a token for an officer's own program", () => {
  test.each([
    ["vi", PC],
    ["en", { width: 360, height: 740 }],
  ] as const)("is made on the account page, shown once, used and revoked (%s)", async (lang, size) => {
    const t = translator(lang, tokens);
    const a = translator(lang, account);
    const duty = await officerAt(browser, system, system.account("duty_officer"), { lang, size });
    const { page } = duty;
    await page.goto(`${system.desk_url}/tai-khoan`);
    await page.getByRole("button", { name: t("make") }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: t("create") }).click();
    await dialog.getByText(t("name_wrong")).waitFor();
    const name = `Reports ${lang}`;
    await dialog.getByLabel(t("name"), { exact: true }).fill(name);
    await dialog.getByRole("checkbox", { name: new RegExp(`^${t("scope.read_inbox")}`) }).check();
    await dialog.getByRole("button", { name: t("days.n", { n: 7 }), exact: true }).click();
    await dialog.getByLabel(a("current_password")).fill("not the password at all");
    await dialog.getByRole("button", { name: t("create") }).click();
    await dialog.getByRole("alert").waitFor();
    expect(await violations(page)).toEqual([]);
    // what was entered stands there still
    await dialog.getByLabel(a("current_password")).fill(system.account("duty_officer").password);
    await dialog.getByRole("button", { name: t("create") }).click();
    const token = (await page.getByTestId("new-token").innerText()).trim();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: t("done") }).click();

    expect(await asProgram(token, "/api/conversations")).toBe(200);
    expect(await asProgram(token, "/api/quick-replies")).toBe(403);
    await page.reload();
    const row = page.getByTestId("token").filter({ hasText: name });
    await row.getByRole("button", { name: t("revoke_of", { name }) }).waitFor();
    expect(await row.innerText()).toContain(t("scope.read_inbox"));
    expect(await page.content()).not.toContain(token);
    await row.getByRole("button", { name: t("revoke_of", { name }) }).click();
    await row.getByText(t("state.revoked")).waitFor();
    expect(await asProgram(token, "/api/conversations")).toBe(401);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await duty.context.close();
  });
});
