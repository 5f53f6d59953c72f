import type { InboundPageOffer } from "@keng/contract/exchange-pages.ts";
import type { Tx } from "@keng/db/connect.ts";

export type OfferRow = {
  id: string;
  root_id: string;
  unit_id: string;
  officer_id: string;
  expires_at: Date;
  state: string;
  url_sealed: Buffer | null;
  page_id: string | null;
  code: string | null;
};

export async function insertOffer(
  tx: Tx,
  offer: Pick<OfferRow, "id" | "root_id" | "unit_id" | "officer_id" | "expires_at"> & { asked_at: Date },
): Promise<void> {
  await tx.insertInto("desk.page_offer").values(offer).execute();
}

/** An offer that the acting officer asked for. */
export async function findOffer(tx: Tx, id: string): Promise<OfferRow | undefined> {
  return tx
    .selectFrom("desk.page_offer")
    .select([
      "id",
      "root_id",
      "unit_id",
      "officer_id",
      "expires_at",
      "state",
      "url_sealed",
      "page_id",
      "code",
    ])
    .where("id", "=", id)
    .executeTakeFirst();
}

/** How many this officer has asked for since an instant. */
export async function countOffers(tx: Tx, officerId: string, since: Date): Promise<number> {
  const { count } = await tx
    .selectFrom("desk.page_offer")
    .select((fn) => fn.fn.countAll<number>().as("count"))
    .where("officer_id", "=", officerId)
    .where("asked_at", ">", since)
    .executeTakeFirstOrThrow();
  return count;
}

/** What became of an offer; false when it had ended before. */
export async function answerOffer(
  tx: Tx,
  offer: InboundPageOffer,
  urlSealed: Buffer | null,
): Promise<boolean> {
  const isEnd = offer.state !== "ready";
  const changed = await tx
    .updateTable("desk.page_offer")
    .set({
      state: offer.state,
      url_sealed: urlSealed,
      page_id: offer.page_id,
      code: offer.code,
      ...(isEnd ? { ended_at: new Date(offer.at) } : {}),
    })
    .where("id", "=", offer.offer_id)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}
