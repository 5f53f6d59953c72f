import { Fault } from "@keng/contract/codes.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { lineOf } from "./acts.ts";
import { lockConversation, releaseConversation } from "./conversation.store.ts";
import { heldRefusal } from "./hold.ts";
import { addHistory } from "./trace.store.ts";

/** Lets a thread go. Nothing happens when nobody held it. */
export async function releaseThread(desk: Desk, actor: Actor, id: string): Promise<void> {
  await asActor(desk.db, actor.officer_id, async (tx) => {
    const now = desk.now();
    const conversation = await lockConversation(tx, id);
    if (conversation === undefined) throw new Fault("not_found");
    const refusal = heldRefusal(conversation, actor.officer_id, now);
    if (refusal !== null) throw new Fault("not_held", refusal.facts);
    if (conversation.holder_id === null) return;
    await addHistory(tx, id, [{ at: now, act: "released", officer_id: actor.officer_id }]);
    await appendAudit(tx, desk.keys.audit, lineOf(actor, conversation, now, "released"));
    await releaseConversation(tx, id);
  });
  desk.live.relist(actor.officer_id);
  desk.live.tell({ type: "conversation", id });
}
