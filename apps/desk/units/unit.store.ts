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
export async function writeSettings(tx: Tx, at: Date): Promise<void> {
  const { rows } = await sql<Settings["units"][number]>`
    select u.id as unit_id, u.name_vi, u.name_en, u.duty_phone, above.id as complaints_to
    from desk.unit u
    left join lateral (
      with recursive up as (
        select p.id, p.parent_id, 1 as steps from desk.unit p where p.id = u.parent_id
        union all
        select p.id, p.parent_id, up.steps + 1 from desk.unit p join up on p.id = up.parent_id
      )
      select up.id from up
      -- a unit in which nobody reads would lose what is sent there
      where exists (
        select 1 from desk.role_holding h join desk.officer o on o.id = h.officer_id
        where h.unit_id = up.id and h.role in ('duty_officer', 'commander') and not o.is_suspended
          and o.account_id is not null
          and h.valid_from <= ${at} and (h.valid_to is null or h.valid_to > ${at})
      )
      order by up.steps limit 1
    ) above on true
    order by u.id`.execute(tx);
  const value = JSON.stringify({ units: rows } satisfies Settings);
  await sql`insert into exchange.setting (value)
    select ${value}::jsonb
    where (select s.value from exchange.setting s order by s.version desc limit 1) is distinct from ${value}::jsonb`.execute(
    tx,
  );
}
