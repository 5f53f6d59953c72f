import { isId } from "@keng/core/ids.ts";
import { addMs } from "@keng/core/time.ts";
import type { Tx } from "@keng/db/connect.ts";
import { sql } from "kysely";
import { actingToken } from "../by-token.ts";
import { type AuditEntry, type ChainEntry, entryHash, GENESIS, READ, READ_ONCE } from "./entry.ts";

/**
 * Adds an act to the chain of its root unit, in the transaction of the act. Call it last: it locks the head of the
 * chain until the transaction ends (house.md §5). `key` is the desk's audit key.
 */
export async function appendAudit(tx: Tx, key: Uint8Array, act: AuditEntry): Promise<void> {
  const entry: AuditEntry = { ...act, token_id: actingToken() };
  await sql`insert into desk.audit_head (root_id, seq, hash) values (${entry.root_id}, 0, ${GENESIS})
    on conflict (root_id) do nothing`.execute(tx);
  const head = await tx
    .selectFrom("desk.audit_head")
    .select(["seq", "hash"])
    .where("root_id", "=", entry.root_id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const seq = head.seq + 1;
  const hash = entryHash(key, head.hash, seq, entry);
  const { text_hash, ...fields } = entry;
  await tx
    .insertInto("desk.audit_entry")
    .values({
      ...fields,
      text_hash: text_hash == null ? null : Buffer.from(text_hash),
      seq,
      previous_hash: head.hash,
      hash,
    })
    .execute();
  await tx.updateTable("desk.audit_head").set({ seq, hash }).where("root_id", "=", entry.root_id).execute();
}

/** Notes that an officer read a thread's content: once for an officer (or a program of theirs), a thread and ten minutes. Call it last. */
export async function readAudited(
  tx: Tx,
  key: Uint8Array,
  read: { root_id: string; unit_id: string; officer_id: string; conversation_id: string; at: Date },
): Promise<void> {
  const known = await tx
    .selectFrom("desk.audit_entry")
    .select("seq")
    .where("root_id", "=", read.root_id)
    .where("officer_id", "=", read.officer_id)
    .where("subject_id", "=", read.conversation_id)
    .where("act", "=", READ)
    .where("token_id", "is not distinct from", actingToken())
    .where("at", ">", addMs(read.at, -READ_ONCE))
    .limit(1)
    .executeTakeFirst();
  if (known !== undefined) return;
  const { conversation_id, ...who } = read;
  await appendAudit(tx, key, {
    ...who,
    act: READ,
    subject_type: "conversation",
    subject_id: conversation_id,
    detail: null,
  });
}

/** Which of these threads the officer has read since then. */
export async function threadsRead(
  tx: Tx,
  officer: { root_id: string; officer_id: string },
  ids: readonly string[],
  since: Date,
): Promise<Set<string>> {
  const rows = await tx
    .selectFrom("desk.audit_entry")
    .select("subject_id")
    .where("root_id", "=", officer.root_id)
    .where("officer_id", "=", officer.officer_id)
    .where("subject_id", "in", ids)
    .where("act", "=", READ)
    .where("token_id", "is not distinct from", actingToken())
    .where("at", ">", since)
    .execute();
  return new Set(rows.map((row) => row.subject_id).filter((id) => id !== null));
}

export type AuditListed = {
  seq: number;
  at: Date;
  officer: string | null;
  token: string | null;
  act: string;
  subject_type: string;
  subject_id: string | null;
  detail: string | null;
};

/** The newest entries below `before` that the acting officer may see. */
export async function listAudit(
  tx: Tx,
  rootId: string,
  before: number | null,
  limit: number,
): Promise<AuditListed[]> {
  let query = tx
    .selectFrom("desk.audit_entry as e")
    .leftJoin("desk.officer as o", "o.id", "e.officer_id")
    .leftJoin("desk.officer_token as t", "t.id", "e.token_id")
    .where("e.root_id", "=", rootId)
    .orderBy("e.seq", "desc")
    .limit(limit)
    .select([
      "e.seq",
      "e.at",
      "o.display_name as officer",
      "t.name as token",
      "e.act",
      "e.subject_type",
      "e.subject_id",
      "e.detail",
    ]);
  if (before !== null) query = query.where("e.seq", "<", before);
  return query.execute();
}

const IN_A_THREAD = ["message", "note", "tip", "attachment", "reveal"] as const;

/** What these subjects are called, as far as row-level security shows them to the acting officer; by id. */
export async function subjectNames(
  tx: Tx,
  subjects: readonly { subject_type: string; subject_id: string | null }[],
): Promise<Map<string, string>> {
  const ids = (type: string): string[] =>
    subjects.flatMap((one) =>
      one.subject_type === type && one.subject_id !== null && isId(one.subject_id) ? [one.subject_id] : [],
    );
  const names = new Map<string, string>();
  const threads = ids("conversation");
  if (threads.length > 0)
    for (const row of await tx
      .selectFrom("desk.conversation")
      .select(["id", "label"])
      .where("id", "in", threads)
      .execute())
      names.set(row.id, row.label);
  for (const type of IN_A_THREAD) {
    const within = ids(type);
    if (within.length === 0) continue;
    const { rows } = await sql<{ id: string; label: string }>`
      select t.id, c.label from ${sql.table(`desk.${type}`)} t join desk.conversation c on c.id = t.conversation_id
      where t.id = any (${within}::uuid[])`.execute(tx);
    for (const row of rows) names.set(row.id, row.label);
  }
  const tokens = ids("token");
  if (tokens.length > 0)
    for (const row of await tx
      .selectFrom("desk.officer_token")
      .select(["id", "name"])
      .where("id", "in", tokens)
      .execute())
      names.set(row.id, row.name);
  const pages = subjects.flatMap((one) =>
    one.subject_type === "page" && one.subject_id !== null ? [one.subject_id] : [],
  );
  if (pages.length > 0)
    for (const row of await tx
      .selectFrom("desk.page")
      .select(["id", "name"])
      .where("id", "in", pages)
      .execute())
      names.set(row.id, row.name);
  const officers = ids("officer");
  if (officers.length > 0)
    for (const row of await tx
      .selectFrom("desk.officer")
      .select(["id", "display_name"])
      .where("id", "in", officers)
      .execute())
      names.set(row.id, row.display_name);
  return names;
}

export async function readChain(tx: Tx, rootId: string, after: number, most: number): Promise<ChainEntry[]> {
  return tx
    .selectFrom("desk.audit_entry")
    .selectAll()
    .where("root_id", "=", rootId)
    .where("seq", ">", after)
    .orderBy("seq")
    .limit(most)
    .execute();
}

/** Head and last entry in one glance: what stands beyond the head was not written by us. */
export async function readHead(
  tx: Tx,
  rootId: string,
): Promise<{ seq: number; hash: Buffer | null; last: number }> {
  const { rows } = await sql<{ seq: number | null; hash: Buffer | null; last: number | null }>`
    select (select seq from desk.audit_head where root_id = ${rootId}) as seq,
      (select hash from desk.audit_head where root_id = ${rootId}) as hash,
      (select max(seq) from desk.audit_entry where root_id = ${rootId}) as last`.execute(tx);
  const row = rows[0];
  return { seq: row?.seq ?? 0, hash: row?.hash ?? null, last: row?.last ?? 0 };
}

/** How far every chain has come. */
export async function readHeads(tx: Tx): Promise<{ root_id: string; seq: number; hash: Buffer }[]> {
  return tx.selectFrom("desk.audit_head").select(["root_id", "seq", "hash"]).orderBy("root_id").execute();
}

/** Every root that has a chain, also when its head was taken away. */
export async function auditedRoots(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ root_id: string }>`select root_id from desk.audit_head
    union select distinct root_id from desk.audit_entry union select id from desk.unit where id = root_id
    order by root_id`.execute(tx);
  return rows.map((row) => row.root_id);
}
