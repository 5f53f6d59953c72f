import { sealJsonWith } from "@keng/seal/json.ts";
import type { TokenPair } from "@keng/zalo/oauth.ts";
import type { Accepting } from "../context.ts";
import { keepOfferPair } from "./offer.store.ts";

/** Stores what Zalo gave before anything is asked with it: of which page it is, is not known yet. */
export async function keepPair(gateway: Accepting, offerId: string, pair: TokenPair): Promise<void> {
  const sealed = sealJsonWith(gateway.keys.source, pair);
  await gateway.db.transaction().execute((tx) => keepOfferPair(tx, offerId, sealed));
}
