import type { Tx } from "@keng/db/connect.ts";
import type { VaultSource } from "@keng/db/schema.generated.ts";
import { type Selectable, sql, type Updateable } from "kysely";

/** One person at one page. */
export type SourceRow = Omit<Selectable<VaultSource>, "code_tries_on"> & {
  /** The day of the tries at receipt codes of others, `2026-11-24`. */
  tries_day: string | null;
};

const COLUMNS = [
  "id",
  "page_id",
  "zalo_hash",
  "zalo_sealed",
  "identity_sealed",
  "identity_at",
  "is_minor",
  "is_follower",
  "is_left",
  "lang",
  "last_alias_id",
  "last_message_at",
  "welcomed_at",
  "code_tries",
  "created_at",
  "channel",
  "last_call_at",
  "erased_at",
] as const;

/** The person with this hash, made when new, locked: what one person sends is taken in one after the other. */
export async function lockSource(
  tx: Tx,
  who: { page_id: string; zalo_hash: Buffer; zalo_sealed: Buffer; created_at: Date },
): Promise<SourceRow> {
  const found = await findSource(tx, who.zalo_hash);
  if (found !== undefined) return found;
  const made = await tx
    .insertInto("vault.source")
    .values(who)
    .onConflict((conflict) => conflict.column("zalo_hash").doNothing())
    .returning(COLUMNS)
    .returning(sql<string | null>`code_tries_on::text`.as("tries_day"))
    .executeTakeFirst();
  const row = made ?? (await findSource(tx, who.zalo_hash));
  if (row === undefined) throw new Error("a source vanished");
  return row;
}

export async function findSource(tx: Tx, hash: Buffer): Promise<SourceRow | undefined> {
  return tx
    .selectFrom("vault.source")
    .select(COLUMNS)
    .select(sql<string | null>`code_tries_on::text`.as("tries_day"))
    .where("zalo_hash", "=", hash)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateSource(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<VaultSource>, "id" | "page_id" | "zalo_hash" | "zalo_sealed" | "code_tries_on">,
): Promise<void> {
  if (Object.keys(changes).length === 0) return;
  await tx.updateTable("vault.source").set(changes).where("id", "=", id).execute();
}

/** One more try today at a code that is not this person's. */
export async function countTry(tx: Tx, id: string, tries: number, day: string): Promise<void> {
  await tx
    .updateTable("vault.source")
    .set({ code_tries: tries, code_tries_on: sql<Date>`${day}::date` })
    .where("id", "=", id)
    .execute();
}
