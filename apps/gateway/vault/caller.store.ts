import type { OutboundCaller } from "@keng/contract/exchange.ts";
import { newId } from "@keng/core/ids.ts";
import type { Tx } from "@keng/db/connect.ts";

/** Somebody who spoke to the unit without Zalo: their sealed identity as it came, under an id of its own. */
export async function insertCaller(
  tx: Tx,
  caller: {
    page_id: string;
    /** Random: nothing finds this person again. */
    zalo_hash: Buffer;
    channel: OutboundCaller["channel"];
    identity_sealed: Buffer | null;
    at: Date;
  },
): Promise<string> {
  const id = newId();
  const { at, ...values } = caller;
  await tx
    .insertInto("vault.source")
    .values({ id, ...values, zalo_sealed: Buffer.alloc(0), identity_at: at, created_at: at })
    .execute();
  return id;
}
