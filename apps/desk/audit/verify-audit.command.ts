import { asActor, type Tx } from "@keng/db/connect.ts";
import type { Actor, Desk } from "../context.ts";
import { appendAudit, readChain, readHead } from "./audit.store.ts";
import { CHAIN_START, GENESIS, shortHash, walkChain } from "./entry.ts";
import { type AuditMark, AuditMarks, MarkForged } from "./mark.disk.ts";

/** `head`: what can be written down and compared later. `marked`: up to where this desk's own mark agrees. */
export type AuditVerdict = {
  ok: boolean;
  entries: number;
  broken_at: number | null;
  head: string;
  marked: number;
};
type Walked = { seq: number; hash: Buffer; broken_at: number | null };

const PIECE = 1000;

/**
 * Walks the whole chain of a root unit and says where it first does not fit: something changed, a number missing, the
 * end cut off (also together with its head: the mark on disk knows better), or something added beside us. `by` is who
 * asked; that they did is an act itself.
 */
export async function verifyAudit(
  desk: Desk,
  rootId: string,
  by: Pick<Actor, "officer_id" | "unit_id"> | null,
): Promise<AuditVerdict> {
  const mark = markOf(desk, rootId);
  return asActor(desk.db, "system", async (tx) => {
    const walked = await walk(tx, desk.keys.audit, rootId, mark === "forged" ? undefined : mark);
    // a mark that is not ours says nothing of the chain's end, so nothing vouches for it
    const broken_at = walked.broken_at ?? (mark === "forged" ? walked.seq + 1 : null);
    const marked = mark === undefined || mark === "forged" ? 0 : mark.seq;
    const verdict = {
      ok: broken_at === null,
      entries: walked.seq,
      broken_at,
      head: shortHash(walked.hash),
      marked,
    };
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

async function walk(tx: Tx, key: Uint8Array, rootId: string, mark: AuditMark | undefined): Promise<Walked> {
  const head = await readHead(tx, rootId);
  // a chain begins with its unit: none at all was taken away
  let state: Walked = { ...CHAIN_START, broken_at: head.seq === 0 ? 1 : null };
  while (state.broken_at === null && state.seq < head.seq) {
    const entries = await readChain(tx, rootId, state.seq, Math.min(PIECE, head.seq - state.seq));
    const step = walkChain(key, state, entries);
    state = entries.length === 0 ? { ...step, broken_at: step.seq + 1 } : step;
    const marked = mark === undefined ? undefined : entries.find((entry) => entry.seq === mark.seq);
    if (state.broken_at === null && marked !== undefined && mark?.hash.equals(marked.hash) === false)
      state.broken_at = marked.seq;
  }
  if (state.broken_at === null && !state.hash.equals(head.hash ?? GENESIS)) state.broken_at = state.seq;
  if (state.broken_at === null && mark !== undefined && mark.seq > state.seq) state.broken_at = state.seq + 1;
  if (state.broken_at === null) {
    const now = await readHead(tx, rootId);
    if (now.last > now.seq) state.broken_at = now.seq + 1;
  }
  return state;
}

function markOf(desk: Desk, rootId: string): AuditMark | "forged" | undefined {
  try {
    return new AuditMarks(desk.config.keys_folder, desk.keys.audit).read(rootId);
  } catch (error) {
    if (error instanceof MarkForged) return "forged";
    throw error;
  }
}
