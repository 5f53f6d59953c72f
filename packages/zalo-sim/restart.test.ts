import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { readConfig } from "./config.ts";
import type { Chat, Grant, Person, Sent, SimApp, SimOa } from "./control-api.ts";
import { startSimulator } from "./server.ts";
import { control, startReceiver } from "./testing.ts";

const main = fileURLToPath(new URL("./main.ts", import.meta.url));
const running: ChildProcess[] = [];
const folders: string[] = [];

function newHome(name = "zalo-sim-"): string {
  const home = mkdtempSync(join(tmpdir(), name));
  folders.push(home);
  return home;
}

/** The simulator as its own process; resolves with its address. */
function start(home: string): Promise<{ url: string; child: ChildProcess }> {
  const env = { ZALO_SIM_HOME: home, ZALO_SIM_PORT: "0" };
  const child = fork(main, { env, stdio: ["ignore", "pipe", "inherit", "ipc"] });
  running.push(child);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.stdout?.on("data", (chunk: Buffer) => {
      const url = /http:\S+/.exec(chunk.toString())?.[0];
      if (url !== undefined) resolve({ url, child });
    });
  });
}

const ended = (child: ChildProcess) => new Promise<void>((resolve) => child.once("exit", () => resolve()));

afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe("the simulator", () => {
  it("forgets nothing when it is killed: people, chats, grants, events on their way", async () => {
    const home = newHome("mô phỏng zalo ");
    const receiver = await startReceiver();
    const first = await start(home);
    const app = await control<SimApp>(first.url, "POST", "/apps", {
      webhook_url: "http://127.0.0.1:9/nobody",
    });
    const page = await control<SimOa>(first.url, "POST", "/oas", { name: "CAX", app_id: app.app_id });
    const grant = await control<Grant>(first.url, "POST", `/oas/${page.oa_id}/grant`);
    const person = await control<Person>(first.url, "POST", "/people", { name: "Bà Tư" });
    await control(first.url, "PUT", "/faults", { webhook: { delay_ms: 60_000 }, seed: 9 });
    await control<Sent>(first.url, "POST", `/people/${person.id}/messages`, { text: "còn đây" });
    const gone = ended(first.child);
    first.child.kill("SIGKILL");
    await gone;

    const second = await start(home);
    expect(await control<Person[]>(second.url, "GET", "/people")).toMatchObject([{ id: person.id }]);
    const chat = await control<Chat>(second.url, "GET", `/people/${person.id}/chats/${page.oa_id}`);
    expect(chat.messages).toMatchObject([{ text: "còn đây", from: "user" }]);
    expect(await control(second.url, "GET", "/faults")).toMatchObject({ seed: 9 });
    const headers = { access_token: grant.access_token };
    const profile = await fetch(`${second.url}/v2.0/oa/getoa`, { headers });
    expect(await profile.json()).toMatchObject({ error: 0, data: { oa_id: page.oa_id } });
    await control(second.url, "PUT", `/apps/${app.app_id}/webhook`, { url: receiver.url });
    await control(second.url, "POST", "/clock", { advance_ms: 60_000 });
    await expect.poll(() => receiver.got.length, { timeout: 10_000 }).toBe(1);
    await receiver.close();
  });

  it("tells its parent how far its clock was moved, and a reset does not take it back", async () => {
    const { url, child } = await start(newHome());
    const told: unknown[] = [];
    child.on("message", (message) => told.push(message));
    await control(url, "POST", "/clock", { advance_ms: 48 * 3_600_000 });
    await expect.poll(() => told.at(-1)).toEqual({ clock_offset_ms: 48 * 3_600_000 });
    await control(url, "POST", "/reset", {});
    expect(await control(url, "GET", "/clock")).toMatchObject({ offset_ms: 48 * 3_600_000 });
  });

  it("ends by itself within five seconds when its parent is gone, or on Ctrl-C", async () => {
    const orphan = await start(newHome());
    const left = ended(orphan.child);
    orphan.child.disconnect();
    await left;
    const stopped = await start(newHome());
    const gone = ended(stopped.child);
    stopped.child.kill("SIGINT");
    await gone;
    expect(stopped.child.exitCode).toBe(0);
  }, 15_000);

  it("names each setting that is wrong", () => {
    expect(() => readConfig({ ZALO_SIM_PORT: "x", ZALO_SIM_HOME: "" })).toThrow(
      /ZALO_SIM_PORT[^]*ZALO_SIM_HOME/,
    );
    expect(readConfig({})).toMatchObject({ port: 4002, host: "127.0.0.1" });
  });
});

describe("the control API", () => {
  it("describes itself, refuses in one shape, and hints at what changed", async () => {
    const simulator = await startSimulator({ port: 0, home: newHome() });
    const document = await fetch(`${simulator.url}/_sim/openapi.json`);
    const api = (await document.json()) as { openapi: string; paths: Record<string, unknown> };
    expect(api.openapi).toBe("3.1.0");
    expect(Object.keys(api.paths)).toEqual(
      expect.arrayContaining(["/_sim/people", "/_sim/people/{id}/messages", "/_sim/faults"]),
    );
    expect(Object.keys(api.paths).filter((path) => !path.startsWith("/_sim/"))).toEqual([]);

    for (const [path, body, status, code] of [
      ["/people", {}, 400, "bad_request"],
      ["/people/1/follow", {}, 404, "unknown_person"],
      ["/oas/1/grant", undefined, 404, "unknown_oa"],
    ] as const) {
      const json = { headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
      const answer = await fetch(`${simulator.url}/_sim${path}`, {
        method: "POST",
        ...(body === undefined ? {} : json),
      });
      expect(answer.status).toBe(status);
      expect(await answer.json()).toMatchObject({ error: { code, message: expect.any(String) } });
    }

    const foreign = await fetch(`${simulator.url}/_sim/reset`, {
      method: "POST",
      headers: { "sec-fetch-site": "cross-site" },
    });
    expect(foreign.status).toBe(403);

    const stream = await fetch(`${simulator.url}/_sim/events`);
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toBe('data: {"type":"reset"}\n\n');
    const person = await control<Person>(simulator.url, "POST", "/people", { name: "Bà Tư" });
    expect((await reader?.read())?.value).toContain(person.id);
    await reader?.cancel();
    await simulator.close();
  });

  it("offers samples, takes a person's own file, and shows both in the chat", async () => {
    const simulator = await startSimulator({ port: 0, home: newHome() });
    const call = <T>(method: string, path: string, body?: unknown) =>
      control<T>(simulator.url, method, path, body);
    const app = await call<SimApp>("POST", "/apps", {});
    const page = await call<SimOa>("POST", "/oas", { name: "CAX", app_id: app.app_id });
    const person = await call<Person>("POST", "/people", { name: "Bà Tư" });
    const samples = await call<{ name: string; size: number; thumb_url: string | null }[]>("GET", "/samples");
    expect(samples.map((one) => one.name)).toContain("pho-dem.jpg");
    expect(Math.max(...samples.map((one) => one.size))).toBeLessThan(200_000);
    const thumbs = samples.flatMap((one) => one.thumb_url ?? []);
    const shown = await Promise.all(thumbs.map((thumb) => fetch(simulator.url + thumb)));
    expect(shown.map((one) => one.status)).toEqual(thumbs.map(() => 200));
    const form = new FormData();
    form.set("file", new Blob(["%PDF-1.4"]), "đơn của tôi.pdf");
    const upload = await fetch(`${simulator.url}/_sim/people/${person.id}/assets`, {
      method: "POST",
      body: form,
    });
    const asset = (await upload.json()) as { asset_id: string; mime: string; name: string };
    expect(asset).toMatchObject({ mime: "application/pdf", name: "đơn của tôi.pdf", size: 8 });
    await call("POST", `/people/${person.id}/messages`, { asset_id: asset.asset_id });
    await call("POST", `/people/${person.id}/messages`, { button: "#12", hidden: true });
    await call("POST", `/people/${person.id}/messages`, { button: "Tôi cần giúp" });
    const { messages } = await call<Chat>("GET", `/people/${person.id}/chats/${page.oa_id}`);
    expect(messages).toMatchObject([
      { kind: "file", attachments: [{ name: "đơn của tôi.pdf" }] },
      { kind: "text", text: "Tôi cần giúp" },
    ]);
    await simulator.close();
  });
});
