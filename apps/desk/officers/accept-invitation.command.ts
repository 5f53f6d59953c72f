import { Fault } from "@keng/contract/codes.ts";
import { newId } from "@keng/core/ids.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Desk } from "../context.ts";
import { findAccount, setPassword } from "./account.store.ts";
import { officerAct } from "./acts.ts";
import { findInvited, spendInvitation } from "./invitation.store.ts";
import { hashPassword } from "./library.ts";
import { LEAST, passwordWeakness } from "./password.ts";
import { linkTokenHash } from "./secret-link.ts";

/** The invited officer chooses a password. The link works once; a weak password leaves it unused. */
export async function acceptInvitation(
  desk: Desk,
  given: { token: string; password: string },
): Promise<void> {
  const tokenHash = linkTokenHash(given.token);
  const password = given.password.normalize("NFC");
  const names = await asActor(desk.db, "system", async (tx) => {
    const officer_id = await findInvited(tx, tokenHash, desk.now());
    const account = officer_id === undefined ? undefined : await findAccount(tx, { officer_id });
    return account === undefined ? undefined : [account.username, account.display_name];
  });
  if (names === undefined) throw new Fault("invitation_invalid");
  const weakness = passwordWeakness(password, names);
  if (weakness !== null) throw new Fault("password_too_weak", { reason: weakness, least: LEAST });
  const hash = await hashPassword(desk, password);
  await asActor(desk.db, "system", async (tx) => {
    const now = desk.now();
    const officer_id = await spendInvitation(tx, tokenHash, now);
    const account = officer_id === undefined ? undefined : await findAccount(tx, { officer_id });
    if (account === undefined || account.is_suspended) throw new Fault("invitation_invalid");
    await setPassword(tx, account.officer_id, hash, { id: account.account_id ?? newId(), at: now });
    await appendAudit(
      tx,
      desk.keys.audit,
      officerAct(account, account.officer_id, now, "invitation_accepted"),
    );
  });
}
