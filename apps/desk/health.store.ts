import type { Db } from "@keng/db/connect.ts";
import { sql } from "kysely";

/** Throws when the database does not answer. */
export async function touchDatabase(tx: Db): Promise<void> {
  await sql`select 1`.execute(tx);
}
