import { Fault } from "@keng/contract/codes.ts";
import type { Role } from "@keng/contract/roles.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { findAccount } from "./account.store.ts";
import { officerAct } from "./acts.ts";
import { holdRoles, rolesNow } from "./officer.store.ts";
import { confirmationOf, newOrder, readingAmong, rolesDetail } from "./order.ts";
import { commandersBeside, dropOrders, insertOrder } from "./order.store.ts";
import { rolesThatClash } from "./separation.ts";

/**
 * Which roles an officer holds from now on; one that reads is held once a commander has confirmed it. An administrator
 * stays one until another takes the role away. Returns whether a commander is waited for.
 */
export async function setRoles(
  desk: Desk,
  by: Actor | null,
  officerId: string,
  roles: readonly Role[],
): Promise<{ needs_confirmation: boolean }> {
  const clash = rolesThatClash(roles);
  if (clash !== null) throw new Fault("roles_apart", { one: clash[0], other: clash[1] });
  if (by?.officer_id === officerId) throw new Fault("not_allowed");
  return asActor(desk.db, by?.officer_id ?? "system", async (tx) => {
    const account = await findAccount(tx, { officer_id: officerId });
    if (account === undefined || (by !== null && by.unit_id !== account.unit_id))
      throw new Fault("not_found");
    const now = desk.now();
    const held = await rolesNow(tx, officerId);
    const added = readingAmong(roles).filter((role) => !held.includes(role));
    const commanders = await commandersBeside(tx, account.unit_id, officerId);
    const confirmation = confirmationOf(added, commanders, by === null);
    if (confirmation === "refused") throw new Fault("commander_needed");
    const needs_confirmation = confirmation === "needed";
    const asked_by = by?.officer_id ?? null;
    const waiting = await dropOrders(tx, officerId, now);
    const at_once = needs_confirmation ? roles.filter((role) => !added.includes(role)) : roles;
    await holdRoles(tx, { id: officerId, unit_id: account.unit_id }, at_once, now);
    if (needs_confirmation) {
      // whoever has not been let in yet still needs the commander's code
      const kind = waiting.length > 0 && account.password === null ? "invite" : "roles";
      await insertOrder(tx, newOrder(account, { kind, roles: added, asked_by, asked_at: now }));
    }
    const detail = rolesDetail(roles, confirmation);
    await appendAudit(tx, desk.keys.audit, officerAct(account, asked_by, now, "roles_set", detail));
    return { needs_confirmation };
  });
}
