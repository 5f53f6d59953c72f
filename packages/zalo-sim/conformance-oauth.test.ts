import { createPkce, exchangeCode, permissionUrl, refreshPair } from "@keng/zalo/oauth.ts";
import { createTokenSource } from "@keng/zalo/token.ts";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { JournalEntry, SimApp, SimOa } from "./control-api.ts";
import { startBench } from "./testing.ts";
import type { Bench } from "./testing.ts";

const hour = 3600 * 1000;

describe("a page's grant", () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench();
  });
  afterAll(() => bench.stop());
  beforeEach(() => bench.control("POST", "/reset", { clock: true }));

  const now = () => Date.now();

  async function consent(extra: { challenge?: string; state?: string } = {}): Promise<URL> {
    const url = permissionUrl(bench.oauth, { redirectUri: bench.app.callback, ...extra });
    const shown = await fetch(url);
    expect(await shown.text()).toContain("không phải Zalo thật");
    const fields = new URLSearchParams(new URL(url).search);
    fields.set("oa_id", bench.page.oa_id);
    const answer = await fetch(`${bench.simulator.url}/v4/oa/permission`, {
      method: "POST",
      body: fields,
      redirect: "manual",
    });
    expect(answer.status).toBe(302);
    return new URL(answer.headers.get("location") ?? "");
  }

  async function token(
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<string> {
    const response = await fetch(`${bench.simulator.url}/v4/oa/access_token`, {
      method: "POST",
      headers: { secret_key: bench.app.secret, ...headers },
      body: new URLSearchParams({ app_id: bench.app.app_id, ...fields }),
    });
    expect(response.status).toBe(200);
    return response.text();
  }
  const refreshWith = (refreshToken: string) =>
    token({ grant_type: "refresh_token", refresh_token: refreshToken });
  const newGrant = () => bench.control<{ refresh_token: string }>("POST", `/oas/${bench.page.oa_id}/grant`);

  it("comes by consent, with code, page and state and nothing else", async () => {
    const back = await consent({ state: "s1" });
    expect([...back.searchParams.keys()]).toEqual(["code", "oa_id", "state"]);
    expect(back.searchParams.get("oa_id")).toBe(bench.page.oa_id);
  });

  it("never sends anybody to an address that is not registered", async () => {
    const url = permissionUrl(bench.oauth, { redirectUri: "http://elsewhere.example/cb" });
    const answer = await fetch(url, { redirect: "manual" });
    expect(answer.headers.get("location")).toBeNull();
    expect(await answer.json()).toMatchObject({ error: -14003 });
    const noApp = await fetch(
      permissionUrl({ ...bench.oauth, appId: "0" }, { redirectUri: bench.app.callback }),
    );
    expect(await noApp.json()).toMatchObject({ error: -14002 });
  });

  it("is asked for in the name of the app, of a page that the person chooses, and may be refused", async () => {
    const made = await bench.control<SimApp>("POST", "/apps", { name: "Bàn <trực> ban" });
    const callback = "https://gateway.example/zalo/connected/1?a=b";
    const path = `/apps/${made.app_id}/callback`;
    expect(await bench.control("PUT", path, { url: callback })).toMatchObject({ callback });
    await expect(bench.control("PUT", path, { url: `https://${"a".repeat(80)}.vn` })).rejects.toThrow("400");
    const [one, two] = [
      await bench.control<SimOa>("POST", "/oas", { name: "Công an xã Một", app_id: made.app_id }),
      await bench.control<SimOa>("POST", "/oas", { name: "Công an xã Hai", app_id: made.app_id }),
    ];
    // the key is the app's
    expect(two.oa_secret_key).toBe(one.oa_secret_key);
    const oauth = { ...bench.oauth, appId: made.app_id };
    const url = permissionUrl(oauth, { redirectUri: callback, state: "s" });
    const shown = await (await fetch(url)).text();
    for (const words of ["Bàn &lt;trực&gt; ban", "Công an xã Một", "Công an xã Hai", "Đồng ý"])
      expect(shown).toContain(words);
    expect(shown).not.toContain(bench.page.oa_id);
    const fields = new URLSearchParams(new URL(url).search);
    fields.set("answer", "refuse");
    const answer = await fetch(`${bench.simulator.url}/v4/oa/permission`, {
      method: "POST",
      body: fields,
      redirect: "manual",
    });
    expect(answer.headers.get("location")).toBe(`${callback}&error=access_denied&state=s`);
    await bench.control("DELETE", `/oas/${two.oa_id}`);
    expect(await (await fetch(url)).text()).not.toContain("Công an xã Hai");
  });

  it("takes a code once, with the verifier that belongs to it, within ten minutes", async () => {
    const { verifier, challenge } = createPkce();
    const code = (await consent({ challenge })).searchParams.get("code") ?? "";
    await expect(exchangeCode(bench.oauth, { code }, now())).rejects.toMatchObject({ code: -14019 });
    const pair = await exchangeCode(bench.oauth, { code, verifier }, now());
    expect(pair.accessToken).not.toBe("");
    expect(pair.accessExpiresAt - pair.obtainedAt).toBe(25 * hour);
    await expect(exchangeCode(bench.oauth, { code, verifier }, now())).rejects.toMatchObject({
      code: -14005,
    });
    const late = (await consent()).searchParams.get("code") ?? "";
    await bench.control("POST", "/clock", { advance_ms: 10 * 60_000 });
    await expect(exchangeCode(bench.oauth, { code: late }, now())).rejects.toMatchObject({ code: -14005 });
  });

  it("is refused with HTTP 200 for a wrong secret, an unknown grant or a body that is no form", async () => {
    const wrong = { ...bench.oauth, appSecret: "wrong" };
    await expect(refreshPair(wrong, "x", now())).rejects.toMatchObject({
      code: -14004,
      oauthClass: "config",
    });
    expect(JSON.parse(await token({ grant_type: "password" }))).toMatchObject({
      error: -14018,
      access_token: "",
    });
    const json = await fetch(`${bench.simulator.url}/v4/oa/access_token`, {
      method: "POST",
      headers: { "content-type": "application/json", secret_key: bench.app.secret },
      body: "{}",
    });
    expect(await json.json()).toMatchObject({ error: -14018 });
  });

  it("answers with a lifetime in a string, and rotates both tokens", async () => {
    const grant = await newGrant();
    const answer = JSON.parse(await refreshWith(grant.refresh_token)) as Record<string, string>;
    expect(answer).toMatchObject({ expires_in: "90000" });
    expect(answer["refresh_token"]).not.toBe(grant.refresh_token);
  });

  it("is dead, and a person must act, when a refresh token was used before", async () => {
    const grant = await newGrant();
    await refreshWith(grant.refresh_token);
    expect(await refreshWith(grant.refresh_token)).toBe("");
    const again = refreshPair(bench.oauth, grant.refresh_token, now());
    await expect(again).rejects.toMatchObject({ name: "ReauthorizationRequired", code: null });
    await bench.control("PUT", "/switches", { consumedRefreshToken: "-14014", errorType: "string" });
    const spoken = refreshPair(bench.oauth, grant.refresh_token, now());
    await expect(spoken).rejects.toMatchObject({ name: "ReauthorizationRequired", code: -14014 });
  });

  it("keeps the refresh token when Zalo gives no new one", async () => {
    await bench.control("PUT", "/switches", { refreshRotation: "sometimes" });
    await bench.control("PUT", "/faults", { seed: 3 });
    let { refresh_token: refresh } = await newGrant();
    let kept = 0;
    for (let turn = 0; turn < 8; turn++) {
      const pair = await refreshPair(bench.oauth, refresh, now());
      if (pair.refreshToken === refresh) kept++;
      refresh = pair.refreshToken;
    }
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(8);
  });

  it("ends: access after 25 hours, refresh after three months", async () => {
    const { refresh_token: refresh } = await newGrant();
    await bench.control("POST", "/clock", { advance_ms: 90 * 24 * hour });
    await expect(refreshPair(bench.oauth, refresh, now())).rejects.toMatchObject({ code: -14014 });
  });

  it("is renewed once for twenty calls that meet an expired token at the same time", async () => {
    const person = await bench.person();
    await bench.control("PUT", "/switches", { expiredAccessTokenCode: "-220" });
    await bench.control("POST", "/clock", { advance_ms: 25 * hour });
    const calls = Array.from({ length: 20 }, () => bench.oa.userDetail(person.id));
    expect(await Promise.all(calls)).toHaveLength(20);
    const journal = await bench.control<JournalEntry[]>("GET", "/journal");
    expect(journal.filter((one) => one.call === "POST /v4/oa/access_token")).toHaveLength(1);
  });

  it("is renewed once by two processes that share a store", async () => {
    const before = await bench.store.read();
    const source = (holder: string) =>
      createTokenSource({
        store: bench.store,
        holder,
        pollMs: 5,
        now,
        refresh: (refreshToken) => refreshPair(bench.oauth, refreshToken, now()),
      });
    const [first, second] = [source("one"), source("two")];
    const rejected = before?.accessToken ?? "";
    const [a, b] = await Promise.all([first.after(rejected), second.after(rejected)]);
    expect(a).toBe(b);
    const journal = await bench.control<JournalEntry[]>("GET", "/journal");
    expect(journal.filter((one) => one.call === "POST /v4/oa/access_token")).toHaveLength(1);
  });

  it("travels in the header access_token: a Bearer header is refused, and so is the query for messages", async () => {
    const { access_token: access } = await bench.control<{ access_token: string }>(
      "POST",
      `/oas/${bench.page.oa_id}/grant`,
    );
    const at = bench.simulator.url;
    const bearer = await fetch(`${at}/v2.0/oa/getoa`, { headers: { authorization: `Bearer ${access}` } });
    expect(await bearer.json()).toMatchObject({ error: -216 });
    const query = await fetch(`${at}/v2.0/oa/getoa?access_token=${access}`);
    expect(await query.json()).toMatchObject({ error: 0 });
    const message = await fetch(`${at}/v2.0/oa/message?access_token=${access}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    });
    expect(await message.json()).toMatchObject({ error: -216 });
  });
});

describe("trouble with a page", () => {
  let bench: Bench;
  const now = () => Date.now();
  beforeEach(async () => {
    bench = await startBench();
  });
  afterEach(() => bench.stop());

  it("is an access token that ran out, which a refresh mends, or both tokens, which only a new grant mends", async () => {
    const path = `/oas/${bench.page.oa_id}`;
    await bench.control("POST", `${path}/token-faults`, { kind: "access_expired" });
    expect(await bench.raw("GET", "/v2.0/oa/getoa")).toMatchObject({ error: -216 });
    const first = (await bench.store.read())?.refreshToken ?? "";
    const fresh = await refreshPair(bench.oauth, first, now());
    const getoa = async (token: string) =>
      (await fetch(`${bench.simulator.url}/v2.0/oa/getoa`, { headers: { access_token: token } })).json();
    expect(await getoa(fresh.accessToken)).toMatchObject({ error: 0 });
    await bench.control("POST", `${path}/token-faults`, { kind: "all_expired" });
    await expect(refreshPair(bench.oauth, fresh.refreshToken ?? "", now())).rejects.toThrow("-14014");
    const granted = await bench.control<{ access_token: string }>("POST", `${path}/grant`);
    expect(await getoa(granted.access_token)).toMatchObject({ error: 0 });
  });

  it("is a refresh token that somebody else used: the access token is out, and the next refresh gives nothing", async () => {
    await bench.control("POST", `/oas/${bench.page.oa_id}/token-faults`, { kind: "used_twice" });
    expect(await bench.raw("GET", "/v2.0/oa/getoa")).toMatchObject({ error: -216 });
    const refresh = (await bench.store.read())?.refreshToken ?? "";
    await expect(refreshPair(bench.oauth, refresh, now())).rejects.toMatchObject({
      name: "ReauthorizationRequired",
      code: null,
    });
  });

  it("is a grant that it takes back: the code is what a switch says, and no event comes", async () => {
    const path = `/oas/${bench.page.oa_id}`;
    await bench.control("PUT", "/switches", { revokedAccessTokenCode: "-223" });
    const revoked = await bench.control("POST", `${path}/token-faults`, { kind: "revoked" });
    expect(revoked).toMatchObject({ granted: false });
    expect(await bench.raw("GET", "/v2.0/oa/getoa")).toMatchObject({ error: -223 });
    const person = await bench.person();
    await bench.says(person, "không ai nghe");
    expect(await bench.control("GET", "/webhooks")).toEqual({ pending: 0 });
  });

  it("is another kind of page overnight: v3 is refused to a state page, v2 to an enterprise", async () => {
    const path = `/oas/${bench.page.oa_id}`;
    const person = await bench.person();
    await bench.says(person, "chào");
    const cs = { recipient: { user_id: person.id }, message: { text: "vâng" } };
    expect(await bench.raw("POST", "/v3.0/oa/message/cs", cs)).toMatchObject({ error: -235 });
    await bench.control("PUT", `${path}/type`, { oa_type: "enterprise" });
    expect(await bench.raw("POST", "/v3.0/oa/message/cs", cs)).toMatchObject({ error: 0 });
    expect(await bench.raw("POST", "/v2.0/oa/message", cs)).toMatchObject({ error: -240 });
  });

  it("is not asked for by writing to somebody: a message for nobody tells which endpoint a page has", async () => {
    const person = await bench.person();
    expect(await bench.oa.probeSendApi()).toBe("v2");
    await bench.control("PUT", `/oas/${bench.page.oa_id}/type`, { oa_type: "enterprise" });
    expect(await bench.oa.probeSendApi()).toBe("v3");
    await bench.control("PUT", "/switches", { rateLimitPerMin: 1 });
    expect(await bench.oa.probeSendApi()).toBeNull();
    expect((await bench.chat(person)).messages).toEqual([]);
  });
});
