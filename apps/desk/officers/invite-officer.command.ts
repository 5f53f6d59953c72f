import { Fault } from "@keng/contract/codes.ts";
import type { Role } from "@keng/contract/roles.ts";
import { newId } from "@keng/core/ids.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { findUnit } from "../units/unit.store.ts";
import { officerAct } from "./acts.ts";
import { holdRoles, insertOfficer } from "./officer.store.ts";
import { confirmationOf, newOrder, othersAmong, readingAmong, rolesDetail } from "./order.ts";
import { commandersBeside, insertOrder } from "./order.store.ts";
import { rolesThatClash } from "./separation.ts";
import { type Invited, newInvitation } from "./way-in.store.ts";

/**
 * A new officer of a unit, with a link to choose a password. `by` is the administrator; null is the operator. A role
 * that reads is held only once a commander has confirmed it.
 */
export async function inviteOfficer(
  desk: Desk,
  by: Actor | null,
  asked: { unit_id: string; username: string; display_name: string; roles: readonly Role[] },
): Promise<Invited> {
  const clash = rolesThatClash(asked.roles);
  if (clash !== null) throw new Fault("roles_apart", { one: clash[0], other: clash[1] });
  return asActor(desk.db, by?.officer_id ?? "system", async (tx) => {
    const now = desk.now();
    const unit = await findUnit(tx, asked.unit_id);
    if (unit === undefined || (by !== null && by.unit_id !== unit.id)) throw new Fault("not_found");
    const officer = { id: newId(), root_id: unit.root_id, unit_id: unit.id };
    const { username, display_name } = asked;
    const made = await insertOfficer(tx, {
      ...officer,
      username,
      display_name: display_name.normalize("NFC"),
      is_demo: false,
      created_at: now,
    });
    if (!made) throw new Fault("username_taken");
    const reading = readingAmong(asked.roles);
    const confirmation = confirmationOf(reading, await commandersBeside(tx, unit.id, null), by === null);
    if (confirmation === "refused") throw new Fault("commander_needed");
    const needs_confirmation = confirmation === "needed";
    const subject = { ...officer, officer_id: officer.id };
    const asked_by = by?.officer_id ?? null;
    await holdRoles(tx, officer, needs_confirmation ? othersAmong(asked.roles) : asked.roles, now);
    if (needs_confirmation)
      await insertOrder(tx, newOrder(subject, { kind: "invite", roles: reading, asked_by, asked_at: now }));
    const invited = await newInvitation(tx, desk, officer.id, needs_confirmation);
    const detail = rolesDetail(asked.roles, confirmation);
    await appendAudit(tx, desk.keys.audit, officerAct(subject, asked_by, now, "officer_invited", detail));
    return invited;
  });
}
