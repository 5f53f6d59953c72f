import { Fault } from "@keng/contract/codes.ts";
import type { PageOfferAsk, PageOfferView } from "@keng/contract/console-pages.ts";
import { addMs, HOUR, MINUTE } from "@keng/core/time.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { adminUnits } from "../officers/officer.store.ts";
import { insertOutbound } from "../passage/outbound.store.ts";
import { countOffers, findOffer, insertOffer } from "./offer.store.ts";
import { viewOf } from "./offer-view.ts";

const WAITS_MS = 10 * MINUTE;
const MOST_AN_HOUR = 30;

/** An administrator begins to connect a page to a unit of theirs: the gateway makes ready where to consent. */
export async function askOffer(desk: Desk, actor: Actor, ask: PageOfferAsk): Promise<PageOfferView> {
  const { officer_id, root_id } = actor;
  const { request_id: id, unit_id, lang } = ask;
  return asActor(desk.db, officer_id, async (tx) => {
    const now = desk.now();
    const known = await findOffer(tx, id);
    if (known !== undefined) return viewOf(known, null, null, now);
    if (!(await adminUnits(tx)).includes(unit_id)) throw new Fault("not_found");
    if ((await countOffers(tx, officer_id, addMs(now, -HOUR))) >= MOST_AN_HOUR)
      throw new Fault("too_many_requests");
    const expires_at = addMs(now, WAITS_MS);
    await insertOffer(tx, { id, root_id, unit_id, officer_id, asked_at: now, expires_at });
    await insertOutbound(
      tx,
      desk.keys.gateway,
      { kind: "page_offer", offer_id: id, unit_id, lang, expires_at: expires_at.toISOString() },
      now,
    );
    await appendAudit(tx, desk.keys.audit, {
      root_id,
      unit_id,
      at: now,
      officer_id,
      act: "page_asked",
      subject_type: "unit",
      subject_id: unit_id,
      detail: null,
    });
    return { id, state: "asked", url: null, page: null, code: null, expires_at: expires_at.toISOString() };
  });
}
