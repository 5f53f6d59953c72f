import { Fault } from "@keng/contract/codes.ts";
import type { PresentOfficer } from "@keng/contract/habits.ts";
import { asActor } from "@keng/db/connect.ts";
import type { Actor, Desk } from "../context.ts";
import { findConversation } from "../conversations/conversation.store.ts";
import { namesOf } from "../officers/officer.store.ts";

/** Which colleagues have this thread before them now. */
export async function presentAt(desk: Desk, actor: Actor, id: string): Promise<PresentOfficer[]> {
  return asActor(desk.db, actor.officer_id, async (tx) => {
    if ((await findConversation(tx, id)) === undefined) throw new Fault("not_found");
    const others = desk.live.presence.others(id, actor.officer_id, desk.now());
    const names = await namesOf(
      tx,
      others.map((one) => one.officer_id),
    );
    return others.map((one) => ({ ...one, display_name: names.get(one.officer_id) ?? "" }));
  });
}
