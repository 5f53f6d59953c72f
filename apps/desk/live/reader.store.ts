import type { Tx } from "@keng/db/connect.ts";
import { sql } from "kysely";

/**
 * Which of these officers may read which of these threads: one set query with the policy's own rule (migration 0005).
 */
export async function readersAmong(
  tx: Tx,
  conversations: readonly string[],
  officers: readonly string[],
): Promise<{ id: string; officer_id: string }[]> {
  const { rows } = await sql<{ id: string; officer_id: string }>`
    select distinct c.id, o.id as officer_id
    from desk.conversation c
    join desk.role_holding h on h.unit_id = c.unit_id
      and h.valid_from <= now() and (h.valid_to is null or h.valid_to > now())
      and (h.role in ('duty_officer', 'commander') or (h.role = 'officer' and h.officer_id in (c.holder_id, c.assigned_to)))
    join desk.officer o on o.id = h.officer_id and not o.is_suspended
    where c.id = any (${[...conversations]}::uuid[]) and o.id = any (${[...officers]}::uuid[])`.execute(tx);
  return rows;
}

/** Which of these officers read in which of these units. */
export async function officersAmong(
  tx: Tx,
  units: readonly string[],
  officers: readonly string[],
): Promise<{ id: string; officer_id: string }[]> {
  const { rows } = await sql<{ id: string; officer_id: string }>`
    select distinct h.unit_id as id, o.id as officer_id
    from desk.role_holding h join desk.officer o on o.id = h.officer_id and not o.is_suspended
    where h.unit_id = any (${[...units]}::uuid[]) and o.id = any (${[...officers]}::uuid[])
      and h.role in ('duty_officer', 'officer', 'commander')
      and h.valid_from <= now() and (h.valid_to is null or h.valid_to > now())`.execute(tx);
  return rows;
}
