import * as emergency from "@keng/i18n/officer/emergency.ts";
import * as empty from "@keng/i18n/officer/inbox-empty.ts";
import * as shell from "@keng/i18n/officer/shell.ts";
import * as shifts from "@keng/i18n/officer/shifts.ts";
import { translator } from "@keng/i18n/translator.ts";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, PHONE } from "./browser.ts";
import { EVENING, ADVERTISEMENT, MORNING, NIGHT_WATCH, OUTAGE, type Story, URGENT } from "./night-stories.ts";
import { keepPicture } from "./keep-picture.ts";
import { type Officer, officerAt, takeAllEmergencies } from "./officer.ts";
import { citizen } from "./phone.ts";
import { startSystem } from "./system.ts";
import { until } from "./until.ts";

/** A night on duty, from the first message to the morning, on a system of its own: two officers, thirty threads. */
const t = translator("vi", emergency);
const s = translator("vi", shifts);
/** An empty screen draws smaller than this. */
const FULL = 15_000;
let system: Awaited<ReturnType<typeof startSystem>>;
let browser: Browser;
let tam: Officer;
let hung: Officer;
const played: { story: Story; said: () => Promise<string[]> }[] = [];

beforeAll(async () => {
  system = await startSystem();
  browser = await openBrowser();
  tam = await officerAt(browser, system, system.account("tam"));
  hung = await officerAt(browser, system, system.account("hung"));
  await takeAllEmergencies(tam);
});
afterAll(async () => {
  await browser.close();
  await system.remove();
});

/** Plays it on the phone; what the page said to this person is asked for in the morning. */
async function come(story: Story): Promise<void> {
  const person = await citizen(system, story.name);
  await person.follow();
  await story.does(person);
  played.push({ story, said: person.said });
}

/** Sent is what the screen says, not what was pressed: the tab may be closed next. */
async function reply(officer: Officer, story: Story): Promise<void> {
  await officer.reply(story.answer);
  const sent = officer.thread.locator(
    "[data-delivery=sent], [data-delivery=delivered], [data-delivery=seen]",
  );
  await sent.getByText(story.answer).first().waitFor();
}

/** What has words is found by them. */
async function answer(officer: Officer, story: Story): Promise<void> {
  if (story.row === null) throw new Error("nothing to find it by");
  await officer.inbox();
  await officer.open(story.row);
  await reply(officer, story);
}

const idsIn = (officer: Officer): Promise<(string | null)[]> =>
  officer.rows.evaluateAll((rows) => rows.map((row) => row.getAttribute("data-id")));

/** They come one after the other, and whoever's turn it is answers; what has no words is opened while it is the newest. */
async function work(officers: readonly Officer[], stories: readonly Story[]): Promise<void> {
  for (const [at, story] of stories.entries()) {
    const officer = officers[at % officers.length];
    if (officer === undefined) throw new Error("nobody is on duty");
    await officer.inbox();
    await officer.rows.first().waitFor();
    const before = await idsIn(officer);
    await come(story);
    if (story.row !== null) await officer.open(story.row);
    else {
      await until(`what ${story.name} sent stands on top of the list`, async () =>
        before.includes(await officer.newest.getAttribute("data-id")) ? undefined : true,
      );
      await officer.newest.click();
    }
    await reply(officer, story);
  }
}

test("the evening: thirty threads begin, what rings is taken first", async () => {
  for (const story of URGENT) {
    await come(story);
    await tam.banner.getByText((story.row ?? "").slice(0, 20)).waitFor();
    expect(await keepPicture(tam.page, "night-emergency-pc-vi")).toBeGreaterThan(FULL);
    await tam.banner.getByRole("button", { name: t("take") }).click();
    await tam.thread
      .getByText(story.row ?? "")
      .first()
      .waitFor();
    await reply(tam, story);
  }
  await work([tam, hung], EVENING);
  expect(await tam.banner.count()).toBe(0);
});

test("gateway and desk are killed in the middle, and nothing that was written meanwhile is missing", async () => {
  for (const name of ["desk", "gateway"]) process.kill(system.pid(name), "SIGKILL");
  for (const story of OUTAGE) await come(story);
  await until(
    "the desk is back",
    () =>
      tam.inbox().then(
        () => true,
        () => undefined,
      ),
    { within: 30_000 },
  );
  for (const story of OUTAGE) await tam.row(story.row ?? "").waitFor({ timeout: 30_000 });
  // what rings among it is taken by whoever presses first, and answered by them
  await takeAllEmergencies(tam);
  expect(await keepPicture(tam.page, "night-inbox-pc-vi")).toBeGreaterThan(FULL);
  for (const story of OUTAGE) await answer(tam, story);
  expect(await tam.page.getByRole("alert", { name: translator("vi", shell)("unsent_label") }).count()).toBe(
    0,
  );
});

test("what nobody need answer is set aside by itself, and is there to be looked at", async () => {
  await come(ADVERTISEMENT);
  await tam.page.goto(`${system.desk_url}/hop-thu?loc=de-rieng&xep=moi`);
  await tam.row(ADVERTISEMENT.row ?? "").waitFor();
  await hung.inbox();
  await hung.rows.first().waitFor();
  expect(await hung.row(ADVERTISEMENT.row ?? "").count()).toBe(0);
  await tam.open(ADVERTISEMENT.row ?? "");
  await reply(tam, ADVERTISEMENT);
});

test("the shift changes: one writes what the next has to know, the other takes over in one press", async () => {
  const todo = "Xóm chài ấp 4 vừa cháy, nhờ ca sau ghé lại trước 2 giờ.";
  await tam.page.goto(`${system.desk_url}/ca-truc`);
  const form = tam.page.getByTestId("hand-over");
  await form.getByTestId("open-held").getByRole("link").first().waitFor();
  await form.getByLabel(s("todo")).fill(todo);
  expect(await keepPicture(tam.page, "night-hand-over-pc-vi")).toBeGreaterThan(FULL);
  await form.getByRole("button", { name: s("write"), exact: true }).click();
  await tam.page
    .getByTestId("post")
    .first()
    .getByRole("link", { name: s("see_note") })
    .waitFor();
  await hung.page.goto(`${system.desk_url}/ca-truc`);
  await hung.page
    .getByTestId("post")
    .first()
    .getByRole("button", { name: s("take"), exact: true })
    .click();
  await hung.page.getByTestId("shift-note").getByText(todo).waitFor();
  expect(await keepPicture(hung.page, "night-note-pc-vi")).toBeGreaterThan(FULL);
});

test("the rest of the night, then the morning on a phone in English", async () => {
  await work([hung], NIGHT_WATCH);
  const long = await officerAt(browser, system, system.account("long"), { size: PHONE, lang: "en" });
  await work([long], MORNING);
  expect(await keepPicture(long.page, "night-thread-phone-en")).toBeGreaterThan(FULL);
  await long.inbox();
  await long.rows.first().waitFor();
  expect(await keepPicture(long.page, "night-inbox-phone-en")).toBeGreaterThan(FULL);
  expect(await long.page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
  await long.context.close();
});

test("in the morning everybody has had their answer, each once, and nothing waits", async () => {
  for (const { story, said } of played) {
    const heard = await until(`${story.answer} is on the phone`, async () => {
      const all = await said();
      return all.includes(story.answer) ? all : undefined;
    });
    expect(heard.filter((one) => one === story.answer)).toHaveLength(1);
    // whoever writes is told at once that it came, before any officer
    expect(heard.indexOf(story.answer)).toBeGreaterThan(0);
  }
  expect(played.length).toBeGreaterThanOrEqual(28);
  await tam.page.goto(`${system.desk_url}/hop-thu?loc=moi&xep=moi`);
  await tam.page.getByText(translator("vi", empty)("empty_new_title")).or(tam.rows.first()).waitFor();
  const rows = (await tam.rows.allInnerTexts()).join("\n");
  expect(played.filter(({ story }) => story.row !== null && rows.includes(story.row.slice(0, 30)))).toEqual(
    [],
  );
});
