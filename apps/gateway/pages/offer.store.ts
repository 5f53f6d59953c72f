import type { Tx } from "@keng/db/connect.ts";

export type OfferRow = {
  id: string;
  unit_id: string;
  lang: string;
  expires_at: Date;
  used_at: Date | null;
  verifier_sealed: Buffer | null;
  pair_sealed: Buffer | null;
};

const COLUMNS = ["id", "unit_id", "lang", "expires_at", "used_at", "verifier_sealed", "pair_sealed"] as const;

/** False when this offer was made before. */
export async function insertOffer(
  tx: Tx,
  offer: {
    id: string;
    unit_id: string;
    lang: string;
    state_hash: Buffer;
    verifier_sealed: Buffer;
    made_at: Date;
    expires_at: Date;
  },
): Promise<boolean> {
  const made = await tx
    .insertInto("vault.page_offer")
    .values(offer)
    .onConflict((conflict) => conflict.column("id").doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n;
}

/** The offer of a state, locked. */
export async function lockOffer(tx: Tx, stateHash: Buffer): Promise<OfferRow | undefined> {
  return tx
    .selectFrom("vault.page_offer")
    .select(COLUMNS)
    .where("state_hash", "=", stateHash)
    .forUpdate()
    .executeTakeFirst();
}

/** Good once: from here on nobody comes back with the same state. */
export async function useOffer(tx: Tx, id: string, at: Date): Promise<void> {
  await tx
    .updateTable("vault.page_offer")
    .set({ used_at: at, verifier_sealed: null })
    .where("id", "=", id)
    .execute();
}

export async function keepOfferPair(tx: Tx, id: string, pair: Buffer): Promise<void> {
  await tx.updateTable("vault.page_offer").set({ pair_sealed: pair }).where("id", "=", id).execute();
}

/** The pair that waits on an offer, locked; undefined when somebody else has ended it. */
export async function lockHalfOffer(tx: Tx, id: string): Promise<OfferRow | undefined> {
  return tx
    .selectFrom("vault.page_offer")
    .select(COLUMNS)
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
}

export async function endOffer(tx: Tx, id: string, at: Date): Promise<void> {
  await tx
    .updateTable("vault.page_offer")
    .set({ ended_at: at, pair_sealed: null })
    .where("id", "=", id)
    .execute();
}

/** Pairs whose page was never written: the process ended between Zalo's two answers. */
export async function halfOffers(tx: Tx, before: Date): Promise<{ id: string; pair_sealed: Buffer }[]> {
  const rows = await tx
    .selectFrom("vault.page_offer")
    .select(["id", "pair_sealed"])
    .where("pair_sealed", "is not", null)
    .where("ended_at", "is", null)
    .where("used_at", "<", before)
    .limit(8)
    .execute();
  return rows.flatMap(({ id, pair_sealed }) => (pair_sealed === null ? [] : [{ id, pair_sealed }]));
}

export async function dropOffers(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom("vault.page_offer").where("expires_at", "<", before).execute();
}
