import { Fault } from "@keng/contract/codes.ts";
import type { QuickContent } from "@keng/contract/habits.ts";
import { asActor } from "@keng/db/connect.ts";
import { keyedHash } from "@keng/seal/hash.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { cleanContent, contentRefusal, openContent, refuse, sealContent } from "./content.ts";
import { findQuickReply, listQuickReplies, lockQuickReply, updateQuickReply } from "./quick-reply.store.ts";

/** Changes a sentence, unless a colleague has changed it since it was read. */
export async function changeQuickReply(
  desk: Desk,
  actor: Actor,
  id: string,
  wish: QuickContent & { version: number },
): Promise<void> {
  const { master, audit } = desk.keys;
  const content = cleanContent(wish);
  await asActor(desk.db, actor.officer_id, async (tx) => {
    const now = desk.now();
    const row = await lockQuickReply(tx, id);
    if (row === undefined)
      throw new Fault((await findQuickReply(tx, id)) === undefined ? "not_found" : "not_allowed");
    if (row.version !== wish.version) throw new Fault("changed_meanwhile");
    const others = (await listQuickReplies(tx)).filter(
      (one) => one.unit_id === row.unit_id && one.archived_at === null && one.id !== id,
    );
    refuse(
      contentRefusal(
        content,
        others.map((one) => openContent(master, one)),
      ),
    );
    await updateQuickReply(tx, id, {
      content_sealed: sealContent(master, content),
      changed_by: actor.officer_id,
      changed_at: now,
    });
    await appendAudit(tx, audit, {
      root_id: row.root_id,
      unit_id: row.unit_id,
      officer_id: actor.officer_id,
      at: now,
      act: "quick_reply_changed",
      subject_type: "quick_reply",
      subject_id: id,
      detail: null,
      text_hash: keyedHash(audit, "quick reply", content.text),
    });
  });
}
