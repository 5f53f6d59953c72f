import type { Tx } from "@keng/db/connect.ts";

/** After a page is connected again: what waited for it is due, and its tries are counted anew. */
export async function releasePage(tx: Tx, pageId: string, at: Date): Promise<void> {
  await tx
    .updateTable("vault.delivery")
    .set({ next_at: at, attempts: 0 })
    .where("state", "=", "waiting")
    .where("alias_id", "in", (query) =>
      query.selectFrom("vault.alias").select("id").where("page_id", "=", pageId),
    )
    .execute();
}
