import type { PageOfferView } from "@keng/contract/console-pages.ts";
import type { OfferRow } from "./offer.store.ts";

/** An offer as the console sees it. What was not consented to in time is over; what began in time may still end. */
export function viewOf(
  offer: Pick<OfferRow, "id" | "state" | "expires_at" | "code">,
  url: string | null,
  page: PageOfferView["page"],
  now: Date,
): PageOfferView {
  const isOpen = offer.state === "asked" || offer.state === "ready";
  const isOver = isOpen && offer.expires_at <= now;
  return {
    id: offer.id,
    state: isOver ? "expired" : (offer.state as PageOfferView["state"]),
    url: offer.state === "ready" && !isOver ? url : null,
    page,
    code: offer.code as PageOfferView["code"],
    expires_at: offer.expires_at.toISOString(),
  };
}
