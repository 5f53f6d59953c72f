import { inbound, type Inbound } from "@keng/contract/exchange.ts";
import { testDatabase } from "@keng/db/testing/database.ts";
import { openJsonBox } from "@keng/seal/json.ts";
import { afterAll, describe, expect, it } from "vitest";
import { startGateway } from "./server.ts";
import { configWithPage, digits, post, signed, textEvent } from "./testing/webhooks.ts";

const database = await testDatabase();
const { config, desk, page } = await configWithPage(database.address("keng_gateway"));
const running = await startGateway(config, { log: () => undefined, now: () => new Date() });
afterAll(() => running.close());

async function passed(): Promise<Inbound[]> {
  const rows = await database.desk.selectFrom("exchange.inbound").select("sealed").orderBy("seq").execute();
  const items = rows.map((row) => inbound.parse(openJsonBox(desk, row.sealed ?? Buffer.alloc(0))));
  // how its pages stand is told at the start; that what goes out waits for a token, at moments of its own
  return items.filter((item) => item.kind !== "page" && item.kind !== "delivery");
}

const waiting = () => database.gateway.selectFrom("vault.raw_event").select("id").execute();

describe("a message to the page", () => {
  it("is answered with a receipt and passed inward, sealed to the desk", async () => {
    const { raw, mac } = signed(
      textEvent(page.oa_id, digits(), "Tối nào cũng đánh bạc ở nhà ông Ba cuối hẻm 12"),
      page.oa_secret_key,
    );
    expect(await post(running.url, raw, mac)).toBe(200);
    await expect.poll(passed, { timeout: 5_000 }).not.toEqual([]);
    const [item] = await passed();
    if (item?.kind !== "message") throw new Error("no message");
    expect(item.message.text).toContain("cuối hẻm 12");
    expect(item.auto[0]?.templates).toEqual(["RECEIPT"]);
    expect(item.auto[0]?.text).toContain(item.conversation.receipt_code);
    expect(item.budget?.remaining).toBe(7);
    const deliveries = await database.gateway.selectFrom("vault.delivery").selectAll().execute();
    expect(deliveries).toHaveLength(1);
    expect(deliveries[0]?.message_id).toBe(item.auto[0]?.id);
    expect(await database.gateway.selectFrom("vault.raw_event").select("id").execute()).toEqual([]);
  });

  it("is answered in the name that the desk gave the unit, without a restart", async () => {
    const value = {
      units: [{ unit_id: page.unit_id, name_vi: "Công an xã Đức Lập", name_en: "Police", duty_phone: null }],
    };
    await database.desk
      .insertInto("exchange.setting")
      .values({ value: JSON.stringify(value) })
      .execute();
    await expect
      .poll(
        async () => {
          const event = textEvent(page.oa_id, digits(), "Tối nào cũng đánh bạc ở nhà số 3 ấp 2");
          const { raw, mac } = signed(event, page.oa_secret_key);
          await post(running.url, raw, mac);
          const texts = (await passed()).map((item) => (item.kind === "message" ? item.auto[0]?.text : ""));
          return texts.join();
        },
        { timeout: 5_000 },
      )
      .toContain("Công an xã Đức Lập đã nhận");
  });

  it("reaches the officers composed (NFC), however the phone wrote it", async () => {
    const text = "Có đánh bạc ở nhà số 7 ấp 5";
    const { raw, mac } = signed(textEvent(page.oa_id, digits(), text.normalize("NFD")), page.oa_secret_key);
    await post(running.url, raw, mac);
    await expect
      .poll(async () => (await passed()).map((item) => (item.kind === "message" ? item.message.text : "")))
      .toContain(text);
  });

  it("counts once when Zalo sends it a hundred times", async () => {
    await expect.poll(() => waiting()).toEqual([]);
    const before = (await passed()).length;
    const { raw, mac } = signed(
      textEvent(page.oa_id, digits(), "Có người phá khóa cửa tiệm tạp hóa ấp 2"),
      page.oa_secret_key,
    );
    const all = await Promise.all(Array.from({ length: 100 }, () => post(running.url, raw, mac)));
    expect(new Set(all)).toEqual(new Set([200]));
    await expect.poll(async () => (await passed()).length - before).toBe(1);
    expect(await post(running.url, raw, mac)).toBe(200);
    expect((await passed()).length - before).toBe(1);
  });
});
