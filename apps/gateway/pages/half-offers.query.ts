import { addMs, MINUTE } from "@keng/core/time.ts";
import { openOrNothing } from "@keng/seal/json.ts";
import type { TokenPair } from "@keng/zalo/oauth.ts";
import type { Gateway } from "../context.ts";
import { halfOffers } from "./offer.store.ts";

/** Longer than Zalo is waited for. */
const BEGUN_MS = MINUTE;

/** What was begun to be connected and is in nobody's hands any more. */
export async function readHalfOffers(
  gateway: Pick<Gateway, "db" | "now" | "keys">,
): Promise<{ offer_id: string; pair: TokenPair }[]> {
  const rows = await gateway.db
    .transaction()
    .execute((tx) => halfOffers(tx, addMs(gateway.now(), -BEGUN_MS)));
  return rows.flatMap((row) => {
    const pair = openOrNothing(gateway.keys.source, row.pair_sealed);
    return pair === undefined ? [] : [{ offer_id: row.id, pair: pair as TokenPair }];
  });
}
