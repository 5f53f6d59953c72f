import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { InboxPage, MessagesPage } from "@keng/contract/console-api.ts";
import { readArchive } from "@keng/cli/backup/archive.ts";
import { makeBackup } from "@keng/cli/backup/backup.ts";
import { homeAt } from "@keng/cli/start/home.ts";
import { sealIdentity } from "@keng/console/reports/seal-identity.ts";
import { generateIdentity, identityToRecipient } from "age-encryption";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { Officer } from "./canary-officer.ts";
import { readMedia } from "./canary-reading.ts";
import { callerOf, PEOPLE, plant, type Planted, quarryOf, SENT_MEDIA } from "./canary-people.ts";
import { everyValue, filesBelow, openWorld } from "./canary-world.ts";
import { type Quarry, traces, tracesInBulk } from "./hunt.ts";

const world = await openWorld();
const received: Buffer[] = [];
/** What the gateway answered, and what passed inward as the desk can open it. */
const answered: Buffer[] = [];
const passed: Buffer[] = [];
let who: Quarry;
let said: Quarry;
let both: Quarry;
const CALLERS = 20;
const seen = {
  logged: 0,
  threads: 0,
  messages: 0,
  media: new Map<string, number>(),
  statuses: new Set<number>(),
};

async function someAtATime<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  const worker = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}

async function untilQuiet(isDeskThere: boolean): Promise<void> {
  await vi.waitFor(
    async () => {
      const { pending } = await world.call<{ pending: number }>("GET", "/webhooks");
      const { rows } = await world.owner.query<{ n: number }>(
        `select ((select count(*) from vault.raw_event)
           + (select count(*) from vault.delivery where state in ('waiting', 'sending'))
           + (select count(*) from vault.media_job where state = 'waiting')
           + (select count(*) from vault.source where identity_sealed is null)
           + (select count(*) from exchange.outbound where taken_at is null)
           + (select count(*) from exchange.inbound where taken_at is null and $1))::int as n`,
        [isDeskThere],
      );
      if (pending + (rows[0]?.n ?? 0) > 0) throw new Error(`${pending} + ${rows[0]?.n} still wait`);
    },
    { timeout: 180_000, interval: 100 },
  );
}

/** Runs something while a column is not there, so that the database refuses what both sides ask of it. */
async function without(table: string, column: string, act: () => Promise<unknown>): Promise<void> {
  await world.owner.query(`alter table ${table} rename column ${column} to gone`);
  await act();
  await world.owner.query(`alter table ${table} rename column gone to ${column}`);
}

async function askGateway(url: string, path: string, init: RequestInit = {}): Promise<void> {
  const answer = await fetch(`${url}${path}`, init);
  answered.push(Buffer.from(JSON.stringify([...answer.headers])), Buffer.from(await answer.arrayBuffer()));
}

beforeAll(async () => {
  const gateway = await world.startGateway();
  const people: Planted[] = [];
  await someAtATime(
    Array.from({ length: PEOPLE }, (_, n) => n),
    async (n) => void people.push(await plant(world, n)),
  );
  ({ who, said } = quarryOf(world, people));
  both = { ...who, words: [...who.words, ...said.words] };
  const [one] = people;
  if (one === undefined) throw new Error("nobody");

  // what Zalo might send one day, what others send, and what the database refuses
  const stranger = { user_id: one.id, info: `${who.words[0]}unknown`, phone: "84991730000" };
  await world.call("POST", `/oas/${world.page.oa_id}/webhook-events`, {
    body: {
      event_name: "user_unheard_of",
      sender: { id: one.id },
      recipient: { id: world.page.oa_id },
      ...stranger,
    },
  });
  const hook = `/zalo/webhook/${world.app.app_id}`;
  const forged = { "content-type": "application/json", "x-zevent-signature": `mac=${"0".repeat(64)}` };
  for (const body of [JSON.stringify(stranger), `{"${who.words[0]}":`, ""])
    await askGateway(gateway, hook, { method: "POST", headers: forged, body });
  await askGateway(gateway, `/${who.words[0]}/${one.id}?phone=84991730000`);
  await without("vault.message_ref", "hash", async () => {
    await world.call("POST", `/people/${one.id}/messages`, {
      kind: "text",
      text: `Nhà ${one.said}c lại đánh bạc`,
    });
    await vi.waitUntil(() => world.lines.gateway.join("").includes('"42703"'), { timeout: 10_000 });
  });
  await untilQuiet(false);
  const { rows } = await world.owner.query<{ sealed: Buffer; key_id: string | null }>(
    "select sealed, key_id from exchange.inbound where sealed is not null",
  );
  for (const row of rows) passed.push(Buffer.from(JSON.stringify(world.openPassed(row))));

  await officersWork(await world.startDesk(), one);
  await untilQuiet(true);
  for (const path of ["/healthz", "/readyz", "/openapi.json", "/metrics"]) await askGateway(gateway, path);
}, 400_000);

/** What officers do in a day, and what goes wrong in one. */
async function officersWork(desk: string, one: Planted): Promise<void> {
  await untilQuiet(true);
  const [duty, commander, inspector, nobody] = ["duty-officer", "commander", "inspector", ""].map(
    () => new Officer(desk, received),
  ) as [Officer, Officer, Officer, Officer];
  await duty.signIn("duty-officer");
  await commander.signIn("commander");
  await inspector.signIn("inspector");
  await duty.listen();
  const note = async (asked: Promise<{ status: number }>): Promise<void> => {
    seen.statuses.add((await asked).status);
  };

  const threads: InboxPage["items"] = [];
  for (const filter of ["all", "new", "waiting", "late", "set_aside", "mine"])
    for (let cursor: string | null = ""; cursor !== null;) {
      const more: string = cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`;
      const list = await duty.ask("GET", `/api/conversations?filter=${filter}&limit=100${more}`);
      const { items, next_cursor } = list.body as InboxPage;
      if (filter === "all") threads.push(...items);
      cursor = next_cursor;
    }
  seen.threads = threads.length;
  await someAtATime(threads, async ({ id }) => {
    await duty.ask("GET", `/api/conversations/${id}`);
    const { body } = await duty.ask("GET", `/api/conversations/${id}/messages`);
    const { items } = body as MessagesPage;
    seen.messages += items.length;
    await readMedia(duty, received, items, seen.media);
  });
  for (const { id } of threads.slice(0, 20)) await duty.ask("POST", `/api/conversations/${id}/read`, {});
  for (const q of ["danh bac", one.said, `${who.words[0]}0ten`, "0991730000", one.id])
    await duty.ask("GET", `/api/conversations?q=${encodeURIComponent(q)}`);
  for (const [n, { id }] of threads.slice(0, 12).entries()) {
    await duty.ask("POST", `/api/conversations/${id}/claim`, {});
    const text = `Công an xã hỏi thêm về ${said.words[0]}reply${n}`;
    await note(
      duty.ask("POST", `/api/conversations/${id}/replies`, { request_id: crypto.randomUUID(), text }),
    );
    await note(
      duty.ask("POST", `/api/conversations/${id}/notes`, {
        request_id: crypto.randomUUID(),
        text: `Ghi chú ${said.words[0]}note${n}`,
      }),
    );
    await duty.ask("PATCH", `/api/conversations/${id}/tip`, { hamlet: `ấp ${said.words[0]}place${n}` });
    await duty.ask("POST", `/api/conversations/${id}/mark`, {
      request_id: crypto.randomUUID(),
      as: "set_aside",
    });
    await commander.ask("GET", `/api/conversations/${id}`);
  }

  // calls to the duty phone and people at the counter, sealed as the form seals them
  const keys = await duty.ask("GET", "/api/reports/sealing-keys");
  const { recipients } = keys.body as { recipients: string[] };
  expect(recipients).not.toEqual([]);
  const logged = async (n: number, more: Record<string, unknown> = {}): Promise<{ status: number }> =>
    duty.ask("POST", "/api/reports", {
      request_id: crypto.randomUUID(),
      channel: n % 2 === 0 ? "phone" : "counter",
      kind: "tip",
      text: `Báo miệng việc ở ${said.words[0]}told${n}`,
      place: `ấp ${said.words[0]}where${n}`,
      told_at: new Date().toISOString(),
      identity: await sealIdentity(recipients, callerOf(n)),
      ...more,
    });
  for (let n = 0; n < CALLERS; n += 1) seen.logged += (await logged(n)).status === 200 ? 1 : 0;
  const open = Buffer.from(JSON.stringify(callerOf(0))).toString("base64");
  await note(logged(0, { identity: open }));
  await note(logged(0, { identity: JSON.stringify(callerOf(0)) }));
  await note(logged(0, { told_at: callerOf(0)["phone"] }));
  await without("desk.message", "body_sealed", () => note(logged(1)));

  // what goes wrong
  const [first] = threads;
  const thread = `/api/conversations/${first?.id}`;
  const reply = { request_id: crypto.randomUUID(), text: `hỏng ${said.words[0]}broken` };
  await note(duty.ask("POST", `${thread}/replies`, `{"text":"${said.words[0]}`));
  await note(duty.ask("POST", `${thread}/replies`, { text: 7, name: `${who.words[0]}x` }));
  await note(duty.ask("POST", `${thread}/replies`, `${who.words[0]}`, "text/plain"));
  await note(duty.ask("GET", `/api/conversations/${who.words[0]}`));
  await note(duty.ask("GET", `/api/conversations/${crypto.randomUUID()}`));
  await note(duty.ask("GET", `/api/${who.words[0]}/991730000`));
  await note(duty.ask("GET", "/api/audit"));
  await note(nobody.ask("GET", "/api/conversations"));
  await note(nobody.ask("POST", "/api/session", { username: "nobody", password: `${who.words[0]}p` }));
  await without("desk.message", "body_sealed", async () => {
    await note(duty.ask("POST", `${thread}/replies`, reply));
    await note(duty.ask("GET", `${thread}/messages`));
  });
  await without("desk.conversation", "label", () => note(duty.ask("GET", "/api/conversations?q=danh%20bac")));
  const upload = new FormData();
  upload.append("file", new Blob(["not a picture"]), `${said.words[0]}.jpg`);
  await note(duty.ask("POST", "/api/uploads", upload));
  for (const path of ["/api/me", "/api/sessions", "/api/inbox/counts", "/api/emergencies"])
    await duty.ask("GET", path);
  await inspector.ask("GET", "/api/audit");
  await inspector.ask("POST", "/api/audit/verify", {});
  for (const path of ["/api/openapi.json", "/healthz", "/readyz", "/metrics"]) await nobody.ask("GET", path);
  duty.stop();
}

type Place = { where: string; bytes: Uint8Array | string };

/** Every place in which something was found, with what it looked like. */
function huntIn(
  places: Iterable<Place>,
  quarry: Quarry,
  look: (bytes: Buffer, quarry: Quarry) => string[] = traces,
): string[] {
  const found: string[] = [];
  for (const { where, bytes } of places) {
    const [trace] = look(Buffer.from(bytes), quarry);
    if (trace !== undefined && found.length < 20) found.push(`${where}: ${trace}`);
  }
  return found;
}

/** Names and contents, read one after the other. */
function* filesOf(folder: string): Generator<Place> {
  for (const path of filesBelow(folder)) {
    const name = path.slice(folder.length);
    yield { where: name, bytes: name };
    yield { where: name, bytes: read(path) };
  }
}

/** A file of the server may go while it is read. */
function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}

const answersOfDesk = () => received.map((bytes, n) => ({ where: `answer ${n}`, bytes }));

describe("who writes", () => {
  it("everything happened that was to be hunted in", () => {
    expect(seen.threads).toBe(PEOPLE);
    expect(seen.logged).toBe(CALLERS);
    expect(Object.fromEntries(seen.media)).toEqual(SENT_MEDIA);
    expect(seen.messages).toBeGreaterThan(PEOPLE * 3);
    expect([...seen.statuses].toSorted((a, b) => a - b)).toEqual(
      expect.arrayContaining([200, 400, 401, 403, 404, 500]),
    );
    expect(passed.length).toBeGreaterThan(PEOPLE * 3);
    expect(who.ids.size).toBeGreaterThanOrEqual(PEOPLE * 2);
  });

  it("crosses the wall nowhere: not in what passes inward, opened with the desk's own key", () => {
    expect(
      huntIn(
        passed.map((bytes, n) => ({ where: `item ${n}`, bytes })),
        who,
      ),
    ).toEqual([]);
  });

  it("stands in no column of desk, auth and exchange", async () => {
    expect(huntIn(await everyValue(world.owner, ["desk", "auth", "exchange", "public"]), who)).toEqual([]);
  });

  it("was in nothing that the desk ever sent: no answer, no header, no hint, no picture, no error", () => {
    expect(received.length).toBeGreaterThan(PEOPLE * 4);
    expect(huntIn(answersOfDesk(), who)).toEqual([]);
  });

  it("stands in neither side's log, answers, metrics and API description", () => {
    const { gateway, desk } = world.lines;
    expect(gateway.length).toBeGreaterThan(100);
    expect(desk.length).toBeGreaterThan(500);
    expect(answered.join("")).toContain("keng_webhook_answers_total");
    const places = [
      ...gateway.map((bytes) => ({ where: "gateway's log", bytes })),
      ...desk.map((bytes) => ({ where: "desk's log", bytes })),
      ...answered.map((bytes) => ({ where: "gateway's answers", bytes })),
    ];
    expect(huntIn(places, both)).toEqual([]);
  });

  it("stands in no column of the vault and no file of the gateway in the clear, nor in a file's name", async () => {
    expect(huntIn(await everyValue(world.owner, ["vault"]), who)).toEqual([]);
    expect(filesBelow(world.place.gateway).length).toBeGreaterThan(PEOPLE);
    expect(huntIn(filesOf(world.place.gateway), who)).toEqual([]);
    expect(huntIn(filesOf(world.place.desk), who)).toEqual([]);
  });
});

describe("what was written", () => {
  it("stands in the clear in no table of either side", async () => {
    const values = await everyValue(world.owner, ["vault", "exchange", "desk", "auth", "public"]);
    expect(values.length).toBeGreaterThan(10_000);
    expect(huntIn(values, said)).toEqual([]);
  });

  it("stands in no file of the gateway and of the desk", () => {
    expect(huntIn(filesOf(world.place.gateway), said)).toEqual([]);
    expect(huntIn(filesOf(world.place.desk), said)).toEqual([]);
  });

  it("stands nowhere on the database's disk, write-ahead log and server's log included, nor does who wrote it", async () => {
    expect(filesBelow(world.database.folder).some((path) => path.includes("pg_wal"))).toBe(true);
    const log = [{ where: "server's log", bytes: read(world.database.log) }];
    expect(log[0]?.bytes.length).toBeGreaterThan(100);
    expect(huntIn(log, both)).toEqual([]);
    expect(huntIn(filesOf(world.database.folder), both, tracesInBulk)).toEqual([]);
    await world.owner.query("checkpoint");
    expect(huntIn(filesOf(world.database.folder), both, tracesInBulk)).toEqual([]);
  }, 120_000);
});

describe("backups of both sides", () => {
  it("opened by a key holder, hold neither who writes nor what was written, and no key of either side", async () => {
    const holder = await generateIdentity();
    const made = await makeBackup({
      home: homeAt(world.folder),
      owner: world.owner_url,
      folder: join(world.folder, "backups"),
      sides: ["gateway", "desk"],
      recipients: [await identityToRecipient(holder)],
      now: new Date(),
      signal: new AbortController().signal,
      onTable: () => undefined,
    });
    const pieces: { where: string; bytes: Buffer }[] = [];
    for (const { path } of made)
      for await (const { name, body } of readArchive(path, [holder])) {
        const bytes: Buffer[] = [Buffer.from(name)];
        for await (const piece of body) bytes.push(piece);
        pieces.push({ where: name, bytes: Buffer.concat(bytes) });
      }
    expect(made.map(({ end }) => end.rows["desk.message"] ?? end.rows["vault.source"])).not.toContain(
      undefined,
    );
    expect(pieces.filter((one) => one.where.startsWith("originals/")).length).toBeGreaterThan(PEOPLE / 2);
    expect(huntIn(pieces, both, tracesInBulk)).toEqual([]);
    const secret = [...filesOf(world.place.gateway), ...filesOf(world.place.desk)]
      .filter((one) => one.where.endsWith(".key"))
      .map((one) => Buffer.from(one.bytes.toString().split(" ")[0] ?? ""));
    expect(secret.length).toBeGreaterThan(8);
    for (const key of secret.flatMap((coded) => [coded, Buffer.from(coded.toString(), "base64")]))
      expect(pieces.filter((one) => one.bytes.includes(key)).map((one) => one.where)).toEqual([]);
  }, 120_000);
});

describe("the hunt itself", () => {
  it("finds what is planted on purpose: in a table, on the disk before and after a checkpoint, in a file, a name, a log", async () => {
    const word = `${said.words[0]}planted`;
    await world.owner.query("create table public.scratch (plain text, coded text, bytes bytea)");
    await world.owner.query("insert into public.scratch values ($1, $2, $3)", [
      word,
      Buffer.from(`x${word}`).toString("base64"),
      Buffer.from(word),
    ]);
    const found = huntIn(await everyValue(world.owner, ["public"]), said);
    expect(found.map((one) => one.split(":")[0])).toEqual([
      "public.scratch.plain",
      "public.scratch.coded",
      "public.scratch.bytes",
    ]);
    const ahead = filesOf(join(world.database.folder, "pg_wal"));
    expect(huntIn(ahead, said, tracesInBulk)).not.toEqual([]);
    await world.owner.query("checkpoint");
    const { rows } = await world.owner.query<{ path: string }>(
      "select pg_relation_filepath('public.scratch') as path",
    );
    const heap = join(world.database.folder, rows[0]?.path ?? "");
    expect(filesBelow(world.database.folder)).toContain(heap);
    expect(huntIn([{ where: "heap", bytes: read(heap) }], said, tracesInBulk)).not.toEqual([]);

    const name = createHash("sha256").update("a").digest("hex").slice(0, 8);
    writeFileSync(join(world.place.gateway, name), `…${word}…`);
    writeFileSync(join(world.place.gateway, `${word}.age`), "");
    expect(huntIn(filesOf(world.place.gateway), said)).toHaveLength(2);
    expect(huntIn([{ where: "log", bytes: JSON.stringify({ code: "84991730000" }) }], who)).toHaveLength(1);
  });
});
