import { newId } from "@keng/core/ids.ts";
import type { Tx } from "@keng/db/connect.ts";

/** Passes something outward. The writer chooses the id: across the exchange it may not read back (house.md, trap 10). */
export async function insertOutbound(tx: Tx, kind: "reply" | "thread", sealed: Buffer): Promise<void> {
  await tx.insertInto("exchange.outbound").values({ id: newId(), kind, sealed }).execute();
}
