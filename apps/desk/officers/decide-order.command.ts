import { Fault } from "@keng/contract/codes.ts";
import { newReceiptCode } from "@keng/core/alias.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { findAccount } from "./account.store.ts";
import { officerAct } from "./acts.ts";
import { giveCode, voidInvitations } from "./invitation.store.ts";
import { holdRoles, rolesNow } from "./officer.store.ts";
import { decideOrder } from "./order.store.ts";
import { codeHash } from "./secret-link.ts";
import { rolesThatClash } from "./separation.ts";
import { closeWaysIn } from "./way-in.store.ts";

/**
 * A commander confirms or refuses what an administrator ordered. With an invitation there comes a code, shown once: the
 * officer needs it beside the administrator's link, so that neither of the two can sign in as the officer alone.
 */
export async function decideAccountOrder(
  desk: Desk,
  by: Actor,
  orderId: string,
  isConfirmed: boolean,
): Promise<{ code: string | null }> {
  const done = await asActor(desk.db, by.officer_id, async (tx) => {
    const at = desk.now();
    const decided = { officer_id: by.officer_id, is_confirmed: isConfirmed, at };
    const order = await decideOrder(tx, orderId, decided);
    const account = order === undefined ? undefined : await findAccount(tx, { officer_id: order.officer_id });
    if (order === undefined || account === undefined) throw new Fault("not_found");
    const code = isConfirmed && order.kind !== "roles" ? newReceiptCode() : null;
    if (isConfirmed) {
      const held = await rolesNow(tx, order.officer_id);
      const roles = [...new Set([...held, ...order.roles])];
      const clash = rolesThatClash(roles);
      if (clash !== null) throw new Fault("roles_apart", { one: clash[0], other: clash[1] });
      await holdRoles(tx, { id: order.officer_id, unit_id: account.unit_id }, roles, at);
      if (code !== null) {
        await giveCode(tx, order.officer_id, codeHash(desk.keys.session, order.officer_id, code));
        // only link and code together lead in from now on
        await closeWaysIn(tx, account, at);
      }
    } else if (order.kind !== "roles") await voidInvitations(tx, order.officer_id, at);
    const act = isConfirmed ? "order_confirmed" : "order_refused";
    const detail = [order.kind, ...order.roles.toSorted()].join(" ");
    await appendAudit(tx, desk.keys.audit, officerAct(account, by.officer_id, at, act, detail));
    return { code, officer_id: order.officer_id };
  });
  if (done.code !== null) desk.live.endOfficer(done.officer_id);
  return { code: done.code };
}
