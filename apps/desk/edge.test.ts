import { once } from "node:events";
import { connect } from "node:net";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PLAIN_EDGE } from "@keng/side/edge.ts";
import { afterAll, describe, expect, it, vi } from "vitest";
import { deskConfig } from "./config.ts";
import { sessionCookie } from "./officers/cookie.ts";
import { buildServer, ROOMS } from "./server.ts";
import { BODY_MS, LONGEST_BODY_MS } from "./slow-body.ts";
import { testDesk } from "./testing/desk.ts";

const folder = mkdtempSync(join(tmpdir(), "keng-desk-edge-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const token = "a token of the monitoring";
const desk = await testDesk({
  public_url: "https://ban-truc.example.vn",
  hosts: ["ban-truc.xa"],
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

  it("counts tries by the address that its proxy tells, and believes nobody else", async () => {
    const code = async (remoteAddress: string, from: string, password = "khong phai cau nay") => {
      const answer = await app.inject({
        method: "POST",
        url: "/api/session",
        remoteAddress,
        headers: { origin: desk.config.public_url, "x-forwarded-for": from },
        payload: { username: "khong-ai-ten-nay", password },
      });
      return answer.json<{ code: string }>().code;
    };
    // what somebody writes before the proxy's own word counts for nothing
    for (let i = 0; i < 5; i += 1)
      expect(await code("10.1.2.3", `198.51.100.${i}, 203.0.113.7`)).toBe("wrong_credentials");
    expect(await code("10.1.2.3", "203.0.113.7")).toBe("account_locked");
    expect(await code("10.1.2.3", "203.0.113.8")).toBe("wrong_credentials");
    // this machine is spoken with and is no proxy here
    for (let i = 0; i < 5; i += 1) expect(await code("127.0.0.1", `192.0.2.${i}`)).toBe("wrong_credentials");
    expect(await code("127.0.0.1", "192.0.2.77")).toBe("account_locked");
  });

  it("answers under its own names alone, so that no page elsewhere reaches it under a name of its own", async () => {
    const asked = async (url: string, host: string, headers: Record<string, string> = {}) => {
      const answer = await app.inject({ url, remoteAddress: "127.0.0.1", headers: { host, ...headers } });
      return `${answer.statusCode} ${answer.body.includes("host_refused") ? "host_refused" : ""}`.trim();
    };
    for (const host of [
      "evil.example:4000",
      "10.0.0.9",
      "ban-truc.example.vn.evil.example",
      "localhost.evil.example",
      "a b",
      "@",
    ])
      for (const url of ["/api/me", "/metrics", "/", "/api/openapi.json"])
        expect(await asked(url, host), `${host} ${url}`).toBe("421 host_refused");
    for (const host of [
      "ban-truc.example.vn",
      "BAN-TRUC.example.vn:443",
      "localhost:4000",
      "127.0.0.1:4000",
      "[::1]:4000",
      "ban-truc.xa",
    ])
      expect(await asked("/api/me", host), host).toBe("401");
    expect(await asked("/readyz", "10.0.0.9")).toBe("200");
    expect(await asked("/metrics", "desk:4000", { authorization: `Bearer ${token}` })).toBe("200");
    expect(await asked("/metrics", "desk:4000", { authorization: "Bearer wrong" })).toBe("404");
  });

  it("waits half a minute for what is sent slowly, and longer where files come in", async () => {
    const slow = async (method: string, url: string, cookie = ""): Promise<string> => {
      const socket = connect(Number(new URL(address).port), "127.0.0.1");
      socket.write(
        `${method} ${url} HTTP/1.1\r\nHost: localhost\r\nOrigin: ${desk.config.public_url}\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{`,
      );
      let heard = "";
      socket.on("data", (data: Buffer) => (heard += data.toString("latin1")));
      await once(socket, "close");
      return heard.split("\r\n")[0] ?? "";
    };
    const address = await app.listen({ port: 0, host: "127.0.0.1" });
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    try {
      const ended = slow("POST", "/api/session");
      await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0), { timeout: 5_000 });
      vi.advanceTimersByTime(BODY_MS);
      expect(await ended).toBe("HTTP/1.1 408 Request Timeout");
    } finally {
      vi.useRealTimers();
    }
    expect(LONGEST_BODY_MS).toBeGreaterThan(BODY_MS);
    expect(app.server.requestTimeout).toBe(LONGEST_BODY_MS);
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
