import { rmSync } from "node:fs";
import type { ConversationView } from "@keng/contract/console-api.ts";
import { afterAll, describe, expect, it } from "vitest";
import { everyThread, forEach, insist, runCampaign, threadsOf, went } from "./campaign.ts";
import { deskClient } from "./desk-client.ts";
import { chance, type Victim } from "./killing.ts";
import type { Chat } from "./phone.ts";
import { newPlace, run, systemAt } from "./system.ts";
import { until } from "./until.ts";

const SEED = 20_261_124;
const PEOPLE = 200;
const EVENTS = 2_000;
const VICTIMS: readonly Victim[] = [
  "gateway",
  "postgres",
  "desk",
  "gateway",
  "keeper",
  "gateway",
  "desk",
  "postgres",
  "gateway",
  "desk",
];

const place = await newPlace();
const { child, ended, printed } = run(place, {
  ZALO_SIM_RETRY_MS: ["100,200,400,800", ...Array.from({ length: 100 }, () => "1000")].join(),
});
afterAll(async () => {
  child.kill("SIGINT");
  await ended;
  rmSync(place.home, { recursive: true, force: true, maxRetries: 3 });
});
await until("the system is ready", () => (printed().includes("Sẵn sàng") ? true : undefined), {
  within: 120_000,
});
const system = systemAt(place);
const random = chance(SEED);
const [page] = await system.control<{ oa_id: string }[]>("GET", "/oas");

describe("while gateway, desk and database are killed at random moments", () => {
  it("every event arrives once, no answer goes out twice, no clock and no chain breaks", async () => {
    const { sent, given, killed } = await runCampaign(system, {
      events: EVENTS,
      people: PEOPLE,
      from: 0,
      seed: SEED,
      victims: VICTIMS,
      random,
    });
    expect(killed).toEqual(VICTIMS);
    expect(given.length).toBeGreaterThan(15);

    const [app] = await system.control<{ webhook_enabled: boolean }[]>("GET", "/apps");
    expect(app?.webhook_enabled).toBe(true);

    const client = await insist("an officer signs in", () =>
      deskClient(system.desk_url, system.account("viet")),
    );
    const threads = await everyThread(client);
    const at = threadsOf(threads, sent);
    const texts = sent.map((one) => one.text);
    expect(texts.filter((text) => !at.has(text))).toEqual([]);
    expect([...at].filter(([, ids]) => ids.length > 1)).toEqual([]);
    expect(at.size).toBe(EVENTS);

    // what each phone shows against what the desk says went out
    const ofPerson = new Map<string, Set<string>>();
    for (const { person, text } of sent)
      ofPerson.set(person, (ofPerson.get(person) ?? new Set()).add(at.get(text)?.[0] ?? ""));
    const shown: string[] = [];
    await forEach([...ofPerson], async ([person, ids]) => {
      const chat = await system.control<Chat>("GET", `/people/${person}/chats/${page?.oa_id}`);
      const phone = chat.messages.filter((one) => one.from === "oa").map((one) => one.text ?? "");
      const out = [...ids].flatMap((id) => threads.get(id) ?? []).filter((one) => one.from !== "citizen");
      expect(
        out.filter((one) => !went(one)),
        "every answer's outcome is known",
      ).toEqual([]);
      expect(phone, `phone of ${person}`).toHaveLength(out.length);
      shown.push(...phone);
    });
    for (const { conversation, text } of given) {
      expect(
        shown.filter((one) => one.includes(text)),
        text,
      ).toHaveLength(1);
      expect(
        threads.get(conversation)?.filter((one) => one.text === text),
        text,
      ).toHaveLength(1);
    }

    await forEach([...new Set([...at.values()].flat())], async (id) => {
      const view = await client.get<ConversationView>(`/api/conversations/${id}`);
      const clocks = view.clocks.filter((one) => one.rule === "P03");
      const running = clocks.filter((one) => one.met_at === null);
      const isAnswered = threads.get(id)?.some((one) => one.from === "officer") === true;
      expect(clocks.length, "a tip has its clock").toBeGreaterThan(0);
      expect(running.length, "at most one runs").toBeLessThanOrEqual(1);
      expect(isAnswered || clocks.length === 1, "without an answer the first one runs").toBe(true);
    });
    const inspector = await deskClient(system.desk_url, system.account("kiemtra"));
    const verdict = await inspector.ask<{ ok: boolean; entries: number }>("POST", "/api/audit/verify");
    expect(verdict.body).toMatchObject({ ok: true, broken_at: null });
    expect(verdict.body.entries).toBeGreaterThan(EVENTS);
  }, 240_000);
});
