import type { Tx } from "@keng/db/connect.ts";
import type { GatewayKeys } from "../keys.ts";
import { lockSource, type SourceRow } from "./source.store.ts";
import { hashUserId, sealZaloId } from "./zalo-ids.ts";

/** The person behind a Zalo id at a page, locked. */
export async function lockPerson(
  tx: Tx,
  keys: GatewayKeys,
  who: { page_id: string; user_id: string; at: Date },
): Promise<SourceRow> {
  const { page_id, user_id, at } = who;
  return lockSource(tx, {
    page_id,
    zalo_hash: hashUserId(keys, page_id, user_id),
    zalo_sealed: sealZaloId(keys, user_id),
    created_at: at,
  });
}
