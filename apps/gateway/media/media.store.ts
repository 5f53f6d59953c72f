import type { Tx } from "@keng/db/connect.ts";
import { sql } from "kysely";

export async function claimMedia(tx: Tx, at: Date, lapses: Date, most: number) {
  const due = tx
    .selectFrom("vault.media_job")
    .select("id")
    .where("state", "=", "waiting")
    .where("next_at", "<=", at)
    .orderBy("next_at")
    .limit(most)
    .forUpdate()
    .skipLocked();
  return tx
    .updateTable("vault.media_job")
    .set({ attempts: sql<number>`attempts + 1`, next_at: lapses })
    .where("id", "in", due)
    .returning(["id", "alias_id", "message_id", "kind", "hour_key", "sealed", "attempts"])
    .execute();
}
export type MediaRow = Awaited<ReturnType<typeof claimMedia>>[number];

/** As `releaseWaiting` of deliveries. */
export async function releaseMedia(tx: Tx, at: Date, farther: Date): Promise<void> {
  await tx
    .updateTable("vault.media_job")
    .set({ next_at: at })
    .where("state", "=", "waiting")
    .where("next_at", ">", farther)
    .execute();
}

export async function postponeMedia(tx: Tx, id: string, next: Date): Promise<void> {
  await tx.updateTable("vault.media_job").set({ next_at: next }).where("id", "=", id).execute();
}

/** Ends a job; true when it had not been ended before. */
export async function endMedia(tx: Tx, id: string): Promise<boolean> {
  const ended = await tx
    .updateTable("vault.media_job")
    .set({ state: "done", sealed: null, hour_key: null })
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .executeTakeFirst();
  return ended.numUpdatedRows === 1n;
}

export async function insertOriginal(
  tx: Tx,
  row: { attachment_id: string; alias_id: string; sha256: Buffer; size: number; at: Date },
): Promise<void> {
  const { at, ...values } = row;
  await tx
    .insertInto("vault.media_original")
    .values({ ...values, created_at: at })
    .onConflict((conflict) => conflict.column("attachment_id").doNothing())
    .execute();
}

/** Takes the originals of a thread out of the table; gives their attachments. */
export async function takeOriginals(tx: Tx, alias_id: string): Promise<string[]> {
  const rows = await tx
    .deleteFrom("vault.media_original")
    .where("alias_id", "=", alias_id)
    .returning("attachment_id")
    .execute();
  return rows.map((row) => row.attachment_id);
}
