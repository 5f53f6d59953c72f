import type { Inbound } from "@keng/contract/exchange.ts";
import { newId } from "@keng/core/ids.ts";
import { HOUR, MINUTE } from "@keng/core/time.ts";
import { asActor } from "@keng/db/connect.ts";
import { turnHourBoxes } from "@keng/desk/passage/hour-box.job.ts";
import { insertOutbound } from "@keng/desk/passage/outbound.store.ts";
import { publishHour } from "@keng/desk/passage/publish-hour-box.command.ts";
import { takeInbound } from "@keng/desk/passage/take-inbound.command.ts";
import { withdrawHour } from "@keng/desk/passage/withdraw-hour-box.command.ts";
import { testDesk } from "@keng/desk/testing/desk.ts";
import { turnHourBoxes as turnGateways } from "@keng/gateway/delivery/hour-box.job.ts";
import { passInward } from "@keng/gateway/delivery/pass-inward.store.ts";
import { takeOutbound } from "@keng/gateway/delivery/take-outbound.command.ts";
import { gatewayWithPage } from "@keng/gateway/testing/page.ts";
import { newBoxKeys, SealBroken } from "@keng/seal/box.ts";
import { HourBoxes } from "@keng/seal/hour-boxes.ts";
import { openJsonBox } from "@keng/seal/json.ts";
import { OtherSide } from "@keng/seal/other-side.ts";
import { describe, expect, it } from "vitest";

const desk = await testDesk();
const { gateway, clock } = await gatewayWithPage(desk.database.gateway);
const folder = `${gateway.config.keys_folder}/hour-boxes-of`;
const [one, two] = [gateway.keys.box, desk.keys.box];
Object.assign(gateway.keys, {
  desk: new OtherSide(one, two.public_key),
  hour_boxes: new HourBoxes(`${folder}-gateway`, one, two.public_key),
});
Object.assign(desk.keys, {
  gateway: new OtherSide(two, one.public_key),
  hour_boxes: new HourBoxes(`${folder}-desk`, two, one.public_key),
});

const alarm: Inbound = { kind: "alarm", code: "unknown_event", page_id: null, at: new Date().toISOString() };
const pass = (): Promise<void> =>
  gateway.db.transaction().execute((tx) => passInward(tx, gateway, { ...alarm }));

async function waiting(): Promise<{ sealed: Buffer | null; key_id: string | null } | undefined> {
  return asActor(desk.db, "system", (tx) =>
    tx
      .selectFrom("exchange.inbound")
      .select(["sealed", "key_id"])
      .where("taken_at", "is", null)
      .orderBy("seq", "desc")
      .executeTakeFirst(),
  );
}

function hourPasses(): void {
  clock.ahead_ms += HOUR + MINUTE;
  desk.wait(HOUR + MINUTE);
}

describe("what crosses the wall is sealed to a key of one hour", () => {
  it("or to the long-lived key while the other side has published none; both are opened", async () => {
    await pass();
    expect((await waiting())?.key_id).toBeNull();
    expect((await takeInbound(desk)).outcome).toBe("taken");
    const [id] = await publishHour(desk);
    await pass();
    expect((await waiting())?.key_id).toBe(id);
    expect((await takeInbound(desk)).outcome).toBe("taken");
    const rows = await desk.database.owner
      .selectFrom("exchange.inbound")
      .select(["sealed", "key_id"])
      .execute();
    expect(rows).toEqual(rows.map(() => ({ sealed: null, key_id: null })));
  });

  it("which is destroyed when its hour is over and nothing waits under it, and not before", async () => {
    await turnHourBoxes(desk);
    await pass();
    const row = await waiting();
    const id = row?.key_id ?? "";
    hourPasses();
    await turnHourBoxes(desk);
    expect(desk.keys.hour_boxes.find(id)).toBeDefined();
    expect((await takeInbound(desk)).outcome).toBe("taken");
    await turnHourBoxes(desk);
    // bytes that the database's heap and log still hold are opened by nothing that is left
    expect(desk.keys.hour_boxes.find(id)).toBeUndefined();
    expect(() => openJsonBox(desk.keys.box, row?.sealed ?? Buffer.alloc(0))).toThrow(SealBroken);
    expect(desk.keys.hour_boxes.past(desk.now)).toEqual([]);
  });

  it("which stays while the other side is just sealing with it", async () => {
    const [id] = await publishHour(desk);
    hourPasses();
    await publishHour(desk);
    const held = Promise.withResolvers<void>();
    const written = Promise.withResolvers<void>();
    const passing = gateway.db.transaction().execute(async (tx) => {
      await tx
        .insertInto("exchange.inbound")
        .values({ id: newId(), kind: "alarm", sealed: Buffer.from("x"), key_id: id ?? null })
        .execute();
      written.resolve();
      await held.promise;
    });
    await written.promise;
    const withdrawing = withdrawHour(desk, id ?? "");
    held.resolve();
    await passing;
    expect(await withdrawing).toBe(false);
    await desk.database.owner.deleteFrom("exchange.inbound").where("taken_at", "is", null).execute();
    expect(await withdrawHour(desk, id ?? "")).toBe(true);
  });

  it("for which that side vouches: a key that somebody else put there is not sealed to", async () => {
    const stranger = new HourBoxes(`${folder}-stranger`, newBoxKeys(), one.public_key);
    await desk.database.owner
      .insertInto("exchange.desk_key")
      .values(stranger.make(() => new Date(gateway.now().getTime() + HOUR)))
      .execute();
    await pass();
    expect((await waiting())?.key_id).toBeNull();
    expect((await takeInbound(desk)).outcome).toBe("taken");
    await desk.database.owner.deleteFrom("exchange.desk_key").where("hour_at", ">", gateway.now()).execute();
  });

  it("outward as inward", async () => {
    await turnGateways(gateway);
    await asActor(desk.db, "system", (tx) =>
      insertOutbound(
        tx,
        desk.keys.gateway,
        { kind: "thread", conversation_id: newId(), open: false, state: "RECEIVED" },
        desk.now(),
      ),
    );
    const row = await gateway.db
      .selectFrom("exchange.outbound")
      .select(["sealed", "key_id"])
      .executeTakeFirstOrThrow();
    expect(row.key_id).not.toBeNull();
    expect(await takeOutbound(gateway)).toBe(true);
    hourPasses();
    await turnGateways(gateway);
    expect(gateway.keys.hour_boxes.find(row.key_id ?? "")).toBeUndefined();
    expect(await gateway.db.selectFrom("exchange.outbound").select("sealed").execute()).toEqual([
      { sealed: null },
    ]);
  });
});
