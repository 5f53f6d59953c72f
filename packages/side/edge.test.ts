import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { get } from "node:https";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PeerCertificate, TLSSocket } from "node:tls";
import { ConfigBroken, EnvironmentReader } from "@keng/core/environment.ts";
import { afterAll, describe, expect, it } from "vitest";
import { mayReadCounts } from "./counts-guard.ts";
import { type Edge, edgeConfig, forwarders, PLAIN_EDGE, peerCheck } from "./edge.ts";
import { ONE, TWO } from "./testing/certificates.ts";
import { renewing, serverOver } from "./tls.ts";

const folder = mkdtempSync(join(tmpdir(), "keng-edge-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text, { mode: 0o600 });
  return join(folder, name);
};

function read(environment: Record<string, string>): Edge {
  const reader = new EnvironmentReader(environment, "KENG_X_");
  const edge = edgeConfig(reader, "KENG_X_");
  reader.done();
  return edge;
}
const problems = (environment: Record<string, string>): string[] => {
  try {
    read(environment);
    return [];
  } catch (error) {
    return error instanceof ConfigBroken ? error.problems.map((one) => `${one.name} ${one.code}`) : ["?"];
  }
};

describe("the edge of a side", () => {
  it("is plain when nothing is set, and every mistake is named", () => {
    expect(read({})).toEqual(PLAIN_EDGE);
    expect(problems({ KENG_X_TLS_CERT_FILE: write("a.crt", ONE.cert) })).toEqual([
      "KENG_X_TLS_KEY_FILE missing",
    ]);
    expect(
      problems({ KENG_X_TLS_CERT_FILE: join(folder, "none"), KENG_X_TLS_KEY_FILE: write("a.key", ONE.key) }),
    ).toEqual(["KENG_X_TLS_CERT_FILE file_missing"]);
    for (const wrong of ["proxy.example", "10.0.0.0/99", "10.0.0.0/8/8", "::1/200"])
      expect(problems({ KENG_X_TRUSTED_PROXIES: wrong })).toEqual(["KENG_X_TRUSTED_PROXIES not_a_network"]);
    expect(problems({ KENG_X_METRICS_TOKEN_FILE: write("short", "abc") })).toEqual([
      "KENG_X_METRICS_TOKEN_FILE file_broken",
    ]);
  });

  it("lets its proxies and this machine through, and nobody past them", () => {
    const may = peerCheck(["10.1.2.3", "192.168.7.0/24", "fd00::/8"]);
    for (const peer of ["10.1.2.3", "::ffff:10.1.2.3", "192.168.7.200", "fd12::1", "127.0.0.1", "::1"])
      expect(may(peer), peer).toBe(true);
    for (const peer of ["10.1.2.4", "192.168.8.1", "::ffff:192.168.8.1", "fe80::1", "", undefined])
      expect(may(peer), peer).toBe(false);
    expect(peerCheck([])("203.0.113.7")).toBe(true);
  });

  it("takes the word of the proxies that are named, or of this machine's before an HTTPS address, and nobody else's", () => {
    const says = (edge: Partial<Edge>, url: string, peer: string): boolean =>
      forwarders({ ...PLAIN_EDGE, ...edge }, url)(peer);
    const named = { proxies: ["10.1.2.3"] };
    expect(says(named, "https://desk.example.vn", "::ffff:10.1.2.3")).toBe(true);
    expect(says(named, "https://desk.example.vn", "127.0.0.1")).toBe(false);
    expect(says({}, "https://desk.example.vn", "127.0.0.1")).toBe(true);
    expect(says({}, "https://desk.example.vn", "10.1.2.3")).toBe(false);
    expect(says({}, "http://localhost:4000", "127.0.0.1")).toBe(false);
    const tls = { cert_file: "crt", key_file: "key" };
    expect(says({ tls }, "https://desk.example.vn", "127.0.0.1")).toBe(false);
  });

  it("shows counts to this machine, or to whoever has the token; a wrong token is worse than none", () => {
    const token = "a token of the monitoring";
    const ask = (remoteAddress: string, headers: Record<string, string>, held: string | null) =>
      mayReadCounts({ remoteAddress, headers }, held);
    expect(ask("127.0.0.1", {}, token)).toBe(true);
    expect(ask("127.0.0.1", { "x-forwarded-for": "203.0.113.7" }, token)).toBe(false);
    expect(ask("203.0.113.7", { authorization: `Bearer ${token}` }, token)).toBe(true);
    expect(ask("203.0.113.7", { authorization: `Bearer ${token}` }, null)).toBe(false);
    expect(ask("127.0.0.1", { authorization: "Bearer other" }, token)).toBe(false);
    expect(ask("203.0.113.7", { authorization: `Basic ${token}` }, token)).toBe(false);
  });

  it("speaks TLS with its own certificate, and takes up a renewed one without a restart", async () => {
    const edge = read({
      KENG_X_TLS_CERT_FILE: write("b.crt", ONE.cert),
      KENG_X_TLS_KEY_FILE: write("b.key", ONE.key),
    });
    const server = serverOver(edge, 30_000).serverFactory?.((_request, response) => response.end("hello"));
    if (server === undefined) throw new Error("no server");
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const watch = renewing(server, edge, 20);
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const shown = async (): Promise<PeerCertificate> => {
      const request = get({ host: "127.0.0.1", port, rejectUnauthorized: false, agent: false });
      const [answer] = (await once(request, "response")) as [{ socket: TLSSocket; resume(): void }];
      answer.resume();
      return answer.socket.getPeerCertificate();
    };
    const first = (await shown()).fingerprint256;
    // half of a renewal: the old pair stays in use
    write("b.crt", TWO.cert);
    utimesSync(join(folder, "b.crt"), new Date(), new Date(Date.now() + 5_000));
    expect((await shown()).fingerprint256).toBe(first);
    write("b.key", TWO.key);
    await expect.poll(async () => (await shown()).fingerprint256, { timeout: 5_000 }).not.toBe(first);
    watch.stop();
    server.close();
  });
});
