import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startBench } from "./testing.ts";
import type { Bench } from "./testing.ts";

describe("whatever a client sends", () => {
  let bench: Bench;
  let token = "";
  let userId = "";
  beforeAll(async () => {
    bench = await startBench();
    await bench.control("PUT", "/switches", { rateLimitPerMin: 1_000_000 });
    token = bench.grant.access_token;
    userId = (await bench.person()).id;
  });
  afterAll(() => bench.stop());

  const words = [
    "template",
    "media",
    "file",
    "list",
    "image",
    "gif",
    "sticker",
    "request_user_info",
    "oa.query.show",
  ];
  const keys = [
    "attachment",
    "type",
    "payload",
    "template_type",
    "elements",
    "media_type",
    "url",
    "attachment_id",
  ];
  const more = [
    "text",
    "buttons",
    "title",
    "subtitle",
    "token",
    "quote_message_id",
    "width",
    "height",
    "__proto__",
  ];
  const anything = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 6 },
      fc.constantFrom<unknown>(...words, "", null, true, -1, 1e300, "https://a/b"),
      fc.array(tie("node"), { maxLength: 2 }),
      fc.dictionary(fc.constantFrom(...keys, ...more), tie("node"), { maxKeys: 5 }),
    ),
  })).node;

  async function post(path: string, body: string) {
    const headers = { access_token: token, "content-type": "application/json" };
    const answer = await fetch(`${bench.simulator.url}${path}`, { method: "POST", headers, body });
    return { status: answer.status, body: (await answer.json()) as { error: number; message: string } };
  }

  it("as a message is sent or refused with a code, never broken by", async () => {
    const property = fc.asyncProperty(anything, fc.boolean(), async (message, isWhole) => {
      const body = isWhole ? { recipient: { user_id: userId }, message } : message;
      const answer = await post("/v2.0/oa/message", JSON.stringify(body));
      expect(answer.status).toBe(200);
      expect(answer.body.error).toBeLessThanOrEqual(0);
      expect(answer.body.message).not.toBe("");
    });
    await fc.assert(property, { numRuns: 400 });
  });

  it("as a question is answered or refused with a code", async () => {
    const paths = ["listrecentchat", "conversation", "getprofile", "getfollowers"];
    const wild = fc.dictionary(fc.constantFrom("user_id", "offset", "count"), fc.jsonValue(), { maxKeys: 3 });
    const property = fc.asyncProperty(
      fc.constantFrom(...paths),
      fc.oneof(wild, fc.jsonValue()),
      async (path, data) => {
        const query = encodeURIComponent(JSON.stringify(data));
        const headers = { access_token: token };
        const answer = await fetch(`${bench.simulator.url}/v2.0/oa/${path}?data=${query}`, { headers });
        expect(answer.status).toBe(200);
        expect(await answer.json()).toMatchObject({ error: expect.any(Number), message: expect.any(String) });
      },
    );
    await fc.assert(property, { numRuns: 300 });
  });

  it("that is no JSON is refused with a code", async () => {
    for (const body of ["", "{", "[]", "null", '"x"', "5", "[".repeat(50_000)]) {
      const answer = await post("/v2.0/oa/message", body);
      expect(answer).toMatchObject({ status: 200, body: { error: -201 } });
    }
  });
});
