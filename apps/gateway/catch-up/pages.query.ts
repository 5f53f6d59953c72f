import type { Db } from "@keng/db/connect.ts";
import { type PageRow, readablePages } from "../vault/page.store.ts";

/** Pages with the instant until which everything was read back. */
export async function pagesToCatchUp(db: Db, appId: string): Promise<PageRow[]> {
  return db.transaction().execute((tx) => readablePages(tx, appId));
}
