import { asActor } from "@keng/db/connect.ts";
import type { Desk } from "../context.ts";
import { appendAudit, readHead } from "./audit.store.ts";
import { GENESIS } from "./entry.ts";
import { AuditMarks } from "./mark.disk.ts";

/**
 * After a backup was put back the chain ends earlier than the mark. The operator says so, it is written into the chain
 * how many entries are gone, and the mark begins anew. Returns how many.
 */
export async function acceptRestored(desk: Desk, rootId: string): Promise<number> {
  const marks = new AuditMarks(desk.config.keys_folder, desk.keys.audit);
  const before = marks.read(rootId)?.seq ?? 0;
  const lost = await asActor(desk.db, "system", async (tx) => {
    const { seq } = await readHead(tx, rootId);
    const gone = Math.max(0, before - seq);
    if (gone === 0) return 0;
    await appendAudit(tx, desk.keys.audit, {
      root_id: rootId,
      at: desk.now(),
      officer_id: null,
      unit_id: rootId,
      act: "audit_restored",
      subject_type: "audit",
      subject_id: null,
      detail: String(gone),
    });
    return gone;
  });
  if (lost === 0) return 0;
  const head = await asActor(desk.db, "system", (tx) => readHead(tx, rootId));
  marks.write(rootId, { seq: head.seq, hash: head.hash ?? GENESIS });
  return lost;
}
