import { openTextWith } from "@keng/seal/json.ts";
import type { Accepting } from "../context.ts";
import { hashOf, isOurs } from "./offer.ts";
import { lockOffer, useOffer } from "./offer.store.ts";

/** An offer whose state came back for the first time and in time; or why it is not one. */
export type Claimed =
  | { ok: true; offer_id: string; lang: string; verifier: string }
  | { ok: false; why: "unknown" | "used" | "expired"; lang: string | null };

/** Takes the offer of a state, once: from here on the state is worth nothing, whatever comes of it. */
export async function claimOffer(gateway: Accepting, state: string): Promise<Claimed> {
  const { keys } = gateway;
  if (!isOurs(keys.hash, state)) return { ok: false, why: "unknown", lang: null };
  return gateway.db.transaction().execute(async (tx): Promise<Claimed> => {
    const at = gateway.now();
    const offer = await lockOffer(tx, hashOf(keys.hash, state));
    if (offer === undefined) return { ok: false, why: "unknown", lang: null };
    const { id, lang, verifier_sealed } = offer;
    if (offer.used_at !== null || verifier_sealed === null) return { ok: false, why: "used", lang };
    if (offer.expires_at <= at) return { ok: false, why: "expired", lang };
    const verifier = openTextWith(keys.source, verifier_sealed);
    await useOffer(tx, id, at);
    return { ok: true, offer_id: id, lang, verifier };
  });
}
