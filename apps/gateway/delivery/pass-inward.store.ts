import type { Inbound } from "@keng/contract/exchange.ts";
import { newId } from "@keng/core/ids.ts";
import type { Tx } from "@keng/db/connect.ts";
import type { Gateway } from "../context.ts";
import { deskKey } from "./hour-box.store.ts";

/** Passes something inward, sealed to the desk: from here on this side cannot read it any more. */
export async function passInward(
  tx: Tx,
  gateway: Pick<Gateway, "keys" | "now">,
  ...items: readonly Inbound[]
): Promise<void> {
  if (items.length === 0) return;
  const created_at = gateway.now();
  const hour = await deskKey(tx);
  await tx
    .insertInto("exchange.inbound")
    .values(
      items.map((item) => ({
        id: newId(),
        kind: item.kind,
        ...gateway.keys.desk.seal(hour, item),
        created_at,
      })),
    )
    .execute();
}
