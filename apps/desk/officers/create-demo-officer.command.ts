import { Fault } from "@keng/contract/codes.ts";
import type { Role } from "@keng/contract/roles.ts";
import { newId } from "@keng/core/ids.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Desk } from "../context.ts";
import { findUnit } from "../units/unit.store.ts";
import { setPassword } from "./account.store.ts";
import { officerAct } from "./acts.ts";
import { hashPassword } from "./library.ts";
import { holdRoles, insertOfficer } from "./officer.store.ts";
import { rolesThatClash } from "./separation.ts";

export type OfficerAsked = {
  /** Given by an installation that must know it beforehand. */
  id?: string;
  unit_id: string;
  username: string;
  display_name: string;
  roles: readonly Role[];
  password: string;
  /** `none`: a demo account, which signs in with its password alone and only while a simulator is connected. */
  totp: "none" | "enroll";
};

/**
 * An officer whose password is known beforehand: for the demo and for tests of the whole. Refused without a simulator,
 * where officers come in by invitation only.
 */
export async function createOfficerWithPassword(desk: Desk, asked: OfficerAsked): Promise<{ id: string }> {
  if (desk.config.phones_url === null) throw new Fault("not_allowed");
  const clash = rolesThatClash(asked.roles);
  if (clash !== null) throw new Fault("roles_apart", { one: clash[0], other: clash[1] });
  const hash = await hashPassword(desk, asked.password.normalize("NFC"));
  return asActor(desk.db, "system", async (tx) => {
    const unit = await findUnit(tx, asked.unit_id);
    if (unit === undefined) throw new Fault("not_found");
    const { username, display_name } = asked;
    const officer = { id: asked.id ?? newId(), root_id: unit.root_id, unit_id: unit.id };
    const made = await insertOfficer(tx, {
      ...officer,
      username,
      display_name,
      is_demo: asked.totp === "none",
      created_at: desk.now(),
    });
    if (!made) throw new Fault("username_taken");
    await holdRoles(tx, officer, asked.roles, desk.now());
    await setPassword(tx, officer.id, hash, { id: newId(), at: desk.now() });
    const subject = { ...officer, officer_id: officer.id };
    await appendAudit(
      tx,
      desk.keys.audit,
      officerAct(subject, null, desk.now(), "officer_made", [...asked.roles].toSorted().join(",")),
    );
    return { id: officer.id };
  });
}
