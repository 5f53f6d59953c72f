import { Fault } from "@keng/contract/codes.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import { meetClocks, openClocks, refreshLateAt, startClocks } from "../clocks/clock.store.ts";
import { dueAt } from "../clocks/due.ts";
import type { Actor, Desk } from "../context.ts";
import { lineOf } from "./acts.ts";
import { actOnConversation, lockConversation } from "./conversation.store.ts";
import { heldRefusal, holdUntil } from "./hold.ts";
import { addHistory } from "./trace.store.ts";

/** An officer says that they deal with it: the alarm stops for everybody, the thread is this officer's, and an answer is due from now on. */
export async function takeEmergency(desk: Desk, actor: Actor, id: string): Promise<void> {
  await asActor(desk.db, actor.officer_id, async (tx) => {
    const now = desk.now();
    const conversation = await lockConversation(tx, id);
    if (conversation === undefined) throw new Fault("not_found");
    if (conversation.emergency_taken_by === actor.officer_id) return;
    if (conversation.emergency_taken_by !== null)
      throw new Fault("already_taken", { officer_id: conversation.emergency_taken_by });
    if (conversation.emergency_at === null) throw new Fault("changed_meanwhile");
    const isFree = heldRefusal(conversation, actor.officer_id, now) === null;
    await meetClocks(tx, id, ["P02"], now);
    const running = await openClocks(tx, id);
    if (conversation.waiting_for === "officer" && running.length === 0)
      await startClocks(tx, id, [{ rule: "P03", started_at: now, ...dueAt("P03", now) }]);
    await actOnConversation(tx, id, {
      emergency_taken_by: actor.officer_id,
      emergency_taken_at: now,
      ...(isFree ? { holder_id: actor.officer_id, holder_until: holdUntil(now) } : {}),
    });
    await refreshLateAt(tx, id);
    await addHistory(tx, id, [{ at: now, act: "emergency_taken", officer_id: actor.officer_id }]);
    await appendAudit(tx, desk.keys.audit, lineOf(actor, conversation, now, "emergency_taken"));
  });
  desk.live.tell({ type: "emergency", id });
  desk.live.tell({ type: "conversation", id });
}
