import type { PageOfferCode } from "@keng/contract/exchange-pages.ts";
import type { Tx } from "@keng/db/connect.ts";
import { openJsonWith } from "@keng/seal/json.ts";
import type { TokenPair } from "@keng/zalo/oauth.ts";
import type { Accepting } from "../context.ts";
import { releasePage } from "../delivery/release-page.store.ts";
import { passInward } from "../delivery/pass-inward.store.ts";
import { replacePair } from "../token/token.store.ts";
import { connectPage, lockPage } from "../vault/page.store.ts";
import { endOffer as end, lockHalfOffer, type OfferRow } from "./offer.store.ts";
import type { FoundPage } from "./consent.client.ts";
import { passStandings } from "./standing.store.ts";

/** How an offer ends: with a page, or with a code. */
export type Ending = { page: FoundPage } | { code: PageOfferCode };

/**
 * Ends an offer and tells the desk, once. A page that belongs to another unit stays there: the pair is newer than its
 * own and keeps it connected, and nobody gets a page by somebody else's consent.
 */
export async function endOffer(gateway: Accepting, offerId: string, ending: Ending): Promise<void> {
  await gateway.db.transaction().execute(async (tx) => {
    const offer = await lockHalfOffer(tx, offerId);
    if (offer === undefined) return;
    const code = "code" in ending ? ending.code : await settle(tx, gateway, offer, ending.page);
    await end(tx, offerId, gateway.now());
    await passInward(tx, gateway, {
      kind: "page_offer",
      offer_id: offerId,
      state: code === null ? "connected" : "failed",
      url: null,
      page_id: "page" in ending && code === null ? ending.page.id : null,
      code,
      at: gateway.now().toISOString(),
    });
  });
}

async function settle(
  tx: Tx,
  gateway: Accepting,
  offer: OfferRow,
  page: FoundPage,
): Promise<PageOfferCode | null> {
  if (offer.pair_sealed === null) return "zalo_refused";
  const { keys, config } = gateway;
  const at = gateway.now();
  const pair = openJsonWith(keys.source, offer.pair_sealed) as TokenPair;
  const known = await lockPage(tx, page.id);
  const isOther = known !== undefined && known.unit_id !== offer.unit_id;
  if (isOther && known.disconnected_at !== null) return "other_unit";
  if (!isOther)
    await connectPage(tx, {
      id: page.id,
      app_id: config.zalo.app_id,
      unit_id: offer.unit_id,
      name: page.name,
      send_family: page.family,
      at,
    });
  await replacePair(tx, keys.source, page.id, pair);
  await releasePage(tx, page.id, at);
  await passStandings(tx, gateway, [page.id]);
  return isOther ? "other_unit" : null;
}
