import { type Code, Fault } from "@keng/contract/codes.ts";
import { newId } from "@keng/core/ids.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Desk } from "../context.ts";
import { findAccount, setPassword } from "./account.store.ts";
import { officerAct } from "./acts.ts";
import { countWrongCode, findInvited, type Invited, spendInvitation } from "./invitation.store.ts";
import { hashPassword } from "./library.ts";
import { MOST_WRONG_CODES } from "./order.ts";
import { LEAST, passwordWeakness } from "./password.ts";
import { codeHash, linkTokenHash } from "./secret-link.ts";

/** The invited officer chooses a password. The link works once; a weak password leaves it unused. */
export async function acceptInvitation(
  desk: Desk,
  given: { token: string; password: string; code?: string | undefined },
): Promise<void> {
  const tokenHash = linkTokenHash(given.token);
  const password = given.password.normalize("NFC");
  const { account: found, refusal } = await asActor(desk.db, "system", async (tx) => {
    const now = desk.now();
    const invited = await findInvited(tx, tokenHash, now);
    const account =
      invited === undefined ? undefined : await findAccount(tx, { officer_id: invited.officer_id });
    if (invited === undefined || account === undefined)
      return { account: undefined, refusal: "invitation_invalid" as const };
    const codeRefusal = refusalOfCode(desk, invited, given.code ?? "");
    if (codeRefusal === "wrong_confirmation_code") {
      await countWrongCode(tx, tokenHash, MOST_WRONG_CODES, now);
      await appendAudit(
        tx,
        desk.keys.audit,
        officerAct(account, null, now, "invitation_refused", codeRefusal),
      );
    }
    return { account, refusal: codeRefusal };
  });
  if (found === undefined || refusal !== null) throw new Fault(refusal ?? "invitation_invalid");
  const names = [found.username, found.display_name];
  const weakness = passwordWeakness(password, names);
  if (weakness !== null) throw new Fault("password_too_weak", { reason: weakness, least: LEAST });
  const hash = await hashPassword(desk, password);
  await asActor(desk.db, "system", async (tx) => {
    const now = desk.now();
    // what the commander confirmed may have been taken back meanwhile
    const still = await findInvited(tx, tokenHash, now);
    if (still === undefined || refusalOfCode(desk, still, given.code ?? "") !== null)
      throw new Fault("invitation_invalid");
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

/** The commander's half: an invitation that needs it is good only together with the code. */
function refusalOfCode(desk: Desk, invited: Invited, code: string): Code | null {
  if (!invited.needs_code) return null;
  if (invited.code_hash === null) return "invitation_unconfirmed";
  const given = codeHash(desk.keys.session, invited.officer_id, code);
  return given.equals(invited.code_hash) ? null : "wrong_confirmation_code";
}
