import { newId } from "@keng/core/ids.ts";
import { createOa, type Oa } from "@keng/zalo/oa.ts";
import { refreshPair } from "@keng/zalo/oauth.ts";
import type { PinStore } from "@keng/zalo/send.ts";
import { createTokenSource, type TokenStore } from "@keng/zalo/token.ts";
import type { Gateway } from "../context.ts";

type Parts = Pick<Gateway, "config" | "now" | "log"> & {
  stores: (pageId: string) => { tokens: TokenStore; pin: PinStore };
  /** A renewal failed. */
  trouble: (pageId: string, error: unknown) => Promise<void>;
};

const HOLDER = newId();

/** Each page as Zalo's API sees it: one token source and one pinned send family for each page and process. */
export function openPages(parts: Parts): (pageId: string) => Oa {
  const known = new Map<string, Oa>();
  return (pageId) => {
    const page = known.get(pageId) ?? openPage(parts, pageId);
    known.set(pageId, page);
    return page;
  };
}

function openPage({ config, now, log, stores, trouble }: Parts, pageId: string): Oa {
  const { zalo } = config;
  const app = { oauthBase: zalo.oauth_url, appId: zalo.app_id, appSecret: zalo.app_secret };
  const { tokens, pin } = stores(pageId);
  const source = createTokenSource({
    store: {
      ...tokens,
      compareAndSwap: async (expected, next) => {
        const isStored = await tokens.compareAndSwap(expected, next);
        const life = Math.round((next.accessExpiresAt - next.obtainedAt) / 1000);
        if (isStored) log("token_refreshed", { page: pageId, expires_in_s: life });
        return isStored;
      },
    },
    refresh: (refreshToken) => refreshPair(app, refreshToken, now().getTime()),
    failed: (error) => trouble(pageId, error),
    holder: HOLDER,
    now: () => now().getTime(),
  });
  return createOa({ openapiBase: zalo.openapi_url, tokens: source, timeoutMs: 10_000, pin });
}
