import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PLAIN_EDGE } from "@keng/side/edge.ts";
import { afterAll, describe, expect, it } from "vitest";
import { deskConfig } from "./config.ts";
import { sessionCookie } from "./officers/cookie.ts";
import { buildServer, ROOMS } from "./server.ts";
import { testDesk } from "./testing/desk.ts";

const folder = mkdtempSync(join(tmpdir(), "keng-desk-edge-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const token = "a token of the monitoring";
const desk = await testDesk({
  public_url: "https://ban-truc.example.vn",
  edge: { ...PLAIN_EDGE, proxies: ["10.1.2.3"], metrics_token: token },
});
const app = await buildServer(desk, ROOMS);
afterAll(() => app.close());

describe("a desk behind a proxy", () => {
  it("speaks with the proxy and this machine; whoever comes past it finds nothing", async () => {
    const status = async (remoteAddress: string, url: string) =>
      (await app.inject({ url, remoteAddress })).statusCode;
    for (const url of ["/api/me", "/readyz", "/metrics", "/api/openapi.json"])
      expect(await status("10.1.2.4", url), url).toBe(404);
    expect(await status("10.1.2.3", "/readyz")).toBe(200);
    expect(await status("10.1.2.3", "/api/me")).toBe(401);
    expect(await status("127.0.0.1", "/readyz")).toBe(200);
  });

  it("is spoken to over HTTPS for ever, and its cookies travel over nothing else", async () => {
    const answer = await app.inject({ url: "/healthz", remoteAddress: "10.1.2.3" });
    expect(answer.headers["strict-transport-security"]).toBe("max-age=31536000");
    const cookie = sessionCookie(desk.keys.session, desk.config.public_url, "token");
    expect(cookie).toMatch(/^__Host-.*; Path=\/; HttpOnly; SameSite=Strict; Secure/);
  });

  it("counts, without a name, a route or a word, for whoever shows the monitoring's token", async () => {
    const ask = (headers: Record<string, string>) =>
      app.inject({ url: "/metrics", remoteAddress: "10.1.2.3", headers });
    expect((await ask({})).statusCode).toBe(404);
    expect((await ask({ authorization: "Bearer wrong" })).statusCode).toBe(404);
    const { body, headers } = await ask({ authorization: `Bearer ${token}` });
    expect(headers["content-type"]).toContain("text/plain");
    for (const name of [
      "keng_desk_answers_total",
      "keng_inbound_waiting 0",
      "keng_database_up 1",
      "keng_disk_free_bytes",
    ])
      expect(body).toContain(name);
    expect(body).not.toMatch(/route|officer|conversation|\/api/);
  });

  it("with a certificate of its own has an address that is HTTPS", () => {
    const write = (name: string): string => {
      writeFileSync(join(folder, name), "x");
      return join(folder, name);
    };
    const environment = {
      KENG_DESK_KEYS: folder,
      KENG_DESK_GATEWAY_PUBLIC_KEY: folder,
      KENG_DESK_DATABASE_URL: "postgres://x",
      KENG_DESK_TLS_CERT_FILE: write("crt"),
      KENG_DESK_TLS_KEY_FILE: write("key"),
    };
    expect(deskConfig(environment).public_url).toBe("https://localhost:4000");
    expect(() => deskConfig({ ...environment, KENG_DESK_PUBLIC_URL: "http://ban-truc" })).toThrow(
      "needs_https",
    );
  });
});
