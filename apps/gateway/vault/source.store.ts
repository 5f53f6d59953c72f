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

export type NewSource = { page_id: string; zalo_hash: Buffer; zalo_sealed: Buffer; created_at: Date };

/** People by their hash, made when new, locked in one order: what one person sends is taken in one after the other. */
export async function lockSources(tx: Tx, people: readonly NewSource[]): Promise<SourceRow[]> {
  const found = await findSources(tx, hashesOf(people));
  const missing = without(people, found);
  if (missing.length === 0) return found;
  const made = await tx
    .insertInto("vault.source")
    .values([...missing])
    .onConflict((conflict) => conflict.column("zalo_hash").doNothing())
    .returning(COLUMNS)
    .returning(sql<string | null>`code_tries_on::text`.as("tries_day"))
    .execute();
  const left = without(missing, made);
  return [...found, ...made, ...(left.length === 0 ? [] : await findSources(tx, hashesOf(left)))];
}

const hashesOf = (people: readonly NewSource[]): Buffer[] => people.map((one) => one.zalo_hash);

function without(people: readonly NewSource[], found: readonly SourceRow[]): NewSource[] {
  const known = new Set(found.map((row) => row.zalo_hash.toString("hex")));
  return people.filter((one) => !known.has(one.zalo_hash.toString("hex")));
}

async function findSources(tx: Tx, hashes: readonly Buffer[]): Promise<SourceRow[]> {
  return tx
    .selectFrom("vault.source")
    .select(COLUMNS)
    .select(sql<string | null>`code_tries_on::text`.as("tries_day"))
    .where("zalo_hash", "in", hashes)
    .orderBy("zalo_hash")
    .forUpdate()
    .execute();
}

/** What is remembered of several people after a message of each. */
export async function noteLastMessages(
  tx: Tx,
  notes: readonly {
    id: string;
    lang: "vi" | "en";
    /** Null: an older message than the last known. */
    last: { alias_id: string; at: Date } | null;
    welcomed_at: Date;
  }[],
): Promise<void> {
  await sql`
    update vault.source as s set
      lang = t.lang,
      last_alias_id = coalesce(t.alias_id, s.last_alias_id),
      last_message_at = coalesce(t.at, s.last_message_at),
      welcomed_at = coalesce(s.welcomed_at, t.welcomed_at),
      erased_at = null
    from unnest(
      ${notes.map((one) => one.id)}::uuid[],
      ${notes.map((one) => one.lang)}::text[],
      ${notes.map((one) => one.last?.alias_id ?? null)}::uuid[],
      ${notes.map((one) => one.last?.at ?? null)}::timestamptz[],
      ${notes.map((one) => one.welcomed_at)}::timestamptz[]
    ) as t (id, lang, alias_id, at, welcomed_at)
    where s.id = t.id`.execute(tx);
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
