import { Fault } from "@keng/contract/codes.ts";
import type { PageOfferView } from "@keng/contract/console-pages.ts";
import { asActor } from "@keng/db/connect.ts";
import { openTextWith } from "@keng/seal/json.ts";
import type { Actor, Desk } from "../context.ts";
import { findOffer } from "./offer.store.ts";
import { viewOf } from "./offer-view.ts";
import { findPage } from "./page.store.ts";

/** What became of an offer of this officer's; of nobody else's there is one. */
export async function readOffer(desk: Desk, actor: Actor, id: string): Promise<PageOfferView> {
  return asActor(desk.db, actor.officer_id, async (tx) => {
    const offer = await findOffer(tx, id);
    if (offer === undefined) throw new Fault("not_found");
    const url = offer.url_sealed === null ? null : openTextWith(desk.keys.master, offer.url_sealed);
    const page = offer.page_id === null ? undefined : await findPage(tx, offer.page_id);
    return viewOf(offer, url, page === undefined ? null : { id: page.id, name: page.name }, desk.now());
  });
}
