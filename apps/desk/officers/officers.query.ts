import { Fault } from "@keng/contract/codes.ts";
import type { OfficerRow } from "@keng/contract/console-api.ts";
import { asActor } from "@keng/db/connect.ts";
import type { Actor, Desk } from "../context.ts";
import { findAccount } from "./account.store.ts";
import { findInvited } from "./invitation.store.ts";
import { listOfficers, type OfficerListed } from "./officer.store.ts";
import { linkTokenHash } from "./secret-link.ts";

/** The officers of the administrator's unit; for the operator (null) those of one unit or of all. */
export async function readOfficers(
  desk: Desk,
  by: Actor | null,
  unitId: string | null = null,
): Promise<OfficerRow[]> {
  const listed = await asActor(desk.db, by?.officer_id ?? "system", (tx) =>
    listOfficers(tx, by?.unit_id ?? unitId, desk.now()),
  );
  return listed.map((one) => ({
    id: one.id,
    username: one.username,
    display_name: one.display_name,
    roles: one.roles,
    state: stateOf(one),
    second_factor: one.has_second_factor,
  }));
}

function stateOf(one: OfficerListed): OfficerRow["state"] {
  if (one.is_suspended) return "suspended";
  if (!one.has_password) return "invited";
  return one.is_locked ? "locked" : "active";
}

/** Whom an invitation is for. */
export async function readInvitation(
  desk: Desk,
  token: string,
): Promise<{ display_name: string; username: string; unit_name: string | null }> {
  return asActor(desk.db, "system", async (tx) => {
    const officer_id = await findInvited(tx, linkTokenHash(token), desk.now());
    const account = officer_id === undefined ? undefined : await findAccount(tx, { officer_id });
    if (account === undefined || account.is_suspended) throw new Fault("invitation_invalid");
    const { display_name, username, unit_name } = account;
    return { display_name, username, unit_name };
  });
}
