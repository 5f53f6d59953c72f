import type { TokenPair } from "@keng/zalo/oauth.ts";
import type { Accepting } from "../context.ts";
import { claimOffer } from "./claim-offer.command.ts";
import { fetchPage, fetchPair } from "./consent.client.ts";
import { endOffer } from "./end-offer.command.ts";
import { readHalfOffers } from "./half-offers.query.ts";
import { keepPair } from "./keep-pair.command.ts";
import type { Back } from "./offer.ts";

/** What the browser that came back is told: on to the console, or why this way is closed. */
export type CameBack = { offer_id: string } | { why: "unknown" | "used" | "expired"; lang: string | null };

/** Somebody comes back from Zalo's consent page. Whatever comes of it, the console says it in words. */
export async function comeBack(gateway: Accepting, back: Back): Promise<CameBack> {
  const claimed = await claimOffer(gateway, back.state);
  if (!claimed.ok) return { why: claimed.why, lang: claimed.lang };
  const { offer_id, verifier } = claimed;
  if (back.code === null) {
    await endOffer(gateway, offer_id, { code: "refused" });
    return { offer_id };
  }
  const pair = await fetchPair(gateway, { code: back.code, verifier });
  if (!pair.ok) {
    await endOffer(gateway, offer_id, { code: pair.code });
    return { offer_id };
  }
  await keepPair(gateway, offer_id, pair.got);
  await finish(gateway, offer_id, pair.got);
  return { offer_id };
}

/** What ended between Zalo's two answers: the pair is kept, so nobody has to consent again. */
export async function finishHalfOffers(gateway: Accepting): Promise<void> {
  for (const { offer_id, pair } of await readHalfOffers(gateway)) await finish(gateway, offer_id, pair);
}

async function finish(gateway: Accepting, offerId: string, pair: TokenPair): Promise<void> {
  const page = await fetchPage(gateway, pair);
  // out of reach for the moment: the pair waits and is asked with again
  if (!page.ok && page.code === "zalo_unreachable") return;
  await endOffer(gateway, offerId, page.ok ? { page: page.got } : { code: page.code });
  await gateway.pages.renew();
}
