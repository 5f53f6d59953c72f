import type { Db, Tx } from "@keng/db/connect.ts";
import { openJsonWith, sealJsonWith } from "@keng/seal/json.ts";
import type { TokenPair } from "@keng/zalo/oauth.ts";
import type { PinStore } from "@keng/zalo/send.ts";
import type { StoredPair, TokenStore } from "@keng/zalo/token.ts";
import { sql } from "kysely";
import { clearProblem } from "../vault/page.store.ts";
import type { LostCode } from "./lost-code.ts";

type Handle = Db | Tx;

/** The pair of a page with its version; null when none was stored or a human must connect the page again. */
export async function readPair(tx: Handle, key: Uint8Array, pageId: string): Promise<StoredPair | null> {
  const row = await tx
    .selectFrom("vault.zalo_token")
    .select(["sealed", "version"])
    .where("page_id", "=", pageId)
    .executeTakeFirst();
  return row === undefined ? null : { ...(openJsonWith(key, row.sealed) as TokenPair), version: row.version };
}

/** Stores the pair when the version is still the expected one (0: none stored). Says whether it did. */
export async function swapPair(
  tx: Handle,
  key: Uint8Array,
  pageId: string,
  expected: number,
  pair: TokenPair,
): Promise<boolean> {
  const values = {
    sealed: sealJsonWith(key, pair),
    access_expires_at: new Date(pair.accessExpiresAt),
    refresh_expires_at: new Date(pair.refreshExpiresAt),
  };
  if (expected === 0) {
    const made = await tx
      .insertInto("vault.zalo_token")
      .values({ page_id: pageId, version: 1, ...values })
      .onConflict((conflict) => conflict.column("page_id").doNothing())
      .executeTakeFirst();
    return made.numInsertedOrUpdatedRows === 1n;
  }
  const changed = await tx
    .updateTable("vault.zalo_token")
    .set({ ...values, version: expected + 1, lost_at: null, lost_code: null })
    .where("page_id", "=", pageId)
    .where("version", "=", expected)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

/** Stores the pair of a page that was consented to, whatever was there: it is newer. */
export async function replacePair(tx: Tx, key: Uint8Array, pageId: string, pair: TokenPair): Promise<void> {
  const values = {
    sealed: sealJsonWith(key, pair),
    access_expires_at: new Date(pair.accessExpiresAt),
    refresh_expires_at: new Date(pair.refreshExpiresAt),
  };
  await tx
    .insertInto("vault.zalo_token")
    .values({ page_id: pageId, version: 1, ...values })
    .onConflict((conflict) =>
      conflict.column("page_id").doUpdateSet({
        ...values,
        version: sql<number>`zalo_token.version + 1`,
        lost_at: null,
        lost_code: null,
      }),
    )
    .execute();
}

export async function dropPair(tx: Tx, pageId: string): Promise<void> {
  await tx.deleteFrom("vault.zalo_token").where("page_id", "=", pageId).execute();
}

/** Until when the page's refresh token is good; undefined when there is none. */
export async function refreshEnds(tx: Tx, pageId: string): Promise<Date | undefined> {
  const row = await tx
    .selectFrom("vault.zalo_token")
    .select("refresh_expires_at")
    .where("page_id", "=", pageId)
    .executeTakeFirst();
  return row?.refresh_expires_at;
}

/** Takes or renews the right to refresh for `ms`; false while another process holds it. Counted by the database's clock. */
export async function takeLease(tx: Handle, pageId: string, holder: string, ms: number): Promise<boolean> {
  const changed = await tx
    .updateTable("vault.zalo_token")
    .set({ lease_holder: holder, lease_until: sql<Date>`now() + ${ms} * interval '1 millisecond'` })
    .where("page_id", "=", pageId)
    .where((or) =>
      or.or([
        or("lease_holder", "is", null),
        or("lease_holder", "=", holder),
        or("lease_until", "<", sql<Date>`now()`),
      ]),
    )
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

export async function giveLeaseBack(tx: Handle, pageId: string, holder: string): Promise<void> {
  await tx
    .updateTable("vault.zalo_token")
    .set({ lease_holder: null, lease_until: null })
    .where("page_id", "=", pageId)
    .where("lease_holder", "=", holder)
    .execute();
}

/** Notes once that the pair is lost; true when it was not noted before. */
export async function noteLost(tx: Tx, pageId: string, at: Date, code: LostCode): Promise<boolean> {
  const changed = await tx
    .updateTable("vault.zalo_token")
    .set({ lost_at: at, lost_code: code })
    .where("page_id", "=", pageId)
    .where("lost_at", "is", null)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

/** The send family that was found by probing once (zalo-contract §3.0b). */
export async function readSendFamily(tx: Handle, pageId: string): Promise<"v2" | "v3" | null> {
  const row = await tx
    .selectFrom("vault.page")
    .select("send_family")
    .where("id", "=", pageId)
    .executeTakeFirst();
  return row?.send_family === "v2" || row?.send_family === "v3" ? row.send_family : null;
}

export async function pinSendFamily(tx: Handle, pageId: string, family: "v2" | "v3"): Promise<void> {
  await tx.updateTable("vault.page").set({ send_family: family }).where("id", "=", pageId).execute();
}

/** Where a page's pair and its send family live, as the SDK asks for them; each call is a transaction of its own. */
export type PageStores = { tokens: TokenStore; pin: PinStore };

export function pageStores(tx: Db, key: Uint8Array): (pageId: string) => PageStores {
  return (pageId) => ({
    tokens: {
      read: () => readPair(tx, key, pageId),
      compareAndSwap: async (expected, next) => {
        const isStored = await swapPair(tx, key, pageId, expected, next);
        if (isStored) await clearProblem(tx, pageId, "app_refused");
        return isStored;
      },
      lease: (holder, ms) => takeLease(tx, pageId, holder, ms),
      release: (holder) => giveLeaseBack(tx, pageId, holder),
    },
    pin: { get: () => readSendFamily(tx, pageId), set: (family) => pinSendFamily(tx, pageId, family) },
  });
}
