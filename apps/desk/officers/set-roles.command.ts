import { Fault } from "@keng/contract/codes.ts";
import type { Role } from "@keng/contract/roles.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { findAccount } from "./account.store.ts";
import { officerAct } from "./acts.ts";
import { cameInByCode, voidInvitations } from "./invitation.store.ts";
import { holdRoles, rolesNow } from "./officer.store.ts";
import { confirmationOf, newOrder, readingAmong, rolesDetail } from "./order.ts";
import { commandersBeside, dropOrders, insertOrder } from "./order.store.ts";
import { rolesThatClash } from "./separation.ts";
import { type Invited, newInvitation } from "./way-in.store.ts";

/**
 * Which roles an officer holds from now on; one that reads is held once a commander has confirmed it. Whoever never came
 * in by a commander's code comes in anew for it, by a link and a code, else an administrator who made the account alone
 * would read. An administrator stays one until another takes the role away. Returns whether a commander is waited for,
 * and the link where there is one.
 */
export async function setRoles(
  desk: Desk,
  by: Actor | null,
  officerId: string,
  roles: readonly Role[],
): Promise<{ needs_confirmation: boolean; invitation: Invited | null }> {
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
    // whoever has not been let in yet still needs the commander's code
    const isNew = waiting.length > 0 && account.password === null;
    const isVouchedFor =
      isNew ||
      readingAmong(held).length > 0 ||
      // without a password they are between two ways in, and the open one may need no code
      (account.password !== null && (await cameInByCode(tx, officerId)));
    const comes_anew = needs_confirmation && !isVouchedFor;
    if (needs_confirmation) {
      if (!isNew) await voidInvitations(tx, officerId, now);
      const kind = isNew ? "invite" : comes_anew ? "invite_again" : "roles";
      await insertOrder(tx, newOrder(account, { kind, roles: added, asked_by, asked_at: now }));
    }
    const detail = rolesDetail(roles, confirmation);
    await appendAudit(tx, desk.keys.audit, officerAct(account, asked_by, now, "roles_set", detail));
    // the way in that they have stays until the commander has agreed
    const invitation = comes_anew ? await newInvitation(tx, desk, officerId, true) : null;
    return { needs_confirmation, invitation };
  });
}
