import type { Tx } from "@keng/db/connect.ts";
import { sql } from "kysely";
import type { Channel } from "./channels.ts";

/** Says "look" on a channel when the transaction commits; carries no data. */
export async function raiseHint(tx: Tx, channel: Channel): Promise<void> {
  await sql`select pg_notify(${channel}, '')`.execute(tx);
}
