import type { Tx } from "@keng/db/connect.ts";
import type { DeskUpload } from "@keng/db/schema.generated.ts";
import type { Insertable, Selectable } from "kysely";

export type UploadRow = Selectable<DeskUpload>;

export async function insertUpload(tx: Tx, row: Insertable<DeskUpload>): Promise<void> {
  await tx.insertInto("desk.upload").values(row).execute();
}

/** The acting officer's uploads among these, in the order of the ids. */
export async function takeUploads(tx: Tx, ids: readonly string[]): Promise<UploadRow[]> {
  if (ids.length === 0) return [];
  const rows = await tx.deleteFrom("desk.upload").where("id", "in", ids).returningAll().execute();
  return ids.flatMap((id) => rows.filter((row) => row.id === id));
}

/** How many bytes of uploads an officer has lying about. */
export async function uploadedBytes(tx: Tx, officer_id: string): Promise<number> {
  const row = await tx
    .selectFrom("desk.upload")
    .select((select) => select.fn.sum<string | number | null>("size").as("bytes"))
    .where("officer_id", "=", officer_id)
    .executeTakeFirst();
  return Number(row?.bytes ?? 0);
}

export async function dropOldUploads(tx: Tx, before: Date): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom("desk.upload")
    .where("created_at", "<", before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
