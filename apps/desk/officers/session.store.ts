import type { Role } from "@keng/contract/roles.ts";
import { addMs, DAY } from "@keng/core/time.ts";
import type { Tx } from "@keng/db/connect.ts";
import { sql } from "kysely";
import type { SessionStep } from "./periods.ts";

export type SessionFound = {
  session_id: string;
  step: SessionStep;
  created_at: Date;
  seen_at: Date;
  officer_id: string;
  root_id: string;
  unit_id: string;
  display_name: string;
  roles: Role[];
};

/**
 * A living session with its officer and the roles they hold now. Suspended officers have none, nor have demo officers
 * without a simulator.
 */
export async function findSession(
  tx: Tx,
  by: { token: string; now: Date; withDemo: boolean },
): Promise<SessionFound | undefined> {
  const { rows } = await sql<SessionFound>`
    select s."id" as session_id, s."step" as step, s."createdAt" as created_at, s."updatedAt" as seen_at,
      o.id as officer_id, o.root_id, o.unit_id, o.display_name,
      array(
        select distinct h.role from desk.role_holding h
        where h.officer_id = o.id and h.valid_from <= now() and (h.valid_to is null or h.valid_to > now())
      ) as roles
    from auth."session" s join desk.officer o on o.account_id = s."userId"::text
    where s."token" = ${by.token} and s."expiresAt" > ${by.now} and not o.is_suspended
      and (${by.withDemo} or not o.is_demo)`.execute(tx);
  return rows[0];
}

export async function noteSeen(tx: Tx, sessionId: string, seenAt: Date, endsAt: Date): Promise<void> {
  await tx
    .updateTable("auth.session")
    .set({ updatedAt: seenAt, expiresAt: endsAt })
    .where("id", "=", sessionId)
    .execute();
}

export type SessionListed = { id: string; created_at: Date; seen_at: Date; device: string | null };

export async function listSessions(tx: Tx, officerId: string, now: Date): Promise<SessionListed[]> {
  return tx
    .selectFrom("auth.session as s")
    .innerJoin("desk.officer as o", (join) => join.on(sql<boolean>`o.account_id = s."userId"::text`))
    .where("o.id", "=", officerId)
    .where("s.step", "=", "done")
    .where("s.expiresAt", ">", now)
    .orderBy("s.updatedAt", "desc")
    .select(["s.id as id", "s.createdAt as created_at", "s.updatedAt as seen_at", "s.userAgent as device"])
    .execute();
}

/** Ends one session of an officer, or all but `except`. Returns the ids of those that lived. */
export async function endSessions(
  tx: Tx,
  officerId: string,
  which: { only?: string; except?: string } = {},
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    delete from auth."session" s using desk.officer o
    where o.account_id = s."userId"::text and o.id = ${officerId}
      and (${which.only ?? null}::uuid is null or s."id" = ${which.only ?? null}::uuid)
      and (${which.except ?? null}::uuid is null or s."id" <> ${which.except ?? null}::uuid)
    returning s."id" as id`.execute(tx);
  return rows.map((row) => row.id);
}

/** Which of these sessions, or tokens, still live, without counting as use. */
export async function livingAmong(
  tx: Tx,
  sessions: readonly string[],
  by: { now: Date; withDemo: boolean },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select s."id" as id from auth."session" s join desk.officer o on o.account_id = s."userId"::text
    where s."id" = any (${[...sessions]}::uuid[]) and s."expiresAt" > ${by.now} and not o.is_suspended
      and (${by.withDemo} or not o.is_demo)
    union all
    select t.id from desk.officer_token t join desk.officer o on o.id = t.officer_id
    where t.id = any (${[...sessions]}::uuid[]) and t.revoked_at is null and t.expires_at > ${by.now}
      and not o.is_suspended and (${by.withDemo} or not o.is_demo)`.execute(tx);
  return rows.map((row) => row.id);
}

/** Takes away sessions that are over, and what was counted of names that nobody tried for two days. */
export async function dropEnded(tx: Tx, now: Date): Promise<void> {
  await tx.deleteFrom("auth.session").where("expiresAt", "<=", now).execute();
  await tx
    .deleteFrom("desk.sign_in_attempt")
    .where("last_at", "<", addMs(now, -2 * DAY))
    .execute();
}
