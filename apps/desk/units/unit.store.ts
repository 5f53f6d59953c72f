import type { Settings } from "@keng/contract/exchange.ts";
import type { Tx } from "@keng/db/connect.ts";
import { sql } from "kysely";
import type { UnitKind } from "./kinds.ts";

export type NewUnit = {
  id: string;
  root_id: string;
  parent_id: string | null;
  kind: UnitKind;
  name_vi: string;
  name_en: string;
  duty_phone: string | null;
};

const COLUMNS = ["id", "root_id", "parent_id", "kind", "name_vi", "name_en", "duty_phone"] as const;

export async function findUnit(tx: Tx, id: string): Promise<Omit<NewUnit, "kind"> | undefined> {
  return tx.selectFrom("desk.unit").select(COLUMNS).where("id", "=", id).executeTakeFirst();
}

export async function listUnits(tx: Tx): Promise<Omit<NewUnit, "kind">[]> {
  return tx.selectFrom("desk.unit").select(COLUMNS).orderBy("name_vi").orderBy("id").execute();
}

export async function insertUnit(tx: Tx, unit: NewUnit & { created_at: Date }): Promise<void> {
  await tx.insertInto("desk.unit").values(unit).execute();
}

/** Tells the gateway what it must know of units, when that is something new (house.md §5). Called as `system`. */
export async function writeSettings(tx: Tx): Promise<void> {
  const units = await tx
    .selectFrom("desk.unit")
    .select(["id as unit_id", "name_vi", "name_en", "duty_phone"])
    .orderBy("id")
    .execute();
  const value = JSON.stringify({ units } satisfies Settings);
  await sql`insert into exchange.setting (value)
    select ${value}::jsonb
    where (select s.value from exchange.setting s order by s.version desc limit 1) is distinct from ${value}::jsonb`.execute(
    tx,
  );
}
