import { Fault } from "@keng/contract/codes.ts";
import { asActor } from "@keng/db/connect.ts";
import type { Actor, Desk } from "../context.ts";
import { findConversation } from "./conversation.store.ts";
import { setReadMark } from "./trace.store.ts";

/** For this officer's own list only: the thread is no longer bold. */
export async function markRead(desk: Desk, actor: Actor, id: string): Promise<void> {
  await asActor(desk.db, actor.officer_id, async (tx) => {
    const conversation = await findConversation(tx, id);
    if (conversation === undefined) throw new Fault("not_found");
    const read_at = conversation.last_at > desk.now() ? conversation.last_at : desk.now();
    await setReadMark(tx, { officer_id: actor.officer_id, conversation_id: id, read_at });
  });
}
