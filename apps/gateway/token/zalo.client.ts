import { newId } from "@keng/core/ids.ts";
import { createOa, type Oa } from "@keng/zalo/oa.ts";
import { refreshPair } from "@keng/zalo/oauth.ts";
import { createTokenSource } from "@keng/zalo/token.ts";
import type { Gateway } from "../context.ts";
import {
  giveLeaseBack,
  pinSendFamily,
  readPair,
  readSendFamily,
  swapPair,
  takeLease,
} from "./token.store.ts";

const HOLDER = newId();
const clients = new WeakMap<Gateway["db"], Map<string, Oa>>();

/** The page as Zalo's API sees it: one token source and one pinned send family for each page and process. */
export function oaOf(gateway: Gateway, pageId: string): Oa {
  let known = clients.get(gateway.db);
  if (known === undefined) {
    known = new Map();
    clients.set(gateway.db, known);
  }
  const kept = known.get(pageId);
  if (kept !== undefined) return kept;
  const made = open(gateway, pageId);
  known.set(pageId, made);
  return made;
}

function open(gateway: Gateway, pageId: string): Oa {
  const { db, keys, config } = gateway;
  const app = {
    oauthBase: config.zalo.oauth_url,
    appId: config.zalo.app_id,
    appSecret: config.zalo.app_secret,
  };
  const tokens = createTokenSource({
    store: {
      read: () => readPair(db, keys.source, pageId),
      compareAndSwap: async (expected, next) => {
        const stored = await swapPair(db, keys.source, pageId, expected, next);
        if (stored)
          gateway.log("token_refreshed", {
            page: pageId,
            expires_in_s: Math.round((next.accessExpiresAt - next.obtainedAt) / 1000),
          });
        return stored;
      },
      lease: (holder, ms) => takeLease(db, pageId, holder, ms),
      release: (holder) => giveLeaseBack(db, pageId, holder),
    },
    refresh: (refreshToken) => refreshPair(app, refreshToken, gateway.now().getTime()),
    holder: HOLDER,
    now: () => gateway.now().getTime(),
  });
  return createOa({
    openapiBase: config.zalo.openapi_url,
    tokens,
    timeoutMs: 10_000,
    pin: { get: () => readSendFamily(db, pageId), set: (family) => pinSendFamily(db, pageId, family) },
  });
}
