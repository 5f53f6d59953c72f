import type { Tx } from "@keng/db/connect.ts";
import type { DeskSavedFilter } from "@keng/db/schema.generated.ts";
import { type Insertable, type Selectable, sql, type Updateable } from "kysely";

export type SavedFilterRow = Selectable<DeskSavedFilter>;

/** The acting officer's own and those shared in their units, with who saved each; those that were removed left out. */
export async function listSavedFilters(tx: Tx): Promise<(SavedFilterRow & { owner: string })[]> {
  return tx
    .selectFrom("desk.saved_filter as f")
    .innerJoin("desk.officer as o", "o.id", "f.officer_id")
    .selectAll("f")
    .select("o.display_name as owner")
    .where("f.removed_at", "is", null)
    .orderBy("f.created_at")
    .orderBy("f.id")
    .limit(500)
    .execute();
}

export async function findSavedFilter(tx: Tx, id: string): Promise<SavedFilterRow | undefined> {
  return tx.selectFrom("desk.saved_filter").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Undefined also for whoever may read it and not change it: row-level security. */
export async function lockSavedFilter(tx: Tx, id: string): Promise<SavedFilterRow | undefined> {
  return tx.selectFrom("desk.saved_filter").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
}

export async function savedFilterOfRequest(tx: Tx, request_id: string): Promise<SavedFilterRow | undefined> {
  return tx
    .selectFrom("desk.saved_filter")
    .selectAll()
    .where("request_id", "=", request_id)
    .executeTakeFirst();
}

export async function insertSavedFilter(tx: Tx, row: Insertable<DeskSavedFilter>): Promise<void> {
  await tx.insertInto("desk.saved_filter").values(row).execute();
}

export async function updateSavedFilter(
  tx: Tx,
  id: string,
  patch: Updateable<DeskSavedFilter>,
): Promise<void> {
  await tx
    .updateTable("desk.saved_filter")
    .set({ ...patch, version: sql<number>`version + 1` })
    .where("id", "=", id)
    .execute();
}

/** Units in which the acting officer may change what others share. */
export async function commandedUnits(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ units: string[] }>`
    select desk.actor_units(array['commander'])::text[] as units`.execute(tx);
  return rows[0]?.units ?? [];
}

export async function dropRemovedFilters(tx: Tx, before: Date): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom("desk.saved_filter")
    .where("removed_at", "<", before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
