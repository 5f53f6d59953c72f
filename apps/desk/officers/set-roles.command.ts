import { Fault } from "@keng/contract/codes.ts";
import type { Role } from "@keng/contract/roles.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { findAccount } from "./account.store.ts";
import { officerAct } from "./acts.ts";
import { holdRoles } from "./officer.store.ts";
import { rolesThatClash } from "./separation.ts";

/** Which roles an officer holds from now on. An administrator stays one until another takes the role away. */
export async function setRoles(
  desk: Desk,
  by: Actor | null,
  officerId: string,
  roles: readonly Role[],
): Promise<void> {
  const clash = rolesThatClash(roles);
  if (clash !== null) throw new Fault("roles_apart", { one: clash[0], other: clash[1] });
  if (by?.officer_id === officerId) throw new Fault("not_allowed");
  await asActor(desk.db, by?.officer_id ?? "system", async (tx) => {
    const account = await findAccount(tx, { officer_id: officerId });
    if (account === undefined || (by !== null && by.unit_id !== account.unit_id))
      throw new Fault("not_found");
    await holdRoles(tx, { id: officerId, unit_id: account.unit_id }, roles, desk.now());
    const detail = [...roles].toSorted().join(",");
    await appendAudit(
      tx,
      desk.keys.audit,
      officerAct(account, by?.officer_id ?? null, desk.now(), "roles_set", detail),
    );
  });
}
