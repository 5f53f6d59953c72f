import type { Tx } from "@keng/db/connect.ts";
import type { VaultAlias } from "@keng/db/schema.generated.ts";
import type { Selectable } from "kysely";

/** A thread: what officers see instead of the person. The only table that leads from one to the other. */
export type AliasRow = Selectable<VaultAlias>;

export type NewAlias = {
  id: string;
  source_id: string;
  page_id: string;
  label: string;
  receipt_code: string;
  at: Date;
};

/** Undefined when the label or the code is taken: the caller draws again. */
export async function insertAlias(tx: Tx, alias: NewAlias): Promise<AliasRow | undefined> {
  const { at, ...values } = alias;
  return tx
    .insertInto("vault.alias")
    .values({ ...values, state: "SILENT", created_at: at, last_message_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
}

export async function aliasById(tx: Tx, id: string): Promise<AliasRow | undefined> {
  return tx.selectFrom("vault.alias").selectAll().where("id", "=", id).executeTakeFirst();
}

/** The thread of a person of which only the gateway knows: menus and welcomes are answered in it. */
export async function silentAlias(tx: Tx, sourceId: string): Promise<AliasRow | undefined> {
  return tx
    .selectFrom("vault.alias")
    .selectAll()
    .where("source_id", "=", sourceId)
    .where("state", "=", "SILENT")
    .limit(1)
    .executeTakeFirst();
}

/** Open threads of a person that the desk knows of, the last used first. */
export async function openAliases(tx: Tx, sourceId: string): Promise<AliasRow[]> {
  return tx
    .selectFrom("vault.alias")
    .selectAll()
    .where("source_id", "=", sourceId)
    .where("is_open", "=", true)
    .where("state", "!=", "SILENT")
    .orderBy("last_message_at", "desc")
    .orderBy("id")
    .limit(20)
    .execute();
}

/** Threads with these receipt codes at this page, whoever they belong to. */
export async function aliasesByCode(tx: Tx, pageId: string, codes: readonly string[]): Promise<AliasRow[]> {
  if (codes.length === 0) return [];
  return tx
    .selectFrom("vault.alias")
    .selectAll()
    .where("page_id", "=", pageId)
    .where("receipt_code", "in", codes)
    .where("state", "!=", "SILENT")
    .execute();
}

/** Threads of a person that the desk knows of. */
export async function spokenAliasIds(tx: Tx, sourceId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("vault.alias")
    .select("id")
    .where("source_id", "=", sourceId)
    .where("state", "!=", "SILENT")
    .execute();
  return rows.map((row) => row.id);
}

/**
 * What the vault remembers of a thread's last message. The first one opens it (`opened_at`): until then only the
 * gateway knew of it, and since when is nobody's business.
 */
export async function touchAlias(
  tx: Tx,
  id: string,
  changes: { opened_at?: Date; last_message_at?: Date; receipt_at?: Date; emergency_at?: Date },
): Promise<void> {
  const { opened_at, ...times } = changes;
  const opening = opened_at === undefined ? {} : { state: "RECEIVED", created_at: opened_at };
  if (Object.keys({ ...times, ...opening }).length === 0) return;
  await tx
    .updateTable("vault.alias")
    .set({ ...times, ...opening })
    .where("id", "=", id)
    .execute();
}
