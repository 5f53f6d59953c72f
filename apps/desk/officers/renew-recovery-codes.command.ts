import { Fault } from "@keng/contract/codes.ts";
import { asActor } from "@keng/db/connect.ts";
import type { Known } from "../access.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Desk } from "../context.ts";
import { findAccount } from "./account.store.ts";
import { officerAct } from "./acts.ts";
import { countTry, forgetTries } from "./attempt.store.ts";
import { inPlace, placeInside } from "./hashing-place.ts";
import { isPassword, newRecoveryCodes } from "./library.ts";
import { tryFromInside } from "./try-from.ts";

/** New recovery codes for oneself; the old ones are void. */
export async function renewRecoveryCodes(desk: Desk, visitor: Known, password: string): Promise<string[]> {
  return inPlace(desk, placeInside(visitor.actor.officer_id), () => tryRenewal(desk, visitor, password));
}

async function tryRenewal(desk: Desk, visitor: Known, password: string): Promise<string[]> {
  const { officer_id } = visitor.actor;
  const account = await asActor(desk.db, "system", async (tx) => {
    const now = desk.now();
    const found = await findAccount(tx, { officer_id });
    if (found === undefined) throw new Fault("session_ended");
    if (found.second_factor_id === null) throw new Fault("second_factor_needed");
    const locked = await countTry(tx, tryFromInside(desk.keys.session, found.username), now);
    if (locked !== null) throw new Fault("account_locked", { until: locked.toISOString() });
    await appendAudit(tx, desk.keys.audit, officerAct(found, officer_id, now, "recovery_codes_tried"));
    return found;
  });
  if (!(await isPassword(desk, account.password, password.normalize("NFC"))))
    throw new Fault("wrong_credentials");
  const codes = await newRecoveryCodes(desk, visitor.token);
  await asActor(desk.db, "system", async (tx) => {
    await forgetTries(tx, tryFromInside(desk.keys.session, account.username));
    await appendAudit(
      tx,
      desk.keys.audit,
      officerAct(account, officer_id, desk.now(), "recovery_codes_renewed"),
    );
  });
  return codes;
}
