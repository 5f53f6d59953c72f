import { type Inbound, inbound, type Outbound } from "@keng/contract/exchange.ts";
import { newId } from "@keng/core/ids.ts";
import { addMs, DAY, HOUR, MINUTE } from "@keng/core/time.ts";
import { testDatabase } from "@keng/db/testing/database.ts";
import { openJsonBox, sealJsonTo } from "@keng/seal/json.ts";
import { beforeEach, describe, expect, it } from "vitest";
import { catchUp } from "../catch-up/catch-up.job.ts";
import { takeOutbound } from "../delivery/take-outbound.command.ts";
import { openMetrics } from "../metrics.ts";
import { buildServer } from "../server.ts";
import { gatewayWithPage } from "../testing/page.ts";
import { noteTrouble } from "../token/note-trouble.command.ts";
import { pageStores, readPair } from "../token/token.store.ts";
import { openPages } from "../token/zalo.client.ts";
import { takeOverTokens } from "../token/take-over-tokens.command.ts";
import { comeBack } from "./come-back.job.ts";
import { isOurs, newState } from "./offer.ts";
import { watchPages } from "./watch-pages.job.ts";

const database = await testDatabase();
const { gateway, clock, desk, page, call, simulator } = await gatewayWithPage(database.gateway);
const app = buildServer(gateway, openMetrics());
const { app_id } = gateway.config.zalo;
const here = gateway.config.zalo.pages[0]?.unit_id ?? "";
await call("PUT", `/apps/${app_id}/callback`, { url: `http://127.0.0.1:4001/zalo/connected/${app_id}` });

type PageItem = Extract<Inbound, { kind: "page" }>;
type OfferItem = Extract<Inbound, { kind: "page_offer" }>;

async function passed(): Promise<Inbound[]> {
  const rows = await database.desk.selectFrom("exchange.inbound").select("sealed").orderBy("seq").execute();
  return rows.map((row) => inbound.parse(openJsonBox(desk, row.sealed ?? Buffer.alloc(0))));
}
const pagesTold = async (id: string): Promise<PageItem[]> =>
  (await passed()).filter((one) => one.kind === "page").filter((one) => one.page_id === id);
const offersTold = async (id: string): Promise<OfferItem[]> =>
  (await passed()).filter((one) => one.kind === "page_offer").filter((one) => one.offer_id === id);

async function say(item: Outbound): Promise<void> {
  await database.desk
    .insertInto("exchange.outbound")
    .values({ id: newId(), kind: item.kind, sealed: sealJsonTo(gateway.keys.box.public_key, item) })
    .execute();
  while (await takeOutbound(gateway));
}

/** What an administrator's desk asks for, and where it is told to send the browser. */
async function offer(unit_id = here): Promise<{ id: string; url: URL }> {
  const id = newId();
  const expires_at = addMs(gateway.now(), 10 * MINUTE).toISOString();
  await say({ kind: "page_offer", offer_id: id, unit_id, lang: "vi", expires_at });
  const [told] = await offersTold(id);
  return { id, url: new URL(told?.url ?? "") };
}

const newPage = async (name = "Công an xã Hai", oa_type = "state"): Promise<string> =>
  (await call<{ oa_id: string }>("POST", "/oas", { name, oa_type, app_id })).oa_id;

/** A person consents on the page that is shown; where they are led back to. */
async function consent(url: URL, oa_id: string, answer = "agree"): Promise<URL> {
  const body = new URLSearchParams([...url.searchParams, ["oa_id", oa_id], ["answer", answer]]);
  const response = await fetch(`${simulator.url}/v4/oa/permission`, {
    method: "POST",
    body,
    redirect: "manual",
  });
  return new URL(response.headers.get("location") ?? "");
}
const arrive = (back: URL, headers: Record<string, string> = {}) =>
  app.inject({ url: back.pathname + back.search, headers });

const storedPages = () => database.gateway.selectFrom("vault.page").select("id").execute();

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
