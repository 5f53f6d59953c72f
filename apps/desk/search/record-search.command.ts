import { asActor } from "@keng/db/connect.ts";
import { keyedHash } from "@keng/seal/hash.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";

/** A search reads the content of many threads: that it was made is written down, its words only as a keyed hash. */
export async function recordSearch(desk: Desk, actor: Actor, query: string): Promise<void> {
  await asActor(desk.db, actor.officer_id, (tx) =>
    appendAudit(tx, desk.keys.audit, {
      root_id: actor.root_id,
      unit_id: actor.unit_id,
      officer_id: actor.officer_id,
      at: desk.now(),
      act: "searched",
      subject_type: "inbox",
      subject_id: null,
      detail: null,
      text_hash: keyedHash(desk.keys.audit, "search", query),
    }),
  );
}
