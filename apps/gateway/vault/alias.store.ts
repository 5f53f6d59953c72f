import type { Tx } from "@keng/db/connect.ts";
import type { VaultAlias } from "@keng/db/schema.generated.ts";
import { type Selectable, sql } from "kysely";

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

/** Those of them whose label and code are free; the caller draws again for the others. */
export async function insertAliases(tx: Tx, aliases: readonly NewAlias[]): Promise<AliasRow[]> {
  return tx
    .insertInto("vault.alias")
    .values(
      aliases.map(({ at, ...values }) => ({
        ...values,
        state: "SILENT",
        created_at: at,
        last_message_at: at,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .execute();
}

export async function aliasById(tx: Tx, id: string): Promise<AliasRow | undefined> {
  return tx.selectFrom("vault.alias").selectAll().where("id", "=", id).executeTakeFirst();
}

/** The threads of people of which only the gateway knows: menus and welcomes are answered in them. */
export async function silentAliases(tx: Tx, sourceIds: readonly string[]): Promise<AliasRow[]> {
  if (sourceIds.length === 0) return [];
  return tx
    .selectFrom("vault.alias")
    .selectAll()
    .where("source_id", "in", sourceIds)
    .where("state", "=", "SILENT")
    .execute();
}

/** Open threads of several people that the desk knows of, of each the last used first. */
export async function openAliasesOf(tx: Tx, sourceIds: readonly string[]): Promise<AliasRow[]> {
  if (sourceIds.length === 0) return [];
  const { rows } = await sql<AliasRow>`
    select a.* from unnest(${sourceIds}::uuid[]) as s (id)
    cross join lateral (
      select * from vault.alias
      where source_id = s.id and is_open and state <> 'SILENT'
      order by last_message_at desc, id limit 20
    ) a`.execute(tx);
  return rows;
}

export async function aliasesById(tx: Tx, ids: readonly string[]): Promise<AliasRow[]> {
  if (ids.length === 0) return [];
  return tx
    .selectFrom("vault.alias")
    .selectAll()
    .where("id", "in", ids)
    .where("state", "!=", "ERASED")
    .execute();
}

/** Threads with these receipt codes, whoever they belong to, at whatever page. */
export async function aliasesByCode(tx: Tx, codes: readonly string[]): Promise<AliasRow[]> {
  if (codes.length === 0) return [];
  return tx
    .selectFrom("vault.alias")
    .selectAll()
    .where("receipt_code", "in", codes)
    .where("state", "not in", ["SILENT", "ERASED"])
    .execute();
}

/** Threads that belong to a unit above the page's own. */
export async function raiseAliases(
  tx: Tx,
  raised: readonly { id: string; unit_id: string }[],
): Promise<void> {
  for (const { id, unit_id } of raised)
    await tx.updateTable("vault.alias").set({ unit_id }).where("id", "=", id).execute();
}

/** Threads of a person that the desk knows of. */
export async function spokenAliasIds(tx: Tx, sourceId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("vault.alias")
    .select("id")
    .where("source_id", "=", sourceId)
    .where("state", "not in", ["SILENT", "ERASED"])
    .execute();
  return rows.map((row) => row.id);
}

/** The first message opens a thread: until then only the gateway knew of it, and since when is nobody's business. */
export async function openAlias(tx: Tx, id: string, opened_at: Date): Promise<void> {
  await tx
    .updateTable("vault.alias")
    .set({ state: "RECEIVED", created_at: opened_at })
    .where("id", "=", id)
    .execute();
}

/** What several threads remember of a message each. Gives for each the number of its next outgoing message. */
export async function noteMessages(
  tx: Tx,
  notes: readonly {
    id: string;
    /** Taken when an answer goes out. */
    takes_seq: boolean;
    opened_at: Date | null;
    last_message_at: Date | null;
    receipt_at: Date | null;
    emergency_at: Date | null;
  }[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; seq: number }>`
    update vault.alias as a set
      next_seq = a.next_seq + t.takes_seq::int,
      state = case when t.opened_at is null then a.state else 'RECEIVED' end,
      created_at = coalesce(t.opened_at, a.created_at),
      last_message_at = coalesce(t.last_message_at, a.last_message_at),
      receipt_at = coalesce(t.receipt_at, a.receipt_at),
      emergency_at = coalesce(t.emergency_at, a.emergency_at)
    from unnest(
      ${notes.map((one) => one.id)}::uuid[],
      ${notes.map((one) => one.takes_seq)}::boolean[],
      ${notes.map((one) => one.opened_at)}::timestamptz[],
      ${notes.map((one) => one.last_message_at)}::timestamptz[],
      ${notes.map((one) => one.receipt_at)}::timestamptz[],
      ${notes.map((one) => one.emergency_at)}::timestamptz[]
    ) as t (id, takes_seq, opened_at, last_message_at, receipt_at, emergency_at)
    where a.id = t.id
    returning a.id, a.next_seq - t.takes_seq::int as seq`.execute(tx);
  return new Map(rows.map((row) => [row.id, row.seq]));
}
