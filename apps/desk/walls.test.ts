import { newId } from "@keng/core/ids.ts";
import type { Role } from "@keng/contract/roles.ts";
import { asActor } from "@keng/db/connect.ts";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { signedIn, testDesk, testUnit } from "./testing/desk.ts";

/** What the database itself refuses, whatever a use case would have let through. */
const desk = await testDesk();
const unit = await testUnit(desk);
const sibling = await testUnit(desk, unit.root_id);
const stranger = await testUnit(desk);

const conversation_id = newId();
await asActor(desk.db, "system", async (tx) => {
  const at = desk.now();
  await tx
    .insertInto("desk.conversation")
    .values({
      id: conversation_id,
      root_id: unit.root_id,
      unit_id: unit.id,
      label: "7K2M",
      receipt_code: "KQ7-2M4P",
      key_wrapped: Buffer.alloc(8),
      kind: "tip",
      opened_at: at,
      last_at: at,
    })
    .execute();
  await tx
    .insertInto("desk.message")
    .values({
      id: newId(),
      conversation_id,
      root_id: unit.root_id,
      unit_id: unit.id,
      sender: "citizen",
      sent_at: at,
      received_at: at,
    })
    .execute();
});

async function sees(officer: { officer_id: string }): Promise<{ threads: number; messages: number }> {
  return asActor(desk.db, officer.officer_id, async (tx) => ({
    threads: (await tx.selectFrom("desk.conversation").select("id").execute()).length,
    messages: (await tx.selectFrom("desk.message").select("id").execute()).length,
  }));
}
const NOTHING = { threads: 0, messages: 0 };

describe("row-level security", () => {
  it.each<[Role, number]>([
    ["duty_officer", 1],
    ["commander", 1],
    ["officer", 0],
    ["province", 0],
    ["inspector", 0],
    ["admin", 0],
    ["key_holder", 0],
  ])("shows a unit's threads to %s: %i", async (role, count) => {
    expect(await sees(await signedIn(desk, unit, [role]))).toEqual({ threads: count, messages: count });
  });

  it("shows an officer the thread that they hold, and no other", async () => {
    const officer = await signedIn(desk, unit, ["officer"]);
    await asActor(desk.db, "system", (tx) =>
      tx
        .updateTable("desk.conversation")
        .set({ holder_id: officer.officer_id, holder_until: desk.now() })
        .where("id", "=", conversation_id)
        .execute(),
    );
    expect(await sees(officer)).toEqual({ threads: 1, messages: 1 });
    expect(await sees(await signedIn(desk, unit, ["officer"]))).toEqual(NOTHING);
  });

  it("shows nothing to another unit of the same province, of another one, or without an actor", async () => {
    expect(await sees(await signedIn(desk, sibling, ["duty_officer", "commander"]))).toEqual(NOTHING);
    expect(await sees(await signedIn(desk, stranger, ["duty_officer", "commander"]))).toEqual(NOTHING);
    expect(await sees({ officer_id: "" })).toEqual(NOTHING);
    expect(await sees({ officer_id: newId() })).toEqual(NOTHING);
    expect(await desk.db.selectFrom("desk.conversation").select("id").execute()).toEqual([]);
  });

  it("shows nothing to a suspended officer, nor to one whose role has ended", async () => {
    const suspended = await signedIn(desk, unit, ["commander"]);
    const former = await signedIn(desk, unit, ["commander"]);
    expect(await sees(former)).toEqual({ threads: 1, messages: 1 });
    await asActor(desk.db, "system", async (tx) => {
      await tx
        .updateTable("desk.officer")
        .set({ is_suspended: true })
        .where("id", "=", suspended.officer_id)
        .execute();
      await tx
        .updateTable("desk.role_holding")
        .set({ valid_to: new Date() })
        .where("officer_id", "=", former.officer_id)
        .execute();
    });
    expect(await sees(suspended)).toEqual(NOTHING);
    expect(await sees(former)).toEqual(NOTHING);
  });

  it("lets a commander alone give a role that reads, an administrator alone the others, nobody to themselves", async () => {
    const victim = await signedIn(desk, unit, ["officer"]);
    const give = (by: string, role: Role, to = victim.officer_id): Promise<unknown> =>
      asActor(desk.db, by, (tx) =>
        tx.insertInto("desk.role_holding").values({ officer_id: to, unit_id: unit.id, role }).execute(),
      );
    const refused = { code: "42501" };
    for (const role of ["duty_officer", "officer", "inspector", "province", "key_holder", "admin"] as const)
      await expect(
        give((await signedIn(desk, unit, [role])).officer_id, "duty_officer"),
      ).rejects.toMatchObject(refused);
    for (const role of ["duty_officer", "commander", "inspector", "province", "key_holder"] as const)
      await expect(give((await signedIn(desk, unit, [role])).officer_id, "inspector")).rejects.toMatchObject(
        refused,
      );
    for (const role of ["admin", "commander"] as const)
      await expect(
        give((await signedIn(desk, sibling, [role])).officer_id, "duty_officer"),
      ).rejects.toMatchObject(refused);
    const commander = await signedIn(desk, unit, ["commander"]);
    await give(commander.officer_id, "duty_officer");
    await expect(give(commander.officer_id, "officer", commander.officer_id)).rejects.toMatchObject(refused);
    const admin = await signedIn(desk, unit, ["admin"]);
    await give(admin.officer_id, "province");
    const end = (valid_to: Date | null): Promise<unknown> =>
      asActor(desk.db, admin.officer_id, (tx) =>
        tx
          .updateTable("desk.role_holding")
          .set({ valid_to })
          .where("officer_id", "=", victim.officer_id)
          .where("role", "=", "duty_officer")
          .execute(),
      );
    // an administrator may end a role that reads, and not begin it again
    await end(new Date(Date.now() - 1000));
    await expect(end(null)).rejects.toMatchObject(refused);
    const nobodys = await signedIn(desk, stranger, ["admin"]);
    const renamed = await asActor(desk.db, nobodys.officer_id, (tx) =>
      tx.updateTable("desk.officer").set({ display_name: "x" }).where("unit_id", "=", unit.id).execute(),
    );
    expect(renamed[0]?.numUpdatedRows).toBe(0n);
  });

  it("writes an act only under the name of who acts, and changes none", async () => {
    const [one, other] = [await signedIn(desk, unit, ["officer"]), await signedIn(desk, unit, ["officer"])];
    const entry = {
      root_id: unit.root_id,
      seq: 999,
      at: desk.now(),
      officer_id: other.officer_id,
      act: "read",
      subject_type: "conversation",
      previous_hash: Buffer.alloc(32),
      hash: Buffer.alloc(32),
    };
    await expect(
      asActor(desk.db, one.officer_id, (tx) => tx.insertInto("desk.audit_entry").values(entry).execute()),
    ).rejects.toMatchObject({ code: "42501" });
    for (const change of [
      sql`update desk.audit_entry set act = 'x'`,
      sql`delete from desk.audit_entry`,
      sql`truncate desk.audit_entry`,
    ])
      await expect(asActor(desk.db, "system", (tx) => change.execute(tx))).rejects.toMatchObject({
        code: "42501",
      });
  });
});

describe("the desk's database role", () => {
  it("is refused everything in the vault", async () => {
    const { rows } = await sql<{ name: string }>`
      select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'vault'`.execute(
      desk.database.owner,
    );
    expect(rows.length).toBeGreaterThan(5);
    for (const { name } of rows)
      for (const statement of [`select 1 from ${name}`, `delete from ${name}`, `truncate ${name}`])
        await expect(sql.raw(statement).execute(desk.db)).rejects.toMatchObject({ code: "42501" });
    await expect(sql`create table vault.mine (a int)`.execute(desk.db)).rejects.toMatchObject({
      code: "42501",
    });
  });
});
