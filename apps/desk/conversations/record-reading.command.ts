import { Fault } from "@keng/contract/codes.ts";
import { asActor } from "@keng/db/connect.ts";
import { readAudited } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { findConversation } from "./conversation.store.ts";

/** Writes down that an officer reads a thread's content, before it is shown. `not_found` when they may not. */
export async function recordReading(desk: Desk, actor: Actor, id: string): Promise<void> {
  await asActor(desk.db, actor.officer_id, async (tx) => {
    const conversation = await findConversation(tx, id);
    if (conversation === undefined) throw new Fault("not_found");
    await readAudited(tx, desk.keys.audit, {
      root_id: conversation.root_id,
      unit_id: conversation.unit_id,
      officer_id: actor.officer_id,
      conversation_id: id,
      at: desk.now(),
    });
  });
}
