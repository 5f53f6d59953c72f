import { newId } from "@keng/core/ids.ts";
import type { Outbound } from "@keng/contract/exchange.ts";
import type { Tx } from "@keng/db/connect.ts";
import { sealJsonTo } from "@keng/seal/json.ts";

/**
 * Passes something outward, sealed to the gateway. The writer chooses the id: across the exchange it may not read back
 * (house.md, trap 10).
 */
export async function insertOutbound(tx: Tx, gateway: Uint8Array, item: Outbound, at: Date): Promise<void> {
  await tx
    .insertInto("exchange.outbound")
    .values({
      id: newId(),
      kind: item.kind,
      sealed: sealJsonTo(gateway, item),
      created_at: at,
      next_at: at,
    })
    .execute();
}
