import { Fault } from "@keng/contract/codes.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { findAccount } from "./account.store.ts";
import { officerAct } from "./acts.ts";
import { suspendOfficer as setSuspended } from "./officer.store.ts";
import { revokeTokens } from "../tokens/token.store.ts";
import { endSessions } from "./session.store.ts";

/** Shuts an officer out, sessions, tokens and all, or lets them in again. Nobody does it to themselves. */
export async function suspendOfficer(
  desk: Desk,
  by: Actor | null,
  officerId: string,
  isSuspended: boolean,
): Promise<void> {
  await asActor(desk.db, by?.officer_id ?? "system", async (tx) => {
    const account = await findAccount(tx, { officer_id: officerId });
    if (account === undefined || (by !== null && by.unit_id !== account.unit_id))
      throw new Fault("not_found");
    if (by?.officer_id === officerId) throw new Fault("not_allowed");
    await setSuspended(tx, officerId, isSuspended);
    if (isSuspended) {
      await endSessions(tx, officerId);
      await revokeTokens(tx, officerId, desk.now());
    }
    const act = isSuspended ? "officer_suspended" : "officer_restored";
    await appendAudit(tx, desk.keys.audit, officerAct(account, by?.officer_id ?? null, desk.now(), act));
  });
  if (isSuspended) desk.live.endOfficer(officerId);
}
