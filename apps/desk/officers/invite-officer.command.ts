import { Fault } from "@keng/contract/codes.ts";
import type { Role } from "@keng/contract/roles.ts";
import { newId } from "@keng/core/ids.ts";
import { addMs } from "@keng/core/time.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { findUnit } from "../units/unit.store.ts";
import { officerAct } from "./acts.ts";
import { replaceInvitation } from "./invitation.store.ts";
import { holdRoles, insertOfficer } from "./officer.store.ts";
import { confirmationOf, newOrder, othersAmong, readingAmong, rolesDetail } from "./order.ts";
import { commandersBeside, insertOrder } from "./order.store.ts";
import { INVITATION } from "./periods.ts";
import { invitationUrl, linkTokenHash, newLinkToken } from "./secret-link.ts";
import { rolesThatClash } from "./separation.ts";

export type Invited = {
  officer_id: string;
  url: string;
  expires_at: string;
  /** A commander must confirm it, and has a code for the officer. */
  needs_confirmation: boolean;
};

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
  const token = newLinkToken();
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
    const expires_at = addMs(now, INVITATION);
    const token_hash = linkTokenHash(token);
    await replaceInvitation(tx, {
      token_hash,
      officer_id: officer.id,
      created_at: now,
      expires_at,
      needs_code: needs_confirmation,
    });
    const detail = rolesDetail(asked.roles, confirmation);
    await appendAudit(tx, desk.keys.audit, officerAct(subject, asked_by, now, "officer_invited", detail));
    const url = invitationUrl(desk.config.public_url, token);
    return { officer_id: officer.id, url, expires_at: expires_at.toISOString(), needs_confirmation };
  });
}
