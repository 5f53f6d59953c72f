import { Fault } from "@keng/contract/codes.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { lineOf } from "./acts.ts";
import { claimConversation, lockConversation } from "./conversation.store.ts";
import { heldRefusal, holds, holdUntil } from "./hold.ts";
import { addHistory } from "./trace.store.ts";

/** Takes a thread to answer it; `take_over` also from a colleague who holds it. */
export async function claimThread(
  desk: Desk,
  actor: Actor,
  id: string,
  wish: { take_over: boolean },
): Promise<void> {
  const former = await asActor(desk.db, actor.officer_id, async (tx) => {
    const now = desk.now();
    const before = await lockConversation(tx, id);
    if (before === undefined) throw new Fault("not_found");
    const refusal = heldRefusal(before, actor.officer_id, now);
    if (refusal !== null && !wish.take_over) throw new Fault(refusal.code, refusal.facts);
    await claimConversation(tx, {
      id,
      officer_id: actor.officer_id,
      now,
      until: holdUntil(now),
      take_over: wish.take_over,
    });
    if (holds(before, actor.officer_id, now)) return null;
    const act = refusal === null ? "claimed" : "taken_over";
    await addHistory(tx, id, [{ at: now, act, officer_id: actor.officer_id }]);
    await appendAudit(tx, desk.keys.audit, lineOf(actor, before, now, act));
    return before.holder_id;
  });
  // whoever saw the thread only while they held it is told to look at their list
  if (former !== null) desk.live.relist(former);
  desk.live.tell({ type: "conversation", id });
}
