import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newId } from "@keng/core/ids.ts";
import { asActor } from "@keng/db/connect.ts";
import { sql } from "kysely";
import { afterAll, describe, expect, it, vi } from "vitest";
import { verifyAudit } from "../audit/verify-audit.command.ts";
import { testDesk, testUnit } from "../testing/desk.ts";
import { message, pass } from "../testing/inbound.ts";

const desk = await testDesk();
const unit = await testUnit(desk);
const folder = mkdtempSync(join(tmpdir(), "keng-desk-crash-"));
writeFileSync(join(folder, "database.url"), desk.config.database_url, { mode: 0o600 });
let running: ChildProcess | undefined;
afterAll(() => {
  running?.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

function start(): ChildProcess {
  running = fork(join(import.meta.dirname, "../main.ts"), {
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    execArgv: [],
    env: {
      KENG_DESK_PORT: "0",
      KENG_DESK_DATABASE_URL_FILE: join(folder, "database.url"),
      KENG_DESK_KEYS: desk.config.keys_folder,
      KENG_DESK_GATEWAY_PUBLIC_KEY: desk.config.gateway_public_key,
    },
  });
  return running;
}

async function taken(): Promise<number> {
  const { rows } = await asActor(desk.db, "system", (tx) =>
    sql<{ n: number }>`select count(*)::int as n from exchange.inbound where taken_at is not null`.execute(
      tx,
    ),
  );
  return rows[0]?.n ?? 0;
}

describe("a desk that is killed while it takes in", () => {
  it("has every message once, with its answer, its clock and a chain that holds", async () => {
    const first = Array.from({ length: 40 }, () => message(desk, unit));
    const items = first.flatMap((one) => {
      const auto = { id: newId(), text: "Đã nhận", templates: ["RECEIPT"], at: desk.now().toISOString() };
      const next = message(desk, unit, { conversation: one.conversation });
      const told = {
        kind: "delivery" as const,
        conversation_id: one.conversation.id,
        message_id: auto.id,
        state: "delivered" as const,
        code: null,
        at: desk.now().toISOString(),
        budget: null,
      };
      // late before early, and half of it twice
      return [next, { ...one, auto: [auto] }, told, one.conversation.label < "K" ? told : next];
    });
    await pass(desk, ...items);
    for (const until of [25, 70, 110]) {
      const child = start();
      await vi.waitFor(async () => expect(await taken()).toBeGreaterThan(until), {
        timeout: 20_000,
        interval: 10,
      });
      child.kill("SIGKILL");
    }
    start();
    await vi.waitFor(async () => expect(await taken()).toBe(items.length), { timeout: 20_000, interval: 50 });
    running?.kill("SIGKILL");
    await asActor(desk.db, "system", async (tx) => {
      const { rows } = await sql<{
        threads: number;
        citizen: number;
        auto: number;
        done: number;
        clocks: number;
        received: number;
      }>`
        select (select count(*) from desk.conversation)::int as threads,
          (select count(*) from desk.message where sender = 'citizen')::int as citizen,
          (select count(*) from desk.message where sender = 'auto')::int as auto,
          (select count(*) from desk.message where delivery_state = 'delivered')::int as done,
          (select count(*) from desk.clock)::int as clocks,
          (select count(*) from desk.audit_entry where act = 'received')::int as received`.execute(tx);
      expect(rows[0]).toEqual({ threads: 40, citizen: 80, auto: 40, done: 40, clocks: 40, received: 80 });
    });
    expect(await verifyAudit(desk, unit.root_id, null)).toMatchObject({ ok: true });
  });
});
