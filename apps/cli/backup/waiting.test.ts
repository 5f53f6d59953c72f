import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setInterval } from "node:timers/promises";
import type { Outbound } from "@keng/contract/exchange.ts";
import { newId } from "@keng/core/ids.ts";
import { HOUR, MINUTE, SECOND } from "@keng/core/time.ts";
import { asActor } from "@keng/db/connect.ts";
import { openMoment } from "@keng/db/copy/copy-out.ts";
import { testDatabase } from "@keng/db/testing/database.ts";
import { messagesPage } from "@keng/desk/conversations/thread.query.ts";
import { startGiving } from "@keng/desk/passage/give-to-backup.job.ts";
import { turnHourBoxes } from "@keng/desk/passage/hour-box.job.ts";
import { insertOutbound } from "@keng/desk/passage/outbound.store.ts";
import { takeInbound } from "@keng/desk/passage/take-inbound.command.ts";
import { signedIn, type TestDesk, testDesk } from "@keng/desk/testing/desk.ts";
import type { Gateway } from "@keng/gateway/context.ts";
import { turnHourBoxes as turnGateways } from "@keng/gateway/delivery/hour-box.job.ts";
import { sendDue } from "@keng/gateway/delivery/send.job.ts";
import { settleDue } from "@keng/gateway/delivery/settle.job.ts";
import { takeOutbound } from "@keng/gateway/delivery/take-outbound.command.ts";
import { takeIn } from "@keng/gateway/intake/intake.job.ts";
import { gatewayWithPage } from "@keng/gateway/testing/page.ts";
import { textEvent } from "@keng/gateway/testing/webhooks.ts";
import { destroyHourKeys } from "@keng/gateway/vault/destroy-hour-keys.job.ts";
import { giveToBackup } from "@keng/gateway/vault/give-to-backup.job.ts";
import { HourKeys } from "@keng/gateway/vault/hour-keys.disk.ts";
import { acceptEvents } from "@keng/gateway/webhook/accept-events.command.ts";
import { eventKey } from "@keng/gateway/webhook/event-key.ts";
import { HourBoxes } from "@keng/seal/hour-boxes.ts";
import { writeSecret } from "@keng/seal/keyfile.ts";
import { OtherSide } from "@keng/seal/other-side.ts";
import { generateIdentity, identityToRecipient } from "age-encryption";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { homeAt } from "../start/home.ts";
import { makeBackup } from "./backup.ts";
import { restoreBackup } from "./restore.ts";
import { SideSilent } from "./waiting.ts";

const desk = await testDesk();
const { gateway, clock, page, call } = await gatewayWithPage(desk.database.gateway);
const folder = mkdtempSync(join(tmpdir(), "keng-backup-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const [one, two] = [gateway.keys.box, desk.keys.box];
Object.assign(gateway.keys, {
  desk: new OtherSide(one, two.public_key),
  hour_boxes: new HourBoxes(join(folder, "gateway-boxes"), one, two.public_key),
});
Object.assign(desk.keys, {
  gateway: new OtherSide(two, one.public_key),
  hour_boxes: new HourBoxes(join(folder, "desk-boxes"), two, one.public_key),
});
const unit_id = gateway.config.zalo.pages[0]?.unit_id ?? "";
const unit = { id: unit_id, root_id: unit_id };
const holder = await generateIdentity();
/** Whoever makes the backup has neither side's keys. */
const elsewhere = homeAt(join(folder, "owner"));

type Chat = { messages: { from: string; text?: string }[] };
type Side = { gateway: Gateway; desk: TestDesk };
const here: Side = { gateway, desk };

async function citizen() {
  const { id } = await call<{ id: string }>("POST", "/people", { name: "Người dân" });
  return {
    write: async (text: string): Promise<void> => {
      const sent = await call<{ msg_ids: string[] }>("POST", `/people/${id}/messages`, {
        kind: "text",
        text,
      });
      const event = textEvent(page.oa_id, id, text, { msg_id: sent.msg_ids[0] ?? "" });
      const bytes = Buffer.from(JSON.stringify(event));
      const key = eventKey(page.oa_id, event, bytes);
      expect(await acceptEvents(gateway, [{ page_id: page.oa_id, bytes, key, who: id }])).toBe(1);
    },
    told: async (): Promise<string[]> => {
      const chat = await call<Chat>("GET", `/people/${id}/chats/${page.oa_id}`);
      return chat.messages.filter((message) => message.from === "oa").map((message) => message.text ?? "");
    },
  };
}

async function takeAllIn({ gateway: outer, desk: inner }: Side): Promise<void> {
  while ((await takeIn(outer)) === true);
  while ((await takeInbound(inner)).outcome === "taken");
}

/** As the running sides do by themselves. */
async function whileSidesGive<T>(work: () => Promise<T>): Promise<T> {
  const ending = new AbortController();
  const giving = (async () => {
    for await (const _ of setInterval(20, undefined, { signal: ending.signal })) await giveToBackup(gateway);
  })().catch(() => undefined);
  const desks = startGiving(desk);
  try {
    return await work();
  } finally {
    ending.abort();
    await Promise.all([giving, desks.stop()]);
  }
}

const backup = async (patience?: number) =>
  makeBackup({
    home: elsewhere,
    owner: desk.database.address("keng_owner"),
    folder: join(folder, "kept"),
    sides: ["gateway", "desk"],
    recipients: [await identityToRecipient(holder)],
    now: new Date(),
    signal: new AbortController().signal,
    onTable: () => undefined,
    ...(patience === undefined ? {} : { patience }),
  });

/** Both sides over another database, with their long-lived keys and none of an hour. */
async function restored(files: readonly string[]): Promise<Side> {
  const database = await testDatabase();
  const home = homeAt(join(folder, "restored"));
  for (const [file, keys] of [
    [home.gateway.public_key, one],
    [home.desk.public_key, two],
  ] as const)
    writeSecret(file, Buffer.from(keys.public_key).toString("base64"));
  const owner = database.address("keng_owner");
  const signal = new AbortController().signal;
  await restoreBackup({
    home,
    owner,
    files,
    identities: [holder],
    signal,
    onFile: () => undefined,
    onPiece: () => undefined,
  });
  const boxes = (name: string, own: typeof one, other: typeof one) =>
    new HourBoxes(join(folder, name), own, other.public_key);
  return {
    gateway: {
      ...gateway,
      db: database.gateway,
      keys: {
        ...gateway.keys,
        hours: new HourKeys(join(folder, "new-hours")),
        hour_boxes: boxes("new-gateway-boxes", one, two),
      },
    },
    desk: {
      ...desk,
      db: database.desk,
      database,
      keys: { ...desk.keys, hour_boxes: boxes("new-desk-boxes", two, one) },
    },
  };
}

beforeAll(async () => {
  await asActor(desk.db, "system", (tx) =>
    tx
      .insertInto("desk.unit")
      .values({ ...unit, kind: "commune_police", name_vi: "Công an xã Thử", name_en: "Test commune" })
      .execute(),
  );
  await turnGateways(gateway);
  await turnHourBoxes(desk);
});

describe("a backup made by somebody who has neither side's keys", () => {
  it("is refused while a side that alone could read what waits with it is silent, and leaves nothing behind", async () => {
    await expect(backup(50)).rejects.toBeInstanceOf(SideSilent);
    const left = await desk.database.owner.selectFrom("exchange.backup").select("id").execute();
    expect(left).toEqual([]);
  });

  it("finds the keys of what waits at its moment, whatever is done and however late the hour is meanwhile", async () => {
    await (await citizen()).write("Có người bán pháo lậu ở chợ");
    while ((await takeIn(gateway)) === true);
    await (await citizen()).write("Xe tải chở cát chạy ban đêm");
    const waiting = await desk.database.owner
      .selectFrom("exchange.inbound")
      .select("key_id")
      .where("key_id", "is not", null)
      .executeTakeFirstOrThrow();
    const moment = await openMoment(desk.database.address("keng_owner"));
    try {
      await takeAllIn(here);
      clock.ahead_ms += HOUR + MINUTE;
      desk.wait(HOUR + MINUTE);
      for (let turn = 0; turn < 2; turn += 1) {
        await destroyHourKeys(gateway, 0);
        await turnGateways(gateway);
        await turnHourBoxes(desk);
      }
      expect(desk.keys.hour_boxes.find(waiting.key_id ?? "")).toBeDefined();
      await whileSidesGive(async () => {
        for (const side of ["gateway", "desk"] as const)
          await expect.poll(() => moment.isWhole(side), { timeout: 10_000 }).toBe(true);
      });
      const given = await desk.database.owner
        .selectFrom("exchange.carried")
        .select((rows) => ["queue", rows.fn.countAll<number>().as("n")])
        .groupBy("queue")
        .execute();
      const count = new Map(given.map(({ queue, n }) => [queue, n]));
      expect(count.get("vault.raw_event")).toBe(1);
      expect(count.get("exchange.inbound")).toBeGreaterThan(0);
      await moment.takeOver();
    } finally {
      await moment.close();
    }
    await turnHourBoxes(desk);
    expect(desk.keys.hour_boxes.find(waiting.key_id ?? "")).toBeUndefined();
  });

  it("holds every event that was acknowledged, taken in or not, and no answer is lost or sent twice", async () => {
    // Zalo's clock was not moved
    clock.ahead_ms = 0;
    const officer = await signedIn(desk, unit, ["duty_officer"]);
    const people = [await citizen(), await citizen(), await citizen()] as const;
    const texts = [
      "Có bãi đá gà sau miếu ông Hổ",
      "Ghe hút cát neo ở bến đò",
      "Đêm qua có tiếng súng bắn chim",
    ] as const;
    // known to the desk, and answered by an officer
    await people[0].write(texts[0]);
    await takeAllIn(here);
    while (await sendDue(gateway));
    const known = await asActor(desk.db, "system", (tx) =>
      tx.selectFrom("desk.conversation").select("id").orderBy("opened_at", "desc").executeTakeFirstOrThrow(),
    );
    const reply: Outbound = {
      kind: "reply",
      message_id: newId(),
      conversation_id: known.id,
      text: "Đã rõ",
      files: [],
    };
    await asActor(desk.db, "system", (tx) => insertOutbound(tx, desk.keys.gateway, reply, gateway.now()));
    // taken in, waiting at the passage; its first answer has not gone out
    await people[1].write(texts[1]);
    while ((await takeIn(gateway)) === true);
    // acknowledged, no more
    await people[2].write(texts[2]);

    const made = await whileSidesGive(() => backup());
    // what goes out after the moment of the backup is not sent again by whoever restores it
    while (await sendDue(gateway));
    const first = await people[1].told();
    expect(first).toHaveLength(1);
    expect(await people[0].told()).not.toContain("Đã rõ");

    const there = await restored(made.map((file) => file.path));
    await takeAllIn(there);
    while (await takeOutbound(there.gateway));
    for (let turn = 0; turn < 4; turn += 1) {
      while (await settleDue(there.gateway));
      while (await sendDue(there.gateway));
      clock.ahead_ms += 10 * SECOND;
    }
    await takeAllIn(there);
    expect(await people[1].told()).toEqual(first);
    expect((await people[0].told()).filter((text) => text.includes("Đã rõ"))).toHaveLength(1);
    expect(await people[2].told()).toHaveLength(1);

    const threads = await asActor(there.desk.db, "system", (tx) =>
      tx.selectFrom("desk.conversation").select("id").execute(),
    );
    const words: (string | null)[] = [];
    for (const { id } of threads)
      words.push(
        ...(await messagesPage(there.desk, officer, id, undefined)).items
          .filter((item) => item.from === "citizen")
          .map((item) => item.text),
      );
    for (const text of texts) expect(words.filter((word) => word === text)).toHaveLength(1);
    for (const table of ["vault.raw_event", "exchange.carried", "exchange.backup"] as const)
      expect(await there.desk.database.owner.selectFrom(table).selectAll().execute()).toEqual([]);
  }, 60_000);
});
