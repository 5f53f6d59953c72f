import { Fault } from "@keng/contract/codes.ts";
import { asActor } from "@keng/db/connect.ts";
import type { Actor, Desk } from "../context.ts";
import { findConversation } from "./conversation.store.ts";
import { dropReadMark } from "./trace.store.ts";

/** For this officer's own list only: the thread is bold again until they open it. */
export async function markUnread(desk: Desk, actor: Actor, id: string): Promise<void> {
  await asActor(desk.db, actor.officer_id, async (tx) => {
    if ((await findConversation(tx, id)) === undefined) throw new Fault("not_found");
    await dropReadMark(tx, { officer_id: actor.officer_id, conversation_id: id });
  });
  desk.live.relist(actor.officer_id);
}
