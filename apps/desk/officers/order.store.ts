import type { Role } from "@keng/contract/roles.ts";
import type { Tx } from "@keng/db/connect.ts";
import { sql } from "kysely";
import type { NewOrder, OrderKind } from "./order.ts";

export async function insertOrder(tx: Tx, order: NewOrder): Promise<void> {
  await tx.insertInto("desk.account_order").values(order).execute();
}

export type OpenOrder = {
  id: string;
  root_id: string;
  unit_id: string;
  officer_id: string;
  kind: OrderKind;
  roles: Role[];
  asked_at: Date;
  expires_at: Date;
  officer: string;
  username: string;
  asked_by: string | null;
  asker: string | null;
};

/** What waits for a commander of this unit, oldest first. */
export async function openOrders(tx: Tx, unitId: string, now: Date): Promise<OpenOrder[]> {
  const { rows } = await sql<OpenOrder>`
    select a.id, a.root_id, a.unit_id, a.officer_id, a.kind, a.roles, a.asked_at, a.expires_at, a.asked_by,
      o.display_name as officer, o.username, b.display_name as asker
    from desk.account_order a join desk.officer o on o.id = a.officer_id left join desk.officer b on b.id = a.asked_by
    where a.unit_id = ${unitId} and a.decided_at is null and a.expires_at > ${now}
    order by a.asked_at`.execute(tx);
  return rows;
}

/** Which officers of a unit wait for a commander. */
export async function waitingOfficers(tx: Tx, now: Date): Promise<Set<string>> {
  const rows = await tx
    .selectFrom("desk.account_order")
    .select("officer_id")
    .where("decided_at", "is", null)
    .where("expires_at", ">", now)
    .execute();
  return new Set(rows.map((row) => row.officer_id));
}

/** Decides an order that is still open. Undefined when there is none, or another was first. */
export async function decideOrder(
  tx: Tx,
  id: string,
  by: { officer_id: string; is_confirmed: boolean; at: Date },
): Promise<{ officer_id: string; kind: OrderKind; roles: Role[] } | undefined> {
  const { rows } = await sql<{ officer_id: string; kind: OrderKind; roles: Role[] }>`
    update desk.account_order set decided_by = ${by.officer_id}, decided_at = ${by.at}, is_confirmed = ${by.is_confirmed}
    where id = ${id} and decided_at is null and expires_at > ${by.at}
    returning officer_id, kind, roles`.execute(tx);
  return rows[0];
}

/** Orders about an officer that nobody has decided end here. Returns the roles that were asked for. */
export async function dropOrders(tx: Tx, officerId: string, at: Date): Promise<Role[]> {
  const { rows } = await sql<{
    roles: Role[];
  }>`update desk.account_order set decided_at = ${at}, is_confirmed = false
    where officer_id = ${officerId} and decided_at is null returning roles`.execute(tx);
  return [...new Set(rows.flatMap((row) => row.roles))];
}

/** Commanders of a unit who can sign in, other than this officer. */
export async function commandersBeside(tx: Tx, unitId: string, officerId: string | null): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct o.id)::int as count from desk.role_holding h join desk.officer o on o.id = h.officer_id
    where h.unit_id = ${unitId} and h.role = 'commander' and h.valid_from <= now()
      and (h.valid_to is null or h.valid_to > now())
      and not o.is_suspended and o.account_id is not null
      and exists (select 1 from auth."account" a where a."userId"::text = o.account_id)
      and (${officerId}::uuid is null or o.id <> ${officerId}::uuid)`.execute(tx);
  return rows[0]?.count ?? 0;
}
