import type { Tx } from "@keng/db/connect.ts";

/** When each of these alarms was raised last. */
export async function lastAlarms(tx: Tx, codes: readonly string[]): Promise<Map<string, Date>> {
  const rows = await tx
    .selectFrom("desk.alarm")
    .select((fn) => ["code", fn.fn.max("at").as("at")])
    .where("code", "in", [...codes])
    .groupBy("code")
    .execute();
  return new Map(rows.map((row) => [row.code, row.at]));
}
