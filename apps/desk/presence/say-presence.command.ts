import { Fault } from "@keng/contract/codes.ts";
import type { PresenceState } from "@keng/contract/habits.ts";
import { asActor } from "@keng/db/connect.ts";
import type { Actor, Desk } from "../context.ts";
import { findConversation } from "../conversations/conversation.store.ts";

/** Tells every desk that this officer's screen shows a thread, types in it, or has left it. Writes no row. */
export async function sayPresence(
  desk: Desk,
  actor: Actor,
  id: string,
  wish: { screen_id: string; state: PresenceState },
): Promise<void> {
  const conversation = await asActor(desk.db, actor.officer_id, (tx) => findConversation(tx, id));
  if (conversation === undefined) throw new Fault("not_found");
  desk.live.present({ id, officer_id: actor.officer_id, ...wish });
}
