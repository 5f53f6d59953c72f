import { addMs } from "@keng/core/time.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit, threadsRead } from "../audit/audit.store.ts";
import { READ, READ_ONCE } from "../audit/entry.ts";
import type { Actor, Desk } from "../context.ts";
import { findConversations } from "./conversation.store.ts";

/** Writes down that an officer reads the content of several threads at once, each as one reading of its own. */
export async function recordReadings(desk: Desk, actor: Actor, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const at = desk.now();
  await asActor(desk.db, actor.officer_id, async (tx) => {
    const read = await threadsRead(tx, actor, ids, addMs(at, -READ_ONCE));
    for (const { id, root_id, unit_id } of await findConversations(tx, ids)) {
      if (read.has(id)) continue;
      await appendAudit(tx, desk.keys.audit, {
        root_id,
        unit_id,
        officer_id: actor.officer_id,
        at,
        act: READ,
        subject_type: "conversation",
        subject_id: id,
        detail: null,
      });
    }
  });
}
