import { Fault } from "@keng/contract/codes.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Desk } from "../context.ts";
import { type Account, findAccount, openSession } from "./account.store.ts";
import { officerAct } from "./acts.ts";
import { countTry, forgetTries, forgiveTry } from "./attempt.store.ts";
import { isRemembered, newToken } from "./cookie.ts";
import { type Caller, callerTries } from "./caller.ts";
import { inPlace, placeOf } from "./hashing-place.ts";
import { isPassword } from "./library.ts";
import type { SessionStep } from "./periods.ts";

export type SignedIn = {
  step: SessionStep;
  display_name: string;
  unit_name: string;
  token: string;
  username: string;
};

type Given = { username: string; password: string } & Caller;

/**
 * The first step: user name and password. The same answers, after the same work, whether anybody has this name or not.
 * The attempt is written before the password is looked at, the result afterwards.
 */
export async function signIn(desk: Desk, given: Given): Promise<SignedIn> {
  const username = given.username.trim().normalize("NFC").toLowerCase();
  return inPlace(desk, placeOf(desk, username, given), () => trySignIn(desk, username, given));
}

async function trySignIn(desk: Desk, username: string, given: Given): Promise<SignedIn> {
  const from = callerTries(desk, username, given);
  const account = await asActor(desk.db, "system", async (tx) => {
    const now = desk.now();
    const locked = await countTry(tx, from, now);
    if (locked !== null) throw new Fault("account_locked", { until: locked.toISOString() });
    const found = await findAccount(tx, { username });
    if (found !== undefined)
      await appendAudit(tx, desk.keys.audit, officerAct(found, null, now, "sign_in_tried"));
    return found;
  });
  const right = await isPassword(desk, account?.password ?? null, given.password.normalize("NFC"));
  const refusal = account === undefined || !right ? "wrong_credentials" : refusalOf(desk, account);
  if (account === undefined || refusal !== null || account.account_id === null) {
    if (account !== undefined)
      await asActor(desk.db, "system", (tx) =>
        appendAudit(tx, desk.keys.audit, officerAct(account, null, desk.now(), "sign_in_refused", refusal)),
      );
    throw new Fault(refusal ?? "wrong_credentials");
  }
  const now = desk.now();
  const session = {
    account_id: account.account_id,
    token: newToken(),
    step: nextStep(desk, account, given.cookies, now),
    device: given.device,
    at: now,
  };
  await asActor(desk.db, "system", async (tx) => {
    await openSession(tx, session);
    if (session.step === "done") await forgetTries(tx, from);
    else await forgiveTry(tx, from);
    const act = session.step === "done" ? "signed_in" : "password_right";
    await appendAudit(tx, desk.keys.audit, officerAct(account, account.officer_id, now, act, session.step));
  });
  const { display_name, unit_name } = account;
  return { step: session.step, display_name, unit_name, token: session.token, username };
}

/** Said only to somebody who knows the password. Demo officers are none of a real page's. */
function refusalOf(desk: Desk, account: Account): "account_suspended" | null {
  const isForbiddenDemo = account.is_demo && desk.config.phones_url === null;
  return account.is_suspended || isForbiddenDemo ? "account_suspended" : null;
}

function nextStep(desk: Desk, account: Account, cookies: string | undefined, now: Date): SessionStep {
  const { second_factor_id, password } = account;
  if (second_factor_id === null || password === null) return account.is_demo ? "done" : "enroll";
  const bound = { second_factor_id, password };
  return isRemembered(desk.keys.session, desk.config.public_url, cookies, bound, now)
    ? "done"
    : "second_factor";
}
