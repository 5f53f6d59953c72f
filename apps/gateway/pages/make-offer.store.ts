import type { OutboundPageOffer } from "@keng/contract/exchange-pages.ts";
import { addMs, MINUTE } from "@keng/core/time.ts";
import type { Tx } from "@keng/db/connect.ts";
import { sealTextWith } from "@keng/seal/json.ts";
import { createPkce, permissionUrl } from "@keng/zalo/oauth.ts";
import type { Gateway } from "../context.ts";
import { passInward } from "../delivery/pass-inward.store.ts";
import { callbackOf, hashOf, newState } from "./offer.ts";
import { insertOffer } from "./offer.store.ts";

const LONGEST_MS = 15 * MINUTE;

/** Makes ready where an administrator consents: state and verifier stay here, the address goes to the desk. */
export async function makeOffer(tx: Tx, gateway: Gateway, asked: OutboundPageOffer): Promise<void> {
  const { config, keys } = gateway;
  const at = gateway.now();
  const back = callbackOf(config);
  const answer = {
    kind: "page_offer",
    offer_id: asked.offer_id,
    page_id: null,
    at: at.toISOString(),
  } as const;
  if (back === null) {
    await passInward(tx, gateway, { ...answer, state: "failed", url: null, code: "not_set_up" });
    return;
  }
  const state = newState(keys.hash);
  const { verifier, challenge } = createPkce();
  const expires_at = new Date(
    Math.min(new Date(asked.expires_at).getTime(), addMs(at, LONGEST_MS).getTime()),
  );
  const isNew = await insertOffer(tx, {
    id: asked.offer_id,
    unit_id: asked.unit_id,
    lang: asked.lang,
    state_hash: hashOf(keys.hash, state),
    verifier_sealed: sealTextWith(keys.source, verifier),
    made_at: at,
    expires_at,
  });
  if (!isNew) return;
  const app = { oauthBase: config.zalo.oauth_url, appId: config.zalo.app_id };
  const url = permissionUrl(app, { redirectUri: back, challenge, state });
  await passInward(tx, gateway, { ...answer, state: "ready", url, code: null });
}
