import type { Gateway } from "../context.ts";
import { isDisconnected } from "../vault/page.store.ts";
import { readPair, swapPair } from "./token.store.ts";

const REFRESH_LIFE_MS = 90 * 24 * 3600 * 1000;

/** Takes the first pair of each page from the configuration into the vault, once; what the vault holds is newer. */
export async function takeOverTokens(gateway: Gateway): Promise<void> {
  const at = gateway.now().getTime();
  await gateway.db.transaction().execute(async (tx) => {
    for (const page of gateway.config.zalo.pages) {
      if (page.first_token === undefined) continue;
      if ((await readPair(tx, gateway.keys.source, page.oa_id)) !== null) continue;
      // an administrator's word is newer than the file's
      if (await isDisconnected(tx, page.oa_id)) continue;
      await swapPair(tx, gateway.keys.source, page.oa_id, 0, {
        accessToken: page.first_token.access_token,
        refreshToken: page.first_token.refresh_token,
        obtainedAt: at,
        accessExpiresAt: at + page.first_token.expires_in * 1000,
        refreshExpiresAt: at + REFRESH_LIFE_MS,
      });
    }
  });
}
