import * as shell from "@keng/i18n/officer/shell.ts";
import * as threadTexts from "@keng/i18n/officer/thread.ts";
import { translator } from "@keng/i18n/translator.ts";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { type Officer, officerAt } from "./officer.ts";
import { citizen } from "./phone.ts";
import { systemAt } from "./system.ts";

const system = systemAt(inject("place"));
const t = translator("vi", threadTexts);
const s = translator("vi", shell);

let browser: Browser;
let officer: Officer;

beforeAll(async () => {
  browser = await openBrowser();
  officer = await officerAt(browser, system, system.account("tam"));
});
afterAll(async () => {
  await system.control("PUT", "/faults", { api: { drop_answer: 0 } });
  await browser.close();
});

function kill(name: string): void {
  try {
    process.kill(system.pid(name), "SIGKILL");
  } catch {
    // it is gone already
  }
}

/** Kills it as often as it is opened again, until the given function is called. */
function keepDown(name: string): () => void {
  kill(name);
  const again = setInterval(() => kill(name), 20);
  return () => clearInterval(again);
}

const back = (): Promise<void> => officer.connection.getByText(s("live")).waitFor({ timeout: 30_000 });

describe("the desk dies while an officer is writing", () => {
  test("the console says so, comes back by itself, shows what was missed, and what was typed is still there", async () => {
    const first = "Đêm qua có người lạ vào rẫy cắt trộm dây điện máy bơm";
    const person = await citizen(system, "Chú Tư");
    await person.write(first);
    await officer.open(first);
    await officer.write("Chú nhớ thêm");
    await officer.page.evaluate("window.notReloaded = true");

    kill("desk");
    await officer.connection.getByText(s("lost")).waitFor();
    const second = "Sáng nay thấy dấu xe ba gác chạy ra hướng cầu";
    await person.write(second);
    const other = "Ở ấp 5 có người bán thuốc lá lậu, chở bằng xe máy";
    await (await citizen(system, "Cô Út")).write(other);
    expect(await officer.composer.inputValue()).toBe("Chú nhớ thêm");

    await back();
    await officer.thread.getByText(second).waitFor();
    await officer.row(other).waitFor();
    expect(await officer.composer.inputValue()).toBe("Chú nhớ thêm");
    expect(await officer.page.evaluate("window.notReloaded")).toBe(true);
    await officer.write("");
  });

  test("a reply that the desk could not take says so, keeps its words, and goes out once when the desk is back", async () => {
    const says = "Nhờ công an xã xem giúp cái đèn đường trước trường học bị đập bể";
    const person = await citizen(system, "Bà Sáu");
    await person.write(says);
    await officer.open(says);
    const answer = "Công an xã đã ghi nhận, sẽ báo ủy ban xã.";

    const letUp = keepDown("desk");
    await officer.connection.getByText(s("lost")).waitFor();
    await officer.reply(answer);
    const failed = officer.thread.locator("[data-testid=message][data-delivery=failed]");
    await failed.getByText(answer).waitFor();
    await failed.getByRole("alert").waitFor();
    await failed.getByRole("button", { name: t("resend"), exact: true }).waitFor();
    // also while another thread is open, where a note says so
    await officer.rows
      .filter({ hasNotText: says.slice(0, 30) })
      .first()
      .click();
    await officer.page.mouse.move(700, 400);
    await officer.page.getByRole("alert", { name: s("unsent_label") }).waitFor();
    letUp();

    await back();
    await expect.poll(person.said, { timeout: 15_000 }).toContain(answer);
    await officer.page.getByRole("alert", { name: s("unsent_label") }).waitFor({ state: "detached" });
    await officer.open(answer);
    await officer.thread
      .locator("[data-from=officer][data-delivery=sent], [data-delivery=delivered]")
      .getByText(answer)
      .waitFor();
    expect((await person.said()).filter((text) => text === answer)).toHaveLength(1);
  });

  test("Zalo's answer to a reply is cut: it is asked whether it arrived, and the reply is not sent twice", async () => {
    await back();
    const says = "Xin hỏi làm lại thẻ căn cước bị mất thì cần giấy gì";
    const person = await citizen(system, "Em Ngọc");
    await person.write(says);
    await officer.open(says);
    const answer = "Anh/chị mang giấy tờ tùy thân còn lại đến trụ sở Công an xã trong giờ làm việc.";
    await system.control("PUT", "/faults", { api: { drop_answer: 1 } });
    await officer.reply(answer);
    await expect.poll(person.said, { timeout: 10_000 }).toContain(answer);
    await system.control("PUT", "/faults", { api: { drop_answer: 0 } });
    const sent = officer.thread.locator("[data-from=officer]").filter({ hasText: answer });
    await expect
      .poll(() => sent.first().getAttribute("data-delivery"), { timeout: 30_000 })
      .toMatch(/^(sent|delivered|seen)$/);
    expect((await person.said()).filter((text) => text === answer)).toHaveLength(1);
  });
});
