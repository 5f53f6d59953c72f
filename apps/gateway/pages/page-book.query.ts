import type { Db } from "@keng/db/connect.ts";
import type { ZaloFile } from "../config.ts";
import { listPages } from "../vault/page.store.ts";
import { type KnownPage, knownPages } from "./known-page.ts";

/** The pages of the app, kept in memory: asked for with each event. */
export type PageBook = {
  all(): readonly KnownPage[];
  /** Reads them anew: one may have been connected, here or by another process. */
  renew(): Promise<void>;
};

export function openPageBook(db: Db, zalo: ZaloFile): PageBook {
  let pages: readonly KnownPage[] = knownPages(zalo, []);
  return {
    all: () => pages,
    renew: async () => {
      const rows = await db.transaction().execute((tx) => listPages(tx, zalo.app_id));
      pages = knownPages(zalo, rows);
    },
  };
}
