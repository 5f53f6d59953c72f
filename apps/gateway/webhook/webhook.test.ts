import { randomBytes } from "node:crypto";
import { testDatabase } from "@keng/db/testing/database.ts";
import { openBox } from "@keng/seal/box.ts";
import fc from "fast-check";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { webhookMac } from "@keng/zalo/webhook.ts";
import { startGateway } from "../server.ts";
import { signerOf } from "./signer.ts";
import { hostileBody } from "../testing/hostile.ts";
import { APP, configWithPage, digits, post, signed, textEvent } from "../testing/webhooks.ts";

const database = await testDatabase();
const { config, desk, page, other } = await configWithPage(database.address("keng_gateway"));
const running = await startGateway(config, { log: () => undefined, now: () => new Date() });
afterAll(() => running.close());
const { url } = running;

const count = async (table: "vault.seen_event" | "vault.raw_event" | "vault.kept_event"): Promise<number> => {
  const row = await database.gateway
    .selectFrom(table)
    .select((fn) => fn.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return row.count;
};

const quiet = (): Promise<void> => expect.poll(() => count("vault.raw_event"), { timeout: 10_000 }).toBe(0);
afterEach(quiet);

async function alarms(): Promise<{ code: string; page_id: string | null }[]> {
  const rows = await database.desk
    .selectFrom("exchange.inbound")
    .select("sealed")
    .where("kind", "=", "alarm")
    .orderBy("seq")
    .execute();
  return rows.map((row) => JSON.parse(openBox(desk, row.sealed ?? Buffer.alloc(0)).toString()));
}

describe("a signature", () => {
  const event = () => textEvent(page.oa_id, digits(), "Có đánh bạc");

  it.each([
    ["of another key", "not the key"],
    ["of the key of another page", other.oa_secret_key],
  ])("%s does not open the page's door", async (_name, key) => {
    const before = await count("vault.seen_event");
    const { raw, mac } = signed(event(), key);
    const status = await post(url, raw, mac);
    // another page's key is a key of ours: the body is kept, but taken for nobody's
    expect(status).toBe(key === other.oa_secret_key ? 200 : 401);
    expect((await count("vault.seen_event")) - before).toBe(status === 200 ? 1 : 0);
  });

  it.each([
    ["missing", ""],
    ["cut", "mac=7992d8c9"],
    ["no hex", `mac=${"z".repeat(64)}`],
    ["of something else", `mac=${"0".repeat(64)}`],
  ])("%s is refused, and nothing is stored", async (_name, mac) => {
    const before = await count("vault.seen_event");
    expect(await post(url, JSON.stringify(event()), mac)).toBe(401);
    expect(await count("vault.seen_event")).toBe(before);
  });

  it("over other bytes is refused", async () => {
    const { raw, mac } = signed(event(), page.oa_secret_key);
    expect(await post(url, `${raw} `, mac)).toBe(401);
  });

  it("for another app is refused", async () => {
    const { raw, mac } = signed(event(), page.oa_secret_key);
    const answer = await fetch(`${url}/zalo/webhook/999`, {
      method: "POST",
      headers: { "x-zevent-signature": mac },
      body: raw,
    });
    expect(answer.status).toBe(401);
  });

  it.each([
    ["a number", (at: string) => `{"timestamp":${at},"oa_id":"${page.oa_id}"}`],
    ["more digits than a number holds", (at: string) => `{"timestamp":9${at}${at},"oa_id":"${page.oa_id}"}`],
    ["a number with an exponent", () => `{"timestamp":1.5e3,"oa_id":"${page.oa_id}"}`],
    ["with escapes", () => `{"timestamp" : "\\u0031\\"2","oa_id":"${page.oa_id}"}`],
    ["twice", (at: string) => `{"timestamp":"1","oa_id":"${page.oa_id}","timestamp":"${at}"}`],
    [
      "after a hundred others",
      (at: string) =>
        `{"x":[${'{"timestamp":"7"},'.repeat(100)}8],"oa_id":"${page.oa_id}","timestamp":"${at}"}`,
    ],
    [
      "among what a person wrote",
      (at: string) =>
        `{"message":{"text":"\\"timestamp\\":\\"3\\""},"oa_id":"${page.oa_id}","timestamp":"${at}"}`,
    ],
    ["no text", () => `{"timestamp":{"timestamp":"5"},"oa_id":"${page.oa_id}"}`],
  ])("is good whichever way the time is written: %s", async (_name, body) => {
    const { raw, mac } = signed(body(String(Date.now())), page.oa_secret_key);
    expect(await post(url, raw, mac)).toBe(200);
  });

  it("over a time that the body does not tell is refused", async () => {
    const raw = `{"x":{"timestamp":"5"},"timestamp":"6","oa_id":"${page.oa_id}"}`;
    const mac = webhookMac(raw, "5", { appId: APP, oaSecretKey: page.oa_secret_key });
    expect(await post(url, raw, `mac=${mac}`)).toBe(401);
  });

  it.each([
    ["numbers", `{"timestamp":12345678901234567890,"x":[${"1,".repeat(120_000)}1]}`],
    ["times", `{"x":[${'{"timestamp":1},'.repeat(16_000)}1]}`],
    ["spaces", `{"timestamp"${" ".repeat(250_000)}}`],
    ["open strings", `{${'"timestamp":"'.repeat(18_000)}`],
    ["backslashes", `{"timestamp":"${"\\".repeat(240_000)}`],
    ["depth", "[".repeat(250_000)],
  ])("is refused without the body being read: a body full of %s costs little", async (_name, body) => {
    const took = Array.from({ length: 3 }, () => {
      const began = performance.now();
      expect(signerOf(Buffer.from(body), `mac=${"0".repeat(64)}`, config.zalo)).toBeNull();
      return performance.now() - began;
    });
    // the quickest of three: the machine may be busy with something else
    expect(Math.min(...took)).toBeLessThan(100);
    expect(await post(url, body, `mac=${"0".repeat(64)}`)).toBe(401);
  });

  it("with spaces, as some pages print it, is accepted", async () => {
    const { raw, mac } = signed(event(), page.oa_secret_key);
    expect(await post(url, raw, mac.replace("=", " = "))).toBe(200);
  });
});

describe("size", () => {
  it("up to 256 kB is taken, more is refused with 413", async () => {
    const long = signed(textEvent(page.oa_id, digits(), "a".repeat(256 * 1024 - 1000)), page.oa_secret_key);
    expect(await post(url, long.raw, long.mac)).toBe(200);
    const before = await count("vault.seen_event");
    const longer = signed(textEvent(page.oa_id, digits(), "a".repeat(256 * 1024)), page.oa_secret_key);
    expect(await post(url, longer.raw, longer.mac)).toBe(413);
    expect(await count("vault.seen_event")).toBe(before);
  });
});

describe("what is correctly signed but not understood", () => {
  it.each([
    ["an unknown event", { event_name: "user_send_hologram" }, "unknown_event"],
    ["a known event without its fields", { event_name: "user_send_text" }, "unknown_event"],
    ["no object", [1, 2, 3], "unknown_page"],
    ["no JSON", "not json at all", "unknown_page"],
    ["an unknown page", { event_name: "follow", oa_id: "999", follower: { id: "1" } }, "unknown_page"],
  ])("%s: kept for the key holders, and an alarm", async (_name, body, code) => {
    const before = await count("vault.kept_event");
    const full =
      typeof body === "object" && !Array.isArray(body)
        ? { oa_id: page.oa_id, ...body, timestamp: String(Date.now()) }
        : body;
    const { raw, mac } = signed(full, page.oa_secret_key);
    expect(await post(url, raw, mac)).toBe(200);
    await expect.poll(() => count("vault.kept_event")).toBe(before + 1);
    expect((await alarms()).at(-1)?.code).toBe(code);
    const kept = await database.gateway.selectFrom("vault.kept_event").select("sealed").execute();
    expect(kept.at(-1)?.sealed.toString("latin1")).toMatch(/^age-encryption\.org\/v1/);
  });

  it("words in a group are not stored at all", async () => {
    const before = await count("vault.seen_event");
    const event = { ...textEvent("g_1", digits(), "Mất trộm xe"), event_name: "user_send_group_text" };
    const { raw, mac } = signed({ ...event, oa_id: page.oa_id }, page.oa_secret_key);
    expect(await post(url, raw, mac)).toBe(200);
    expect(await count("vault.seen_event")).toBe(before);
  });
});

describe("hostile bodies by the ten thousand", () => {
  const body = hostileBody(page.oa_id);

  it("rightly signed they are answered 200, taken in or kept, and none stays behind", async () => {
    const bodies = fc.sample(fc.oneof({ weight: 9, arbitrary: body }, fc.jsonValue()), 3_000);
    for (let from = 0; from < bodies.length; from += 50) {
      const answers = await Promise.all(
        bodies.slice(from, from + 50).map((one) => {
          const { raw, mac } = signed(one, page.oa_secret_key);
          return post(url, raw, mac);
        }),
      );
      expect(new Set(answers)).toEqual(new Set([200]));
    }
    await expect.poll(() => count("vault.raw_event"), { timeout: 120_000 }).toBe(0);
    const codes = await database.gateway.selectFrom("vault.kept_event").select("code").distinct().execute();
    expect(codes.map((row) => row.code)).not.toContain("not_readable");
  }, 240_000);

  it("wrongly signed they are answered 401 or 413 and leave nothing", async () => {
    const before = await count("vault.seen_event");
    for (let from = 0; from < 7_000; from += 50) {
      const answers = await Promise.all(
        Array.from({ length: 50 }, () => {
          const raw = Math.random() < 0.5 ? randomBytes(200) : JSON.stringify(fc.sample(body, 1)[0]);
          return post(url, raw, `mac=${randomBytes(32).toString("hex")}`);
        }),
      );
      expect(new Set(answers)).toEqual(new Set([401]));
    }
    expect(await count("vault.seen_event")).toBe(before);
  }, 240_000);
});
