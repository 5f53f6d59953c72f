import type { Tx } from "@keng/db/connect.ts";
import type { Published } from "@keng/seal/other-side.ts";

/** The gateway's key to seal to now; undefined when it never published one. */
export async function gatewayKey(tx: Tx): Promise<Published | undefined> {
  return tx
    .selectFrom("exchange.gateway_key")
    .select(["id", "vouched"])
    .orderBy("hour_at", "desc")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
}

export async function ownHourBoxes(tx: Tx): Promise<{ id: string; hour_at: Date }[]> {
  return tx
    .selectFrom("exchange.desk_key")
    .select(["id", "hour_at"])
    .orderBy("hour_at", "desc")
    .orderBy("id")
    .execute();
}

export async function publishHourBox(
  tx: Tx,
  key: { id: string; hour_at: Date; vouched: Buffer },
): Promise<void> {
  await tx.insertInto("exchange.desk_key").values(key).execute();
}

/** False while something waits under it. The database itself refuses when something comes to wait meanwhile. */
export async function withdrawHourBox(tx: Tx, id: string): Promise<boolean> {
  const gone = await tx
    .deleteFrom("exchange.desk_key")
    .where("id", "=", id)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("exchange.inbound").select("id").where("key_id", "=", id))),
    )
    .executeTakeFirst();
  return gone.numDeletedRows === 1n;
}
