import { randomUUID } from "node:crypto";
import { setInterval } from "node:timers/promises";
import type { InboxPage, MessagesPage } from "@keng/contract/console-api.ts";
import { type DeskClient, deskClient } from "./desk-client.ts";
import { killAtRandom, type Victim } from "./killing.ts";
import { waitingRows } from "./owner.ts";
import type { Chat, Person } from "./phone.ts";
import type { System } from "./system.ts";
import { until } from "./until.ts";

/** How many events of how many people, who is killed in what order, from which number their words are counted. */
export type Plan = {
  events: number;
  people: number;
  from: number;
  seed: number;
  victims: readonly Victim[];
  random: () => number;
};

/** Asks until it is answered: whoever works while things break tries again, with the same request. */
export async function insist<T>(what: string, act: () => Promise<T | undefined>): Promise<T> {
  return until(what, () => act().catch(() => undefined), { within: 60_000, every: 25 });
}

/** Some at once, as many screens would. */
export async function forEach<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  const one = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await act(item);
  };
  await Promise.all(Array.from({ length: 6 }, one));
}

const wordsOf = (n: number): string => `Có tụ tập đánh bạc ăn tiền ở nhà số ${1000 + n} ấp 3`;

export type Sent = { person: string; text: string };

async function citizens(system: System, plan: Plan): Promise<Sent[]> {
  const people: Person[] = [];
  const names = Array.from({ length: plan.people }, (_, n) => `Người dân ${n}`);
  await forEach(names, async (name) => {
    people.push(await system.control<Person>("POST", "/people", { name }));
  });
  await system.control("PUT", "/faults", {
    webhook: { duplicate: 0.2, reorder: true, drop_answer: 0.1 },
    api: { drop_answer: 0.03 },
    seed: plan.seed,
  });
  return Array.from({ length: plan.events }, (_, n) => ({
    person: people[Math.floor(plan.random() * plan.people)]?.id ?? "",
    text: wordsOf(plan.from + n),
  }));
}

/** Many write at once, evenly over the kills: some before the first, some after the last. */
const WRITERS = 6;

async function sendAll(
  system: System,
  plan: Plan,
  sent: readonly Sent[],
  kills: () => number,
): Promise<void> {
  let next = 0;
  const write = async (): Promise<void> => {
    for await (const _ of setInterval(2)) {
      const one = sent[next];
      if (one === undefined) return;
      if (next >= (plan.events * (kills() + 1)) / (plan.victims.length + 1)) continue;
      next += 1;
      await system.control("POST", `/people/${one.person}/messages`, { kind: "text", text: one.text });
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
}

export type Given = { conversation: string; text: string };

/** An officer who takes threads and answers them, and after each failure tries again with the same request. */
async function answer(
  system: System,
  random: () => number,
  name: string,
  isOver: () => boolean,
  given: Given[],
): Promise<void> {
  const client = await insist("an officer signs in", () => deskClient(system.desk_url, system.account(name)));
  while (!isOver()) {
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
    const request_id = randomUUID();
    const text = `Trả lời ${request_id.slice(0, 8)}: Công an xã đã nhận, cảm ơn bạn.`;
    const request = { request_id, text };
    const replied = await insist("a reply", () =>
      client.ask("POST", `/api/conversations/${thread.id}/replies`, request).then(definite),
    );
    if (replied.status < 300) given.push({ conversation: thread.id, text });
  }
}

/** What the desk itself decided; a server that is ending or without its database has decided nothing. */
const definite = <T extends { status: number }>(one: T): T | undefined =>
  one.status < 500 ? one : undefined;

export async function everyThread(client: DeskClient): Promise<Map<string, MessagesPage["items"]>> {
  const threads = new Map<string, MessagesPage["items"]>();
  for (const filter of ["all", "set_aside"]) {
    for (let cursor: string | null = ""; cursor !== null;) {
      const more: string = cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`;
      const list = await client.get<InboxPage>(`/api/conversations?filter=${filter}&limit=100${more}`);
      for (const one of list.items) threads.set(one.id, []);
      cursor = list.next_cursor;
    }
  }
  await forEach([...threads.keys()], async (id) => {
    const items: MessagesPage["items"] = [];
    for (let before: string | null = ""; before !== null;) {
      const more: string = before === "" ? "" : `?before=${encodeURIComponent(before)}`;
      const read = await client.get<MessagesPage>(`/api/conversations/${id}/messages${more}`);
      items.unshift(...read.items);
      before = read.earlier_cursor;
    }
    threads.set(id, items);
  });
  return threads;
}

export const went = (one: MessagesPage["items"][number]): boolean =>
  one.from !== "citizen" && ["sent", "delivered", "seen"].includes(one.delivery?.state ?? "");

export type Done = { sent: Sent[]; given: Given[]; killed: Victim[] };

/** Everybody works while one after the other is killed; returns when nothing waits any more. */
export async function runCampaign(system: System, plan: Plan): Promise<Done> {
  const sent = await citizens(system, plan);
  const given: Given[] = [];
  let isOver = false;
  const officers = ["tam", "hung"].map((name) => answer(system, plan.random, name, () => isOver, given));
  const killed: Victim[] = [];
  await Promise.all([
    killAtRandom(system, plan.victims, plan.random, (victim) => killed.push(victim)),
    sendAll(system, plan, sent, () => killed.length),
  ]).finally(() => (isOver = true));
  await Promise.all(officers);
  await until(
    "Zalo has told everything",
    async () =>
      (await system.control<{ pending: number }>("GET", "/webhooks")).pending === 0 ? true : undefined,
    { within: 90_000, every: 200 },
  );
  await until(
    "nothing waits any more",
    async () => {
      const rows = await waitingRows(system.home).catch(() => undefined);
      return rows !== undefined && Object.values(rows).every((count) => count === 0) ? true : undefined;
    },
    { within: 120_000, every: 300 },
  );
  return { sent, given, killed };
}

/** Where each text of these is: text → threads in which it stands, once for each time. */
export function threadsOf(
  threads: ReadonlyMap<string, MessagesPage["items"]>,
  sent: readonly Sent[],
): Map<string, string[]> {
  const texts = new Set(sent.map((one) => one.text));
  const at = new Map<string, string[]>();
  for (const [id, items] of threads)
    for (const one of items)
      if (one.from === "citizen" && one.text !== null && texts.has(one.text))
        at.set(one.text, [...(at.get(one.text) ?? []), id]);
  return at;
}

export type Counted = {
  acknowledged: number;
  stored: number;
  lost: number;
  doubled: number;
  answers: number;
  answers_lost: number;
  answers_doubled: number;
  /** Texts of the page, the machine's own among them: those that the desk says went out, and what the phones show. */
  page_sent: number;
  page_shown: number;
};

/** What the desk shows of it in the end, and the phones of these people: of earlier rounds too, who may be answered now. */
export async function countAll(
  system: System,
  { sent, given }: Done,
  people: Iterable<string>,
): Promise<Counted> {
  const client = await insist("an officer signs in", () =>
    deskClient(system.desk_url, system.account("viet")),
  );
  const threads = await everyThread(client);
  const at = threadsOf(threads, sent);
  const [page] = await system.control<{ oa_id: string }[]>("GET", "/oas");
  const shown: string[] = [];
  const writers = new Set(sent.map((one) => one.person));
  let page_shown = 0;
  await forEach([...new Set(people)], async (person) => {
    const chat = await system.control<Chat>("GET", `/people/${person}/chats/${page?.oa_id}`);
    const said = chat.messages.filter((one) => one.from === "oa").map((one) => one.text ?? "");
    shown.push(...said);
    if (writers.has(person)) page_shown += said.length;
  });
  const answered = [...new Set([...at.values()].flat())];
  const times = given.map(({ text }) => shown.filter((one) => one.includes(text)).length);
  return {
    // Zalo comes again until it is answered 200, and nothing is pending any more
    acknowledged: sent.length,
    stored: at.size,
    lost: sent.filter((one) => !at.has(one.text)).length,
    doubled: [...at.values()].filter((ids) => ids.length > 1).length,
    answers: given.length,
    answers_lost: times.filter((n) => n === 0).length,
    answers_doubled: times.filter((n) => n > 1).length,
    page_sent: answered.flatMap((id) => threads.get(id) ?? []).filter(went).length,
    page_shown,
  };
}
