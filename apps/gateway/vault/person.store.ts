import type { Tx } from "@keng/db/connect.ts";
import type { GatewayKeys } from "../keys.ts";
import { lockSources, type SourceRow } from "./source.store.ts";
import { hashUserId, sealZaloId } from "./zalo-ids.ts";

export type Who = { page_id: string; user_id: string; at: Date };

/** The people behind Zalo ids at pages, each named once, locked; in the order in which they were asked for. */
export async function lockPeople(tx: Tx, keys: GatewayKeys, who: readonly Who[]): Promise<SourceRow[]> {
  const asked = who.map(({ page_id, user_id, at }) => ({
    page_id,
    zalo_hash: hashUserId(keys, page_id, user_id),
    zalo_sealed: sealZaloId(keys, user_id),
    created_at: at,
  }));
  const rows = await lockSources(tx, asked);
  const byHash = new Map(rows.map((row) => [row.zalo_hash.toString("hex"), row]));
  return asked.map(({ zalo_hash }) => {
    const row = byHash.get(zalo_hash.toString("hex"));
    if (row === undefined) throw new Error("a source vanished");
    return row;
  });
}

/** The person behind a Zalo id at a page, locked. */
export async function lockPerson(tx: Tx, keys: GatewayKeys, who: Who): Promise<SourceRow> {
  const [row] = await lockPeople(tx, keys, [who]);
  if (row === undefined) throw new Error("a source vanished");
  return row;
}
