import { randomUUID } from "node:crypto";
import type { InboxPage } from "@keng/contract/console-api.ts";
import type { UnitsBelow } from "@keng/contract/units.ts";
import * as texts from "@keng/i18n/officer/units.ts";
import { translator } from "@keng/i18n/translator.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { violations } from "./axe.ts";
import { openBrowser, PC, PHONE } from "./browser.ts";
import { type DeskClient, deskClient } from "./desk-client.ts";
import { officerAt } from "./officer.ts";
import type { Chat, Person } from "./phone.ts";
import { startSystem, type System } from "./system.ts";
import { until } from "./until.ts";

/** The demo of a province with five communes on a system of its own: one installation, six units, six pages. */
let system: Awaited<ReturnType<typeof startSystem>>;
const signedIn = new Map<string, DeskClient>();

beforeAll(async () => {
  system = await startSystem({ environment: { KENG_DEMO: "province" } });
});
afterAll(() => system.remove());

async function as(username: string): Promise<DeskClient> {
  const known = signedIn.get(username) ?? (await deskClient(system.desk_url, system.account(username)));
  signedIn.set(username, known);
  return known;
}

const inboxOf = async (username: string): Promise<InboxPage["items"]> =>
  (await (await as(username)).get<InboxPage>("/api/conversations?filter=all&limit=100")).items;

async function pageOf(name: string): Promise<string> {
  const pages = await system.control<{ oa_id: string; name: string }[]>("GET", "/oas");
  return pages.find((page) => page.name.includes(name))?.oa_id ?? "";
}

/** Somebody who writes to a page for the first time. */
async function writeTo(oa_id: string, text: string): Promise<{ said: () => Promise<string[]> }> {
  const { id } = await (system as System).control<Person>("POST", "/people", { name: "Người dân" });
  await system.control("POST", `/people/${id}/messages`, { oa_id, kind: "text", text });
  const said = async (): Promise<string[]> => {
    const chat = await system.control<Chat>("GET", `/people/${id}/chats/${oa_id}`);
    return chat.messages.filter((one) => one.from === "oa").map((one) => one.text ?? "");
  };
  return { said };
}

const arrives = (username: string, words: string) =>
  until(`${username} has it`, async () =>
    (await inboxOf(username)).find((one) => one.snippet?.includes(words) === true),
  );

const DUTY = ["tam", "truc.myhanh", "truc.hoakhanh", "truc.haunghia", "truc.tantru", "truc.tinh"];

describe("a province and five communes in one installation", () => {
  test("start says who is who, unit by unit, and each unit has threads of its own", async () => {
    for (const name of ["Công an tỉnh Tây Ninh", "Công an xã Đức Lập", "Công an xã Tân Trụ"])
      expect(system.printed()).toContain(`\n  ${name}\n`);
    const seen = await Promise.all(DUTY.map(inboxOf));
    for (const [n, threads] of seen.entries()) expect(threads.length, DUTY[n]).toBeGreaterThan(2);
    const ids = seen.flat().map((thread) => thread.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("each message comes into the unit of the page that it was written to, and is answered by that page", async () => {
    const [one, other] = [await pageOf("Hòa Khánh"), await pageOf("Tân Trụ")];
    const word = randomUUID().slice(0, 8);
    const people = [
      { duty: "truc.hoakhanh", person: await writeTo(one, `Có sòng bạc ở vườn điều số ${word}`) },
      { duty: "truc.tantru", person: await writeTo(other, `Có ghe hút cát ở vàm số ${word}`) },
    ];
    for (const { duty, person } of people) {
      const thread = await arrives(duty, word);
      const officer = await as(duty);
      await officer.ask("POST", `/api/conversations/${thread.id}/claim`, {});
      const text = `${duty} đã nhận, cảm ơn bạn`;
      await officer.ask("POST", `/api/conversations/${thread.id}/replies`, {
        request_id: randomUUID(),
        text,
      });
      await until("the answer comes from that page", async () =>
        (await person.said()).some((line) => line.includes(text)) ? true : undefined,
      );
      for (const stranger of ["tam", "truc.tinh", ...people.map((each) => each.duty)]) {
        if (stranger === duty) continue;
        expect((await inboxOf(stranger)).map((each) => each.id)).not.toContain(thread.id);
        const refused = await (await as(stranger)).ask("GET", `/api/conversations/${thread.id}`);
        expect(refused.status).toBe(404);
      }
    }
  });

  test("a complaint about a commune's police comes into the province's inbox and never into the commune's", async () => {
    const word = randomUUID().slice(0, 8);
    await writeTo(
      await pageOf("Mỹ Hạnh"),
      `Tôi tố cáo công an xã Mỹ Hạnh nhận tiền bỏ qua vi phạm, số ${word}`,
    );
    const thread = await arrives("truc.tinh", word);
    for (const own of ["truc.myhanh", "chihuy.myhanh"])
      expect((await inboxOf(own)).map((each) => each.id)).not.toContain(thread.id);
  });

  test("who stands above the communes reads no thread of theirs, nor does anybody of the province", async () => {
    const above = await as("captren.tinh");
    expect((await above.ask("GET", "/api/conversations?filter=all&limit=100")).status).toBe(403);
    const own = new Set((await inboxOf("truc.tinh")).map((each) => each.id));
    const communes = (await Promise.all(DUTY.slice(0, 5).map(inboxOf))).flat();
    expect(communes.filter((each) => own.has(each.id))).toEqual([]);
    const { units } = await above.get<UnitsBelow>("/api/units/below");
    expect(units.map((unit) => [unit.name_en, unit.is_own])).toEqual([
      ["Tây Ninh provincial police", true],
      ...["Đức Lập", "Hậu Nghĩa", "Hòa Khánh", "Mỹ Hạnh", "Tân Trụ"].map((name) => [
        `${name} commune police`,
        false,
      ]),
    ]);
    for (const username of ["tam", "chihuy.tinh", "truc.tinh", "quantri.tinh"])
      expect((await (await as(username)).ask("GET", "/api/units/below")).status, username).toBe(403);
    for (const { id } of communes.slice(0, 3))
      for (const username of ["captren.tinh", "truc.tinh", "chihuy.tinh", "kiemtra.tinh", "quantri.tinh"])
        expect([403, 404]).toContain(
          (await (await as(username)).ask("GET", `/api/conversations/${id}`)).status,
        );
  });

  test.each([
    { screen: "on a PC in Vietnamese", look: { size: PC, lang: "vi" } },
    { screen: "on a phone in English", look: { size: PHONE, lang: "en" } },
  ] as const)("sees the units as counts, $screen", async ({ look }) => {
    const t = translator(look.lang, texts);
    const browser = await openBrowser();
    try {
      const { page } = await officerAt(browser, system, system.account("captren.tinh"), look);
      await page.getByRole("heading", { level: 1, name: t("title") }).waitFor();
      await page.getByTestId("unit").nth(5).waitFor();
      expect(await page.getByTestId("unit").count()).toBe(6);
      expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
      expect(await violations(page)).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
