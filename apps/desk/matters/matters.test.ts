import type { LinkCandidate } from "@keng/contract/console-tips.ts";
import { Fault } from "@keng/contract/codes.ts";
import { newId } from "@keng/core/ids.ts";
import { MINUTE } from "@keng/core/time.ts";
import { asActor } from "@keng/db/connect.ts";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { claimThread } from "../conversations/claim.command.ts";
import { assignThread } from "../conversations/assign.command.ts";
import { markThread } from "../conversations/mark.command.ts";
import { threadView } from "../conversations/thread.query.ts";
import { undoMark } from "../conversations/undo.command.ts";
import { buildServer } from "../server.ts";
import { signedIn, testDesk, testUnit, type TestOfficer } from "../testing/desk.ts";
import { arrive, message, outward, type Wish } from "../testing/inbound.ts";
import { linkTips } from "./link-tips.command.ts";
import { matterRoom } from "./matters.routes.ts";
import { unlinkTip } from "./unlink-tip.command.ts";

const desk = await testDesk();
const unit = await testUnit(desk);
const next = await testUnit(desk, unit.root_id);
const tam = await signedIn(desk, unit, ["duty_officer"]);
const long = await signedIn(desk, unit, ["commander"]);
const lan = await signedIn(desk, unit, ["officer"]);
const neighbour = await signedIn(desk, next, ["duty_officer"]);
const both = await signedIn(desk, unit, ["duty_officer"]);
await asActor(desk.db, "system", (tx) =>
  tx
    .insertInto("desk.role_holding")
    .values({ officer_id: both.officer_id, unit_id: next.id, role: "duty_officer" })
    .execute(),
);
const app = await buildServer(desk, [matterRoom]);

type Told = { id: string; tip: string; code: string };
async function told(wish: Wish = {}, of = unit): Promise<Told> {
  const item = message(desk, of, wish);
  await arrive(desk, item);
  const { id, receipt_code } = item.conversation;
  const row = await asActor(desk.db, "system", (tx) =>
    tx.selectFrom("desk.tip").select("id").where("conversation_id", "=", id).executeTakeFirst(),
  );
  return { id, tip: row?.id ?? newId(), code: receipt_code };
}
const link = (who: TestOfficer, one: Told, other: Told, request_id = newId()) =>
  linkTips(desk, who, one.id, { request_id, tip_id: one.tip, other_id: other.tip });
const unlink = (who: TestOfficer, one: Told) =>
  unlinkTip(desk, who, one.id, { request_id: newId(), tip_id: one.tip });
const matterOf = async (who: TestOfficer, one: Told): Promise<string[]> =>
  ((await threadView(desk, who, one.id)).tip?.matter ?? []).map((tip) => tip.receipt_code).toSorted();
const refused = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof Fault ? error.code : String(error)),
  );
async function candidates(who: TestOfficer, one: Told, q: string) {
  const answer = await app.inject({
    url: `/api/conversations/${one.id}/link-candidates?q=${encodeURIComponent(q)}`,
    headers: who.headers,
  });
  return { status: answer.statusCode, tips: answer.json<LinkCandidate[]>() };
}

describe("tips of one happening", () => {
  it("are linked by an officer, seen from each other, and the same request links once", async () => {
    const [one, other, third] = [await told(), await told(), await told()];
    const request_id = newId();
    const first = await link(tam, one, other, request_id);
    expect(await link(tam, one, other, request_id)).toEqual(first);
    await link(long, third, one);
    expect(await matterOf(tam, one)).toEqual([other.code, third.code].toSorted());
    expect(await matterOf(tam, third)).toEqual([one.code, other.code].toSorted());
    expect(await refused(link(tam, other, third))).toBe("already_linked");
    const { history } = await threadView(desk, tam, other.id);
    expect(history.filter((line) => line.act === "linked")).toHaveLength(1);
  });

  it("join as whole matters, leave one by one, and each act is taken back", async () => {
    const [a, b, c, d] = [await told(), await told(), await told(), await told()];
    await link(tam, a, b);
    await link(tam, c, d);
    const joined = await link(tam, a, c);
    expect(await matterOf(tam, d)).toHaveLength(3);
    await undoMark(desk, tam, a.id, joined.undo_id);
    expect(await matterOf(tam, a)).toEqual([b.code]);
    expect(await matterOf(tam, d)).toEqual([c.code]);
    const left = await unlink(tam, b);
    expect(await matterOf(tam, a)).toEqual([]);
    expect(await refused(unlink(tam, b))).toBe("changed_meanwhile");
    await undoMark(desk, tam, b.id, left.undo_id);
    expect(await matterOf(tam, a)).toEqual([b.code]);
    const lines = (await threadView(desk, tam, d.id)).history.map((line) => line.act);
    expect(lines.slice(0, 3)).toEqual(["unlinked", "linked", "linked"]);
  });

  it("are not taken apart by an undo that comes after somebody else's act on them", async () => {
    const [one, other] = [await told(), await told()];
    const { undo_id } = await link(tam, one, other);
    await unlink(long, other);
    expect(await refused(undoMark(desk, tam, one.id, undo_id))).toBe("cannot_undo");
    desk.wait(11 * MINUTE);
    const again = await link(tam, one, other);
    desk.wait(11 * MINUTE);
    expect(await refused(undoMark(desk, tam, one.id, again.undo_id))).toBe("cannot_undo");
  });

  it("keep their threads, codes, states and clocks, and no citizen hears of it", async () => {
    const [one, other] = [await told(), await told()];
    const before = [await threadView(desk, tam, one.id), await threadView(desk, tam, other.id)];
    const said = (await outward(desk)).length;
    await link(tam, one, other);
    const after = [await threadView(desk, tam, one.id), await threadView(desk, tam, other.id)];
    for (const [at, view] of after.entries()) {
      expect([view.id, view.receipt_code, view.tip_state, view.clock, view.label]).toEqual([
        before[at]?.id,
        before[at]?.receipt_code,
        before[at]?.tip_state,
        before[at]?.clock,
        before[at]?.label,
      ]);
    }
    expect(await outward(desk)).toHaveLength(said);
  });

  it("are linked by nobody while a colleague holds the thread, and a question is no tip", async () => {
    const [one, other] = [await told(), await told()];
    await claimThread(desk, long, one.id, { take_over: false });
    expect(await refused(link(tam, one, other))).toBe("held_by_other");
    expect(await refused(link(tam, other, one))).toBe("done");
    const question = await told({ kind: "question" });
    expect(await refused(link(tam, question, one))).toBe("not_found");
    await markThread(desk, long, one.id, { request_id: newId(), as: "question" });
    expect(await matterOf(tam, other)).toEqual([]);
    await markThread(desk, long, one.id, { request_id: newId(), as: "tip" });
    expect(await matterOf(tam, other)).toEqual([one.code]);
  });

  it("are in the log, one line for each of the two, with the number of the matter", async () => {
    const [one, other] = [await told(), await told()];
    await link(tam, one, other);
    const entries = await asActor(desk.db, "system", (tx) =>
      tx
        .selectFrom("desk.audit_entry")
        .select(["act", "officer_id", "subject_type", "subject_id", "detail"])
        .where("subject_id", "in", [one.tip, other.tip])
        .orderBy("seq")
        .execute(),
    );
    const { matter_id } = await asActor(desk.db, "system", (tx) =>
      tx.selectFrom("desk.tip").select("matter_id").where("id", "=", one.tip).executeTakeFirstOrThrow(),
    );
    expect(entries).toEqual(
      [one.tip, other.tip].map((subject_id) => ({
        act: "linked",
        officer_id: tam.officer_id,
        subject_type: "tip",
        subject_id,
        detail: matter_id,
      })),
    );
  });
});

describe("a matter over two units", () => {
  it("is linked only by whoever reads both, and shows each reader what they may read", async () => {
    const [here, there] = [await told(), await told({}, next)];
    expect(await refused(link(tam, here, there))).toBe("not_found");
    expect(await refused(link(neighbour, here, there))).toBe("not_found");
    await link(both, here, there);
    expect(await matterOf(both, here)).toEqual([there.code]);
    expect(await matterOf(tam, here)).toEqual([]);
    expect(await matterOf(neighbour, there)).toEqual([]);
    await expect(
      unlinkTip(desk, tam, here.id, { request_id: newId(), tip_id: there.tip }),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  it("cannot be written by the database either, however wrong the use case", async () => {
    const there = await told({}, next);
    await asActor(desk.db, tam.officer_id, async (tx) => {
      const { numUpdatedRows } = await tx
        .updateTable("desk.tip")
        .set({ matter_id: null, state: "NEED_INFO" })
        .where("id", "=", there.tip)
        .executeTakeFirst();
      expect(numUpdatedRows).toBe(0n);
    });
    const planted = asActor(desk.db, tam.officer_id, (tx) =>
      tx
        .insertInto("desk.matter")
        .values({
          id: newId(),
          root_id: unit.root_id,
          unit_id: next.id,
          created_by: tam.officer_id,
          created_at: new Date(),
        })
        .execute(),
    );
    await expect(planted).rejects.toMatchObject({ code: "42501" });
  });

  it("shows an officer without duty the tips that are theirs, and of the others not that there are any", async () => {
    const [mine, other] = [await told(), await told()];
    await link(long, mine, other);
    await assignThread(desk, long, mine.id, { request_id: newId(), to: lan.officer_id });
    expect(await matterOf(lan, mine)).toEqual([]);
    expect(await refused(link(lan, mine, other))).toBe("not_found");
  });
});

describe("finding the other tip", () => {
  it("goes by its code or by words, among what the officer may read, and leaves out the thread itself", async () => {
    const one = await told({ text: "Có đá gà sau miếu Bà" });
    const other = await told({ text: "Tối nào cũng đá gà sau miếu Bà, ồn lắm" });
    const there = await told({ text: "Đá gà sau miếu Bà bên này" }, next);
    const ask = async (q: string) => (await candidates(tam, one, q)).tips.map((tip) => tip.tip_id);
    expect(await ask("đá gà sau miếu")).toEqual([other.tip]);
    expect(await ask(other.code)).toEqual([other.tip]);
    expect(await ask(there.code)).toEqual([]);
    expect((await candidates(both, one, "đá gà sau miếu")).tips).toHaveLength(2);
    expect((await candidates(tam, one, "đá gà sau miếu")).tips[0]?.hit).toContain("[đá gà sau miếu]");
    expect((await candidates(neighbour, one, "đá gà")).status).toBe(404);
  });

  it("proposes nothing that was not asked for, and is written down as a search when it is", async () => {
    const one = await told();
    for (const q of ["", "   "]) expect((await candidates(tam, one, q)).tips).toEqual([]);
    const searches = async () => {
      const { rows } = await sql<{ n: number }>`
        select count(*)::int as n from desk.audit_entry where act = 'searched' and officer_id = ${tam.officer_id}`.execute(
        desk.database.owner,
      );
      return rows[0]?.n ?? 0;
    };
    const before = await searches();
    await candidates(tam, one, "");
    expect(await searches()).toBe(before);
    await candidates(tam, one, "đá gà");
    expect(await searches()).toBe(before + 1);
  });

  it("knows of no person: neither tips nor matters have a column that comes from who wrote", async () => {
    const { rows } = await sql<{ columns: string[] }>`
      select array_agg(table_name || '.' || column_name order by table_name, ordinal_position) as columns
      from information_schema.columns where table_schema = 'desk' and table_name in ('matter', 'tip')`.execute(
      desk.database.owner,
    );
    expect(rows[0]?.columns).toEqual([
      ...["id", "root_id", "unit_id", "created_by", "created_at"].map((name) => `matter.${name}`),
      ...[
        "id",
        "conversation_id",
        "root_id",
        "state",
        "suggested_category",
        "category",
        "reasons_sealed",
        "place_sealed",
        "rule_version",
        "created_at",
        "removed_at",
        "matter_id",
        "receipt_code",
        "message_ids",
        "split_by",
        "split_at",
      ].map((name) => `tip.${name}`),
    ]);
  });
});
