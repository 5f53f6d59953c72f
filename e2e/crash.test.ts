import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { setInterval } from "node:timers/promises";
import type { ConversationView, InboxPage, MessagesPage } from "@keng/contract/console-api.ts";
import { afterAll, describe, expect, it } from "vitest";
import { type DeskClient, deskClient } from "./desk-client.ts";
import { chance, killAtRandom, type Victim } from "./killing.ts";
import { waitingRows } from "./owner.ts";
import { type Chat, type Person } from "./phone.ts";
import { newPlace, run, systemAt } from "./system.ts";
import { until } from "./until.ts";

const SEED = 20_261_124;
const PEOPLE = 100;
const EVENTS = 500;
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

/** Asks until it is answered: whoever works while things break tries again, with the same request. */
async function insist<T>(what: string, act: () => Promise<T | undefined>): Promise<T> {
  return until(what, () => act().catch(() => undefined), { within: 60_000, every: 25 });
}

const wordsOf = (n: number): string => `Có tụ tập đánh bạc ăn tiền ở nhà số ${1000 + n} ấp 3`;

type Sent = { person: string; text: string };

async function citizens(): Promise<Sent[]> {
  const people: Person[] = [];
  for (let n = 0; n < PEOPLE; n += 1)
    people.push(await system.control<Person>("POST", "/people", { name: `Người dân ${n}` }));
  await system.control("PUT", "/faults", {
    webhook: { duplicate: 0.2, reorder: true, drop_answer: 0.1 },
    api: { drop_answer: 0.03 },
    seed: SEED,
  });
  return Array.from({ length: EVENTS }, (_, n) => ({
    person: people[Math.floor(random() * PEOPLE)]?.id ?? "",
    text: wordsOf(n),
  }));
}

/** Evenly over the kills: some before the first, some after the last. */
async function sendAll(sent: readonly Sent[], kills: () => number): Promise<void> {
  let next = 0;
  for await (const _ of setInterval(20)) {
    const one = sent[next];
    if (one === undefined) break;
    if (next >= (EVENTS * (kills() + 1)) / (VICTIMS.length + 1)) continue;
    await system.control("POST", `/people/${one.person}/messages`, { kind: "text", text: one.text });
    next += 1;
  }
}

type Given = { conversation: string; text: string };

/** An officer who takes threads and answers them, and after each failure tries again with the same request. */
async function answer(name: string, isOver: () => boolean, given: Given[]): Promise<void> {
  const client = await insist("an officer signs in", () => deskClient(system.desk_url, system.account(name)));
  for (let turn = 0; !isOver(); turn += 1) {
    const list = await insist("the inbox", () =>
      client.get<InboxPage>("/api/conversations?filter=new&limit=100"),
    );
    const mine = list.items.filter((one) => one.snippet?.includes("ăn tiền ở nhà số") === true);
    const thread = mine[Math.floor(random() * mine.length)];
    if (thread === undefined) continue;
    const claimed = await insist("a claim", () =>
      client.ask("POST", `/api/conversations/${thread.id}/claim`, {}).then(definite),
    );
    if (claimed.status >= 400) continue;
    const text = `Trả lời ${name} ${turn}: Công an xã đã nhận, cảm ơn bạn.`;
    const request = { request_id: randomUUID(), text };
    const replied = await insist("a reply", () =>
      client.ask("POST", `/api/conversations/${thread.id}/replies`, request).then(definite),
    );
    if (replied.status < 300) given.push({ conversation: thread.id, text });
  }
}

/** What the desk itself decided; a server that is ending or without its database has decided nothing. */
const definite = <T extends { status: number }>(one: T): T | undefined =>
  one.status < 500 ? one : undefined;

async function everyThread(client: DeskClient): Promise<Map<string, MessagesPage["items"]>> {
  const threads = new Map<string, MessagesPage["items"]>();
  for (const filter of ["all", "set_aside"]) {
    for (let cursor: string | null = ""; cursor !== null;) {
      const more: string = cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`;
      const list = await client.get<InboxPage>(`/api/conversations?filter=${filter}&limit=100${more}`);
      for (const one of list.items) threads.set(one.id, []);
      cursor = list.next_cursor;
    }
  }
  for (const id of threads.keys()) {
    const items: MessagesPage["items"] = [];
    for (let before: string | null = ""; before !== null;) {
      const more: string = before === "" ? "" : `?before=${encodeURIComponent(before)}`;
      const read = await client.get<MessagesPage>(`/api/conversations/${id}/messages${more}`);
      items.unshift(...read.items);
      before = read.earlier_cursor;
    }
    threads.set(id, items);
  }
  return threads;
}

const went = (one: MessagesPage["items"][number]): boolean =>
  one.from !== "citizen" && ["sent", "delivered", "seen"].includes(one.delivery?.state ?? "");

describe("while gateway, desk and database are killed at random moments", () => {
  it("every event arrives once, no answer goes out twice, no clock and no chain breaks", async () => {
    const sent = await citizens();
    const given: Given[] = [];
    let isOver = false;
    const officers = ["tam", "hung"].map((name) => answer(name, () => isOver, given));
    const killed: Victim[] = [];
    await Promise.all([
      killAtRandom(place, VICTIMS, random, (victim) => killed.push(victim)),
      sendAll(sent, () => killed.length),
    ]).finally(() => (isOver = true));
    await Promise.all(officers);
    expect(killed).toEqual(VICTIMS);
    expect(given.length).toBeGreaterThan(15);

    await expect
      .poll(() => system.control<{ pending: number }>("GET", "/webhooks"), { timeout: 60_000, interval: 200 })
      .toEqual({ pending: 0 });
    await expect
      .poll(() => waitingRows(place.home).catch(() => "no database"), { timeout: 75_000, interval: 300 })
      .toEqual({ raw_event: 0, delivery: 0, media_job: 0, inbound: 0, outbound: 0 });
    const [app] = await system.control<{ webhook_enabled: boolean }[]>("GET", "/apps");
    expect(app?.webhook_enabled).toBe(true);

    const client = await insist("an officer signs in", () =>
      deskClient(system.desk_url, system.account("viet")),
    );
    const threads = await everyThread(client);
    const at = new Map<string, string[]>();
    for (const [id, items] of threads)
      for (const one of items)
        if (one.from === "citizen" && one.text?.includes("ăn tiền ở nhà số") === true)
          at.set(one.text, [...(at.get(one.text) ?? []), id]);
    const texts = sent.map((one) => one.text);
    expect(texts.filter((text) => !at.has(text))).toEqual([]);
    expect([...at].filter(([, ids]) => ids.length > 1)).toEqual([]);
    expect(at.size).toBe(EVENTS);

    // what each phone shows against what the desk says went out
    const threadsOf = new Map<string, Set<string>>();
    for (const { person, text } of sent)
      threadsOf.set(person, (threadsOf.get(person) ?? new Set()).add(at.get(text)?.[0] ?? ""));
    const shown: string[] = [];
    for (const [person, ids] of threadsOf) {
      const chat = await system.control<Chat>("GET", `/people/${person}/chats/${page?.oa_id}`);
      const phone = chat.messages.filter((one) => one.from === "oa").map((one) => one.text ?? "");
      const out = [...ids].flatMap((id) => threads.get(id) ?? []).filter((one) => one.from !== "citizen");
      expect(
        out.filter((one) => !went(one)),
        "every answer's outcome is known",
      ).toEqual([]);
      expect(phone, `phone of ${person}`).toHaveLength(out.length);
      shown.push(...phone);
    }
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

    for (const id of new Set([...at.values()].flat())) {
      const view = await client.get<ConversationView>(`/api/conversations/${id}`);
      const clocks = view.clocks.filter((one) => one.rule === "P03");
      const running = clocks.filter((one) => one.met_at === null);
      const isAnswered = threads.get(id)?.some((one) => one.from === "officer") === true;
      expect(clocks.length, "a tip has its clock").toBeGreaterThan(0);
      expect(running.length, "at most one runs").toBeLessThanOrEqual(1);
      expect(isAnswered || clocks.length === 1, "without an answer the first one runs").toBe(true);
    }
    const inspector = await deskClient(system.desk_url, system.account("kiemtra"));
    const verdict = await inspector.ask<{ ok: boolean; entries: number }>("POST", "/api/audit/verify");
    expect(verdict.body).toMatchObject({ ok: true, broken_at: null });
    expect(verdict.body.entries).toBeGreaterThan(EVENTS);
  }, 240_000);
});
