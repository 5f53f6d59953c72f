import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { setInterval } from "node:timers/promises";
import { join } from "node:path";
import type { InboxPage, MessagesPage } from "@keng/contract/console-api.ts";
import { generateIdentity, identityToRecipient } from "age-encryption";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type DeskClient, deskClient } from "./desk-client.ts";
import { askOwner } from "./owner.ts";
import type { Person } from "./phone.ts";
import { newPlace, type Place, ready, run, type System, systemAt } from "./system.ts";

/** Every thread that an officer may read, with all its words. */
async function everyWord(client: DeskClient): Promise<Map<string, string[]>> {
  const threads = new Map<string, string[]>();
  for (const filter of ["all", "set_aside"]) {
    for (let cursor: string | null = ""; cursor !== null;) {
      const more: string = cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`;
      const list = await client.get<InboxPage>(`/api/conversations?filter=${filter}&limit=100${more}`);
      await Promise.all(
        list.items.map(async ({ id }) => {
          const page = await client.get<MessagesPage>(`/api/conversations/${id}/messages`);
          threads.set(
            id,
            page.items.map((one) => one.text ?? `(${one.from})`),
          );
        }),
      );
      cursor = list.next_cursor;
    }
  }
  return threads;
}

const COUNTS = `select (select count(*) from desk.message)::int as message,
  (select count(*) from desk.conversation)::int as conversation,
  (select count(*) from desk.audit_entry)::int as audit_entry,
  (select count(*) from vault.source)::int as source, (select count(*) from vault.alias)::int as alias,
  (select count(*) from vault.media_original)::int as original`;

let place: Place;
let other: Place;
let system: System;
let source: ReturnType<typeof run>;
let restored: ReturnType<typeof run> | undefined;
let holder = "";
const before = new Map<string, string[]>();
const kept = () => join(place.home, "kept");
const fileOf = (side: string): string =>
  join(kept(), readdirSync(kept()).find((name) => name.startsWith(`keng-${side}-2`)) ?? "");
const keng = async (at: Place, ...words: string[]): Promise<{ code: number | null; said: string }> => {
  const one = run(at, { KENG_LANG: "en" }, false, words);
  const code = await one.ended;
  return { code, said: one.printed() };
};

beforeAll(async () => {
  [place, other] = [await newPlace(), await newPlace()];
  source = run(place);
  await ready(source);
  system = systemAt(place);
  holder = join(place.home, "key-holders", "demo-1.txt");
});
afterAll(async () => {
  for (const one of [source, restored]) one?.child.kill("SIGINT");
  await Promise.all([source.ended, restored?.ended]);
  for (const { home } of [place, other]) rmSync(home, { recursive: true, force: true, maxRetries: 3 });
});

describe("a backup made while messages flow", () => {
  test("is two files of one moment, and the keys of each side are files of their own", async () => {
    const flow = new AbortController();
    let sent = 0;
    const flowing = (async () => {
      for await (const _ of setInterval(50, undefined, { signal: flow.signal })) {
        const { id } = await system.control<Person>("POST", "/people", { name: "Người dân" });
        const text = `Bãi cát lậu số ${1000 + sent}`;
        await system.control("POST", `/people/${id}/messages`, { kind: "text", text });
        sent += 1;
      }
    })().catch(() => undefined);
    await expect.poll(() => sent, { timeout: 30_000 }).toBeGreaterThan(20);
    const at = sent;
    const made = await keng(place, "backup", kept());
    flow.abort();
    await flowing;
    expect(made.said).toMatch(/✓ Gateway: .*\n✓ Desk: /);
    expect(made.code).toBe(0);
    expect(sent).toBeGreaterThan(at);
    for (const side of ["gateway", "desk"]) {
      expect(statSync(fileOf(side)).mode & 0o777).toBe(0o600);
      const saved = await keng(
        place,
        "keys",
        "save",
        side,
        join(kept(), `${side}.keys`),
        "--recipient",
        await recipient(),
      );
      expect(saved.said).toContain("✓");
    }
    const client = await deskClient(system.desk_url, system.account("viet"));
    for (const [id, words] of await everyWord(client)) before.set(id, words);
  });

  test.each([
    ["a key that is nobody's", (file: string) => file, "does not open", true],
    [
      "a file that was cut",
      (file: string) => changed(file, (bytes) => bytes.subarray(0, Math.floor(bytes.length * 0.6))),
      "cut or changed",
      false,
    ],
    [
      "a file of which one bit was changed",
      (file: string) => changed(file, flipped),
      "cut or changed",
      false,
    ],
    [
      "a file that is something else",
      (file: string) => changed(file, () => Buffer.from("hello")),
      "not a file of keng",
      false,
    ],
  ])("%s is said in one line, and nothing is restored", async (_name, make, says, isStranger) => {
    await loadKeys();
    const stranger = join(kept(), "stranger.txt");
    writeFileSync(stranger, await generateIdentity());
    const file = make(fileOf("desk"));
    const refused = await keng(
      other,
      "restore",
      fileOf("gateway"),
      file,
      "--identity",
      isStranger ? stranger : holder,
    );
    expect(refused.code).toBe(1);
    const lines = refused.said.trim().split("\n");
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(says);
  });

  test("is restored into an empty data folder: counts agree, every thread is readable, the chain is whole", async () => {
    await loadKeys();
    const done = await keng(other, "restore", fileOf("gateway"), fileOf("desk"), "--identity", holder);
    expect(done.said).toMatch(/✓ Gateway: .*counts agree\n✓ Desk: .*counts agree/);
    expect(done.code).toBe(0);
    const again = await keng(other, "restore", fileOf("gateway"), fileOf("desk"), "--identity", holder);
    expect(again.said).toContain("holds data");

    const counted = await askOwner<Record<string, number>>(place.home, COUNTS);
    source.child.kill("SIGINT");
    await source.ended;
    // what is not Kẻng's: the simulator's world, and the passwords of its demo
    for (const name of ["simulator", "demo.json"])
      cpSync(join(place.home, name), join(other.home, name), { recursive: true });
    restored = run({ home: other.home, ports: place.ports });
    await ready(restored);
    const there = systemAt({ home: other.home, ports: place.ports });
    const client = await deskClient(there.desk_url, there.account("viet"));
    // what came after the moment of the backup is read back from Zalo, so that in the end nothing is missing
    await expect
      .poll(async () => (await askOwner<Record<string, number>>(other.home, COUNTS))[0]?.["source"], {
        timeout: 60_000,
      })
      .toBe(counted[0]?.["source"]);
    // the gateway knows of people a moment before the desk does
    await expect
      .poll(
        () =>
          askOwner<{ n: number }>(
            other.home,
            "select count(*)::int as n from exchange.inbound where taken_at is null",
          ),
        { timeout: 60_000 },
      )
      .toEqual([{ n: 0 }]);
    const meant = [...before.values()].flat().filter((one) => one.startsWith("Bãi cát"));
    const missing = async (): Promise<string[]> => {
      const texts = [...(await everyWord(client)).values()].flat();
      return meant.filter((word) => texts.filter((one) => one === word).length !== 1);
    };
    await expect.poll(missing, { timeout: 60_000, interval: 500 }).toEqual([]);
    const now = await everyWord(client);
    for (const words of now.values()) expect(words.length).toBeGreaterThan(0);
    expect((await keng({ home: other.home, ports: place.ports }, "audit", "verify")).said).toContain(
      "the chain is whole",
    );
  });
});

let hasKeys = false;
async function loadKeys(): Promise<void> {
  if (hasKeys) return;
  for (const side of ["gateway", "desk"]) {
    const loaded = await keng(other, "keys", "load", join(kept(), `${side}.keys`), "--identity", ownKey());
    expect(loaded.said).toContain("✓");
  }
  hasKeys = true;
}

const ownKey = (): string => join(place.home, "operator.txt");
let own = "";
async function recipient(): Promise<string> {
  if (own === "") {
    own = await generateIdentity();
    writeFileSync(ownKey(), own);
  }
  return identityToRecipient(own);
}

function changed(file: string, change: (bytes: Buffer) => Buffer): string {
  const copy = `${file}.changed`;
  writeFileSync(copy, change(readFileSync(file)));
  return copy;
}

function flipped(bytes: Buffer): Buffer {
  const at = Math.floor(bytes.length * 0.6);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}
