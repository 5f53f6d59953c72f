import { DAY } from "@keng/core/time.ts";
import { connect } from "@keng/db/connect.ts";
import type { ZaloFile } from "@keng/gateway/config.ts";
import { type PageStores, pageStores } from "@keng/gateway/token/token.store.ts";
import { readablePages } from "@keng/gateway/vault/page.store.ts";
import { readSecret } from "@keng/seal/keyfile.ts";
import { SealBroken } from "@keng/seal/box.ts";
import { ZaloApiError } from "@keng/zalo/errors.ts";
import { createOa } from "@keng/zalo/oa.ts";
import { join } from "node:path";
import type { Home } from "../start/home.ts";
import { type Finding, finding } from "./finding.ts";

const MOST_OFF_MS = 30_000;
const SOON_MS = 7 * DAY;
type Page = Pick<ZaloFile["pages"][number], "oa_id" | "first_token">;

/**
 * The app and its pages: tokens as the vault holds them, and whether Zalo takes them. Nothing is refreshed here: a
 * refresh token is good once, and it is the gateway's.
 */
export async function examineZalo(home: Home, zalo: ZaloFile, now: Date): Promise<Finding[]> {
  if (zalo.is_simulator) return [finding("warn.simulator")];
  const found: Finding[] = await examineClock(zalo.openapi_url);
  const address = readSecret(home.gateway.database_url);
  const key = readSecret(join(home.gateway.keys, "source.key"));
  if (address === undefined || key === undefined)
    return [...found, finding("warn.side_elsewhere", { side: "gateway" })];
  const { db } = connect(address, { max: 1 });
  try {
    const stores = pageStores(db, Buffer.from(key, "base64"));
    for (const page of zalo.pages) found.push(await examinePage(zalo, page, stores, now));
    // connected on the console; without a token an administrator has disconnected it
    const rows = await db.transaction().execute((tx) => readablePages(tx, zalo.app_id));
    for (const { id } of rows.filter((row) => !zalo.pages.some((page) => page.oa_id === row.id)))
      found.push(await examinePage(zalo, { oa_id: id }, stores, now));
    return found;
  } catch (error) {
    const { code } = error as { code?: unknown };
    return [
      ...found,
      finding("bad.side_database", {
        side: "gateway",
        code: typeof code === "string" ? code : "?",
        file: home.gateway.database_url,
      }),
    ];
  } finally {
    await db.destroy();
  }
}

async function examinePage(
  zalo: ZaloFile,
  page: Page,
  stores: (pageId: string) => PageStores,
  now: Date,
): Promise<Finding> {
  const facts = { page: page.oa_id };
  let pair: Awaited<ReturnType<PageStores["tokens"]["read"]>>;
  try {
    pair = await stores(page.oa_id).tokens.read();
  } catch (error) {
    if (error instanceof SealBroken) return finding("bad.token_sealed", facts);
    throw error;
  }
  if (pair === null)
    return finding(page.first_token === undefined ? "bad.token_none" : "warn.token_first", facts);
  const left = pair.refreshExpiresAt - now.getTime();
  if (left <= 0) return finding("bad.token_expired", facts);
  const token = pair.accessToken;
  // an access token that ran out is renewed by the gateway; asking Zalo with it would tell nothing
  if (pair.accessExpiresAt <= now.getTime()) return finding("warn.token_idle", facts);
  try {
    const tokens = { current: async () => token, after: async () => token };
    const profile = await createOa({ openapiBase: zalo.openapi_url, tokens, timeoutMs: 8_000 }).getOa();
    if (profile.oaId !== page.oa_id) return finding("bad.token_other", facts);
  } catch (error) {
    if (error instanceof ZaloApiError) return finding("bad.token_refused", { ...facts, code: error.code });
    return finding("bad.zalo_unreachable", { host: new URL(zalo.openapi_url).host });
  }
  return left < SOON_MS
    ? finding("warn.token_soon", { ...facts, days: Math.max(1, Math.floor(left / DAY)) })
    : finding("ok.token", { ...facts, days: Math.floor(left / DAY) });
}

/** Zalo refuses nothing for a clock, but windows and legal periods are counted by it. */
async function examineClock(url: string): Promise<Finding[]> {
  const began = Date.now();
  const answer = await fetch(url, { method: "HEAD", signal: AbortSignal.timeout(8_000) }).catch(
    () => undefined,
  );
  if (answer === undefined) return [finding("bad.zalo_unreachable", { host: new URL(url).host })];
  const theirs = Date.parse(answer.headers.get("date") ?? "");
  if (Number.isNaN(theirs)) return [];
  const off = (began + Date.now()) / 2 - theirs;
  return [
    Math.abs(off) > MOST_OFF_MS
      ? finding("bad.clock", { seconds: Math.round(off / 1000) })
      : finding("ok.clock"),
  ];
}
