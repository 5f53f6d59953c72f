import { Fault } from "@keng/contract/codes.ts";
import { addMs } from "@keng/core/time.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { findAccount, forgetCredentials } from "./account.store.ts";
import { officerAct } from "./acts.ts";
import { forgetTries } from "./attempt.store.ts";
import type { Invited } from "./invite-officer.command.ts";
import { replaceInvitation } from "./invitation.store.ts";
import { INVITATION } from "./periods.ts";
import { invitationUrl, linkTokenHash, newLinkToken } from "./secret-link.ts";
import { endSessions } from "./session.store.ts";

/**
 * A new link for an officer who lost the link, the password or the second factor. Password, second factor and sessions
 * are gone at once: who has the old ones gets nowhere.
 */
export async function renewInvitation(desk: Desk, by: Actor | null, officerId: string): Promise<Invited> {
  const token = newLinkToken();
  const invited = await asActor(desk.db, by?.officer_id ?? "system", async (tx) => {
    const now = desk.now();
    const account = await findAccount(tx, { officer_id: officerId });
    if (account === undefined || (by !== null && by.unit_id !== account.unit_id))
      throw new Fault("not_found");
    // an administrator who locks themselves out would leave the unit without one
    if (by?.officer_id === officerId) throw new Fault("not_allowed");
    if (account.account_id !== null) await forgetCredentials(tx, account.account_id);
    await endSessions(tx, officerId);
    await forgetTries(tx, account.username);
    const expires_at = addMs(now, INVITATION);
    const token_hash = linkTokenHash(token);
    await replaceInvitation(tx, { token_hash, officer_id: officerId, created_at: now, expires_at });
    await appendAudit(
      tx,
      desk.keys.audit,
      officerAct(account, by?.officer_id ?? null, now, "officer_invited_again"),
    );
    const url = invitationUrl(desk.config.public_url, token);
    return { officer_id: officerId, url, expires_at: expires_at.toISOString() };
  });
  desk.live.endOfficer(officerId);
  return invited;
}
