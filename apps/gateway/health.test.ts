import { testDatabase } from "@keng/db/testing/database.ts";
import { describe, expect, it } from "vitest";
import { openMetrics } from "./metrics.ts";
import { buildServer } from "./server.ts";
import { gatewayWithPage } from "./testing/page.ts";

const database = await testDatabase();
const { gateway } = await gatewayWithPage(database.gateway);
const app = buildServer(gateway, openMetrics());

const ask = async (url: string, remoteAddress: string, headers: Record<string, string> = {}) =>
  app.inject({ url, remoteAddress, headers });

describe("a stranger who watches the webhook's port", () => {
  it.each([
    ["from another machine", "203.0.113.7", {}],
    ["from the neighbouring machine", "10.0.0.8", {}],
    ["through a proxy", "127.0.0.1", { "x-forwarded-for": "203.0.113.7" }],
    ["through a proxy that tells the protocol", "127.0.0.1", { "x-forwarded-proto": "https" }],
    ["through a proxy of the newer kind", "::1", { forwarded: "for=203.0.113.7" }],
    ["through a proxy that names the client", "::ffff:127.0.0.1", { "x-real-ip": "203.0.113.7" }],
  ])(
    "%s is not told when somebody writes, nor that there is anything to ask",
    async (_name, from, headers) => {
      const none = await ask("/none", from, headers);
      for (const path of ["/metrics", "/openapi.json", "/metrics/"]) {
        const answer = await ask(path, from, headers);
        expect(answer.statusCode, path).toBe(404);
        expect({ ...answer.json(), ref: "" }).toEqual({ ...none.json(), ref: "" });
      }
      expect((await ask("/healthz", from, headers)).statusCode).toBe(200);
      expect((await ask("/readyz", from, headers)).statusCode).toBe(200);
    },
  );

  it.each(["127.0.0.1", "127.0.0.2", "::1", "::ffff:127.0.0.1"])(
    "is not whoever runs the machine: %s reads the counts",
    async (from) => {
      expect((await ask("/metrics", from)).body).toContain("keng_webhook");
      expect((await ask("/openapi.json", from)).json()).toMatchObject({ openapi: "3.1.0" });
    },
  );
});
