import type { InboundPage, InboundPageOffer } from "@keng/contract/exchange-pages.ts";
import type { Tx } from "@keng/db/connect.ts";
import { sealTextWith } from "@keng/seal/json.ts";
import type { AuditEntry } from "../audit/entry.ts";
import type { Desk } from "../context.ts";
import { findUnit } from "../units/unit.store.ts";
import { answerOffer } from "./offer.store.ts";
import { tellPage } from "./page.store.ts";

/** What the gateway tells of a page. Null: its unit is not here yet. */
export async function takePage(
  tx: Tx,
  desk: Desk,
  page: InboundPage,
): Promise<{ audit?: AuditEntry } | null> {
  const unit = await findUnit(tx, page.unit_id);
  if (unit === undefined) return null;
  const place = { root_id: unit.root_id, unit_id: unit.id };
  const { isNews, was } = await tellPage(tx, page, place);
  if (!isNews || was === page.state) return {};
  const acts = { connected: "page_connected", lost: "page_lost", disconnected: "page_disconnected" } as const;
  // a page that was never connected has not been disconnected
  if (was === null && page.state === "disconnected") return {};
  return {
    audit: {
      ...place,
      at: desk.now(),
      officer_id: null,
      act: acts[page.state],
      subject_type: "page",
      subject_id: page.page_id,
      detail: page.problem,
    },
  };
}

/** What became of an offer. The address holds a state that is good once: it lies sealed, and goes with the offer. */
export async function takeOffer(tx: Tx, desk: Desk, offer: InboundPageOffer): Promise<void> {
  await answerOffer(tx, offer, offer.url === null ? null : sealTextWith(desk.keys.master, offer.url));
}
