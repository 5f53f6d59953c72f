import { createServer } from "node:http";
import type { ServerResponse } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allEndpointsAt } from "./http.ts";
import { createOa } from "./oa.ts";
import { createPkce, refreshPair } from "./oauth.ts";
import { createMemoryPin } from "./send.ts";

/** Answers that Zalo was seen to give, on a real wire. */
describe("the SDK survives", () => {
  let answer: (response: ServerResponse) => void = (response) => response.end();
  let calls = 0;
  const server = createServer((request, response) => {
    calls++;
    request.resume().on("end", () => answer(response));
  });
  let base = "";
  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const address = server.address();
    base = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const tokens = { current: async () => "tok", after: async () => "tok2" };
  const page = (pin = createMemoryPin("v2")) =>
    createOa({ openapiBase: allEndpointsAt(base).openapi, tokens, pin, timeoutMs: 100 });
  const app = () => ({ oauthBase: `${base}/`, appId: "1", appSecret: "s", timeoutMs: 100 });
  const refresh = () => refreshPair(app(), "old", 0);
  const send = () => page().send({ userId: "1" }, { kind: "text", text: "x" });
  const says = (status: number, body: string) => {
    answer = (response) => response.writeHead(status).end(body);
    calls = 0;
  };

  it.each([
    ["an HTML error", 502, "<html>", { outcome: "unknown", why: "http_status", httpStatus: 502 }],
    ["an empty answer", 200, "", { outcome: "unknown", why: "not_json", httpStatus: 200 }],
    ["half an answer", 200, '{"data":{"mess', { outcome: "unknown", why: "not_json", httpStatus: 200 }],
    ["no id in the answer", 200, '{"error":0,"message":"Success"}', { outcome: "unknown", why: "not_json" }],
    [
      "-200",
      200,
      '{"error":-200,"message":"Send message failed"}',
      { outcome: "unknown", why: "send_failed" },
    ],
    ["a refusal", 200, '{"error":"-230","message":"x"}', { outcome: "refused", code: -230, retryClass: "W" }],
  ])("%s to a message, and does not send it again", async (_what, status, body, outcome) => {
    says(status, body);
    expect(await send()).toMatchObject(outcome);
    expect(calls).toBe(1);
  });

  it("silence, and does not send again", async () => {
    answer = () => undefined;
    calls = 0;
    expect(await send()).toMatchObject({ outcome: "unknown", why: "timeout" });
    expect(calls).toBe(1);
  });

  it("a server that is not there: nothing has left, so it may be sent again", async () => {
    const gone = createServer();
    await new Promise<void>((done) => gone.listen(0, "127.0.0.1", done));
    const address = gone.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    await new Promise((done) => gone.close(done));
    const oa = createOa({ openapiBase: `http://127.0.0.1:${port}`, tokens });
    expect(await oa.send({ userId: "1" }, { kind: "text", text: "x" })).toEqual({
      outcome: "not_sent",
      why: "not_reached",
    });
  });

  it("a refused token: one fresh token, one more try, then the refusal", async () => {
    says(200, '{"error":-216,"message":"Access token is invalid"}');
    expect(await send()).toMatchObject({ outcome: "refused", code: -216, retryClass: "R" });
    expect(calls).toBe(2);
  });

  it("every other code on the pinned endpoint without trying the other", async () => {
    says(200, '{"error":-201,"message":"x"}');
    const pin = createMemoryPin();
    await page(pin).send({ userId: "1" }, { kind: "text", text: "x" });
    expect(calls).toBe(1);
    expect(await pin.get()).toBeNull();
    says(200, '{"error":-240,"message":"x"}');
    expect(await page(pin).send({ userId: "1" }, { kind: "text", text: "x" })).toMatchObject({ code: -240 });
    expect(calls).toBe(2);
  });

  it.each([
    ["a quoted code", 200, '{"error":"-14014","error_name":"Invalid refresh token."}', { code: -14_014 }],
    ["a name without a code", 200, '{"error_name":"Invalid refresh token."}', { code: null }],
    [
      "empty tokens",
      200,
      '{"error":0,"access_token":"","refresh_token":""}',
      { name: "ReauthorizationRequired" },
    ],
    [
      "a token that is no string",
      200,
      '{"access_token":5,"refresh_token":"r"}',
      { name: "ReauthorizationRequired" },
    ],
    ["nothing at all", 200, "", { name: "ReauthorizationRequired" }],
    ["an empty 503", 503, "", { name: "ZaloTransportError", problem: "http_status" }],
    ["a page of HTML", 200, "<html>", { name: "ZaloTransportError", problem: "not_json" }],
    [
      "a wrong secret",
      200,
      '{"error":-14004,"error_name":"x"}',
      { name: "ZaloOauthError", oauthClass: "config" },
    ],
  ])("%s instead of a token", async (_what, status, body, error) => {
    says(status, body);
    await expect(refresh()).rejects.toMatchObject(error);
  });

  it.each([
    ["a number", '"expires_in":3600', 3_600_000],
    ["a string", '"expires_in":"3600"', 3_600_000],
    ["unusable", '"expires_in":"soon"', 90_000_000],
  ])("a lifetime that is %s", async (_what, life, ms) => {
    says(200, `{"access_token":"a","refresh_token":"r",${life}}`);
    expect(await refresh()).toMatchObject({ accessToken: "a", refreshToken: "r", accessExpiresAt: ms });
  });

  it("a new access token without a new refresh token", async () => {
    says(200, '{"access_token":"a","expires_in":"90000"}');
    expect(await refresh()).toMatchObject({ accessToken: "a", refreshToken: "old" });
  });

  it("a history one level deeper, with rows that cannot be read", async () => {
    const row = { message_id: "m", src: 0, from_id: "1", to_id: "2", time: "5", type: "text", message: "x" };
    says(200, JSON.stringify({ error: 0, data: { total: 2, data: [row, { odd: true }] } }));
    const read = await page().listRecentChat({ offset: 0, count: 10 });
    expect(read).toMatchObject([{ msgId: "m", from: "oa", at: 5 }]);
  });
});

it("a PKCE verifier has 43 characters of all three sorts, its challenge no padding", () => {
  for (let turn = 0; turn < 200; turn++) {
    const { verifier, challenge } = createPkce();
    expect(verifier).toMatch(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[A-Za-z\d]{43}$/);
    expect(challenge).toMatch(/^[\w-]{43}$/);
  }
});
