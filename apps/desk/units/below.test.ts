import { newId } from "@keng/core/ids.ts";
import { addMs, DAY, HOUR } from "@keng/core/time.ts";
import { asActor } from "@keng/db/connect.ts";
import { describe, expect, it } from "vitest";
import { signedIn, testDesk } from "../testing/desk.ts";
import { arrive, message } from "../testing/inbound.ts";
import { unitsBelow } from "./below.query.ts";
import { createUnit } from "./create-unit.command.ts";

const desk = await testDesk();
const unit = (name: string, parent_id?: string) =>
  createUnit(desk, {
    kind: parent_id === undefined ? "province_police" : "commune_police",
    name_vi: name,
    name_en: name,
    duty_phone: null,
    ...(parent_id === undefined ? {} : { parent_id }),
  });
const province = await unit("Tỉnh");
const busy = await unit("Xã Đông", province.id);
const calm = await unit("Xã Vắng", province.id);
const elsewhere = await unit("Tỉnh khác");
const above = await signedIn(desk, province, ["province"]);

const tip = async (to: { id: string }, wish: Parameters<typeof message>[2] = {}): Promise<string> => {
  const item = message(desk, to, wish);
  await arrive(desk, item);
  return item.conversation.id;
};
const set = (id: string, values: Record<string, Date>): Promise<unknown> =>
  asActor(desk.db, "system", (tx) =>
    tx.updateTable("desk.conversation").set(values).where("id", "=", id).execute(),
  );

describe("who stands above other units", () => {
  it("is told how many threads wait, are late and are emergencies in each, and never how few there were", async () => {
    const ids: string[] = [];
    for (let n = 0; n < 6; n += 1) ids.push(await tip(busy));
    await set(ids[0] ?? "", { late_at: addMs(desk.now(), -2 * HOUR) });
    await set(ids[1] ?? "", { late_at: addMs(desk.now(), HOUR), emergency_at: desk.now() });
    await set(ids[2] ?? "", { set_aside_at: desk.now(), late_at: addMs(desk.now(), -DAY) });
    await tip(calm);
    await tip(elsewhere);
    const { units, overdue } = await unitsBelow(desk, above);
    const told = units.map(({ name_vi, is_own, waiting, late, emergencies, recent }) => [
      name_vi,
      is_own,
      waiting,
      late,
      emergencies,
      recent,
    ]);
    expect(told).toEqual([
      ["Tỉnh", true, 0, 0, 0, null],
      ["Xã Đông", false, 5, 1, 1, 6],
      ["Xã Vắng", false, 1, 0, 0, null],
    ]);
    expect(overdue).toEqual([{ unit_id: busy.id, due_at: expect.any(String) }]);
  });

  it("is told of no unit when the role ended, or when it is held in a unit without others", async () => {
    const former = await signedIn(desk, province, ["province"]);
    await asActor(desk.db, "system", (tx) =>
      tx
        .updateTable("desk.role_holding")
        .set({ valid_to: addMs(desk.now(), -HOUR) })
        .where("officer_id", "=", former.officer_id)
        .execute(),
    );
    expect(await unitsBelow(desk, former)).toEqual({ units: [], overdue: [] });
    const commander = await signedIn(desk, province, ["commander"]);
    expect(await unitsBelow(desk, commander)).toEqual({ units: [], overdue: [] });
    const small = await signedIn(desk, { id: calm.id, root_id: province.id }, ["province"]);
    expect((await unitsBelow(desk, small)).units.map((one) => one.id)).toEqual([calm.id]);
    expect(await unitsBelow(desk, { ...above, officer_id: newId() })).toEqual({ units: [], overdue: [] });
  });
});
