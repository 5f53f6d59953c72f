import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { signedIn, testDesk, testUnit } from "./testing/desk.ts";

const house = await testDesk();
const folder = mkdtempSync(join(tmpdir(), "keng-desk-main-"));
const started = new Set<ChildProcess>();
afterEach(() => {
  for (const one of started) one.kill("SIGKILL");
  started.clear();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, "database.url"), house.config.database_url, { mode: 0o600 });

function desk(extra: Record<string, string> = {}): ChildProcess {
  const child = fork(join(import.meta.dirname, "main.ts"), {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    execArgv: [],
    env: {
      KENG_DESK_PORT: "0",
      KENG_DESK_DATABASE_URL_FILE: join(folder, "database.url"),
      KENG_DESK_KEYS: house.config.keys_folder,
      KENG_DESK_GATEWAY_PUBLIC_KEY: house.config.gateway_public_key,
      ...extra,
    },
  });
  started.add(child);
  return child;
}

const ready = (child: ChildProcess): Promise<{ url: string }> =>
  new Promise((resolve, reject) => {
    child.once("message", (message) => resolve(message as { url: string }));
    child.once("exit", (code) => reject(new Error(`ended with ${code}`)));
  });
const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => void child.once("exit", (code) => resolve(code)));

describe("the desk as a process", () => {
  it("starts, answers, and ends at once when its parent lets go, with a live screen open", async () => {
    const child = desk();
    const { url } = await ready(child);
    expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ ok: true });
    const open = (await (await fetch(`${url}/api/openapi.json`)).json()) as { openapi: string };
    expect(open.openapi).toBe("3.1.0");
    const officer = await signedIn(house, await testUnit(house), ["duty_officer"]);
    const live = await fetch(`${url}/api/live`, { headers: officer.headers });
    const heard = live.body?.getReader();
    expect(Buffer.from((await heard?.read())?.value ?? []).toString()).toContain('"type":"reset"');
    const end = ended(child);
    const began = performance.now();
    child.disconnect();
    expect(await end).toBe(0);
    expect(performance.now() - began).toBeLessThan(4_000);
    await heard?.cancel().catch(() => undefined);
  });

  it.each([
    [
      "follows the clock of the simulator that its parent started",
      { KENG_DESK_PHONES_URL: "http://127.0.0.1:1" },
      48,
    ],
    ["moves its clock for nobody without a simulator", {}, 0],
  ])("%s", async (_name, extra, hours) => {
    const child = desk(extra);
    const { url } = await ready(child);
    child.send({ clock_offset_ms: 48 * 3_600_000 });
    const there = { ...house, now: () => new Date(Date.now() + hours * 3_600_000) };
    const officer = await signedIn(there, await testUnit(house), ["duty_officer"]);
    const ahead = async (): Promise<number> => {
      const answer = await fetch(`${url}/api/me`, { headers: officer.headers });
      const { now } = (await answer.json()) as { now?: string };
      // + 0: a desk that is a moment behind is not "minus nothing" ahead
      return now === undefined ? Number.NaN : Math.round((Date.parse(now) - Date.now()) / 3_600_000) + 0;
    };
    await expect.poll(ahead, { timeout: 20_000 }).toBe(hours);
  });

  it("ends on SIGTERM", async () => {
    const child = desk();
    await ready(child);
    const end = ended(child);
    child.kill("SIGTERM");
    expect(await end).toBe(0);
  });

  it("waits for a database that is not there yet, and can be ended meanwhile", async () => {
    const elsewhere = join(folder, "nowhere.url");
    writeFileSync(elsewhere, "postgres://keng_desk:x@127.0.0.1:1/keng", { mode: 0o600 });
    const child = desk({ KENG_DESK_DATABASE_URL_FILE: elsewhere });
    let said = "";
    child.stdout?.on("data", (chunk: Buffer) => (said += chunk.toString()));
    await expect.poll(() => said, { timeout: 10_000 }).toContain("database_lost");
    const end = ended(child);
    child.disconnect();
    expect(await end).toBe(0);
    expect(said).not.toContain("127.0.0.1");
  });

  it("names every wrong setting at once", async () => {
    const child = desk({ KENG_DESK_PORT: "a lot", KENG_DESK_PUBLIC_URL: "here", KENG_DESK_COLOUR: "red" });
    let said = "";
    child.stderr?.on("data", (chunk: Buffer) => (said += chunk.toString()));
    expect(await ended(child)).toBe(1);
    expect(said).toContain("KENG_DESK_PORT: not_a_port");
    expect(said).toContain("KENG_DESK_PUBLIC_URL: not_a_url");
    expect(said).toContain("KENG_DESK_COLOUR: unknown_name");
  });
});
