import { settings } from "@keng/contract/exchange.ts";
import { asActor } from "@keng/db/connect.ts";
import { expect, it } from "vitest";
import { signedIn, testDesk } from "../testing/desk.ts";
import { createUnit } from "./create-unit.command.ts";
import { tellGatewayOfUnits } from "./tell-gateway.command.ts";

const desk = await testDesk();
const names = { name_vi: "Công an", name_en: "Police", duty_phone: null };

async function complaintsOf(unitId: string): Promise<string | null | undefined> {
  await tellGatewayOfUnits(desk);
  const row = await asActor(desk.db, "system", (tx) =>
    tx
      .selectFrom("exchange.setting")
      .select("value")
      .orderBy("version", "desc")
      .limit(1)
      .executeTakeFirstOrThrow(),
  );
  return settings.parse(row.value).units.find((one) => one.unit_id === unitId)?.complaints_to;
}

it("complaints about a unit go to the nearest unit above in which somebody reads, and nowhere else", async () => {
  const ministry = await createUnit(desk, { kind: "agency", ...names });
  const province = await createUnit(desk, { kind: "province_police", parent_id: ministry.id, ...names });
  const commune = await createUnit(desk, { kind: "commune_police", parent_id: province.id, ...names });
  expect(await complaintsOf(commune.id)).toBeNull();
  await signedIn(desk, ministry, ["commander"]);
  expect(await complaintsOf(commune.id)).toBe(ministry.id);
  await signedIn(desk, { id: province.id, root_id: ministry.id }, ["admin"]);
  expect(await complaintsOf(commune.id)).toBe(ministry.id);
  await signedIn(desk, { id: province.id, root_id: ministry.id }, ["duty_officer"]);
  expect(await complaintsOf(commune.id)).toBe(province.id);
  expect(await complaintsOf(ministry.id)).toBeNull();
});
