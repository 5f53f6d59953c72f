import { Fault } from "@keng/contract/codes.ts";
import { asActor } from "@keng/db/connect.ts";
import type { Known } from "../access.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Desk } from "../context.ts";
import { officerAct } from "./acts.ts";
import { forgetTries } from "./attempt.store.ts";
import { inPlace, placeInside } from "./hashing-place.ts";
import { isPassword, newRecoveryCodes } from "./library.ts";
import { countOwnTry } from "./own-try.store.ts";
import { tryFromInside } from "./try-from.ts";

/** New recovery codes for oneself; the old ones are void. */
export async function renewRecoveryCodes(desk: Desk, visitor: Known, password: string): Promise<string[]> {
  return inPlace(desk, placeInside(visitor.actor.officer_id), () => tryRenewal(desk, visitor, password));
}

async function tryRenewal(desk: Desk, visitor: Known, password: string): Promise<string[]> {
  const { officer_id } = visitor.actor;
  const account = await asActor(desk.db, "system", (tx) =>
    countOwnTry(tx, desk, officer_id, "recovery_codes_tried", (found) => {
      if (found.second_factor_id === null) throw new Fault("second_factor_needed");
    }),
  );
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
