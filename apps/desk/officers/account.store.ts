import type { Tx } from "@keng/db/connect.ts";
import { sql } from "kysely";
import { PASSWORD_PROVIDER } from "./account.ts";
import { sessionEnd, type SessionStep } from "./periods.ts";

/** What signing in must know of an officer. */
export type Account = {
  officer_id: string;
  root_id: string;
  unit_id: string;
  unit_name: string;
  username: string;
  display_name: string;
  is_suspended: boolean;
  is_demo: boolean;
  account_id: string | null;
  password: string | null;
  /** The row of a second factor that has proved itself. */
  second_factor_id: string | null;
};

export async function findAccount(
  tx: Tx,
  by: { username: string } | { officer_id: string },
): Promise<Account | undefined> {
  let query = tx
    .selectFrom("desk.officer as o")
    .innerJoin("desk.unit as u", "u.id", "o.unit_id")
    .leftJoin("auth.account as a", (join) =>
      join.on(sql<boolean>`a."userId"::text = o.account_id`).on("a.providerId", "=", PASSWORD_PROVIDER),
    )
    .leftJoin("auth.twoFactor as f", (join) =>
      join.on(sql<boolean>`f."userId"::text = o.account_id`).on("f.verified", "=", true),
    )
    .select([
      "o.id as officer_id",
      "o.root_id",
      "o.unit_id",
      "u.name_vi as unit_name",
      "o.username",
      "o.display_name",
      "o.is_suspended",
      "o.is_demo",
      "o.account_id",
      "a.password",
      "f.id as second_factor_id",
    ]);
  query =
    "username" in by ? query.where("o.username", "=", by.username) : query.where("o.id", "=", by.officer_id);
  return query.executeTakeFirst();
}

/** Sets an officer's password, with the rows that the account library needs to know the officer at all. */
export async function setPassword(
  tx: Tx,
  officerId: string,
  hash: string,
  account: { id: string; at: Date },
): Promise<void> {
  const { id, at } = account;
  await sql`insert into auth."user" ("id", "name", "email", "emailVerified", "createdAt", "updatedAt")
    values (${id}, ${officerId}, ${`${officerId}@keng.invalid`}, false, ${at}, ${at})
    on conflict ("id") do nothing`.execute(tx);
  await sql`delete from auth."account" where "userId" = ${id} and "providerId" = ${PASSWORD_PROVIDER}`.execute(
    tx,
  );
  await tx
    .insertInto("auth.account")
    .values({
      accountId: officerId,
      providerId: PASSWORD_PROVIDER,
      userId: id,
      password: hash,
      createdAt: at,
      updatedAt: at,
    })
    .execute();
  await tx.updateTable("desk.officer").set({ account_id: id }).where("id", "=", officerId).execute();
}

/** Takes password and second factor away: only a new invitation leads back. */
export async function forgetCredentials(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom("auth.account").where("userId", "=", accountId).execute();
  await tx.deleteFrom("auth.twoFactor").where("userId", "=", accountId).execute();
  await tx.updateTable("auth.user").set({ twoFactorEnabled: false }).where("id", "=", accountId).execute();
}

/** The library moves a session to a new token when it sees a first code; said here beforehand, it does not. */
export async function markEnrolling(tx: Tx, accountId: string): Promise<void> {
  await tx.updateTable("auth.user").set({ twoFactorEnabled: true }).where("id", "=", accountId).execute();
}

export async function openSession(
  tx: Tx,
  session: { account_id: string; token: string; step: SessionStep; device: string; at: Date },
): Promise<string> {
  const { account_id, token, step, device, at } = session;
  const { id } = await tx
    .insertInto("auth.session")
    .values({
      userId: account_id,
      token,
      step,
      userAgent: device,
      createdAt: at,
      updatedAt: at,
      expiresAt: sessionEnd(step, at, at),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}
