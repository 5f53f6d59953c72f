import { Fault } from "@keng/contract/codes.ts";
import type { InvitationView, OfficerRow } from "@keng/contract/console-api.ts";
import { asActor } from "@keng/db/connect.ts";
import type { Actor, Desk } from "../context.ts";
import { findAccount } from "./account.store.ts";
import { lockedNames } from "./attempt.store.ts";
import { findInvited } from "./invitation.store.ts";
import { listOfficers, type OfficerListed } from "./officer.store.ts";
import { waitingOfficers } from "./order.store.ts";
import { linkTokenHash } from "./secret-link.ts";
import { nameHash } from "./try-from.ts";

/** The officers of the administrator's unit; for the operator (null) those of one unit or of all. */
export async function readOfficers(
  desk: Desk,
  by: Actor | null,
  unitId: string | null = null,
): Promise<OfficerRow[]> {
  const hashOf = (one: OfficerListed): Buffer => nameHash(desk.keys.session, one.username);
  const { listed, locked, waiting } = await asActor(desk.db, by?.officer_id ?? "system", async (tx) => {
    const found = await listOfficers(tx, by?.unit_id ?? unitId);
    const now = desk.now();
    return {
      listed: found,
      locked: await lockedNames(tx, found.map(hashOf), now),
      waiting: await waitingOfficers(tx, now),
    };
  });
  return listed.map((one) => ({
    id: one.id,
    username: one.username,
    display_name: one.display_name,
    roles: one.roles,
    state: stateOf(one, locked.has(hashOf(one).toString("hex"))),
    waits: waiting.has(one.id),
    second_factor: one.has_second_factor,
  }));
}

/** `locked`: from some place at least; the officer's own browser may still be let in. */
function stateOf(one: OfficerListed, isLocked: boolean): OfficerRow["state"] {
  if (one.is_suspended) return "suspended";
  if (!one.has_password) return "invited";
  return isLocked ? "locked" : "active";
}

/** Whom an invitation is for. */
export async function readInvitation(desk: Desk, token: string): Promise<InvitationView> {
  return asActor(desk.db, "system", async (tx) => {
    const invited = await findInvited(tx, linkTokenHash(token), desk.now());
    const account =
      invited === undefined ? undefined : await findAccount(tx, { officer_id: invited.officer_id });
    if (invited === undefined || account === undefined || account.is_suspended)
      throw new Fault("invitation_invalid");
    const { display_name, username, unit_name } = account;
    const { needs_code, code_hash } = invited;
    return { display_name, username, unit_name, needs_code, confirmed: !needs_code || code_hash !== null };
  });
}
