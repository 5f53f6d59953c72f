import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { MINUTE } from "@keng/core/time.ts";
import { asActor } from "@keng/db/connect.ts";
import { sql } from "kysely";
import { afterAll, describe, expect, it } from "vitest";
import { buildServer } from "../server.ts";
import { signedIn, testDesk, testUnit } from "../testing/desk.ts";
import { auditRoom } from "./audit.routes.ts";
import { acceptRestored } from "./accept-restored.command.ts";
import { appendAudit, readAudited } from "./audit.store.ts";
import { readAuditedRoots } from "./audit.query.ts";
import { markHeads } from "./mark-heads.command.ts";
import { verifyAudit } from "./verify-audit.command.ts";

const desk = await testDesk();
const app = await buildServer(desk, [auditRoom]);
afterAll(() => app.close());

type Unit = { id: string; root_id: string };

async function act(unit: Unit): Promise<void> {
  await asActor(desk.db, "system", (tx) =>
    appendAudit(tx, desk.keys.audit, {
      root_id: unit.root_id,
      at: desk.now(),
      officer_id: null,
      unit_id: unit.id,
      act: "unit_created",
      subject_type: "unit",
      subject_id: unit.id,
      detail: null,
      text_hash: Buffer.from("abcd", "hex"),
    }),
  );
}

async function chainOf(length: number): Promise<Unit> {
  const unit = await testUnit(desk);
  for (let i = 0; i < length; i += 1) await act(unit);
  return unit;
}

/** What a person with the database owner's password could do. */
async function tamper(statement: ReturnType<typeof sql>): Promise<void> {
  await desk.database.owner.transaction().execute(async (tx) => {
    await sql`alter table desk.audit_entry disable trigger user`.execute(tx);
    await statement.execute(tx);
    await sql`alter table desk.audit_entry enable trigger user`.execute(tx);
  });
}

describe("the audit chain", () => {
  it("holds when nobody touched it, and says that it was looked at", async () => {
    const unit = await chainOf(5);
    expect(await verifyAudit(desk, unit.root_id, null)).toMatchObject({
      ok: true,
      entries: 5,
      broken_at: null,
    });
    expect(await verifyAudit(desk, unit.root_id, null)).toMatchObject({
      ok: true,
      entries: 6,
      broken_at: null,
    });
  });

  it("stays whole when many act at once", async () => {
    const unit = await testUnit(desk);
    await Promise.all(Array.from({ length: 40 }, () => act(unit)));
    expect(await verifyAudit(desk, unit.root_id, null)).toMatchObject({
      ok: true,
      entries: 40,
      broken_at: null,
    });
  });

  it.each([
    ["a changed word", sql`update desk.audit_entry set act = 'other' where root_id = `, sql` and seq = 3`, 3],
    [
      "a changed time",
      sql`update desk.audit_entry set at = at + interval '1 s' where root_id = `,
      sql` and seq = 2`,
      2,
    ],
    [
      "another officer",
      sql`update desk.audit_entry set officer_id = gen_random_uuid() where root_id = `,
      sql` and seq = 5`,
      5,
    ],
    ["a missing line", sql`delete from desk.audit_entry where root_id = `, sql` and seq = 4`, 4],
    ["a missing beginning", sql`delete from desk.audit_entry where root_id = `, sql` and seq <= 2`, 1],
    ["a missing end", sql`delete from desk.audit_entry where root_id = `, sql` and seq >= 4`, 4],
    ["a deleted chain", sql`delete from desk.audit_entry where root_id = `, sql``, 1],
    ["a head set back", sql`update desk.audit_head set seq = 3 where root_id = `, sql``, 3],
    [
      "a head set to nothing",
      sql`update desk.audit_head set seq = 0, hash = decode(repeat('00', 32), 'hex') where root_id = `,
      sql``,
      1,
    ],
    ["a head taken away", sql`delete from desk.audit_head where root_id = `, sql``, 1],
  ])("shows %s and where", async (_name, before, after, at) => {
    const unit = await chainOf(5);
    await tamper(sql`${before}${unit.root_id}${after}`);
    expect(await verifyAudit(desk, unit.root_id, null)).toMatchObject({ ok: false, broken_at: at });
    expect(desk.lines.join("")).toContain(`"event":"audit_broken","root":"${unit.root_id}"`);
  });

  it("shows that all of it was taken away", async () => {
    const unit = await chainOf(2);
    await tamper(sql`delete from desk.audit_entry where root_id = ${unit.root_id}`);
    await tamper(sql`delete from desk.audit_head where root_id = ${unit.root_id}`);
    expect(await verifyAudit(desk, unit.root_id, null)).toMatchObject({
      ok: false,
      entries: 0,
      broken_at: 1,
    });
  });

  it("shows a line that was added beside the desk, even with a hash that was worked out", async () => {
    const unit = await chainOf(3);
    await tamper(sql`insert into desk.audit_entry
      select root_id, 4, at, officer_id, unit_id, act, subject_type, subject_id, detail, text_hash, hash, sha256(hash)
      from desk.audit_entry where root_id = ${unit.root_id} and seq = 3`);
    expect(await verifyAudit(desk, unit.root_id, null)).toMatchObject({ ok: false, broken_at: 4 });
    await tamper(sql`update desk.audit_head set seq = 4, hash = (
      select hash from desk.audit_entry where root_id = ${unit.root_id} and seq = 4) where root_id = ${unit.root_id}`);
    expect(await verifyAudit(desk, unit.root_id, null)).toMatchObject({ ok: false, broken_at: 4 });
  });
});

describe("the mark on disk", () => {
  /** The database's owner takes the newest entries away and sets the head to what is then the last. */
  async function cut(unit: Unit, from: number): Promise<void> {
    await tamper(sql`delete from desk.audit_entry where root_id = ${unit.root_id} and seq >= ${from}`);
    await tamper(sql`update desk.audit_head h set seq = e.seq, hash = e.hash from desk.audit_entry e
      where h.root_id = ${unit.root_id} and e.root_id = h.root_id and e.seq = ${from - 1}`);
  }

  it("shows that the end was cut off together with its head", async () => {
    const unit = await chainOf(6);
    await cut(unit, 6);
    // nobody had looked yet: a chain of five is what a chain of five would be
    expect(await verifyAudit(desk, unit.root_id, null)).toMatchObject({ ok: true, marked: 0 });
    await markHeads(desk);
    expect(await verifyAudit(desk, unit.root_id, null)).toMatchObject({ ok: true, entries: 6, marked: 6 });
    await cut(unit, 5);
    expect(await verifyAudit(desk, unit.root_id, null)).toMatchObject({ ok: false, broken_at: 5 });
    // and other entries in their place do not help: their hashes are others
    await act(unit);
    desk.wait(MINUTE);
    for (let i = 0; i < 4; i += 1) await act(unit);
    expect(await verifyAudit(desk, unit.root_id, null)).toMatchObject({ ok: false, broken_at: 6 });
  });

  it("knows a chain of which the database has nothing any more, and never goes back", async () => {
    const unit = await chainOf(3);
    await markHeads(desk);
    await tamper(sql`delete from desk.audit_entry where root_id = ${unit.root_id}`);
    await tamper(sql`delete from desk.audit_head where root_id = ${unit.root_id}`);
    await markHeads(desk);
    expect(await readAuditedRoots(desk)).toContain(unit.root_id);
    expect(await verifyAudit(desk, unit.root_id, null)).toMatchObject({ ok: false, broken_at: 1, marked: 3 });
  });

  it("is believed only with the desk's own seal", async () => {
    const unit = await chainOf(3);
    await markHeads(desk);
    const file = join(desk.config.keys_folder, "audit-marks", unit.root_id);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    writeFileSync(file, readFileSync(file, "utf8").replace(/^3 /, "2 "));
    expect(await verifyAudit(desk, unit.root_id, null)).toMatchObject({ ok: false, broken_at: 4 });
  });

  it("begins anew when the operator says that a backup was put back, and the log says how much is gone", async () => {
    const unit = await chainOf(6);
    await markHeads(desk);
    await cut(unit, 5);
    expect(await acceptRestored(desk, unit.root_id)).toBe(2);
    expect(await acceptRestored(desk, unit.root_id)).toBe(0);
    expect(await verifyAudit(desk, unit.root_id, null)).toMatchObject({ ok: true, entries: 5, marked: 5 });
    const said = await asActor(desk.db, "system", (tx) =>
      tx
        .selectFrom("desk.audit_entry")
        .select(["act", "detail"])
        .where("root_id", "=", unit.root_id)
        .where("seq", "=", 5)
        .execute(),
    );
    expect(said).toEqual([{ act: "audit_restored", detail: "2" }]);
  });
});

describe("reading", () => {
  it("is written once for an officer, a thread and ten minutes", async () => {
    const unit = await testUnit(desk);
    const [one, other] = [
      await signedIn(desk, unit, ["duty_officer"]),
      await signedIn(desk, unit, ["commander"]),
    ];
    const read = (officer: typeof one, thread: string): Promise<void> =>
      asActor(desk.db, officer.officer_id, (tx) =>
        readAudited(tx, desk.keys.audit, {
          root_id: unit.root_id,
          unit_id: unit.id,
          officer_id: officer.officer_id,
          conversation_id: thread,
          at: desk.now(),
        }),
      );
    for (const [officer, thread] of [
      [one, "a"],
      [one, "a"],
      [other, "a"],
      [one, "b"],
      [one, "a"],
    ] as const)
      await read(officer, thread);
    expect(await verifyAudit(desk, unit.root_id, null)).toMatchObject({ ok: true, entries: 3 });
    desk.wait(10 * MINUTE + 1);
    await read(one, "a");
    expect(await verifyAudit(desk, unit.root_id, null)).toMatchObject({ ok: true, entries: 5 });
  });
});

describe("the log on screen", () => {
  it("comes page by page, newest first, to those who may read it", async () => {
    const unit = await chainOf(60);
    const inspector = await signedIn(desk, unit, ["inspector"]);
    const ask = (url: string) => app.inject({ url, headers: inspector.headers });
    const first = (await ask("/api/audit")).json<{ items: { seq: number }[]; next_cursor: string | null }>();
    expect(first.items.map((one) => one.seq)).toEqual(Array.from({ length: 50 }, (_, i) => 60 - i));
    const rest = await ask(`/api/audit?cursor=${first.next_cursor}`);
    expect(rest.json()).toMatchObject({ next_cursor: null });
    expect(rest.json<typeof first>().items).toHaveLength(10);
    const verdict = await app.inject({
      method: "POST",
      url: "/api/audit/verify",
      headers: inspector.headers,
    });
    expect(verdict.json()).toMatchObject({ ok: true, entries: 60, broken_at: null });
    const newest = (await ask("/api/audit")).json<{ items: unknown[] }>().items[0];
    expect(newest).toMatchObject({ act: "audit_verified", officer: inspector.display_name });
    const elsewhere = await signedIn(desk, await testUnit(desk, unit.root_id), ["inspector"]);
    const empty = await app.inject({ url: "/api/audit", headers: elsewhere.headers });
    expect(empty.json()).toEqual({ items: [], next_cursor: null });
  });
});
