import { addMs } from "@keng/core/time.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import { READ, READ_ONCE } from "../audit/entry.ts";
import type { Actor, Desk } from "../context.ts";
import { hasListed } from "./listing.store.ts";

/** Lists show the beginnings of messages: that an officer looked is written down once in ten minutes. */
export async function recordListing(desk: Desk, actor: Actor): Promise<void> {
  const at = desk.now();
  await asActor(desk.db, actor.officer_id, async (tx) => {
    if (await hasListed(tx, actor, addMs(at, -READ_ONCE))) return;
    await appendAudit(tx, desk.keys.audit, {
      root_id: actor.root_id,
      unit_id: actor.unit_id,
      officer_id: actor.officer_id,
      at,
      act: READ,
      subject_type: "inbox",
      subject_id: "inbox",
      detail: null,
    });
  });
}
