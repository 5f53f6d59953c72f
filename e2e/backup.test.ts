import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { setInterval } from "node:timers/promises";
import { join } from "node:path";
import { startServer, stopServer } from "@keng/db/embedded/server.ts";
import { generateIdentity, identityToRecipient } from "age-encryption";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { everyThread } from "./campaign.ts";
import { type DeskClient, deskClient } from "./desk-client.ts";
import { askOwner } from "./owner.ts";
import type { Person } from "./phone.ts";
import { newPlace, type Place, ready, run, type System, systemAt } from "./system.ts";

/** What people said, as an officer reads it. */
async function everyWord(client: DeskClient): Promise<string[]> {
  const threads = [...(await everyThread(client)).values()];
  return threads.flat().flatMap(({ from, text }) => (from === "citizen" && text !== null ? [text] : []));
}

const count = (words: readonly string[], word: string): number => words.filter((one) => one === word).length;
const COUNTS = `select (select count(*) from desk.message)::int as message,
  (select count(*) from desk.conversation)::int as conversation,
  (select count(*) from desk.audit_entry)::int as audit_entry,
  (select count(*) from vault.source)::int as source, (select count(*) from vault.alias)::int as alias,
  (select count(*) from vault.media_original)::int as original`;

let place: Place;
let other: Place;
let third: Place;
let system: System;
let source: ReturnType<typeof run>;
let restored: ReturnType<typeof run> | undefined;
let holder = "";
let before: string[] = [];
const kept = () => join(place.home, "kept");
const apart = () => join(place.home, "kept-apart");
const fileOf = (side: string, folder = kept()): string =>
  join(folder, readdirSync(folder).find((name) => name.startsWith(`keng-${side}-2`)) ?? "");
const keng = async (at: Place, ...words: string[]): Promise<{ code: number | null; said: string }> => {
  const one = run(at, { KENG_LANG: "en" }, false, words);
  const code = await one.ended;
  return { code, said: one.printed() };
};

beforeAll(async () => {
  [place, other, third] = [await newPlace(), await newPlace(), await newPlace()];
  source = run(place);
  await ready(source);
  system = systemAt(place);
  holder = join(place.home, "key-holders", "demo-1.txt");
});
afterAll(async () => {
  for (const one of [source, restored]) one?.child.kill("SIGINT");
  await Promise.all([source.ended, restored?.ended]);
  for (const { home } of [place, other, third]) rmSync(home, { recursive: true, force: true, maxRetries: 3 });
});

/** What was said before the backups: Zalo had been answered 200 for each. */
const acknowledged: string[] = [];
const MESSAGES = `select (select count(*) from desk.message where sender = 'citizen')::int
  + (select count(*) from exchange.inbound where kind = 'message' and sealed is not null)::int
  + (select count(*) from vault.raw_event)::int as n, (select count(*) from exchange.inbound where sealed is not null)::int as waiting`;
const messagesIn = async (home: string) =>
  (await askOwner<{ n: number; waiting: number }>(home, MESSAGES))[0] ?? { n: 0, waiting: 0 };

const MOST = 500;

/** Many people write at once, until it is over; in a pause what was said is acknowledged. */
function load(people: readonly Person[]) {
  const flow = { said: [] as string[], isPaused: false, isOver: false };
  const write = async (): Promise<void> => {
    for await (const _ of setInterval(15)) {
      if (flow.isOver) return;
      if (flow.isPaused || flow.said.length >= MOST) continue;
      const text = `Bãi cát lậu số ${1000 + flow.said.length}`;
      flow.said.push(text);
      const person = people[flow.said.length % people.length];
      await system.control("POST", `/people/${person?.id}/messages`, { kind: "text", text });
    }
  };
  const writing = Promise.all(Array.from({ length: 3 }, write));
  return { flow, end: () => ((flow.isOver = true), writing) };
}

/** As the third user of `deploy/systemd`: the owner of the database, who has neither side's keys. */
const keyless = () => ({
  KENG_HOME: join(place.home, "third-user"),
  DATABASE_URL: readFileSync(join(place.home, "owner.url"), "utf8").trim(),
  KENG_GATEWAY_ORIGINALS: join(place.home, "gateway", "originals"),
  KENG_DESK_GATEWAY_PUBLIC_KEY: join(place.home, "gateway", "keys", "box.key.pub"),
  KENG_GATEWAY_DESK_PUBLIC_KEY: join(place.home, "desk", "keys", "box.key.pub"),
  KENG_LANG: "en",
});

describe("backups made while messages flow and the desk stands still", () => {
  test("are two files of one moment each, made with both sides' keys and with none", async () => {
    const people: Person[] = [];
    for (let n = 0; n < 30; n += 1)
      people.push(await system.control<Person>("POST", "/people", { name: "Người dân" }));
    const { flow, end } = load(people);
    await expect.poll(() => flow.said.length, { timeout: 30_000 }).toBeGreaterThan(30);
    // what comes from now on waits at the passage, under the desk's key of the hour
    process.kill(system.pid("desk"), "SIGSTOP");
    try {
      await expect.poll(() => flow.said.length, { timeout: 30_000 }).toBeGreaterThan(120);
      flow.isPaused = true;
      const pending = async () => (await system.control<{ pending: number }>("GET", "/webhooks")).pending;
      await expect.poll(pending, { timeout: 30_000 }).toBe(0);
      acknowledged.push(...flow.said);
      flow.isPaused = false;
      const at = flow.said.length;
      const made = await keng(place, "backup", kept());
      expect(made.said).toMatch(/✓ Gateway: .*\n✓ Desk: /);
      expect(made.code).toBe(0);
      expect(flow.said.length).toBeGreaterThan(at);
      const words = ["backup", apart(), "--recipients", join(place.home, "gateway", "recipients.txt")];
      const stranger = run(place, keyless(), false, words);
      // it waits for the desk, which alone can read what waits there
      const asked = () => askOwner(place.home, "select from exchange.backup where snapshot is not null");
      await expect.poll(async () => (await asked()).length, { timeout: 30_000 }).toBe(1);
      process.kill(system.pid("desk"), "SIGCONT");
      expect(await stranger.ended, stranger.printed()).toBe(0);
      expect(stranger.printed()).toMatch(/✓ Gateway: .*\n✓ Desk: /);
    } finally {
      process.kill(system.pid("desk"), "SIGCONT");
      await end();
    }
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
    const left = async () => (await messagesIn(place.home)).waiting;
    await expect.poll(left, { timeout: 60_000, interval: 200 }).toBe(0);
    const client = await deskClient(system.desk_url, system.account("viet"));
    before = await everyWord(client);
    expect(before).toEqual(expect.arrayContaining(acknowledged));
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
    await loadKeys(other);
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

  test.each([
    ["with both sides' keys", () => kept(), () => third],
    ["without any key", () => apart(), () => other],
  ])(
    "made %s: restored into an empty data folder, holds everything that was acknowledged",
    async (_how, folder, to) => {
      await loadKeys(to());
      const files = [fileOf("gateway", folder()), fileOf("desk", folder())];
      const done = await keng(to(), "restore", ...files, "--identity", holder);
      expect(done.said).toMatch(/✓ Gateway: .*counts agree\n✓ Desk: .*counts agree/);
      expect(done.code).toBe(0);
      const again = await keng(to(), "restore", ...files, "--identity", holder);
      expect(again.said).toContain("holds data");
      await startServer(to().home);
      try {
        const found = await messagesIn(to().home);
        // some of it waits, and is worked on after the start
        expect(found.waiting).toBeGreaterThan(50);
        expect(found.n).toBeGreaterThanOrEqual(acknowledged.length);
      } finally {
        await stopServer(to().home);
      }
    },
  );

  test("started, delivers what waited: every thread is readable, each message is there once, the chain is whole", async () => {
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
    // everything that was there is there once; what came in while the source ended was read back too
    const wrong = async (): Promise<string[]> => {
      const texts = await everyWord(client);
      return before.filter((word) => count(texts, word) !== count(before, word));
    };
    await expect.poll(wrong, { timeout: 60_000, interval: 500 }).toEqual([]);
    expect((await keng({ home: other.home, ports: place.ports }, "audit", "verify")).said).toContain(
      "the chain is whole",
    );
  });
});

const hasKeys = new Set<Place>();
async function loadKeys(to: Place): Promise<void> {
  if (hasKeys.has(to)) return;
  for (const side of ["gateway", "desk"]) {
    const loaded = await keng(to, "keys", "load", join(kept(), `${side}.keys`), "--identity", ownKey());
    expect(loaded.said).toContain("✓");
  }
  hasKeys.add(to);
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
