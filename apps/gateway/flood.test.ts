import { inbound } from "@keng/contract/exchange.ts";
import { testDatabase } from "@keng/db/testing/database.ts";
import { openJsonBox, openJsonWith } from "@keng/seal/json.ts";
import { describe, expect, it } from "vitest";
import type { DeliveryContent } from "./delivery/content.ts";
import { ANSWERS_A_MINUTE } from "./intake/answer-message.ts";
import { openGatewayKeys } from "./keys.disk.ts";
import { gatewayProcess } from "./testing/process.ts";
import { configWithPage, digits, post, signed, textEvent } from "./testing/webhooks.ts";

const database = await testDatabase();
const { config, desk, page, folder } = await configWithPage(database.address("keng_gateway"));
const gateway = gatewayProcess(config, folder);
const keys = openGatewayKeys(config.keys_folder, config.desk_public_key);

const FLOOD = 5_000;
const flooder = digits();
let said = 0;

async function tell(url: string, user: string, text: string): Promise<void> {
  const { raw, mac } = signed(textEvent(page.oa_id, user, text), page.oa_secret_key);
  expect(await post(url, raw, mac)).toBe(200);
}

/** Numbered messages of one person, in order, some hundred at once. */
async function flood(url: string, count: number): Promise<void> {
  for (let sent = 0; sent < count; sent += 100)
    await Promise.all(
      Array.from({ length: 100 }, () => {
        said += 1;
        return tell(url, flooder, `Tin số ${said}: có đánh bạc ở nhà ông Ba`);
      }),
    );
}

/** Texts that reached the passage, in their order. */
async function passed(): Promise<{ text: string; alias: string }[]> {
  const rows = await database.desk
    .selectFrom("exchange.inbound")
    .select("sealed")
    .where("kind", "=", "message")
    .orderBy("seq")
    .execute();
  return rows.map((row) => {
    const item = inbound.parse(openJsonBox(desk, row.sealed ?? Buffer.alloc(0)));
    if (item.kind !== "message") throw new Error("no message");
    return { text: item.message.text ?? "", alias: item.conversation.id };
  });
}

async function answers(): Promise<{ alias: string; text: string }[]> {
  const rows = await database.gateway
    .selectFrom("vault.delivery")
    .select(["alias_id", "hour_key", "sealed"])
    .execute();
  return rows.map((row) => {
    const key = keys.hours.find(row.hour_key ?? "") ?? new Uint8Array(32);
    const content = openJsonWith(key, row.sealed ?? Buffer.alloc(0)) as DeliveryContent;
    return { alias: row.alias_id, text: content.text ?? "" };
  });
}

const waiting = async (): Promise<number> =>
  (await database.gateway.selectFrom("vault.raw_event").select("id").execute()).length;

describe("five thousand messages of one person", () => {
  it("hold up nobody: another one's emergency has its numbers within a second, and none of them is lost", async () => {
    let url = await gateway.start();
    await flood(url, FLOOD);
    expect(await waiting()).toBeGreaterThan(FLOOD / 2);
    const emergency = "Cứu với, nó đang cầm dao chém người ở quán nhậu đầu ấp 3";
    const began = performance.now();
    await tell(url, digits(), emergency);
    await expect
      .poll(async () => (await answers()).some((one) => one.text.includes("113")), {
        timeout: 5_000,
        interval: 10,
      })
      .toBe(true);
    expect(performance.now() - began).toBeLessThan(1_000);

    // killed and opened again, the flood stays in its own line
    await gateway.kill();
    url = await gateway.start();
    await flood(url, 100);
    await tell(url, digits(), `${emergency} Nhanh lên`);
    await expect
      .poll(async () => (await passed()).some((one) => one.text.endsWith("Nhanh lên")), { timeout: 20_000 })
      .toBe(true);
    await gateway.kill();

    const flooded = (await passed()).filter((one) => one.text.startsWith("Tin số"));
    const numbers = flooded.map((one) => Number(/\d+/.exec(one.text)?.[0]));
    expect(flooded.length + (await waiting())).toBe(said);
    // a hundred at once come in any order; the lines of before and after do not mix
    expect(Math.max(...numbers)).toBeLessThan(FLOOD);
    const own = (await answers()).filter((one) => one.alias === flooded[0]?.alias);
    expect(own.length).toBeLessThanOrEqual(ANSWERS_A_MINUTE);
  }, 120_000);
});
