import { asActor } from "@keng/db/connect.ts";
import type { Desk } from "../context.ts";
import { listUnits } from "./unit.store.ts";

export type UnitListed = { id: string; parent_id: string | null; name_vi: string; name_en: string };

/** All units of the installation, for the operator. */
export async function readUnits(desk: Desk): Promise<UnitListed[]> {
  const units = await asActor(desk.db, "system", (tx) => listUnits(tx));
  return units.map(({ id, parent_id, name_vi, name_en }) => ({ id, parent_id, name_vi, name_en }));
}
