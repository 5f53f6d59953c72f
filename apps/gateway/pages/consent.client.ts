import { ZaloApiError, ZaloOauthError, ZaloTransportError } from "@keng/zalo/errors.ts";
import { createOa } from "@keng/zalo/oa.ts";
import { exchangeCode, type TokenPair } from "@keng/zalo/oauth.ts";
import type { SendApi } from "@keng/zalo/send.ts";
import type { Accepting } from "../context.ts";

/** Why Zalo gave nothing, in the words of the contract. */
export type Refused = "zalo_refused" | "zalo_unreachable" | "app_refused";
export type Asked<T> = { ok: true; got: T } | { ok: false; code: Refused };

const PATIENCE_MS = 10_000;

/** The pair of tokens for a code. */
export async function fetchPair(
  gateway: Accepting,
  grant: { code: string; verifier: string },
): Promise<Asked<TokenPair>> {
  const { oauth_url, app_id, app_secret } = gateway.config.zalo;
  const app = { oauthBase: oauth_url, appId: app_id, appSecret: app_secret, timeoutMs: PATIENCE_MS };
  return asked(() => exchangeCode(app, grant, gateway.now().getTime()));
}

export type FoundPage = { id: string; name: string; family: SendApi | null };

/** Whose tokens these are, and which send endpoint the page has: asked once, and nobody is written to. */
export async function fetchPage(gateway: Accepting, pair: TokenPair): Promise<Asked<FoundPage>> {
  const tokens = { current: async () => pair.accessToken, after: async () => pair.accessToken };
  const oa = createOa({ openapiBase: gateway.config.zalo.openapi_url, tokens, timeoutMs: PATIENCE_MS });
  const profile = await asked(() => oa.getOa());
  if (!profile.ok) return profile;
  const { oaId, name } = profile.got;
  const family = await asked(() => oa.probeSendApi());
  // what cannot be told now the first message will tell
  return { ok: true, got: { id: oaId, name: name ?? oaId, family: family.ok ? family.got : null } };
}

async function asked<T>(work: () => Promise<T>): Promise<Asked<T>> {
  try {
    return { ok: true, got: await work() };
  } catch (error) {
    if (error instanceof ZaloOauthError)
      return { ok: false, code: error.oauthClass === "config" ? "app_refused" : "zalo_refused" };
    if (error instanceof ZaloApiError) return { ok: false, code: "zalo_refused" };
    if (error instanceof ZaloTransportError) return { ok: false, code: "zalo_unreachable" };
    throw error;
  }
}
