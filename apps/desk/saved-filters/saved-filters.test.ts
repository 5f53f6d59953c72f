import { Fault } from "@keng/contract/codes.ts";
import type { FilterLook } from "@keng/contract/console-sorting.ts";
import { newId } from "@keng/core/ids.ts";
import { DAY, MINUTE } from "@keng/core/time.ts";
import { asActor } from "@keng/db/connect.ts";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { claimThread } from "../conversations/claim.command.ts";
import { signedIn, testDesk, testUnit } from "../testing/desk.ts";
import { arrive, message } from "../testing/inbound.ts";
import { changeSavedFilter } from "./change-saved-filter.command.ts";
import { dropRemoved } from "./drop-removed.command.ts";
import { makeSavedFilter } from "./make-saved-filter.command.ts";
import { removeSavedFilter } from "./remove-saved-filter.command.ts";
import { savedFilters } from "./saved-filters.query.ts";

const desk = await testDesk();
const unit = await testUnit(desk);
const next = await testUnit(desk, unit.root_id);
const tam = await signedIn(desk, unit, ["duty_officer"]);
const lan = await signedIn(desk, unit, ["officer"]);
const long = await signedIn(desk, unit, ["commander"]);
const elsewhere = await signedIn(desk, next, ["duty_officer", "commander"]);
type Who = typeof tam;

const ALL: FilterLook = {
  filter: "all",
  sort: "urgent",
  kind: null,
  q: "",
  place: null,
  state: null,
  officer: null,
  since: null,
  until: null,
};
const save = (who: Who, name: string, look: Partial<FilterLook> = {}, shared = false, request_id = newId()) =>
  makeSavedFilter(desk, who, { request_id, name, shared, look: { ...ALL, ...look } });
const refused = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof Fault ? error.code : String(error)),
  );
const named = async (who: Who, name: string) =>
  (await savedFilters(desk, who)).find((one) => one.name === name);
const idOf = async (who: Who, name: string) => (await named(who, name))?.id ?? "";

describe("a saved filter", () => {
  it("is its officer's own, sealed, and the same request saves it once", async () => {
    const request_id = newId();
    await save(tam, "Đá gà ấp 3", { q: "đá gà", place: "ấp 3", kind: "tip" }, false, request_id);
    await save(tam, "Đá gà ấp 3", { q: "đá gà", place: "ấp 3", kind: "tip" }, false, request_id);
    expect(await named(tam, "Đá gà ấp 3")).toMatchObject({
      look: { q: "đá gà", place: "ấp 3", kind: "tip", filter: "all" },
      mine: true,
      may_change: true,
      count: null,
    });
    for (const other of [lan, long, elsewhere]) expect(await named(other, "Đá gà ấp 3")).toBeUndefined();
    const { rows } = await sql<{ all: string }>`
      select encode(content_sealed, 'escape') as all from desk.saved_filter`.execute(desk.database.owner);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.all).not.toMatch(/gà|ấp/);
  });

  it("tells how many threads are in it for whoever looks", async () => {
    const items = [message(desk, unit), message(desk, unit, { kind: "question" }), message(desk, next)];
    await arrive(desk, ...items);
    await claimThread(desk, tam, items[0]?.conversation.id ?? "", { take_over: false });
    await save(tam, "Tôi giữ", { filter: "mine" }, true);
    await save(tam, "Hỏi đáp", { kind: "question" }, true);
    expect((await named(tam, "Tôi giữ"))?.count).toBe(1);
    expect((await named(long, "Tôi giữ"))?.count).toBe(0);
    expect((await named(long, "Hỏi đáp"))?.count).toBe(1);
    expect((await named(lan, "Hỏi đáp"))?.count).toBe(0);
  });

  it("is shared with the unit and no further; its owner and the commander change it", async () => {
    await save(tam, "Chung", {}, true);
    expect(await named(lan, "Chung")).toMatchObject({ shared: true, mine: false, may_change: false });
    expect(await named(elsewhere, "Chung")).toBeUndefined();
    const id = await idOf(tam, "Chung");
    const wish = { name: "Chung của đội", shared: true, version: 1 };
    expect(await refused(changeSavedFilter(desk, lan, id, wish))).toBe("not_allowed");
    expect(await refused(changeSavedFilter(desk, elsewhere, id, wish))).toBe("not_found");
    await changeSavedFilter(desk, long, id, wish);
    expect(await named(tam, "Chung của đội")).toMatchObject({ owner: tam.display_name, version: 2 });
    expect(await refused(changeSavedFilter(desk, tam, id, wish))).toBe("changed_meanwhile");
    const own = { name: "Chung của đội", shared: false, version: 2 };
    expect(await refused(changeSavedFilter(desk, long, id, own))).toBe("not_allowed");
    await changeSavedFilter(desk, tam, id, own);
    expect(await named(long, "Chung của đội")).toBeUndefined();
  });

  it("is removed and comes back; after a day it is gone", async () => {
    await save(tam, "Bỏ đi", {}, true);
    const id = await idOf(tam, "Bỏ đi");
    expect(await refused(removeSavedFilter(desk, lan, id, true))).toBe("not_allowed");
    await removeSavedFilter(desk, long, id, true);
    expect(await named(tam, "Bỏ đi")).toBeUndefined();
    expect(await refused(changeSavedFilter(desk, tam, id, { name: "x", shared: true, version: 2 }))).toBe(
      "not_found",
    );
    await removeSavedFilter(desk, long, id, false);
    expect(await named(tam, "Bỏ đi")).toMatchObject({ mine: true, owner: tam.display_name });
    await removeSavedFilter(desk, tam, id, true);
    await save(tam, "Bỏ đi", {}, true);
    expect(await refused(removeSavedFilter(desk, tam, id, false))).toBe("filter_name_taken");
    desk.wait(DAY - MINUTE);
    expect(await dropRemoved(desk)).toBe(0);
    desk.wait(2 * MINUTE);
    expect(await dropRemoved(desk)).toBe(1);
    expect(await refused(removeSavedFilter(desk, tam, id, false))).toBe("not_found");
  });

  it("has a name of its own among its neighbours, and there are thirty of them at most", async () => {
    await save(lan, "Một");
    expect(await refused(save(lan, " MỘT "))).toBe("filter_name_taken");
    expect(await refused(save(lan, "Một", {}, true))).toBe("done");
    expect(await refused(save(long, "Một"))).toBe("done");
    for (let n = 2; n <= 30; n += 1) await save(lan, `Số ${n}`);
    expect(await refused(save(lan, "Số 31"))).toBe("filters_full");
  });

  it("that is shared is in the log: by whom and that it was, nothing of its words", async () => {
    await save(tam, "Có nhật ký", { q: "bí mật" }, true);
    const id = await idOf(tam, "Có nhật ký");
    await removeSavedFilter(desk, long, id, true);
    const entries = await asActor(desk.db, "system", (tx) =>
      tx
        .selectFrom("desk.audit_entry")
        .select(["act", "officer_id", "detail"])
        .where("subject_id", "=", id)
        .orderBy("seq")
        .execute(),
    );
    expect(entries).toEqual([
      { act: "filter_shared", officer_id: tam.officer_id, detail: null },
      { act: "filter_removed", officer_id: long.officer_id, detail: null },
    ]);
  });

  it("lets nobody in the database itself write in another's name or take another's away", async () => {
    const id = await idOf(tam, "Hỏi đáp");
    await asActor(desk.db, lan.officer_id, async (tx) => {
      const { numUpdatedRows } = await tx
        .updateTable("desk.saved_filter")
        .set({ removed_at: new Date() })
        .where("id", "=", id)
        .executeTakeFirst();
      expect(numUpdatedRows).toBe(0n);
      const { numDeletedRows } = await tx
        .deleteFrom("desk.saved_filter")
        .where("id", "=", id)
        .executeTakeFirst();
      expect(numDeletedRows).toBe(0n);
    });
    const planted = asActor(desk.db, elsewhere.officer_id, (tx) =>
      tx
        .insertInto("desk.saved_filter")
        .values({
          id: newId(),
          root_id: unit.root_id,
          unit_id: unit.id,
          officer_id: elsewhere.officer_id,
          request_id: newId(),
          is_shared: true,
          content_sealed: Buffer.from("x"),
          created_at: new Date(),
        })
        .execute(),
    );
    await expect(planted).rejects.toMatchObject({ code: "42501" });
  });
});
