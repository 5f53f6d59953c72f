import * as composer from "@keng/i18n/officer/composer.ts";
import * as empty from "@keng/i18n/officer/inbox-empty.ts";
import * as keys from "@keng/i18n/officer/keys.ts";
import * as inbox from "@keng/i18n/officer/inbox.ts";
import * as shell from "@keng/i18n/officer/shell.ts";
import * as threadTexts from "@keng/i18n/officer/thread.ts";
import * as words from "@keng/i18n/officer/words.ts";
import * as work from "@keng/i18n/officer/work.ts";
import * as sorting from "@keng/i18n/officer/sorting.ts";
import { translator } from "@keng/i18n/translator.ts";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { type Officer, officerAt } from "./officer.ts";
import { citizen } from "./phone.ts";
import { systemAt } from "./system.ts";

const system = systemAt(inject("place"));
const e = translator("vi", empty);
const i = translator("vi", inbox);
const t = translator("vi", threadTexts);
const s = translator("vi", shell);
const w = translator("vi", work);
const word = translator("vi", words);

let browser: Browser;
let officer: Officer;

beforeAll(async () => {
  browser = await openBrowser();
  officer = await officerAt(browser, system, system.account("long"));
});
afterAll(async () => browser.close());
beforeEach(async () => {
  await officer.inbox();
  await officer.rows.first().waitFor();
});

const filter = (name: "all" | "new" | "mine" | "waiting" | "late") =>
  officer.page
    .getByRole("navigation", { name: i("filters") })
    .getByRole("link", { name: new RegExp(`^${i(`filter.${name}`)}`) });

async function mark(as: "question" | "tip" | "set_aside" | "not_set_aside" | "emergency"): Promise<void> {
  await officer.page.getByRole("button", { name: t("actions") }).click();
  await officer.page.getByRole("menuitem", { name: t(`mark.${as}`), exact: true }).click();
  if (as === "set_aside")
    await officer.page
      .getByRole("dialog")
      .getByRole("button", { name: translator("vi", sorting)("reason.advert") })
      .click();
}

describe("the inbox", () => {
  test("filters stand in the address and show what they name; an empty one says what would be here", async () => {
    const says = "Ban đêm có xe tải chở cát từ bờ sông lên, không biết có phép không";
    await (await citizen(system, "Anh Sáu")).write(says);
    await officer.row(says).waitFor();
    await filter("new").click();
    await officer.row(says).waitFor();
    expect(officer.page.url()).toContain("loc=moi");
    await officer.open(says);
    await officer.page.getByRole("button", { name: t("claim"), exact: true }).click();
    await officer.thread.getByText(t("held_by_me")).waitFor();
    await filter("mine").click();
    await officer.row(says).waitFor();
    await officer.reply("Công an xã đã nhận tin.");
    await filter("waiting").click();
    await officer.row("Công an xã đã nhận tin.").waitFor();
    await filter("late").click();
    expect(officer.page.url()).toContain("loc=qua-han");
    await filter("all").click();
    await officer.page
      .getByRole("combobox", { name: i("kind_filter") })
      .selectOption({ label: word("kind.question") });
    await expect.poll(() => officer.page.url()).toContain("loai=hoi");
    await expect
      .poll(
        async () => {
          const shown = await officer.rows.allInnerTexts();
          return shown.length > 0 && shown.every((row) => row.includes(word("kind.question")));
        },
        { timeout: 5000 },
      )
      .toBe(true);
    await officer.page.goBack();
  });

  test("has what is due first on top, and in the other order what came last; the address says which", async () => {
    const question = "Cho hỏi đăng ký tạm trú cho người ở trọ cần giấy tờ gì vậy";
    const report = "Có người lạ gõ cửa từng nhà ở ấp 2, hỏi mua giấy tờ cũ";
    await (await citizen(system, "Cô Út")).write(report);
    await officer.row(report).waitFor();
    await (await citizen(system, "Anh Tư")).write(question);
    await officer.row(question).waitFor();
    // among the few that are this officer's own, so that both rows are in view whatever else is open
    for (const says of [question, report]) {
      await officer.open(says);
      await officer.page.getByRole("button", { name: t("claim"), exact: true }).click();
      await officer.thread.getByText(t("held_by_me")).waitFor();
    }
    await filter("mine").click();
    const place = async (said: string): Promise<number> =>
      (await officer.rows.allInnerTexts()).findIndex((row) => row.includes(said.slice(0, 25)));
    await officer.sorted("newest", "urgent");
    await expect.poll(async () => (await place(report)) < (await place(question))).toBe(true);
    await officer.sorted("urgent", "newest");
    expect(officer.page.url()).toContain("xep=moi");
    await expect.poll(async () => (await place(report)) > (await place(question))).toBe(true);
    await officer.page.reload();
    await officer.row(question).waitFor();
    expect(await place(report)).toBeGreaterThan(await place(question));
  });

  test("is searched without accents, by neighbouring words, and says so when nothing is found", async () => {
    const says = "Lò gạch cũ cuối xóm có người lạ ở, ban ngày đóng cửa im ỉm";
    await (await citizen(system, "Bác Năm")).write(says);
    await officer.row(says).waitFor();
    await officer.page.keyboard.press("/");
    await officer.page.keyboard.type("lo gach cu");
    await officer.row("Lò gạch cũ").waitFor();
    await expect.poll(() => officer.rows.count(), { timeout: 5000 }).toBe(1);
    await officer.rows.locator("mark").first().waitFor();
    const field = officer.page.getByRole("combobox", { name: s("search") });
    await field.fill("khong he co chu nay dau");
    await officer.page.getByText(e("empty_search_title")).waitFor();
    await officer.page.getByRole("button", { name: e("clear_search") }).click();
    await officer.row(says).waitFor();
  });

  test("a thread is marked as a question and set aside, and each is undone by its key", async () => {
    const says = "Nhà bên cạnh đốt rác nhựa mỗi chiều, khói khét bay khắp xóm";
    await (await citizen(system, "Ông Chín")).write(says);
    await officer.page.goto(`${system.desk_url}/hop-thu?tim=${encodeURIComponent("đốt rác nhựa")}`);
    await officer.open(says);
    await mark("question");
    await officer.thread.getByText(word("kind.question")).waitFor();
    await officer.page.keyboard.press("z");
    await officer.page.getByText(t("undone")).waitFor();

    await mark("set_aside");
    await officer.page.getByText(t("marked.set_aside", { label: "" }).trim()).waitFor();
    const aside = officer.page.getByRole("button", { name: new RegExp(`^${i("filter.set_aside")}`) });
    await officer.inbox();
    await officer.rows.first().waitFor();
    expect(await officer.row(says).count()).toBe(0);
    await aside.click();
    await officer.open(says);
    await mark("not_set_aside");
    await officer.inbox();
    await officer.row(says).waitFor();
    await officer.open(says);
    await mark("set_aside");
    await officer.page
      .getByTestId("toast")
      .getByRole("button", { name: word("undo") })
      .click();
    await officer.page.getByText(t("undone")).waitFor();
  });

  test("asking for more: the officer sees the text first, changes it, and exactly that arrives on the phone", async () => {
    const says = "Có nhóm tụ tập đánh bài ăn tiền trong vườn dừa sau đình, chiều nào cũng có";
    const person = await citizen(system, "Dì Tám");
    await person.write(says);
    await officer.open(says);
    await officer.page
      .getByTestId("work")
      .getByRole("button", { name: w("change.NEED_INFO") })
      .click();
    const dialog = officer.page.getByRole("dialog");
    await dialog.getByLabel(w("change_ask")).fill("khoảng mấy người, giờ nào");
    const text = dialog.getByLabel(w("change_message"));
    await expect.poll(() => text.inputValue(), { timeout: 5000 }).toContain("khoảng mấy người, giờ nào");
    const shown = await text.inputValue();
    await dialog.getByRole("button", { name: w("change_send") }).click();
    await expect.poll(person.said, { timeout: 10_000 }).toContain(shown);
    await officer.page.getByTestId("tip-state").getByText(word("state.NEED_INFO")).waitFor();
    await officer.page.getByTestId("work").getByText(w("act.tip_state")).waitFor();
  });

  test("is worked by keyboard alone: j, k, Enter, a, r, Escape, ?", async () => {
    const { page } = officer;
    const focused = (): Promise<string | null> =>
      page.locator("[data-testid=row]:focus").getAttribute("data-label", { timeout: 2000 });
    await page.keyboard.press("j");
    const first = await focused();
    await page.keyboard.press("j");
    await expect.poll(focused).not.toBe(first);
    await page.keyboard.press("k");
    await expect.poll(focused).toBe(first);
    await page.keyboard.press("Enter");
    await officer.thread
      .getByText(first ?? "")
      .first()
      .waitFor();
    await page.keyboard.press("r");
    await expect
      .poll(() =>
        officer.composer.evaluate((field: { matches: (css: string) => boolean }) => field.matches(":focus")),
      )
      .toBe(true);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await expect.poll(focused).toBe(first);
    await page.keyboard.press("?");
    await page.getByRole("dialog").getByText(translator("vi", keys)("reply")).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });

  test("changes its language and its light at once, and remembers both", async () => {
    const { page } = officer;
    const en = translator("en", inbox);
    const ground = (): Promise<string> =>
      page.locator("body").evaluate("getComputedStyle(document.body).backgroundColor");
    const light = await ground();
    await page.getByRole("button", { name: "EN", exact: true }).click();
    await page.getByRole("navigation", { name: en("filters") }).waitFor();
    const look = translator("en", shell);
    await page.getByRole("button", { name: look("look.auto") }).click();
    await page.getByRole("button", { name: look("look.light") }).click();
    await page.getByRole("button", { name: look("look.dark") }).waitFor();
    expect(await ground()).not.toBe(light);
    await page.reload();
    await page.getByRole("navigation", { name: en("filters") }).waitFor();
    expect(await ground()).not.toBe(light);
    await page.getByRole("button", { name: look("look.dark") }).click();
    await page.getByRole("button", { name: "VI", exact: true }).click();
    await page.getByRole("navigation", { name: i("filters") }).waitFor();
  });

  test("a ready sentence is one press away, and the replies left are known before typing", async () => {
    const says = "Cho hỏi giờ làm việc của bộ phận một cửa, chiều thứ bảy có làm không";
    const person = await citizen(system, "Chị Mười");
    await person.write(says);
    await officer.open(says);
    const budget = officer.page.getByTestId("budget");
    const left = async (): Promise<number> => Number(/\d+/.exec(await budget.innerText())?.[0]);
    const before = await left();
    expect(before).toBeGreaterThan(0);
    await officer.page.getByRole("button", { name: translator("vi", composer)("more_templates") }).click();
    await officer.page
      .getByRole("list", { name: translator("vi", composer)("templates") })
      .getByRole("button")
      .first()
      .click();
    const sentence = await officer.composer.inputValue();
    expect(sentence.length).toBeGreaterThan(20);
    await officer.page.keyboard.press("Control+Enter");
    await expect.poll(person.said, { timeout: 10_000 }).toContain(sentence);
    await expect.poll(left, { timeout: 10_000 }).toBe(before - 1);
  });
});
