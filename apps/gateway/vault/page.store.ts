import type { Tx } from "@keng/db/connect.ts";

export type PageRow = { id: string; unit_id: string; name: string; caught_up_to: Date | null };

/** The configuration says which pages there are; what the vault knows besides stays. */
export async function upsertPage(
  tx: Tx,
  page: { id: string; app_id: string; unit_id: string; name: string; caught_up_to: Date },
): Promise<void> {
  const { app_id, unit_id, name } = page;
  await tx
    .insertInto("vault.page")
    .values(page)
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ app_id, unit_id, name }))
    .execute();
}

export async function listPages(tx: Tx): Promise<PageRow[]> {
  return tx
    .selectFrom("vault.page")
    .select(["id", "unit_id", "name", "caught_up_to"])
    .orderBy("id")
    .execute();
}

export async function noteCaughtUp(tx: Tx, id: string, to: Date): Promise<void> {
  await tx.updateTable("vault.page").set({ caught_up_to: to }).where("id", "=", id).execute();
}
