import { newId } from "@keng/core/ids.ts";
import { DAY, MINUTE } from "@keng/core/time.ts";
import { sealJsonTo } from "@keng/seal/json.ts";
import { webhookMac } from "@keng/zalo/webhook.ts";
import { beforeEach, describe, expect, it } from "vitest";
import { takeOutbound } from "../delivery/take-outbound.command.ts";
import { takeIn } from "../intake/intake.job.ts";
import { openMetrics } from "../metrics.ts";
import { buildServer } from "../server.ts";
import { gatewayThatConnects } from "../testing/consent.ts";
import { digits, textEvent } from "../testing/webhooks.ts";
import { readPair } from "../token/token.store.ts";
import { comeBack } from "./come-back.job.ts";
import { isOurs, newState } from "./offer.ts";
import { watchPages } from "./watch-pages.job.ts";

const {
  database,
  gateway,
  clock,
  page,
  call,
  app,
  app_id,
  here,
  passed,
  pagesTold,
  offersTold,
  offer,
  newPage,
  consent,
  arrive,
  storedPages,
} = await gatewayThatConnects();

beforeEach(async () => {
  await call("PUT", "/faults", { api: { error_5xx: 0 } });
});

describe("connecting a page", () => {
  it("leads to Zalo with a state and a challenge, and stores the pair, kind and unit of the page that was chosen", async () => {
    const second = await newPage();
    const { id, url } = await offer();
    expect([...url.searchParams.keys()]).toEqual(["app_id", "redirect_uri", "code_challenge", "state"]);
    const answer = await arrive(await consent(url, second));
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe(`http://127.0.0.1:4000/trang-zalo?ket-noi=${id}`);
    expect((await offersTold(id)).at(-1)).toMatchObject({ state: "connected", page_id: second, code: null });
    expect((await pagesTold(second)).at(-1)).toMatchObject({
      unit_id: here,
      name: "Công an xã Hai",
      family: "v2",
      state: "connected",
      problem: null,
      last_event_at: null,
    });
    expect(gateway.pages.all().find((one) => one.oa_id === second)).toMatchObject({
      unit_id: here,
      oa_secret_key: page.oa_secret_key,
    });
    expect(await gateway.oa(second).getOa()).toMatchObject({ oaId: second });
    // neither state, verifier nor pair is left where they were
    const left = await database.gateway
      .selectFrom("vault.page_offer")
      .select(["verifier_sealed", "pair_sealed"])
      .where("id", "=", id)
      .execute();
    expect(left).toEqual([{ verifier_sealed: null, pair_sealed: null }]);
  });

  it("tells an enterprise page from a state page without writing to anybody", async () => {
    const enterprise = await newPage("Doanh nghiệp", "enterprise");
    const { url } = await offer();
    await arrive(await consent(url, enterprise));
    expect((await pagesTold(enterprise)).at(-1)).toMatchObject({ family: "v3" });
  });

  it("is done once by each offer, in time, and only by a state of ours", async () => {
    const third = await newPage();
    const before = await storedPages();
    const { url } = await offer();
    const back = await consent(url, third);
    clock.ahead_ms += 11 * MINUTE;
    const late = await arrive(back, { "accept-language": "en" });
    expect([late.statusCode, late.headers["set-cookie"]]).toEqual([410, undefined]);
    expect(late.body).toContain("quá giờ");
    clock.ahead_ms -= 11 * MINUTE;
    expect((await arrive(back)).statusCode).toBe(303);
    const again = await arrive(back);
    expect(again.statusCode).toBe(410);
    expect(again.body).toContain("đã dùng rồi");
    expect(await storedPages()).toHaveLength(before.length + 1);
  });

  it.each([
    ["none", ""],
    ["nonsense", "state=x&code=y"],
    ["the right length, not ours", `state=${"A".repeat(43)}&code=y`],
    ["ours, of no offer", `state=${newState(gateway.keys.hash)}&code=y`],
    ["twice", `state=a&state=b&code=y`],
    ["very long", `state=${"a".repeat(9000)}&code=${"b".repeat(3000)}`],
    ["HTML", `state=${encodeURIComponent("<script>alert(1)</script>")}&code=%00`],
    ["SQL", `state=${encodeURIComponent("' or 1=1--")}&code=y`],
  ])(
    "answers a state that is %s with a page in the reader's language, and stores nothing",
    async (_name, query) => {
      const [pages, items] = [await storedPages(), (await passed()).length];
      const url = `/zalo/connected/${app_id}?${query}`;
      const answer = await app.inject({ url, headers: { "accept-language": "en-GB,vi;q=0.5" } });
      expect(answer.statusCode).toBe(404);
      expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
      expect(answer.body).toContain("This link is not good");
      expect(answer.body).not.toContain("<script");
      expect(answer.headers["content-security-policy"]).toContain("default-src 'none'");
      expect((await app.inject({ url })).body).toContain("không dùng được");
      expect([await storedPages(), (await passed()).length]).toEqual([pages, items]);
    },
  );

  it("knows no other app, and no address without a console to lead back to", async () => {
    const { url } = await offer();
    const back = await consent(url, page.oa_id);
    back.pathname = "/zalo/connected/1";
    expect((await arrive(back)).statusCode).toBe(404);
    const homeless = buildServer(
      { ...gateway, config: { ...gateway.config, console_url: null } },
      openMetrics(),
    );
    expect((await homeless.inject({ url: `/zalo/connected/${app_id}` })).json()).toMatchObject({
      code: "not_found",
    });
    const id = newId();
    const bare = { ...gateway, config: { ...gateway.config, public_url: null } };
    await database.desk
      .insertInto("exchange.outbound")
      .values({
        id: newId(),
        kind: "page_offer",
        sealed: sealJsonTo(gateway.keys.box.public_key, {
          kind: "page_offer",
          offer_id: id,
          unit_id: here,
          lang: "vi",
          expires_at: gateway.now().toISOString(),
        }),
      })
      .execute();
    while (await takeOutbound(bare));
    expect(await offersTold(id)).toMatchObject([{ state: "failed", code: "not_set_up", url: null }]);
  });

  it("says when the person refused, or brought a code that Zalo does not know", async () => {
    const first = await offer();
    const refused = await arrive(await consent(first.url, page.oa_id, "refuse"));
    expect(refused.statusCode).toBe(303);
    expect((await offersTold(first.id)).at(-1)).toMatchObject({ state: "failed", code: "refused" });
    const second = await offer();
    const back = await consent(second.url, page.oa_id);
    back.searchParams.set("code", "made-up");
    await arrive(back);
    expect((await offersTold(second.id)).at(-1)).toMatchObject({ state: "failed", code: "zalo_refused" });
  });

  it("needs the verifier that never left the vault: a code that was begun by somebody else is refused", async () => {
    const [mine, theirs] = [await offer(), await offer()];
    const back = await consent(theirs.url, page.oa_id);
    back.searchParams.set("state", mine.url.searchParams.get("state") ?? "");
    await arrive(back);
    expect((await offersTold(mine.id)).at(-1)).toMatchObject({ state: "failed", code: "zalo_refused" });
  });

  it("takes the page's number from Zalo, not from the browser", async () => {
    const fourth = await newPage("Công an xã Bốn");
    const { id, url } = await offer();
    const back = await consent(url, fourth);
    back.searchParams.set("oa_id", page.oa_id);
    await arrive(back);
    expect((await offersTold(id)).at(-1)).toMatchObject({ state: "connected", page_id: fourth });
  });

  it("gives nobody a page of another unit, and keeps that page connected", async () => {
    const { id, url } = await offer(newId());
    const before = await readPair(database.gateway, gateway.keys.source, page.oa_id);
    await arrive(await consent(url, page.oa_id));
    expect((await offersTold(id)).at(-1)).toMatchObject({
      state: "failed",
      code: "other_unit",
      page_id: null,
    });
    expect((await pagesTold(page.oa_id)).at(-1)).toMatchObject({ unit_id: here, state: "connected" });
    const after = await readPair(database.gateway, gateway.keys.source, page.oa_id);
    expect(after?.version).toBe((before?.version ?? 0) + 1);
    expect(await gateway.oa(page.oa_id).getOa()).toMatchObject({ oaId: page.oa_id });
  });

  it("needs nobody to consent again when Zalo was out of reach, or the process ended, between its two answers", async () => {
    const fifth = await newPage("Công an xã Năm");
    const { id, url } = await offer();
    const back = await consent(url, fifth);
    const away = {
      ...gateway,
      config: { ...gateway.config, zalo: { ...gateway.config.zalo, openapi_url: "http://127.0.0.1:9" } },
    };
    const query = Object.fromEntries(back.searchParams);
    await comeBack(away, { state: query["state"] ?? "", code: query["code"] ?? null });
    expect((await offersTold(id)).at(-1)).toMatchObject({ state: "ready" });
    await watchPages(gateway);
    expect((await offersTold(id)).at(-1)).toMatchObject({ state: "ready" });
    clock.ahead_ms += 2 * MINUTE;
    await watchPages(gateway);
    expect((await offersTold(id)).at(-1)).toMatchObject({ state: "connected", page_id: fifth });
    clock.ahead_ms += 2 * DAY;
    await watchPages(gateway);
    clock.ahead_ms -= 2 * DAY + 2 * MINUTE;
    expect(await database.gateway.selectFrom("vault.page_offer").select("id").execute()).toEqual([]);
  });
});

describe("an event of a page that another process has just connected", () => {
  it("is that page's, though this one's list does not hold it yet", async () => {
    const sixth = await newPage("Công an xã Sáu");
    const values = { id: sixth, app_id, unit_id: here, name: "Công an xã Sáu" };
    await database.gateway.insertInto("vault.page").values(values).execute();
    expect(gateway.pages.all().map((one) => one.oa_id)).not.toContain(sixth);
    const event = { ...textEvent(sixth, digits(), "Có đánh bạc ở ấp 3"), app_id };
    const raw = JSON.stringify(event);
    const mac = webhookMac(raw, event.timestamp, { appId: app_id, oaSecretKey: page.oa_secret_key });
    const answer = await app.inject({
      method: "POST",
      url: `/zalo/webhook/${app_id}`,
      headers: { "content-type": "application/json", "x-zevent-signature": `mac=${mac}` },
      payload: raw,
    });
    expect(answer.statusCode).toBe(200);
    await takeIn(gateway);
    const kept = await database.gateway.selectFrom("vault.kept_event").select("code").execute();
    expect(kept).toEqual([]);
    expect(await passed()).toContainEqual(
      expect.objectContaining({ kind: "message", conversation: expect.objectContaining({ unit_id: here }) }),
    );
    await watchPages(gateway);
    expect((await pagesTold(sixth)).at(-1)?.last_event_at).not.toBeNull();
  });
});

describe("a state", () => {
  it("carries our mark: any other letter and it is a stranger's", () => {
    const key = gateway.keys.hash;
    const state = newState(key);
    expect(isOurs(key, state)).toBe(true);
    for (const at of [0, 10, 21, 30, 42]) {
      const other = state.charAt(at) === "A" ? "Q" : "A";
      expect(isOurs(key, state.slice(0, at) + other + state.slice(at + 1))).toBe(false);
    }
    for (const wrong of ["", `${state}A`, state.slice(1), "é".repeat(43)])
      expect(isOurs(key, wrong)).toBe(false);
  });
});
