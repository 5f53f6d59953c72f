import type { Db } from "@keng/db/connect.ts";
import { listPages, type PageRow } from "../vault/page.store.ts";

/** Pages with the instant until which everything was read back. */
export async function pagesToCatchUp(db: Db): Promise<PageRow[]> {
  return db.transaction().execute((tx) => listPages(tx));
}
