import { asActor } from "@keng/db/connect.ts";
import type { Actor, Desk } from "../context.ts";
import { appendAudit, readChain, readHead } from "./audit.store.ts";
import { CHAIN_START, GENESIS, walkChain } from "./entry.ts";

export type AuditVerdict = { ok: boolean; entries: number; broken_at: number | null };

const PIECE = 1000;

/**
 * Walks the whole chain of a root unit and says where it first does not fit: something changed, a number missing, the
 * end cut off, or something added beside us. `by` is who asked; that they did is an act itself.
 */
export async function verifyAudit(
  desk: Desk,
  rootId: string,
  by: Pick<Actor, "officer_id" | "unit_id"> | null,
): Promise<AuditVerdict> {
  return asActor(desk.db, "system", async (tx) => {
    const head = await readHead(tx, rootId);
    // a chain begins with its unit: none at all was taken away
    let state = { ...CHAIN_START, broken_at: head.seq === 0 ? 1 : (null as number | null) };
    while (state.broken_at === null && state.seq < head.seq) {
      const entries = await readChain(tx, rootId, state.seq, Math.min(PIECE, head.seq - state.seq));
      const step = walkChain(desk.keys.audit, state, entries);
      state = entries.length === 0 ? { ...step, broken_at: step.seq + 1 } : step;
    }
    if (state.broken_at === null && !state.hash.equals(head.hash ?? GENESIS)) state.broken_at = state.seq;
    if (state.broken_at === null) {
      const now = await readHead(tx, rootId);
      if (now.last > now.seq) state.broken_at = now.seq + 1;
    }
    const verdict = { ok: state.broken_at === null, entries: state.seq, broken_at: state.broken_at };
    if (!verdict.ok) {
      // nothing is added to a chain that does not hold
      desk.log("audit_broken", { root: rootId, seq: verdict.broken_at });
      return verdict;
    }
    await appendAudit(tx, desk.keys.audit, {
      root_id: rootId,
      at: desk.now(),
      officer_id: by?.officer_id ?? null,
      unit_id: by?.unit_id ?? null,
      act: "audit_verified",
      subject_type: "audit",
      subject_id: null,
      detail: null,
    });
    return verdict;
  });
}
