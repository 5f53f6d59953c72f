import { Fault } from "@keng/contract/codes.ts";
import { newId } from "@keng/core/ids.ts";
import { asActor } from "@keng/db/connect.ts";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { threadView } from "../conversations/thread.query.ts";
import { searchThreads } from "../search/search.query.ts";
import { signedIn, testDesk, testUnit } from "../testing/desk.ts";
import { arrive, message } from "../testing/inbound.ts";
import { editTip } from "../tips/edit-tip.command.ts";
import { archiveHamlet } from "./archive-hamlet.command.ts";
import { changeHamlet } from "./change-hamlet.command.ts";
import { hamlets } from "./hamlets.query.ts";
import { importHamlets } from "./import-hamlets.command.ts";
import { makeHamlet } from "./make-hamlet.command.ts";
import { threadMap } from "./thread-map.query.ts";

const desk = await testDesk();
const province = await testUnit(desk);
const unit = await testUnit(desk, province.id);
const neighbour = await testUnit(desk, province.id);
const chief = await signedIn(desk, unit, ["commander"]);
const admin = await signedIn(desk, unit, ["admin"]);
const tam = await signedIn(desk, unit, ["duty_officer"]);
const elsewhere = await signedIn(desk, neighbour, ["commander"]);

const at = (name: string, latitude: number, longitude: number) => ({ name, latitude, longitude });
const refused = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof Fault ? error.code : String(error)),
  );
const named = async (name: string) =>
  (await hamlets(desk, chief)).hamlets.find((one) => one.name === name && !one.archived);

await importHamlets(desk, admin, [
  at("Ấp 10", 10.87, 106.43),
  at("Ấp 2", 10.8871, 106.4189),
  at("Ấp 3", 10.8802, 106.4127),
]);

async function thread(text: string, location?: { latitude: number; longitude: number }): Promise<string> {
  const item = message(desk, unit, {
    text,
    ...(location === undefined
      ? {}
      : { message: { attachments: [{ id: newId(), kind: "location", location }] } }),
  });
  await arrive(desk, item);
  return item.conversation.id;
}

describe("the hamlets of a unit", () => {
  it("are read by all who work there, kept by commander and administrator, and nobody else's", async () => {
    const list = await hamlets(desk, tam);
    expect(list.hamlets.map((one) => one.name)).toEqual(["Ấp 2", "Ấp 3", "Ấp 10"]);
    expect(list.may_change).toBe(false);
    expect((await hamlets(desk, chief)).may_change).toBe(true);
    expect((await hamlets(desk, elsewhere)).hamlets).toEqual([]);
    const wish = { ...at("Ấp của tôi", 10.88, 106.4), request_id: newId() };
    expect(await refused(makeHamlet(desk, tam, wish))).toBe("not_allowed");
    const id = list.hamlets[0]?.id ?? "";
    const change = { ...at("Của xã bên", 10.88, 106.4), version: 1 };
    expect(await refused(changeHamlet(desk, elsewhere, id, change))).toBe("not_found");
    expect(await refused(archiveHamlet(desk, elsewhere, id, true))).toBe("not_found");
  });

  it("are guarded by the database itself, whatever a use case asks", async () => {
    const by = (officer_id: string, statement: ReturnType<typeof sql>) =>
      asActor(desk.db, officer_id, async (tx) => Number((await statement.execute(tx)).numAffectedRows ?? 0));
    const touch = sql`update desk.hamlet set changed_at = now() where unit_id = ${unit.id}`;
    expect(await by(tam.officer_id, touch)).toBe(0);
    expect(await by(elsewhere.officer_id, touch)).toBe(0);
    expect(await by(admin.officer_id, touch)).toBe(3);
    const rows = (await asActor(desk.db, elsewhere.officer_id, (tx) =>
      tx.selectFrom("desk.hamlet").select("id").execute(),
    )) as unknown[];
    expect(rows).toEqual([]);
    const put = sql`insert into desk.hamlet
      (id, root_id, unit_id, request_id, name, name_key, latitude, longitude, changed_by, changed_at)
      values (${newId()}, ${unit.root_id}, ${unit.id}, ${newId()}, 'X', 'x', 10, 106, ${tam.officer_id}, now())`;
    await expect(by(tam.officer_id, put)).rejects.toThrow(/row-level security/);
    await expect(by(admin.officer_id, sql`delete from desk.hamlet`)).rejects.toThrow(/permission denied/);
  });

  it("are added once for a request, with no two of one name", async () => {
    const wish = { ...at("Ấp  4", 10.9, 106.4), request_id: newId() };
    await makeHamlet(desk, chief, wish);
    await makeHamlet(desk, chief, wish);
    expect((await hamlets(desk, chief)).hamlets.filter((one) => one.name === "Ấp 4")).toHaveLength(1);
    expect(await refused(makeHamlet(desk, chief, { ...wish, request_id: newId(), name: "ẤP 4" }))).toBe(
      "hamlet_named",
    );
  });

  it("are named anew and moved while no colleague has, archived and brought back", async () => {
    const one = await named("Ấp 4");
    const change = { ...at("Ấp 4A", 10.91, 106.41), version: one?.version ?? 0 };
    await changeHamlet(desk, admin, one?.id ?? "", change);
    await changeHamlet(desk, admin, one?.id ?? "", change);
    const late = { ...change, name: "Ấp 4B" };
    expect(await refused(changeHamlet(desk, chief, one?.id ?? "", late))).toBe("changed_meanwhile");
    expect(
      await refused(changeHamlet(desk, chief, one?.id ?? "", { ...change, name: "Ấp 3", version: 2 })),
    ).toBe("hamlet_named");
    await archiveHamlet(desk, chief, one?.id ?? "", true);
    await makeHamlet(desk, chief, { ...at("Ấp 4A", 10.9, 106.4), request_id: newId() });
    expect(await refused(archiveHamlet(desk, chief, one?.id ?? "", false))).toBe("hamlet_named");
  });

  it("come from a list, whole or not at all; the same list twice changes nothing", async () => {
    const list = [at("Ấp 3", 10.8802, 106.4127), at("ấp 2", 10.8872, 106.419), at("Ấp 5", 10.86, 106.4)];
    await importHamlets(desk, chief, list);
    expect(await named("ấp 2")).toMatchObject({ latitude: 10.8872, version: 2 });
    const before = await hamlets(desk, chief);
    await importHamlets(desk, chief, list);
    expect(await hamlets(desk, chief)).toEqual(before);
    expect(
      await refused(importHamlets(desk, chief, [...list, at("Ấp 6", 10, 106), at("ấp 6", 10, 106)])),
    ).toBe("hamlet_named");
    expect(await named("Ấp 6")).toBeUndefined();
  });
});

describe("a point on the map", () => {
  it("is kept with its hamlet, sealed, beside what the citizen sent, and goes when another hamlet is written", async () => {
    const id = await thread("Có nhóm nẹt pô", { latitude: 10.8889, longitude: 106.4001 });
    const point = { latitude: 10.881234, longitude: 106.412345 };
    await editTip(desk, tam, id, { hamlet: "Ấp 3", point });
    expect((await threadView(desk, tam, id)).tip?.place).toEqual({
      hamlet: "Ấp 3",
      detail: null,
      point,
      latitude: 10.8889,
      longitude: 106.4001,
    });
    await editTip(desk, tam, id, { detail: "Sau chợ" });
    expect((await threadView(desk, tam, id)).tip?.place.point).toEqual(point);
    const { rows } = await sql<{ all: string }>`
      select encode(t.place_sealed, 'escape') || coalesce(string_agg(e.detail, ''), '') as all
      from desk.tip t left join desk.audit_entry e on e.subject_id = t.id::text or e.subject_id = t.conversation_id::text
      where t.conversation_id = ${id} group by t.id`.execute(desk.database.owner);
    expect(rows.map((row) => row.all).join("")).not.toMatch(/10\.88|106\.41/);
    expect(desk.lines.join("")).not.toMatch(/10\.88|106\.41/);
    await editTip(desk, tam, id, { hamlet: "Ấp 10" });
    expect((await threadView(desk, tam, id)).tip?.place.point).toBeNull();
  });

  it("is found by the words of its hamlet", async () => {
    const id = await thread("Rượt đuổi nhau ngoài đường");
    await editTip(desk, tam, id, { hamlet: "Ấp 10", point: { latitude: 10.8701, longitude: 106.4301 } });
    const found = await searchThreads(desk, tam, {
      q: "ruot duoi",
      filter: "all",
      place: "ap 10",
      limit: 50,
    });
    expect(found.items.map((row) => row.id)).toEqual([id]);
  });
});

describe("the map of a thread", () => {
  it("counts other open tips at their hamlet, by what is surest, and shows no other thread's point", async () => {
    const mine = await thread("Tin của tôi", { latitude: 10.88, longitude: 106.4126 });
    const open = async () =>
      Object.fromEntries((await threadMap(desk, tam, mine)).hamlets.map((one) => [one.name, one.open]));
    const before = await open();
    await thread("Gần ấp 3", { latitude: 10.88, longitude: 106.4126 });
    const written = await thread("Ở đâu đó", { latitude: 10.88, longitude: 106.4126 });
    await editTip(desk, tam, written, { hamlet: "ấp  10" });
    await thread("Xa lắm", { latitude: 21.03, longitude: 105.85 });
    await thread("Không nói nơi nào");
    const after = await open();
    expect(after["Ấp 3"]).toBe((before["Ấp 3"] ?? 0) + 1);
    expect(after["Ấp 10"]).toBe((before["Ấp 10"] ?? 0) + 1);
    expect(Object.values(after).reduce((sum, n) => sum + n, 0)).toBe(
      Object.values(before).reduce((sum, n) => sum + n, 0) + 2,
    );
    expect(JSON.stringify(await threadMap(desk, tam, mine))).not.toContain("106.4126");
  });

  it("is nobody's who may not read the thread, and counts what an officer may read only", async () => {
    const mine = await thread("Tin của tổ");
    expect(await refused(threadMap(desk, elsewhere, mine))).toBe("not_found");
    const officer = await signedIn(desk, unit, ["officer"]);
    await sql`update desk.conversation set assigned_to = ${officer.officer_id} where id = ${mine}`.execute(
      desk.database.owner,
    );
    expect((await threadMap(desk, officer, mine)).hamlets.map((one) => one.open)).not.toContain(1);
    expect((await threadMap(desk, chief, mine)).may_change).toBe(true);
  });
});
