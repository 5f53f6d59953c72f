import type { Tx } from "@keng/db/connect.ts";

export async function hourKeysInUse(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom("vault.raw_event")
    .select("hour_key as hour_key")
    .$castTo<{ hour_key: string | null }>()
    .union(tx.selectFrom("vault.delivery").select("hour_key").where("hour_key", "is not", null))
    .union(tx.selectFrom("vault.media_job").select("hour_key").where("hour_key", "is not", null))
    .execute();
  return rows.map((row) => row.hour_key).filter((id) => id !== null);
}
