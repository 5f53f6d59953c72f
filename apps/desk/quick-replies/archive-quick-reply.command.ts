import { Fault } from "@keng/contract/codes.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { contentRefusal, openContent, refuse } from "./content.ts";
import { findQuickReply, listQuickReplies, lockQuickReply, updateQuickReply } from "./quick-reply.store.ts";

/** Takes a sentence out of the composer, or puts it back. Nothing is deleted: what was sent with it stays explained. */
export async function archiveQuickReply(
  desk: Desk,
  actor: Actor,
  id: string,
  archived: boolean,
): Promise<void> {
  const { master, audit } = desk.keys;
  await asActor(desk.db, actor.officer_id, async (tx) => {
    const now = desk.now();
    const row = await lockQuickReply(tx, id);
    if (row === undefined)
      throw new Fault((await findQuickReply(tx, id)) === undefined ? "not_found" : "not_allowed");
    if ((row.archived_at !== null) === archived) return;
    if (!archived) {
      const others = (await listQuickReplies(tx)).filter(
        (one) => one.unit_id === row.unit_id && one.archived_at === null,
      );
      refuse(
        contentRefusal(
          openContent(master, row),
          others.map((one) => openContent(master, one)),
        ),
      );
    }
    await updateQuickReply(tx, id, {
      archived_at: archived ? now : null,
      changed_by: actor.officer_id,
      changed_at: now,
    });
    await appendAudit(tx, audit, {
      root_id: row.root_id,
      unit_id: row.unit_id,
      officer_id: actor.officer_id,
      at: now,
      act: archived ? "quick_reply_archived" : "quick_reply_restored",
      subject_type: "quick_reply",
      subject_id: id,
      detail: null,
    });
  });
}
