import { addMs, SECOND } from "@keng/core/time.ts";
import type { Tx } from "@keng/db/connect.ts";
import { sql } from "kysely";
import { afterFailure, lockedUntil } from "./lock-out.ts";
import type { TryFrom } from "./try-from.ts";

/**
 * Counts one more try from this place, whether anybody has the name or not, before it is known how it ends. Returns
 * until when the place is locked, or null when the try may go on.
 */
export async function countTry(tx: Tx, from: TryFrom, now: Date): Promise<Date | null> {
  // always in one order, so that two tries at once wait for each other and never both for ever
  const counters = from.counters.toSorted((one, other) => Buffer.compare(one.key, other.key));
  const counted = [];
  for (const { key, reach } of counters) {
    await sql`insert into desk.sign_in_attempt (key_hash, name_hash, last_at) values (${key}, ${from.name}, ${now})
      on conflict (key_hash) do nothing`.execute(tx);
    const attempts = await tx
      .selectFrom("desk.sign_in_attempt")
      .select(["failures", "locked_until", "last_at"])
      .where("key_hash", "=", key)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const locked = lockedUntil(attempts, now);
    if (locked !== null) return locked;
    counted.push({ key, after: afterFailure(attempts, now, reach) });
  }
  for (const { key, after } of counted)
    await tx.updateTable("desk.sign_in_attempt").set(after).where("key_hash", "=", key).execute();
  return null;
}

/** The try was right, the sign-in is not complete: what was counted for this try is taken back. */
export async function forgiveTry(tx: Tx, from: TryFrom): Promise<void> {
  await sql`update desk.sign_in_attempt set failures = greatest(failures - 1, 0), locked_until = null
    where key_hash = any (${from.counters.map((one) => one.key)})`.execute(tx);
}

export async function forgetTries(tx: Tx, from: TryFrom): Promise<void> {
  await sql`update desk.sign_in_attempt set failures = 0, locked_until = null
    where key_hash = any (${from.counters.map((one) => one.key)})`.execute(tx);
}

/** What was counted of a name anywhere is forgotten. */
export async function forgetName(tx: Tx, nameHash: Buffer): Promise<void> {
  await tx
    .updateTable("desk.sign_in_attempt")
    .set({ failures: 0, locked_until: null })
    .where("name_hash", "=", nameHash)
    .execute();
}

/** Which of these names are locked somewhere, as hex. */
export async function lockedNames(tx: Tx, names: readonly Buffer[], now: Date): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`select distinct encode(name_hash, 'hex') as name
    from desk.sign_in_attempt where name_hash = any (${[...names]}) and locked_until > ${now}`.execute(tx);
  return new Set(rows.map((row) => row.name));
}

const CODE_LIVES = 120 * SECOND;

/** Marks a one-time code as used. False when it was used just now: each is good once. The last four are remembered. */
export async function spendCode(tx: Tx, codes: TryFrom, codeHash: Buffer, now: Date): Promise<boolean> {
  const since = addMs(now, -CODE_LIVES);
  const key = codes.counters[0]?.key ?? codes.name;
  await sql`insert into desk.sign_in_attempt (key_hash, name_hash, last_at) values (${key}, ${codes.name}, ${now})
    on conflict (key_hash) do nothing`.execute(tx);
  const { numAffectedRows } = await sql`update desk.sign_in_attempt
    set used_code = ${codeHash}::bytea
        || case when used_code_at > ${since} then substring(used_code from 1 for 96) else ''::bytea end,
      used_code_at = ${now}, last_at = ${now}
    where key_hash = ${key}
      and (used_code_at is null or used_code_at <= ${since} or position(${codeHash}::bytea in used_code) = 0)`.execute(
    tx,
  );
  return (numAffectedRows ?? 0n) > 0n;
}
