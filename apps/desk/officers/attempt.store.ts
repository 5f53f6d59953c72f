import { addMs, SECOND } from "@keng/core/time.ts";
import type { Tx } from "@keng/db/connect.ts";
import { sql } from "kysely";
import { afterFailure, lockedUntil } from "./lock-out.ts";

/**
 * Counts one more try with this user name, whether anybody has it or not, before it is known how it ends. Returns until
 * when the name is locked, or null when the try may go on.
 */
export async function countTry(tx: Tx, username: string, now: Date): Promise<Date | null> {
  await sql`insert into desk.sign_in_attempt (username, last_at) values (${username}, ${now})
    on conflict (username) do nothing`.execute(tx);
  const attempts = await tx
    .selectFrom("desk.sign_in_attempt")
    .select(["failures", "locked_until", "last_at"])
    .where("username", "=", username)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const locked = lockedUntil(attempts, now);
  if (locked !== null) return locked;
  await tx
    .updateTable("desk.sign_in_attempt")
    .set(afterFailure(attempts, now))
    .where("username", "=", username)
    .execute();
  return null;
}

/** The try was right, the sign-in is not complete: what was counted for this try is taken back. */
export async function forgiveTry(tx: Tx, username: string): Promise<void> {
  await sql`update desk.sign_in_attempt set failures = greatest(failures - 1, 0), locked_until = null
    where username = ${username}`.execute(tx);
}

export async function forgetTries(tx: Tx, username: string): Promise<void> {
  await tx
    .updateTable("desk.sign_in_attempt")
    .set({ failures: 0, locked_until: null })
    .where("username", "=", username)
    .execute();
}

const CODE_LIVES = 120 * SECOND;

/** Marks a one-time code as used. False when it was used just now: each is good once. The last four are remembered. */
export async function spendCode(tx: Tx, username: string, codeHash: Buffer, now: Date): Promise<boolean> {
  const since = addMs(now, -CODE_LIVES);
  const { numAffectedRows } = await sql`update desk.sign_in_attempt
    set used_code = ${codeHash}::bytea
        || case when used_code_at > ${since} then substring(used_code from 1 for 96) else ''::bytea end,
      used_code_at = ${now}
    where username = ${username}
      and (used_code_at is null or used_code_at <= ${since} or position(${codeHash}::bytea in used_code) = 0)`.execute(
    tx,
  );
  return (numAffectedRows ?? 0n) > 0n;
}
