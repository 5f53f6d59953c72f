import { Fault } from "@keng/contract/codes.ts";
import { asActor } from "@keng/db/connect.ts";
import { keyedHash } from "@keng/seal/hash.ts";
import type { Known } from "../access.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Desk } from "../context.ts";
import { findAccount, openSession } from "./account.store.ts";
import { officerAct } from "./acts.ts";
import { countTry, forgetTries, spendCode } from "./attempt.store.ts";
import { type Caller, callerTries } from "./caller.ts";
import { type Bound, newToken } from "./cookie.ts";
import { isOneTimeCode, useRecoveryCode } from "./library.ts";
import { endSessions } from "./session.store.ts";
import { codesOf } from "./try-from.ts";

export type Proof = { by: "code" | "recovery" | "enrolment"; code: string };

/**
 * The second step: a one-time code, a recovery code, or the first code of a new authenticator. The half session is
 * replaced by a whole one under another token. Failures count towards the lock-out.
 */
export async function passSecondFactor(
  desk: Desk,
  visitor: Known,
  proof: Proof,
  caller: Caller,
): Promise<{ token: string; username: string; bound: Bound | null }> {
  const { officer_id, session_id } = visitor.actor;
  if (visitor.step !== (proof.by === "enrolment" ? "enroll" : "second_factor"))
    throw new Fault("not_allowed");
  const account = await asActor(desk.db, "system", async (tx) => {
    const now = desk.now();
    const found = await findAccount(tx, { officer_id });
    if (found === undefined) throw new Fault("session_ended");
    const locked = await countTry(tx, callerTries(desk, found.username, caller), now);
    if (locked !== null) throw new Fault("account_locked", { until: locked.toISOString() });
    await appendAudit(tx, desk.keys.audit, officerAct(found, null, now, "second_factor_tried", proof.by));
    return found;
  });
  const { username, account_id } = account;
  if (account_id === null) throw new Fault("session_ended");
  const right = await isRight(desk, visitor.token, proof);
  const token = newToken();
  const codeHash = keyedHash(desk.keys.session, "one-time code", `${officer_id} ${proof.code}`);
  const passed = await asActor(desk.db, "system", async (tx) => {
    const now = desk.now();
    const fresh =
      right &&
      (proof.by === "recovery" || (await spendCode(tx, codesOf(desk.keys.session, username), codeHash, now)));
    if (!fresh) {
      await appendAudit(
        tx,
        desk.keys.audit,
        officerAct(account, null, now, "second_factor_refused", proof.by),
      );
      return null;
    }
    await forgetTries(tx, callerTries(desk, username, caller));
    await endSessions(tx, officer_id, { only: session_id });
    await openSession(tx, { account_id, token, step: "done", device: caller.device, at: now });
    if (proof.by === "enrolment")
      await appendAudit(tx, desk.keys.audit, officerAct(account, officer_id, now, "second_factor_set"));
    await appendAudit(tx, desk.keys.audit, officerAct(account, officer_id, now, "signed_in", proof.by));
    return (await findAccount(tx, { officer_id })) ?? account;
  });
  if (passed === null) throw new Fault("wrong_second_factor");
  const { second_factor_id, password } = passed;
  const bound = second_factor_id === null || password === null ? null : { second_factor_id, password };
  return { token, username, bound };
}

function isRight(desk: Desk, token: string, proof: Proof): Promise<boolean> {
  return proof.by === "recovery"
    ? useRecoveryCode(desk, token, proof.code.trim())
    : isOneTimeCode(desk, token, proof.code);
}
