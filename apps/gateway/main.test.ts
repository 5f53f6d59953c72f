import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { connect as dial } from "node:net";
import { join } from "node:path";
import { testDatabase } from "@keng/db/testing/database.ts";
import { describe, expect, it } from "vitest";
import { configWithPage, digits, post, signed, textEvent } from "./testing/webhooks.ts";

const database = await testDatabase();
const { config, page, folder } = await configWithPage(database.address("keng_gateway"));

function environment(databaseUrl: string): Record<string, string> {
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text, { mode: 0o600 });
    return join(folder, name);
  };
  return {
    KENG_GATEWAY_PORT: "0",
    KENG_GATEWAY_DATABASE_URL_FILE: write("database-url", databaseUrl),
    KENG_GATEWAY_RECIPIENTS_FILE: write("recipients", config.recipients.join("\n")),
    KENG_GATEWAY_ZALO_FILE: write("zalo.json", JSON.stringify(config.zalo)),
    KENG_GATEWAY_KEYS: config.keys_folder,
    KENG_GATEWAY_DESK_PUBLIC_KEY: config.desk_public_key,
    KENG_GATEWAY_ORIGINALS: config.originals_folder,
  };
}

function start(env: Record<string, string>): {
  child: ChildProcess;
  out: () => string;
  ready: Promise<string>;
} {
  const child = fork(new URL("./main.ts", import.meta.url), { env, silent: true });
  let text = "";
  child.stdout?.on("data", (part: Buffer) => (text += part.toString()));
  child.stderr?.on("data", (part: Buffer) => (text += part.toString()));
  const ready = new Promise<string>((resolve, reject) => {
    child.on("message", (message) => {
      if (typeof message === "object" && message !== null && "url" in message) resolve(String(message.url));
    });
    child.on("exit", (code) => reject(new Error(`ended with ${code}: ${text}`)));
  });
  ready.catch(() => undefined);
  return { child, out: () => text, ready };
}

async function endsIn(child: ChildProcess, act: () => void): Promise<number> {
  const began = performance.now();
  const ended = once(child, "exit");
  act();
  await ended;
  return performance.now() - began;
}

/** A way to the database that can be cut and opened again. */
async function gate(port: number): Promise<{ port: number; open(): void; cut(): void; server: Server }> {
  let isOpen = false;
  const sockets = new Set<{ destroy(): void }>();
  const server = createServer((socket) => {
    if (!isOpen) return void socket.destroy();
    const far = dial(port, "127.0.0.1");
    for (const one of [socket, far]) {
      sockets.add(one);
      one.on("error", () => undefined);
      one.on("close", () => {
        socket.destroy();
        far.destroy();
      });
    }
    socket.pipe(far).pipe(socket);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    open: () => void (isOpen = true),
    cut: () => {
      isOpen = false;
      for (const socket of sockets) socket.destroy();
    },
    server,
  };
}

describe("the gateway's process", () => {
  it.each([
    ["when its parent is gone", (child: ChildProcess) => child.disconnect()],
    ["on SIGTERM", (child: ChildProcess) => child.kill("SIGTERM")],
    ["on SIGINT", (child: ChildProcess) => child.kill("SIGINT")],
  ])("starts and ends within two seconds %s", async (_name, act) => {
    const { child, ready } = start(environment(database.address("keng_gateway")));
    const url = await ready;
    for (const path of ["/healthz", "/readyz", "/openapi.json", "/metrics"])
      expect((await fetch(`${url}${path}`)).status).toBe(200);
    expect(await endsIn(child, () => act(child))).toBeLessThan(2_000);
    expect(child.exitCode).toBe(0);
  });

  it.each([
    ["follows the clock of a simulator", true, "http://127.0.0.1:1", 48],
    ["moves its clock for nobody with a real page", false, "http://127.0.0.1:1", 0],
    ["nor when a page at Zalo's own address is called simulated", true, "https://openapi.zalo.me", 0],
  ])("%s", async (_name, is_simulator, openapi_url, hours) => {
    const env = environment(database.address("keng_gateway"));
    const zalo = join(folder, `zalo-${String(is_simulator)}-${hours}.json`);
    writeFileSync(zalo, JSON.stringify({ ...config.zalo, is_simulator, openapi_url }), { mode: 0o600 });
    const { child, ready } = start({ ...env, KENG_GATEWAY_ZALO_FILE: zalo });
    const url = await ready;
    child.send({ clock_offset_ms: 48 * 3_600_000 });
    // a message that was heard is handled before the next request is answered
    for (let tries = 0; tries < 20; tries += 1) await fetch(`${url}/healthz`);
    const hoursAhead = async (): Promise<number[]> => {
      const rows = await database.gateway.selectFrom("vault.alias").select("created_at").execute();
      return rows.map((row) => Math.round((row.created_at.getTime() - Date.now()) / 3_600_000));
    };
    const before = (await hoursAhead()).filter((one) => one === hours).length;
    const event = signed(textEvent(page.oa_id, digits(), "Có đánh bạc ở ấp 3"), page.oa_secret_key);
    expect(await post(url, event.raw, event.mac)).toBe(200);
    await expect
      .poll(async () => (await hoursAhead()).filter((one) => one === hours).length, { timeout: 10_000 })
      .toBe(before + 1);
    await endsIn(child, () => child.disconnect());
  });

  it("says all that is wrong with its configuration, and ends", async () => {
    const { child, out } = start({ KENG_GATEWAY_PORT: "many" });
    await once(child, "exit");
    expect(child.exitCode).toBe(1);
    expect(out()).toContain("KENG_GATEWAY_PORT: not_a_port");
    expect(out()).toContain("KENG_GATEWAY_KEYS: missing");
  });

  it("waits for the database, answers 503 while it is gone, and goes on when it is back", async () => {
    const address = new URL(database.address("keng_gateway"));
    const way = await gate(Number(address.port));
    address.port = String(way.port);
    const { child, ready, out } = start(environment(address.toString()));
    await expect.poll(out, { timeout: 10_000 }).toContain("database_lost");
    way.open();
    const url = await ready;

    const send = (): Promise<number> => {
      const { raw, mac } = signed(textEvent(page.oa_id, digits(), "Có đánh bạc ở ấp 3"), page.oa_secret_key);
      return post(url, raw, mac);
    };
    expect(await send()).toBe(200);
    way.cut();
    expect(await send()).toBe(503);
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    way.open();
    await expect.poll(send, { timeout: 10_000 }).toBe(200);
    await expect
      .poll(() => database.gateway.selectFrom("vault.raw_event").select("id").execute(), { timeout: 25_000 })
      .toEqual([]);
    expect(out()).not.toContain("đánh bạc");
    expect(await endsIn(child, () => child.kill("SIGTERM"))).toBeLessThan(2_000);
    way.cut();
    way.server.close();
  }, 60_000);
});
