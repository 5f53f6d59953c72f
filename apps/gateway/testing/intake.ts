import { inbound, type Inbound, type InboundMessage } from "@keng/contract/exchange.ts";
import { testDatabase } from "@keng/db/testing/database.ts";
import { openJsonBox, openJsonWith } from "@keng/seal/json.ts";
import { afterAll, expect } from "vitest";
import type { DeliveryContent } from "../delivery/content.ts";
import { openGatewayKeys } from "../keys.disk.ts";
import { startGateway } from "../server.ts";
import { configWithPage, post, signed, textEvent } from "./webhooks.ts";

/** How far something of ours is on its way; what a phone says of it is none of these. */
const isOnItsWay = (item: Inbound): boolean =>
  item.kind === "delivery" && item.state !== "seen" && item.state !== "delivered";

/** A running gateway with its page, a clock that can be moved, and what crosses the wall opened with the desk's key. */
export async function openIntake() {
  const database = await testDatabase();
  const { config, desk, page } = await configWithPage(database.address("keng_gateway"));
  const clock = { ahead: 0 };
  const now = (): Date => new Date(Date.now() + clock.ahead);
  const running = await startGateway(config, { log: () => undefined, now });
  afterAll(() => running.close());
  const keys = openGatewayKeys(config.keys_folder, config.desk_public_key);

  const later = (ms: number): void => void (clock.ahead += ms);

  async function passed(): Promise<Inbound[]> {
    const rows = await database.desk.selectFrom("exchange.inbound").select("sealed").orderBy("seq").execute();
    return rows.map((row) => inbound.parse(openJsonBox(desk, row.sealed ?? Buffer.alloc(0))));
  }

  async function tell(event: Record<string, unknown>): Promise<Inbound[]> {
    const before = (await passed()).length;
    const { raw, mac } = signed({ timestamp: String(now().getTime()), ...event }, page.oa_secret_key);
    expect(await post(running.url, raw, mac)).toBe(200);
    await expect
      .poll(() => database.gateway.selectFrom("vault.raw_event").select("id").execute(), { timeout: 5_000 })
      .toEqual([]);
    // nobody gave this page a token: that what goes out waits is told at moments of its own, and is no answer to the event
    return (await passed()).slice(before).filter((item) => !isOnItsWay(item));
  }

  /** What a person writes, as the desk is told of it. */
  async function write(
    user: string,
    text: string,
    more: { quote?: string; msg_id?: string } = {},
  ): Promise<InboundMessage> {
    const items = await tell(textEvent(page.oa_id, user, text, { ...more, at: now().getTime() }));
    const item = items.find((one) => one.kind === "message");
    if (item === undefined) throw new Error("nothing was passed");
    return item;
  }

  /** What goes to the citizen in a thread, as Zalo will be given it. */
  async function sentIn(alias: string): Promise<DeliveryContent[]> {
    const rows = await database.gateway
      .selectFrom("vault.delivery")
      .select(["sealed", "hour_key"])
      .where("alias_id", "=", alias)
      .orderBy("seq")
      .execute();
    return rows.map((row) => {
      const key = keys.hours.find(row.hour_key ?? "");
      return openJsonWith(key ?? new Uint8Array(32), row.sealed ?? Buffer.alloc(0)) as DeliveryContent;
    });
  }

  /** The newest text that waits for a person, in whatever thread. */
  async function lastSent(): Promise<DeliveryContent | undefined> {
    const row = await database.gateway
      .selectFrom("vault.delivery")
      .select("alias_id")
      .orderBy("created_at", "desc")
      .limit(1)
      .executeTakeFirst();
    return (await sentIn(row?.alias_id ?? "")).at(-1);
  }

  const TIP = "Tối nào cũng có đánh bạc ăn tiền ở nhà ông Ba cuối hẻm 12 ấp 3";
  return {
    database,
    clock,
    now,
    running,
    keys,
    later,
    passed,
    tell,
    write,
    sentIn,
    lastSent,
    TIP,
    desk,
    page,
    config,
  };
}
