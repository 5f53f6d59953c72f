import type { AuditRow } from "@keng/contract/console-audit.ts";
import { asActor } from "@keng/db/connect.ts";
import { openTextWith } from "@keng/seal/json.ts";
import type { Actor, Desk } from "../context.ts";
import { covered } from "../conversations/words.ts";
import { reasonsOf } from "../reveals/reveal.store.ts";
import { auditedRoots, listAudit, subjectNames } from "./audit.store.ts";
import { AuditMarks } from "./mark.disk.ts";

const PAGE = 50;

/** The newest entries that the acting officer may see, page by page. */
export async function readAudit(
  desk: Desk,
  actor: Actor,
  cursor: number | null,
): Promise<{ items: AuditRow[]; next_cursor: string | null }> {
  const { rows, names, reasons } = await asActor(desk.db, actor.officer_id, async (tx) => {
    const listed = await listAudit(tx, actor.root_id, cursor, PAGE + 1);
    const reveals = listed.flatMap((row) =>
      row.subject_type === "reveal" && row.subject_id !== null ? [row.subject_id] : [],
    );
    return {
      rows: listed,
      names: await subjectNames(tx, listed),
      reasons: await reasonsOf(tx, reveals),
    };
  });
  const items = rows.slice(0, PAGE).map((row) => ({
    ...row,
    subject_name: row.subject_id === null ? null : (names.get(row.subject_id) ?? null),
    at: row.at.toISOString(),
    reason: reasonFor(desk, row.subject_id === null ? undefined : reasons.get(row.subject_id)),
  }));
  const last = items.at(-1);
  return { items, next_cursor: rows.length > PAGE && last !== undefined ? String(last.seq) : null };
}

/** A reason is an officer's words; a number that slipped into it is nobody's business here. */
function reasonFor(desk: Desk, sealed: Buffer | undefined): string | null {
  return sealed === undefined ? null : covered(openTextWith(desk.keys.master, sealed));
}

/** Which chains there are, for the operator: those of the database, and those that only a mark remembers. */
export async function readAuditedRoots(desk: Desk): Promise<string[]> {
  const known = await asActor(desk.db, "system", (tx) => auditedRoots(tx));
  const marked = new AuditMarks(desk.config.keys_folder, desk.keys.audit).roots();
  return [...new Set([...known, ...marked])].toSorted();
}
