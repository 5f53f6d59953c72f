import { randomUUID } from "node:crypto";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { InboxPage, MessagesPage } from "@keng/contract/console-api.ts";
import { freePort } from "@keng/db/embedded/server.ts";
import { openCluster } from "@keng/db/testing/cluster.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type DeskClient, deskClient } from "./desk-client.ts";
import { waitingRows } from "./owner.ts";
import type { Chat, Person } from "./phone.ts";
import { newPlace, type Place, ready, run, type System, systemAt } from "./system.ts";
import { until } from "./until.ts";

type Run = ReturnType<typeof run>;
const started: Run[] = [];
const begin = (...args: Parameters<typeof run>): Run => {
  const running = run(...args);
  started.push(running);
  return running;
};
const places: Place[] = [];
const openPlace = async (): Promise<Place> => {
  const place = await newPlace();
  places.push(place);
  return place;
};
afterAll(async () => {
  // what was started last needs what was started first
  for (const one of started.toReversed()) {
    one.child.kill("SIGINT");
    await one.ended;
  }
  for (const { home } of places) rmSync(home, { recursive: true, force: true, maxRetries: 3 });
});

const isUp = (url: string) =>
  until(
    `${url} is ready`,
    async () => ((await fetch(`${url}/readyz`).catch(() => undefined))?.ok === true ? true : undefined),
    { within: 60_000 },
  );

/** What an officer's open screen is told, as it comes. */
async function screen(url: string, client: DeskClient): Promise<{ type: string; id: string | null }[]> {
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const answer = await fetch(`${url}/api/live`, { headers: { cookie } });
  expect(answer.status).toBe(200);
  const events: { type: string; id: string | null }[] = [];
  void (async () => {
    let left = "";
    for await (const piece of answer.body ?? []) {
      left += Buffer.from(piece as Uint8Array).toString();
      const parts = left.split("\n\n");
      left = parts.pop() ?? "";
      for (const part of parts) {
        const data = /^data: (.+)$/m.exec(part)?.[1];
        if (data !== undefined) events.push(JSON.parse(data) as { type: string; id: string | null });
      }
    }
  })().catch(() => undefined);
  return events;
}

describe("two gateways and two desks on one embedded server", () => {
  let system: System;
  const urls = { desk: { a: "", b: "" }, gateway: { a: "", b: "" } };
  const client = { a: {} as DeskClient, b: {} as DeskClient };

  beforeAll(async () => {
    const place = await openPlace();
    await ready(begin(place));
    system = systemAt(place);
    const second: Place = { home: place.home, ports: [await freePort(), await freePort(), place.ports[2]] };
    begin(second, {}, false, ["start", "gateway"]);
    begin(second, { KENG_DESK_PHONES_URL: system.sim_url }, false, ["start", "desk"]);
    urls.desk = { a: system.desk_url, b: `http://localhost:${second.ports[0]}` };
    urls.gateway = { a: system.gateway_url, b: `http://127.0.0.1:${second.ports[1]}` };
    await Promise.all([isUp(urls.desk.b), isUp(urls.gateway.b)]);
    client.a = await deskClient(urls.desk.a, system.account("tam"));
    client.b = await deskClient(urls.desk.b, system.account("hung"));
  });

  /** Zalo has one address for the page: the proxy's. Here the simulator is told which of the two it is now. */
  const webhookThrough = async (gateway: string): Promise<void> => {
    const [app] = await system.control<{ app_id: string }[]>("GET", "/apps");
    const url = `${gateway}/zalo/webhook/${app?.app_id}`;
    await system.control("PUT", `/apps/${app?.app_id}/webhook`, { url });
  };
  const write = async (text: string): Promise<string> => {
    const { id } = await system.control<Person>("POST", "/people", { name: "Người dân" });
    await system.control("POST", `/people/${id}/messages`, { kind: "text", text });
    return id;
  };
  const threadWith = (officer: DeskClient, text: string) =>
    until(
      "the thread is in the inbox",
      async () => {
        const list = await officer.get<InboxPage>("/api/conversations?filter=all&limit=100");
        return list.items.find((one) => one.snippet?.includes(text) === true);
      },
      { within: 15_000 },
    );

  test.each([
    ["a", "b"],
    ["b", "a"],
  ] as const)("a message that came through gateway %s is seen at once at desk %s", async (gateway, desk) => {
    await webhookThrough(urls.gateway[gateway]);
    const events = await screen(urls.desk[desk], client[desk]);
    const text = `Có ghe hút cát ban đêm ở bến số ${randomUUID().slice(0, 8)}`;
    await write(text);
    const thread = await threadWith(client[desk], text.slice(-8));
    await expect.poll(() => events.map((one) => one.id), { timeout: 5_000 }).toContain(thread.id);
  });

  test("what an officer does at one desk is told at the other, and a session that ends is over at both", async () => {
    const text = `Xe ben chở đất ở đường ${randomUUID().slice(0, 8)}`;
    await write(text);
    const thread = await threadWith(client.a, text.slice(-8));
    const events = await screen(urls.desk.b, client.b);
    await until("quiet", () => (events.some((one) => one.type === "reset") ? true : undefined));
    const before = events.filter((one) => one.id === thread.id).length;
    await client.a.ask("POST", `/api/conversations/${thread.id}/claim`, {});
    await until("the colleague's screen is told", () =>
      events.filter((one) => one.id === thread.id).length > before ? true : undefined,
    );
    const leaving = await deskClient(urls.desk.a, system.account("tam"));
    const told = await screen(urls.desk.b, leaving);
    await leaving.ask("DELETE", "/api/session");
    await until("the other desk's screen hears it", () => told.find((one) => one.type === "session_ended"));
    const cookie = [...leaving.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    expect((await fetch(`${urls.desk.b}/api/me`, { headers: { cookie } })).status).toBe(401);
  });

  test("everything that two gateways take in and send out at once happens once", async () => {
    const texts = Array.from({ length: 60 }, (_, n) => `Bãi giữ xe thu quá giá ${1000 + n} đồng`);
    const people: string[] = [];
    for (const [n, text] of texts.entries()) {
      if (n % 15 === 0) await webhookThrough(n % 2 === 0 ? urls.gateway.a : urls.gateway.b);
      people.push(await write(text));
    }
    const replies = new Map<string, string>();
    for (const [n, text] of texts.slice(0, 20).entries()) {
      const officer = n % 2 === 0 ? client.a : client.b;
      const thread = await threadWith(officer, `giá ${text.slice(-9)}`);
      await officer.ask("POST", `/api/conversations/${thread.id}/claim`, {});
      const answer = `Đã nhận số ${n}, cảm ơn bạn.`;
      const body = { request_id: randomUUID(), text: answer };
      const replied = await officer.ask("POST", `/api/conversations/${thread.id}/replies`, body);
      expect(replied.status).toBeLessThan(300);
      replies.set(people[n] ?? "", answer);
    }
    await expect
      .poll(() => waitingRows(system.home), { timeout: 60_000, interval: 200 })
      .toEqual({ raw_event: 0, delivery: 0, media_job: 0, inbound: 0, outbound: 0 });
    const [page] = await system.control<{ oa_id: string }[]>("GET", "/oas");
    for (const [n, person] of people.entries()) {
      const chat = await system.control<Chat>("GET", `/people/${person}/chats/${page?.oa_id}`);
      const shown = chat.messages.filter((one) => one.from === "oa").map((one) => one.text ?? "");
      const answers = [replies.get(person)].filter((one) => one !== undefined);
      expect(shown, texts[n]).toHaveLength(1 + answers.length);
      for (const answer of answers) expect(shown.filter((one) => one.includes(answer))).toHaveLength(1);
    }
    const list = await client.b.get<InboxPage>("/api/conversations?filter=all&limit=100");
    const mine = list.items.filter((one) => one.label !== "" && one.snippet !== null);
    expect(new Set(mine.map((one) => one.id)).size).toBe(mine.length);
    const one = await client.b.get<MessagesPage>(`/api/conversations/${mine[0]?.id}/messages`);
    expect(one.items.length).toBeGreaterThan(0);
  });
});

describe("with DATABASE_URL", () => {
  test("keng uses that server, starts none of its own, and guards another installation's roles", async () => {
    const cluster = await openCluster();
    try {
      const address = new URL(cluster.superuser);
      address.pathname = "/keng_xa";
      const place = await openPlace();
      // this server's test roles are as another installation's
      const foreign = begin(place, { DATABASE_URL: address.toString() });
      expect(await foreign.ended).toBe(1);
      expect(foreign.printed()).toContain("database.json");

      const theirs = begin(place, { DATABASE_URL: cluster.address("keng_desk", "keng_template") });
      expect(await theirs.ended).toBe(1);
      expect(theirs.printed()).toContain("keng_desk");

      const alone = begin(place, { DATABASE_URL: address.toString() }, false, ["start", "desk"]);
      expect(await alone.ended).toBe(1);
      expect(alone.printed()).toContain("KENG_DESK_DATABASE_URL_FILE");

      writeFileSync(join(place.home, "database.json"), JSON.stringify(cluster.passwords), { mode: 0o600 });
      const running = begin(place, { DATABASE_URL: address.toString() });
      await ready(running);
      const system = systemAt(place);
      const officer = await deskClient(system.desk_url, system.account("tam"));
      expect(
        (await officer.get<InboxPage>("/api/conversations?filter=all&limit=50")).items.length,
      ).toBeGreaterThan(5);
      expect(existsSync(join(place.home, "postgres"))).toBe(false);
      expect([...system.pids().keys()]).not.toContain("database");
      running.child.kill("SIGINT");
      await running.ended;
    } finally {
      await cluster.close();
    }
  });
});
