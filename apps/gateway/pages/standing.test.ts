import { newId } from "@keng/core/ids.ts";
import { addMs, DAY, HOUR, MINUTE } from "@keng/core/time.ts";
import { describe, expect, it } from "vitest";
import { catchUp } from "../catch-up/catch-up.job.ts";
import { gatewayThatConnects } from "../testing/consent.ts";
import { noteTrouble } from "../token/note-trouble.command.ts";
import { pageStores, readPair } from "../token/token.store.ts";
import { takeOverTokens } from "../token/take-over-tokens.command.ts";
import { openPages } from "../token/zalo.client.ts";
import { watchPages } from "./watch-pages.job.ts";

const {
  database,
  gateway,
  clock,
  page,
  call,
  here,
  passed,
  pagesTold,
  offersTold,
  say,
  offer,
  consent,
  arrive,
} = await gatewayThatConnects();

describe("a page's connection", () => {
  const trouble = (kind: string) => call("POST", `/oas/${page.oa_id}/token-faults`, { kind });
  const again = async (): Promise<void> => {
    const { url } = await offer();
    await arrive(await consent(url, page.oa_id));
  };
  const last = async () => (await pagesTold(page.oa_id)).at(-1);

  it("survives an access token that ran out: it is renewed, and nothing is said", async () => {
    const before = (await pagesTold(page.oa_id)).length;
    await trouble("access_expired");
    expect(await gateway.oa(page.oa_id).getOa()).toMatchObject({ oaId: page.oa_id });
    expect(await pagesTold(page.oa_id)).toHaveLength(before);
  });

  it.each([
    ["revoked", "revoked"],
    ["all_expired", "revoked"],
    ["used_twice", "used_twice"],
  ])(
    "that was lost (%s) is said once with its cause, and mended by consenting anew",
    async (kind, problem) => {
      await trouble(kind);
      const before = (await passed()).length;
      for (let tries = 0; tries < 3; tries += 1)
        await expect(gateway.oa(page.oa_id).getOa()).rejects.toThrow("Zalo gave no token");
      const said = (await passed()).slice(before);
      expect(said.map((one) => one.kind)).toEqual(["alarm", "page"]);
      expect(await last()).toMatchObject({ state: "lost", problem });
      await again();
      expect(await last()).toMatchObject({ state: "connected", problem: null });
      expect(await gateway.oa(page.oa_id).getOa()).toMatchObject({ oaId: page.oa_id });
    },
  );

  it("that nobody used for three months has run out, as we know ourselves", async () => {
    clock.ahead_ms += 91 * DAY;
    await call("POST", "/clock", { advance_ms: 91 * DAY });
    await expect(gateway.oa(page.oa_id).getOa()).rejects.toThrow("Zalo gave no token");
    expect(await last()).toMatchObject({ state: "lost", problem: "expired" });
    await again();
    expect(await last()).toMatchObject({ state: "connected" });
  });

  it("mends itself when the bad answer was only a bad moment", async () => {
    const pair = await readPair(database.gateway, gateway.keys.source, page.oa_id);
    await database.gateway
      .updateTable("vault.zalo_token")
      .set({ lost_at: gateway.now(), lost_code: "used_twice" })
      .where("page_id", "=", page.oa_id)
      .execute();
    await watchPages(gateway);
    expect(await last()).toMatchObject({ state: "lost" });
    await call("POST", `/oas/${page.oa_id}/token-faults`, { kind: "access_expired" });
    await gateway.oa(page.oa_id).getOa();
    expect((await readPair(database.gateway, gateway.keys.source, page.oa_id))?.version).toBe(
      (pair?.version ?? 0) + 1,
    );
    await watchPages(gateway);
    expect(await last()).toMatchObject({ state: "connected", problem: null });
  });

  it("with a page that gives too few rights is said, until it gives them", async () => {
    await call("PUT", "/switches", { revokedAccessTokenCode: "-223" });
    await database.gateway
      .updateTable("vault.page")
      .set({ last_event_at: null })
      .where("id", "=", page.oa_id)
      .execute();
    await trouble("revoked");
    await catchUp(gateway);
    expect(await last()).toMatchObject({ state: "connected", problem: "not_permitted" });
    await call("PUT", "/switches", { revokedAccessTokenCode: "-216" });
    await again();
    expect(await last()).toMatchObject({ state: "connected", problem: null });
  });

  it("with an app that Zalo refuses is said apart: no consent mends that", async () => {
    const { oa_id } = page;
    const other = {
      ...gateway,
      config: { ...gateway.config, zalo: { ...gateway.config.zalo, app_secret: "x" } },
    };
    const oa = openPages({
      ...other,
      stores: pageStores(gateway.db, gateway.keys.source),
      trouble: (id, error) => noteTrouble(gateway, id, error),
    });
    await trouble("access_expired");
    await expect(oa(oa_id).getOa()).rejects.toThrow("-14004");
    expect(await last()).toMatchObject({ state: "connected", problem: "app_refused" });
    await gateway.oa(oa_id).getOa();
    await watchPages(gateway);
    expect(await last()).toMatchObject({ state: "connected", problem: null });
  });

  it("is ended by an administrator of its unit and by nobody else; the file's first token does not bring it back", async () => {
    await say({ kind: "page_leave", page_id: page.oa_id, unit_id: newId() });
    expect(await last()).toMatchObject({ state: "connected" });
    await say({ kind: "page_leave", page_id: page.oa_id, unit_id: here });
    expect(await last()).toMatchObject({ state: "disconnected", problem: null, access_until: null });
    await takeOverTokens(gateway);
    expect(await readPair(database.gateway, gateway.keys.source, page.oa_id)).toBeNull();
    // what people write there still has a page to belong to
    expect(gateway.pages.all().map((one) => one.oa_id)).toContain(page.oa_id);
    const { id, url } = await offer(newId());
    await arrive(await consent(url, page.oa_id));
    expect((await offersTold(id)).at(-1)).toMatchObject({ code: "other_unit" });
    expect(await readPair(database.gateway, gateway.keys.source, page.oa_id)).toBeNull();
    await again();
    expect(await last()).toMatchObject({ state: "connected" });
  });

  it("is told to the desk at a start and when something changed, and not otherwise", async () => {
    await watchPages(gateway);
    const before = (await passed()).length;
    await watchPages(gateway);
    expect(await passed()).toHaveLength(before);
    const heard = new Date(Math.floor(gateway.now().getTime() / (5 * MINUTE)) * 5 * MINUTE - HOUR);
    await database.gateway
      .updateTable("vault.page")
      .set({ last_event_at: addMs(heard, 90_000) })
      .where("id", "=", page.oa_id)
      .execute();
    await watchPages(gateway);
    expect((await passed()).slice(before)).toMatchObject([
      { kind: "page", last_event_at: heard.toISOString() },
    ]);
  });
});
