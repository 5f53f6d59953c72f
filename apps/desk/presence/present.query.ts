import { Fault } from "@keng/contract/codes.ts";
import type { PresentOfficer } from "@keng/contract/habits.ts";
import { asActor } from "@keng/db/connect.ts";
import type { Actor, Desk } from "../context.ts";
import { findConversation } from "../conversations/conversation.store.ts";

/** Which colleagues have this thread before them now. */
export async function presentAt(desk: Desk, actor: Actor, id: string): Promise<PresentOfficer[]> {
  const conversation = await asActor(desk.db, actor.officer_id, (tx) => findConversation(tx, id));
  if (conversation === undefined) throw new Fault("not_found");
  return desk.live.presence.others(id, actor.officer_id, desk.now());
}
