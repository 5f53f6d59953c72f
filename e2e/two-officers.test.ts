import * as composer from "@keng/i18n/officer/composer.ts";
import * as threadTexts from "@keng/i18n/officer/thread.ts";
import * as work from "@keng/i18n/officer/work.ts";
import { translator } from "@keng/i18n/translator.ts";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { type Officer, officerAt } from "./officer.ts";
import { citizen } from "./phone.ts";
import { systemAt } from "./system.ts";

const system = systemAt(inject("place"));
const t = translator("vi", threadTexts);
const c = translator("vi", composer);
const w = translator("vi", work);

let browser: Browser;
let tam: Officer;
let hung: Officer;

beforeAll(async () => {
  browser = await openBrowser();
  tam = await officerAt(browser, system, system.account("tam"));
  hung = await officerAt(browser, system, system.account("hung"));
});
afterAll(async () => browser.close());

/** A new thread that both have open. */
async function bothLookAt(says: string) {
  const person = await citizen(system, "Bà Lê Thị Ba");
  await person.write(says);
  for (const officer of [tam, hung]) {
    await officer.inbox();
    await officer.open(says);
  }
  return person;
}

describe("two officers at the same thread", () => {
  beforeEach(async () => {
    await tam.inbox();
    await hung.inbox();
  });

  test("one takes it, the other sees at once who holds it, may take it over, and only the holder can send", async () => {
    const person = await bothLookAt("Nhà hàng xóm mở loa kẹo kéo suốt đêm, xin công an xã nhắc giùm");
    await tam.page.getByRole("button", { name: t("claim"), exact: true }).click();
    await tam.thread.getByText(t("held_by_me")).waitFor();

    await hung.thread
      .getByTestId("holder")
      .getByText(t("held_by", { name: "Tâm" }))
      .waitFor();
    await hung.thread.getByText(c("held", { name: "Tâm" })).waitFor();
    await hung.write("Công an xã đã nhận tin.");
    const send = hung.page.getByRole("button", { name: c("send"), exact: true });
    expect(await send.isDisabled()).toBe(true);

    await hung.thread
      .getByRole("button", { name: t("take_over") })
      .first()
      .click();
    await hung.thread.getByText(t("held_by_me")).waitFor();
    await tam.thread
      .getByTestId("holder")
      .getByText(t("held_by", { name: "Hùng" }))
      .waitFor();
    expect(await hung.composer.inputValue()).toBe("Công an xã đã nhận tin.");
    await send.click();
    await expect.poll(person.said, { timeout: 10_000 }).toContain("Công an xã đã nhận tin.");
  });

  test("both send in the same moment: one answer goes out, the other is kept until its writer takes over", async () => {
    const person = await bothLookAt(
      "Có chiếc xe lạ đậu trước cổng trường mẫu giáo hai ngày rồi không ai nhận",
    );
    await tam.write("Câu trả lời của Tâm.");
    await hung.write("Câu trả lời của Hùng.");
    const answers = async (): Promise<string[]> =>
      (await person.said()).filter((text) => text.startsWith("Câu trả lời của"));
    await Promise.all(
      [tam, hung].map((officer) =>
        officer.page.getByRole("button", { name: c("send"), exact: true }).click(),
      ),
    );
    await expect.poll(answers, { timeout: 10_000 }).toHaveLength(1);
    const [first = ""] = await answers();
    const [late, name] = first.includes("Tâm") ? [hung, "Hùng"] : [tam, "Tâm"];

    const kept = late.thread.locator("[data-testid=message][data-delivery=failed]");
    await kept.getByText(`Câu trả lời của ${name}.`).waitFor();
    expect(await answers()).toHaveLength(1);
    await kept.getByRole("button", { name: t("take_over") }).click();
    await expect.poll(answers, { timeout: 10_000 }).toHaveLength(2);
    for (const officer of [tam, hung])
      await expect
        .poll(() => officer.thread.locator("[data-from=officer]").count(), { timeout: 10_000 })
        .toBe(2);
  });

  test("what they note for each other stands in both work panels and never on the phone", async () => {
    const person = await bothLookAt("Mấy đứa nhỏ hay tụ tập hút thuốc sau nhà văn hóa ấp 3");
    const note = "Đã hỏi tổ tự quản ấp 3, tối nay ghé.";
    await tam.page.getByRole("textbox", { name: w("add_note") }).fill(note);
    await tam.page.getByRole("button", { name: w("save_note") }).click();
    await hung.page.getByTestId("notes").getByText(note).waitFor();
    await hung.page.getByTestId("notes").getByText("Nguyễn Minh Tâm").waitFor();
    expect((await person.said()).join("\n")).not.toContain("tổ tự quản");
  });
});
