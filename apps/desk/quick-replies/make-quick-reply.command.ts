import { Fault } from "@keng/contract/codes.ts";
import type { QuickContent } from "@keng/contract/habits.ts";
import { newId } from "@keng/core/ids.ts";
import { asActor } from "@keng/db/connect.ts";
import { keyedHash } from "@keng/seal/hash.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { cleanContent, contentRefusal, MOST, openContent, refuse, sealContent } from "./content.ts";
import {
  insertQuickReply,
  libraryUnits,
  listQuickReplies,
  quickReplyOfRequest,
} from "./quick-reply.store.ts";

/** Adds a sentence to the library of the officer's unit. The same request twice is one sentence. */
export async function makeQuickReply(
  desk: Desk,
  actor: Actor,
  wish: QuickContent & { request_id: string },
): Promise<void> {
  const { master, audit } = desk.keys;
  const content = cleanContent(wish);
  await asActor(desk.db, actor.officer_id, async (tx) => {
    const now = desk.now();
    const { unit_id, root_id, officer_id } = actor;
    if (!(await libraryUnits(tx)).includes(unit_id)) throw new Fault("not_allowed");
    if ((await quickReplyOfRequest(tx, wish.request_id)) !== undefined) return;
    const others = (await listQuickReplies(tx)).filter(
      (row) => row.unit_id === unit_id && row.archived_at === null,
    );
    if (others.length >= MOST) throw new Fault("library_full", { most: MOST });
    refuse(
      contentRefusal(
        content,
        others.map((row) => openContent(master, row)),
      ),
    );
    const id = newId();
    await insertQuickReply(tx, {
      id,
      root_id,
      unit_id,
      request_id: wish.request_id,
      content_sealed: sealContent(master, content),
      created_by: officer_id,
      created_at: now,
      changed_by: officer_id,
      changed_at: now,
    });
    await appendAudit(tx, audit, {
      root_id,
      unit_id,
      officer_id,
      at: now,
      act: "quick_reply_made",
      subject_type: "quick_reply",
      subject_id: id,
      detail: null,
      text_hash: keyedHash(audit, "quick reply", content.text),
    });
  });
}
