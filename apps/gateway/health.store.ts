import type { Tx } from "@keng/db/connect.ts";
import { sql } from "kysely";

export async function ping(tx: Tx): Promise<void> {
  await sql`select 1`.execute(tx);
}
