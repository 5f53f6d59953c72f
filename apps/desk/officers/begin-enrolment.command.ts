import { Fault } from "@keng/contract/codes.ts";
import { asActor } from "@keng/db/connect.ts";
import type { Known } from "../access.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Desk } from "../context.ts";
import { findAccount, markEnrolling } from "./account.store.ts";
import { officerAct } from "./acts.ts";
import { beginEnrolment, type Enrolment } from "./library.ts";

/** First sign-in: a secret for the authenticator and the recovery codes. Nothing holds until a code proves it. */
export async function beginSecondFactor(desk: Desk, visitor: Known): Promise<Enrolment> {
  const { officer_id } = visitor.actor;
  if (visitor.step !== "enroll") throw new Fault("not_allowed");
  const username = await asActor(desk.db, "system", async (tx) => {
    const account = await findAccount(tx, { officer_id });
    if (account?.account_id == null) throw new Fault("session_ended");
    if (account.second_factor_id !== null) throw new Fault("not_allowed");
    await markEnrolling(tx, account.account_id);
    await appendAudit(
      tx,
      desk.keys.audit,
      officerAct(account, officer_id, desk.now(), "second_factor_begun"),
    );
    return account.username;
  });
  return beginEnrolment(desk, visitor.token, username);
}
