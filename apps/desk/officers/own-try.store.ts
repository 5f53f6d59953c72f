import { Fault } from "@keng/contract/codes.ts";
import type { Tx } from "@keng/db/connect.ts";
import type { AuditAct } from "../audit/entry.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Desk } from "../context.ts";
import { type Account, findAccount } from "./account.store.ts";
import { officerAct } from "./acts.ts";
import { countTry } from "./attempt.store.ts";
import { tryFromInside } from "./try-from.ts";

/**
 * An officer who is signed in gives their password once more, for `act`: counted and written down before it is looked
 * at, in a transaction of its own. `refuse` may throw before anything is counted. Throws `session_ended` or
 * `account_locked`.
 */
export async function countOwnTry(
  tx: Tx,
  desk: Desk,
  officer_id: string,
  act: AuditAct,
  refuse: (account: Account) => void = () => undefined,
): Promise<Account> {
  const now = desk.now();
  const account = await findAccount(tx, { officer_id });
  if (account === undefined) throw new Fault("session_ended");
  refuse(account);
  const locked = await countTry(tx, tryFromInside(desk.keys.session, account.username), now);
  if (locked !== null) throw new Fault("account_locked", { until: locked.toISOString() });
  await appendAudit(tx, desk.keys.audit, officerAct(account, officer_id, now, act));
  return account;
}
