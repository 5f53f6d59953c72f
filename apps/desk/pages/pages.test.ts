import { newId } from "@keng/core/ids.ts";
import { addMs, HOUR, MINUTE } from "@keng/core/time.ts";
import type { InboundPage, InboundPageOffer } from "@keng/contract/exchange-pages.ts";
import { asActor } from "@keng/db/connect.ts";
import { describe, expect, it } from "vitest";
import { readAudit } from "../audit/audit.query.ts";
import { readSystem } from "../system/system.query.ts";
import { signedIn, testDesk, testUnit } from "../testing/desk.ts";
import { arrive, outward } from "../testing/inbound.ts";
import { askOffer } from "./ask-offer.command.ts";
import { disconnectPage } from "./disconnect-page.command.ts";
import { readOffer } from "./offer.query.ts";
import { readPages } from "./pages.query.ts";

const desk = await testDesk();
const unit = await testUnit(desk);
const other = await testUnit(desk, unit.root_id);
const admin = await signedIn(desk, unit, ["admin"]);
const colleague = await signedIn(desk, unit, ["admin"]);
const elsewhere = await signedIn(desk, other, ["admin"]);

const standing = (more: Partial<InboundPage> = {}): InboundPage => ({
  kind: "page",
  page_id: "2000000000000000001",
  unit_id: unit.id,
  name: "Công an xã Thử",
  family: "v2",
  state: "connected",
  problem: null,
  connected_at: desk.now().toISOString(),
  access_until: addMs(desk.now(), 25 * HOUR).toISOString(),
  refresh_until: addMs(desk.now(), 2000 * HOUR).toISOString(),
  last_event_at: null,
  at: desk.now().toISOString(),
  ...more,
});
const outcome = (offer_id: string, more: Partial<InboundPageOffer> = {}): InboundPageOffer => ({
  kind: "page_offer",
  offer_id,
  state: "ready",
  url: "https://oauth.zaloapp.com/v4/oa/permission?app_id=1&state=good-once",
  page_id: null,
  code: null,
  at: desk.now().toISOString(),
  ...more,
});
const ask = (more: object = {}) => ({ request_id: newId(), unit_id: unit.id, lang: "vi" as const, ...more });

describe("an administrator's Zalo pages", () => {
  it("are those of the own unit, as the gateway told them last", async () => {
    const late = standing({
      state: "lost",
      problem: "revoked",
      at: addMs(desk.now(), -MINUTE).toISOString(),
    });
    expect(await arrive(desk, standing(), late)).toEqual(["taken", "taken"]);
    const view = await readPages(desk, admin);
    expect(view.units.map((one) => one.id)).toEqual([unit.id]);
    expect(view.pages).toMatchObject([
      { id: "2000000000000000001", state: "connected", problem: null, family: "v2", unit: { id: unit.id } },
    ]);
    expect(await readPages(desk, elsewhere)).toMatchObject({ pages: [], units: [{ id: other.id }] });
  });

  it("wait for their unit when that comes later", async () => {
    const id = newId();
    expect(await arrive(desk, standing({ page_id: "7", unit_id: id }))).toEqual(["waiting"]);
  });

  it("are told to whoever works in the unit while they are in trouble, and to nobody else", async () => {
    const officer = await signedIn(desk, unit, ["duty_officer"]);
    expect(await readSystem(desk, officer)).toEqual({ warnings: [] });
    await arrive(desk, standing({ state: "lost", problem: "used_twice" }));
    expect(await readSystem(desk, officer)).toEqual({ warnings: ["page_lost"] });
    expect(await readSystem(desk, elsewhere)).toEqual({ warnings: [] });
    await arrive(desk, standing({ problem: "not_permitted" }));
    expect(await readSystem(desk, officer)).toEqual({ warnings: ["page_lost"] });
    await arrive(desk, standing());
    expect(await readSystem(desk, officer)).toEqual({ warnings: [] });
    const log = await readAudit(desk, await signedIn(desk, unit, ["inspector"]), null);
    const acts = log.items.map(({ act, detail, subject_name }) => [act, detail, subject_name]);
    expect(acts).toEqual([
      ["page_connected", "not_permitted", "Công an xã Thử"],
      ["page_lost", "used_twice", "Công an xã Thử"],
      ["page_connected", null, "Công an xã Thử"],
    ]);
  });
});

describe("connecting a page", () => {
  it("is asked of the gateway once, for a unit of one's own, and shows where to go to whoever asked alone", async () => {
    const asked = ask();
    const offer = await askOffer(desk, admin, asked);
    expect(offer).toMatchObject({ id: asked.request_id, state: "asked", url: null });
    expect(await askOffer(desk, admin, asked)).toMatchObject({ id: offer.id, state: "asked" });
    const passed = (await outward(desk)).filter((one) => (one as { kind: string }).kind === "page_offer");
    expect(passed).toMatchObject([{ offer_id: offer.id, unit_id: unit.id, lang: "vi" }]);
    await arrive(desk, outcome(offer.id));
    expect(await readOffer(desk, admin, offer.id)).toMatchObject({
      state: "ready",
      url: expect.stringContaining("good-once"),
    });
    for (const nobody of [colleague, elsewhere])
      await expect(readOffer(desk, nobody, offer.id)).rejects.toMatchObject({ code: "not_found" });
    const rows = await asActor(desk.db, "system", (tx) =>
      tx.selectFrom("desk.page_offer").selectAll().where("id", "=", offer.id).execute(),
    );
    expect(JSON.stringify(rows)).not.toContain("good-once");
  });

  it("ends with the page, and its address is gone; a later word changes nothing", async () => {
    const offer = await askOffer(desk, admin, ask());
    await arrive(desk, outcome(offer.id));
    const end = outcome(offer.id, { state: "connected", url: null, page_id: "2000000000000000001" });
    await arrive(
      desk,
      end,
      outcome(offer.id),
      outcome(offer.id, { state: "failed", url: null, code: "refused" }),
    );
    expect(await readOffer(desk, admin, offer.id)).toMatchObject({
      state: "connected",
      url: null,
      page: { id: "2000000000000000001", name: "Công an xã Thử" },
      code: null,
    });
  });

  it("waits ten minutes; what began in time may still end well", async () => {
    const offer = await askOffer(desk, admin, ask());
    await arrive(desk, outcome(offer.id));
    desk.wait(11 * MINUTE);
    expect(await readOffer(desk, admin, offer.id)).toMatchObject({ state: "expired", url: null });
    await arrive(desk, outcome(offer.id, { state: "connected", url: null, page_id: "2000000000000000001" }));
    expect(await readOffer(desk, admin, offer.id)).toMatchObject({ state: "connected" });
  });

  it("is refused for a unit of somebody else's, to whoever is no administrator, and without end", async () => {
    await expect(askOffer(desk, admin, ask({ unit_id: other.id }))).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(askOffer(desk, elsewhere, ask())).rejects.toMatchObject({ code: "not_found" });
    const commander = await signedIn(desk, unit, ["commander"]);
    await expect(askOffer(desk, commander, ask())).rejects.toMatchObject({ code: "not_found" });
    for (let count = 0; count < 30; count += 1) await askOffer(desk, colleague, ask());
    await expect(askOffer(desk, colleague, ask())).rejects.toMatchObject({ code: "too_many_requests" });
  });
});

describe("ending a page's connection", () => {
  it("is passed to the gateway by an administrator of its unit, and by nobody else", async () => {
    await expect(disconnectPage(desk, elsewhere, "2000000000000000001")).rejects.toMatchObject({
      code: "not_found",
    });
    const commander = await signedIn(desk, unit, ["commander"]);
    await expect(disconnectPage(desk, commander, "2000000000000000001")).rejects.toMatchObject({
      code: "not_found",
    });
    await disconnectPage(desk, admin, "2000000000000000001");
    expect((await outward(desk)).at(-1)).toEqual({
      kind: "page_leave",
      page_id: "2000000000000000001",
      unit_id: unit.id,
    });
    desk.wait(1);
    await arrive(desk, standing({ state: "disconnected", connected_at: null, access_until: null }));
    expect((await readPages(desk, admin)).pages).toMatchObject([{ state: "disconnected" }]);
    const before = (await outward(desk)).length;
    await disconnectPage(desk, admin, "2000000000000000001");
    expect(await outward(desk)).toHaveLength(before);
  });
});

describe("the database", () => {
  it("lets no officer write how a page stands, nor answer an offer, nor ask in another's name", async () => {
    const refused = { code: "42501" };
    const as = (who: { officer_id: string }, work: Parameters<typeof asActor>[2]) =>
      asActor(desk.db, who.officer_id, work);
    await expect(
      as(admin, (tx) =>
        tx
          .insertInto("desk.page")
          .values({
            id: "9",
            root_id: unit.root_id,
            unit_id: unit.id,
            name: "x",
            send_family: "v2",
            state: "connected",
            told_at: desk.now(),
          })
          .execute(),
      ),
    ).rejects.toMatchObject(refused);
    const values = {
      id: newId(),
      root_id: unit.root_id,
      unit_id: unit.id,
      asked_at: desk.now(),
      expires_at: desk.now(),
    };
    for (const [who, row] of [
      [admin, { ...values, officer_id: colleague.officer_id }],
      [admin, { ...values, officer_id: admin.officer_id, unit_id: other.id }],
      [await signedIn(desk, unit, ["commander"]), { ...values, officer_id: admin.officer_id }],
    ] as const)
      await expect(
        as(who, (tx) => tx.insertInto("desk.page_offer").values(row).execute()),
      ).rejects.toMatchObject(refused);
    for (const table of ["desk.page", "desk.page_offer"] as const) {
      const changed = await asActor(desk.db, admin.officer_id, (tx) =>
        tx.updateTable(table).set({ state: "connected" }).executeTakeFirst(),
      );
      expect(changed.numUpdatedRows).toBe(0n);
    }
  });
});
