import { newId } from "@keng/core/ids.ts";
import type { Outbound } from "@keng/contract/exchange.ts";
import type { Tx } from "@keng/db/connect.ts";
import type { OtherSide } from "@keng/seal/other-side.ts";
import { gatewayKey } from "./hour-box.store.ts";

/**
 * Passes something outward, sealed to the gateway. The writer chooses the id: across the exchange it may not read back
 * (house.md, trap 10).
 */
export async function insertOutbound(tx: Tx, gateway: OtherSide, item: Outbound, at: Date): Promise<void> {
  await tx
    .insertInto("exchange.outbound")
    .values({
      id: newId(),
      kind: item.kind,
      ...gateway.seal(await gatewayKey(tx), item),
      created_at: at,
      next_at: at,
    })
    .execute();
}
