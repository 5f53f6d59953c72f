import type { Role } from "@keng/contract/roles.ts";
import type { Tx } from "@keng/db/connect.ts";
import { sql } from "kysely";
import { PASSWORD_PROVIDER } from "./account.ts";

export type NewOfficer = {
  id: string;
  root_id: string;
  unit_id: string;
  username: string;
  display_name: string;
  is_demo: boolean;
  created_at: Date;
};

/** The units in which the acting officer is administrator. */
export async function adminUnits(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{
    units: string[];
  }>`select desk.actor_units(array['admin'])::text[] as units`.execute(tx);
  return rows[0]?.units ?? [];
}

/** False when somebody already has this user name. */
export async function insertOfficer(tx: Tx, officer: NewOfficer): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("desk.officer")
    .values(officer)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function rolesNow(tx: Tx, officerId: string): Promise<Role[]> {
  const { rows } = await sql<{ role: Role }>`select distinct role from desk.role_holding
    where officer_id = ${officerId} and valid_from <= now() and (valid_to is null or valid_to > now())
    order by role`.execute(tx);
  return rows.map((row) => row.role);
}

/** Gives and takes roles so that these are the ones held from now on. */
export async function holdRoles(
  tx: Tx,
  officer: { id: string; unit_id: string },
  roles: readonly Role[],
  at: Date,
): Promise<void> {
  const held = await rolesNow(tx, officer.id);
  const dropped = held.filter((role) => !roles.includes(role));
  if (dropped.length > 0)
    await sql`update desk.role_holding set valid_to = now()
      where officer_id = ${officer.id} and valid_to is null and role = any (${dropped}::text[])`.execute(tx);
  const added = [...new Set(roles)].filter((role) => !held.includes(role));
  // never later than the database's own time, by which row-level security looks
  if (added.length > 0)
    await sql`insert into desk.role_holding (officer_id, unit_id, role, valid_from)
      select ${officer.id}, ${officer.unit_id}, r, least(${at}, now()) from unnest(${added}::text[]) as r`.execute(
      tx,
    );
}

export async function suspendOfficer(tx: Tx, officerId: string, isSuspended: boolean): Promise<void> {
  await tx
    .updateTable("desk.officer")
    .set({ is_suspended: isSuspended })
    .where("id", "=", officerId)
    .execute();
}

/** Officers' names, as far as the acting officer may see them. */
export async function namesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("desk.officer")
    .select(["id", "display_name"])
    .where("id", "in", ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row.display_name]));
}

export type OfficerListed = {
  id: string;
  username: string;
  display_name: string;
  unit_id: string;
  is_suspended: boolean;
  has_password: boolean;
  has_second_factor: boolean;
  roles: Role[];
};

/** The officers of a unit, or of all units. */
export async function listOfficers(tx: Tx, unitId: string | null): Promise<OfficerListed[]> {
  const { rows } = await sql<OfficerListed>`
    select o.id, o.username, o.display_name, o.unit_id, o.is_suspended,
      exists (select 1 from auth."account" a where a."userId"::text = o.account_id and a."providerId" = ${PASSWORD_PROVIDER}) as has_password,
      exists (select 1 from auth."twoFactor" f where f."userId"::text = o.account_id and f."verified") as has_second_factor,
      array(
        select distinct h.role from desk.role_holding h
        where h.officer_id = o.id and h.valid_from <= now() and (h.valid_to is null or h.valid_to > now()) order by 1
      ) as roles
    from desk.officer o where ${unitId}::uuid is null or o.unit_id = ${unitId}::uuid
    order by o.username`.execute(tx);
  return rows;
}
