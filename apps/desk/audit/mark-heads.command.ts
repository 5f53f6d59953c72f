import { asActor } from "@keng/db/connect.ts";
import type { Desk } from "../context.ts";
import { readHeads } from "./audit.store.ts";
import { AuditMarks, MarkForged } from "./mark.disk.ts";

/** Writes how far each chain has come to the desk's own folder; a mark never goes back. */
export async function markHeads(desk: Desk): Promise<void> {
  const heads = await asActor(desk.db, "system", (tx) => readHeads(tx));
  const marks = new AuditMarks(desk.config.keys_folder, desk.keys.audit);
  for (const { root_id, seq, hash } of heads) {
    const before = marked(marks, root_id);
    if (before !== null && seq > before) marks.write(root_id, { seq, hash });
  }
}

/** Null for a mark that is not ours: it stays as it is found, and the next look at the chain says so. */
function marked(marks: AuditMarks, rootId: string): number | null {
  try {
    return marks.read(rootId)?.seq ?? 0;
  } catch (error) {
    if (error instanceof MarkForged) return null;
    throw error;
  }
}
