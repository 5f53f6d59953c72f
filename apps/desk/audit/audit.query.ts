import type { AuditRow } from "@keng/contract/console-api.ts";
import { asActor } from "@keng/db/connect.ts";
import type { Actor, Desk } from "../context.ts";
import { auditedRoots, listAudit, subjectNames } from "./audit.store.ts";

const PAGE = 50;

/** The newest entries that the acting officer may see, page by page. */
export async function readAudit(
  desk: Desk,
  actor: Actor,
  cursor: number | null,
): Promise<{ items: AuditRow[]; next_cursor: string | null }> {
  const { rows, names } = await asActor(desk.db, actor.officer_id, async (tx) => {
    const listed = await listAudit(tx, actor.root_id, cursor, PAGE + 1);
    return { rows: listed, names: await subjectNames(tx, listed) };
  });
  const items = rows.slice(0, PAGE).map((row) => ({
    ...row,
    subject_name: row.subject_id === null ? null : (names.get(row.subject_id) ?? null),
    at: row.at.toISOString(),
  }));
  const last = items.at(-1);
  return { items, next_cursor: rows.length > PAGE && last !== undefined ? String(last.seq) : null };
}

/** Which chains there are, for the operator. */
export async function readAuditedRoots(desk: Desk): Promise<string[]> {
  return asActor(desk.db, "system", (tx) => auditedRoots(tx));
}
