import type { Told } from "@keng/contract/console-shifts.ts";
import type { Tx } from "@keng/db/connect.ts";
import { sql } from "kysely";

/** Whom a step reaches; `told` says whom it found, where there was nobody of those that it asked for. */
export type Reached = { told: Told; officers: string[] };

/** Whom a step of an alarm of this unit reaches now. Called as `system`. */
export async function reachedBy(tx: Tx, unit_id: string, asked: Told): Promise<Reached> {
  const officers =
    asked === "duty"
      ? await standing(tx, unit_id)
      : asked === "commanders"
        ? await holders(tx, unit_id, ["commander"])
        : asked === "above"
          ? await above(tx, unit_id)
          : [];
  return officers.length > 0
    ? { told: asked, officers }
    : { told: "all", officers: await holders(tx, unit_id, ["duty_officer", "commander"]) };
}

/** Who stands on duty in a unit and still may: whoever lost the role, or is suspended, is not reached. */
async function standing(tx: Tx, unit_id: string): Promise<string[]> {
  const { rows } = await sql<{ officer_id: string }>`
    select distinct s.officer_id from desk.shift s
    join desk.officer o on o.id = s.officer_id and not o.is_suspended
    join desk.role_holding h on h.officer_id = s.officer_id and h.unit_id = s.unit_id
      and h.role in ('duty_officer', 'commander')
      and h.valid_from <= now() and (h.valid_to is null or h.valid_to > now())
    where s.unit_id = ${unit_id}::uuid and s.ended_at is null`.execute(tx);
  return rows.map((row) => row.officer_id);
}

async function holders(tx: Tx, unit_id: string, roles: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ officer_id: string }>`
    select distinct h.officer_id from desk.role_holding h
    join desk.officer o on o.id = h.officer_id and not o.is_suspended
    where h.unit_id = ${unit_id}::uuid and h.role = any (${[...roles]})
      and h.valid_from <= now() and (h.valid_to is null or h.valid_to > now())`.execute(tx);
  return rows.map((row) => row.officer_id);
}

/** In the nearest unit above where there is anybody: who stands on duty there, and who answers for those below. */
async function above(tx: Tx, unit_id: string): Promise<string[]> {
  const { rows } = await sql<{ unit_id: string }>`
    with recursive up as (
      select p.id, p.parent_id, 1 as steps from desk.unit u join desk.unit p on p.id = u.parent_id
      where u.id = ${unit_id}::uuid
      union all
      select p.id, p.parent_id, up.steps + 1 from desk.unit p join up on p.id = up.parent_id
    ) select id as unit_id from up order by steps`.execute(tx);
  for (const one of rows) {
    const officers = [
      ...(await standing(tx, one.unit_id)),
      ...(await holders(tx, one.unit_id, ["commander", "province"])),
    ];
    if (officers.length > 0) return [...new Set(officers)];
  }
  return [];
}
