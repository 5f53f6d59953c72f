import { Fault } from "@keng/contract/codes.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { setPassword } from "./account.store.ts";
import { officerAct } from "./acts.ts";
import { forgetTries } from "./attempt.store.ts";
import { inPlace, placeInside } from "./hashing-place.ts";
import { hashPassword, isPassword } from "./library.ts";
import { revokeTokens } from "../tokens/token.store.ts";
import { countOwnTry } from "./own-try.store.ts";
import { LEAST, passwordWeakness } from "./password.ts";
import { endSessions } from "./session.store.ts";
import { tryFromInside } from "./try-from.ts";

type Given = { current: string; next: string };

/** A new password for oneself. All other sessions of the officer end, and so do the tokens of their programs. */
export async function changePassword(desk: Desk, actor: Actor, given: Given): Promise<void> {
  return inPlace(desk, placeInside(actor.officer_id), () => tryChange(desk, actor, given));
}

async function tryChange(desk: Desk, actor: Actor, given: Given): Promise<void> {
  const { officer_id } = actor;
  const next = given.next.normalize("NFC");
  const account = await asActor(desk.db, "system", (tx) =>
    countOwnTry(tx, desk, officer_id, "password_change_tried"),
  );
  const { account_id } = account;
  if (account_id === null || !(await isPassword(desk, account.password, given.current.normalize("NFC"))))
    throw new Fault("wrong_credentials");
  const weakness = passwordWeakness(next, [account.username, account.display_name]);
  const hash = weakness === null ? await hashPassword(desk, next) : null;
  const ended = await asActor(desk.db, "system", async (tx) => {
    const now = desk.now();
    await forgetTries(tx, tryFromInside(desk.keys.session, account.username));
    if (hash === null) return null;
    await setPassword(tx, officer_id, hash, { id: account_id, at: now });
    const others = await endSessions(tx, officer_id, { except: actor.session_id });
    others.push(...(await revokeTokens(tx, officer_id, now)));
    await appendAudit(tx, desk.keys.audit, officerAct(account, officer_id, now, "password_changed"));
    return others;
  });
  if (ended === null) throw new Fault("password_too_weak", { reason: weakness, least: LEAST });
  for (const id of ended) desk.live.endSession(id);
}
