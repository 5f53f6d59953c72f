import type { Tx } from "@keng/db/connect.ts";
import { sql } from "kysely";
import { CHANNEL } from "./channel.ts";

export async function notifyDesks(tx: Tx, payload: string): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, ${payload})`.execute(tx);
}
