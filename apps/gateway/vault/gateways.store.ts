import type { Tx } from "@keng/db/connect.ts";
import { sql } from "kysely";
import { GATEWAY_WORKS } from "../channels.ts";

/** True when no gateway works on this database; until the transaction ends none can begin to. */
export async function isAlone(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ is_alone: boolean }>`
    select pg_try_advisory_xact_lock(${GATEWAY_WORKS}) as is_alone`.execute(tx);
  return rows[0]?.is_alone === true;
}
