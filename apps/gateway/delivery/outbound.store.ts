import type { Tx } from "@keng/db/connect.ts";
import { sql } from "kysely";

/** What waits to be taken outward, in the order in which it was written, locked. */
export async function claimOutbound(tx: Tx, at: Date, most: number) {
  return tx
    .selectFrom("exchange.outbound")
    .select(["id", "sealed", "key_id", "attempts", "created_at", "is_restored"])
    .where("taken_at", "is", null)
    .where("next_at", "<=", at)
    .orderBy("seq")
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute();
}

export async function markTaken(tx: Tx, id: string, at: Date): Promise<void> {
  await tx
    .updateTable("exchange.outbound")
    .set({ taken_at: at, sealed: null, key_id: null })
    .where("id", "=", id)
    .execute();
}

/** Tries again later; with no time it stays where it is, for a person to look at. */
export async function postponeOutbound(tx: Tx, id: string, next: Date | null): Promise<void> {
  await tx
    .updateTable("exchange.outbound")
    .set({ attempts: sql<number>`attempts + 1`, next_at: next ?? sql<Date>`'infinity'::timestamptz` })
    .where("id", "=", id)
    .execute();
}

export async function setAliasOpen(tx: Tx, id: string, open: boolean, state?: string): Promise<void> {
  await tx
    .updateTable("vault.alias")
    .set({ is_open: open, ...(state === undefined ? {} : { state }) })
    .where("id", "=", id)
    .execute();
}
