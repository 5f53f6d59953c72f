import type { Tx } from "@keng/db/connect.ts";
import { sql } from "kysely";

/** How many bytes of originals are kept of the person behind a thread since an instant, whatever the thread. */
export async function bytesKeptOf(tx: Tx, aliasId: string, since: Date): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select coalesce(sum(o.size), 0)::bigint as bytes
    from vault.alias mine
    join vault.alias a on a.source_id = mine.source_id
    join vault.media_original o on o.alias_id = a.id and o.created_at > ${since}
    where mine.id = ${aliasId}`.execute(tx);
  return rows[0]?.bytes ?? 0;
}

/** How many attachments of the person behind a thread wait to be fetched. */
export async function waitingOf(tx: Tx, aliasId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count
    from vault.alias mine
    join vault.alias a on a.source_id = mine.source_id
    join vault.media_job j on j.alias_id = a.id and j.state = 'waiting'
    where mine.id = ${aliasId}`.execute(tx);
  return rows[0]?.count ?? 0;
}
