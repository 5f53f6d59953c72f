import { Fault } from "@keng/contract/codes.ts";
import type { PresenceState } from "@keng/contract/habits.ts";
import { asActor } from "@keng/db/connect.ts";
import type { Actor, Desk } from "../context.ts";
import { findConversation } from "../conversations/conversation.store.ts";
import { whisper } from "../live/whisper.store.ts";

/** Tells every process of the desk that this officer's screen shows a thread, types in it, or has left it. Writes no row. */
export async function sayPresence(
  desk: Desk,
  actor: Actor,
  id: string,
  wish: { screen_id: string; state: PresenceState },
): Promise<void> {
  await asActor(desk.db, actor.officer_id, async (tx) => {
    if ((await findConversation(tx, id)) === undefined) throw new Fault("not_found");
    const { officer_id, display_name } = actor;
    await whisper(tx, desk.keys.master, {
      kind: "presence",
      conversation_id: id,
      officer_id,
      display_name,
      ...wish,
    });
  });
}
