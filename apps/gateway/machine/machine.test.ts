import { HOUR, SECOND } from "@keng/core/time.ts";
import { inbound } from "@keng/contract/exchange.ts";
import { testDatabase } from "@keng/db/testing/database.ts";
import { openJsonBox } from "@keng/seal/json.ts";
import { ClockWatch } from "@keng/side/clock-watch.ts";
import { describe, expect, it } from "vitest";
import { takeIn } from "../intake/intake.job.ts";
import { mediaDue } from "../media/media.job.ts";
import { gatewayWithPage } from "../testing/page.ts";
import { digits, textEvent } from "../testing/webhooks.ts";
import { acceptEvents } from "../webhook/accept-events.command.ts";
import { Turns } from "../webhook/turns.ts";
import { watchMachine } from "./watch.job.ts";

const database = await testDatabase();
const { gateway, clock, page, desk } = await gatewayWithPage(database.gateway);
const said: string[] = [];
const logged = { ...gateway, log: (event: string) => void said.push(event) };

async function accept(event: object, key: string, at = gateway.now()): Promise<void> {
  const bytes = Buffer.from(JSON.stringify(event));
  await acceptEvents({ ...gateway, now: () => at }, [
    { page_id: page.oa_id, bytes, key: { of: "test", value: key }, who: "someone" },
  ]);
}

async function passed(): Promise<string[]> {
  const rows = await database.desk.selectFrom("exchange.inbound").select("sealed").orderBy("seq").execute();
  return rows.map((row) => {
    const item = inbound.parse(openJsonBox(desk, row.sealed ?? Buffer.alloc(0)));
    return item.kind === "alarm"
      ? item.code
      : item.kind === "message"
        ? (item.message.text ?? "")
        : item.kind;
  });
}
const waiting = async (table: "vault.raw_event" | "vault.media_job"): Promise<number> => {
  const query =
    table === "vault.raw_event"
      ? database.gateway.selectFrom("vault.raw_event").select("id")
      : database.gateway.selectFrom("vault.media_job").select("id").where("state", "=", "waiting");
  return (await query.execute()).length;
};

describe("a clock that jumps", () => {
  it("is told from one that only drifts", () => {
    let [wall, steady] = [1_000_000, 0];
    const watch = new ClockWatch(
      () => wall,
      () => steady,
    );
    for (let n = 0; n < 100; n += 1) {
      [wall, steady] = [wall + 5_100, steady + 5_000];
      expect(watch.look()).toBeNull();
    }
    wall += HOUR;
    expect(watch.look()).toBe(HOUR);
    expect(watch.look()).toBeNull();
    wall -= 2 * HOUR;
    expect(watch.look()).toBe(-2 * HOUR);
  });

  it("back by hours holds up no message, is logged, and is told inward once", async () => {
    let back = 0;
    const machine = { wall: () => 5 * HOUR + back, steady: () => 0 };
    await watchMachine(logged, machine);
    await accept(textEvent(page.oa_id, digits(), "Có đánh bạc ở ấp 3"), "one");
    clock.ahead_ms -= 3 * HOUR;
    back = -3 * HOUR;
    expect(await takeIn(gateway)).not.toBe(true);
    expect(await waiting("vault.raw_event")).toBe(1);
    await watchMachine(logged, machine);
    await watchMachine(logged, machine);
    while ((await takeIn(gateway)) === true);
    expect(await waiting("vault.raw_event")).toBe(0);
    expect(await passed()).toEqual(expect.arrayContaining(["clock_jumped", "Có đánh bạc ở ấp 3"]));
    expect((await passed()).filter((one) => one === "clock_jumped")).toHaveLength(1);
    expect(said.filter((event) => event === "clock_jumped")).toHaveLength(1);
    clock.ahead_ms += 3 * HOUR;
  });

  it("puts nobody at the end of a line that the clock has yet to come to again", () => {
    const turns = new Turns();
    const noon = new Date("2026-11-24T12:00:00Z");
    turns.wait("someone", noon);
    const ten = new Date("2026-11-24T10:00:00Z");
    expect(turns.wait("someone", ten)).toBe(0);
    const flood = Array.from({ length: 60 }, () => turns.wait("someone", ten));
    expect(flood.at(-1)).toBeGreaterThan(SECOND);
  });
});

describe("a disk below its floor", () => {
  it("takes in texts, holds files until there is room, and says so inward both times", async () => {
    const full = { ...logged, config: { ...gateway.config, floor_bytes: 1e15 } };
    const event = {
      ...textEvent(page.oa_id, digits(), "Ảnh chụp ở bến đò"),
      event_name: "user_send_image",
      message: {
        msg_id: `m_${digits()}`,
        text: "Ảnh chụp ở bến đò",
        attachments: [{ type: "image", payload: { url: "http://127.0.0.1:1/a.jpg", thumbnail: "" } }],
      },
    };
    await watchMachine(full);
    await accept(event, "two");
    while ((await takeIn(full)) === true);
    expect(await mediaDue(full)).toBe(false);
    expect(await waiting("vault.media_job")).toBe(1);
    expect(await passed()).toEqual(expect.arrayContaining(["disk_low", "Ảnh chụp ở bến đò"]));
    await watchMachine(full);
    expect(said).toContain("disk_space");
    full.config.floor_bytes = 1;
    await watchMachine(full);
    expect((await passed()).at(-1)).toBe("disk_enough");
    expect(await mediaDue(full)).toBe(true);
  });
});
