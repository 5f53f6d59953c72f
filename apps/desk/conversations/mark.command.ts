import { Fault } from "@keng/contract/codes.ts";
import type { SetAsideReason } from "@keng/contract/set-aside.ts";
import { newId } from "@keng/core/ids.ts";
import { asActor, type Tx } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import { cancelClocks, openClocks, refreshLateAt, startClocks } from "../clocks/clock.store.ts";
import { dueAt } from "../clocks/due.ts";
import type { Actor, Desk } from "../context.ts";
import { insertQuestion, questionsOf, removeQuestions, reviveQuestion } from "../questions/question.store.ts";
import { insertTip, removeTips, reviveTip, tipOf } from "../tips/tip.store.ts";
import { lineOf } from "./acts.ts";
import { actOnConversation, type Conversation, lockConversation } from "./conversation.store.ts";
import { heldRefusal, keptHold } from "./hold.ts";
import { beforeOf, type Mark, markCode, type MarkPlan, planMark, undoableUntil } from "./marks.ts";
import { addHistory } from "./trace.store.ts";
import { insertUndo, newestFromCitizen, undoOfRequest } from "./undo.store.ts";

/** Anybody who reads a thread may say that it is an emergency, or that it is none. */
const ALWAYS: readonly Mark[] = ["emergency", "not_emergency"];

/** Says what a thread is. Returns what undoes it, and until when. */
export async function markThread(
  desk: Desk,
  actor: Actor,
  id: string,
  wish: { request_id: string; as: Mark; reason?: SetAsideReason | null },
): Promise<{ undo_id: string; until: string }> {
  const undo = await asActor(desk.db, actor.officer_id, async (tx) => {
    const now = desk.now();
    const conversation = await lockConversation(tx, id);
    if (conversation === undefined) throw new Fault("not_found");
    const known = await undoOfRequest(tx, wish.request_id);
    if (known !== undefined) return { undo_id: known.id, created_at: known.created_at };
    const held = ALWAYS.includes(wish.as) ? null : heldRefusal(conversation, actor.officer_id, now);
    if (held !== null) throw new Fault(held.code, held.facts);
    const tip = await tipOf(tx, id);
    const questions = await questionsOf(tx, id);
    const clocks = await openClocks(tx, id);
    const plan = planMark(
      wish,
      conversation,
      { tip: tip !== undefined, question: questions.length > 0 },
      now,
    );
    await writeItems(tx, conversation, plan, now, { tip: tip !== undefined, question: questions.length > 0 });
    if (plan.cancel.length > 0) await cancelClocks(tx, id, plan.cancel, now);
    const { start } = plan;
    if (start !== null && !clocks.some((clock) => clock.rule === start.rule))
      await startClocks(tx, id, [{ rule: start.rule, started_at: start.at, ...dueAt(start.rule, start.at) }]);
    const message =
      plan.patch.emergency_at == null ? {} : { emergency_message_id: await newestFromCitizen(tx, id) };
    const version = await actOnConversation(tx, id, {
      ...plan.patch,
      ...message,
      ...keptHold(conversation, actor.officer_id, now),
    });
    await refreshLateAt(tx, id);
    const undo_id = newId();
    await insertUndo(tx, {
      id: undo_id,
      conversation_id: id,
      officer_id: actor.officer_id,
      request_id: wish.request_id,
      before: beforeOf(conversation, {
        tips: tip === undefined ? [] : [tip.id],
        questions,
        clocks: clocks.map((clock) => clock.id),
      }),
      version,
      created_at: now,
    });
    await addHistory(tx, id, [
      { at: now, act: "marked", officer_id: actor.officer_id, detail: markCode(wish) },
    ]);
    await appendAudit(
      tx,
      desk.keys.audit,
      lineOf(actor, conversation, now, "marked", { detail: markCode(wish) }),
    );
    return { undo_id, created_at: now };
  });
  if (ALWAYS.includes(wish.as)) desk.live.tell({ type: "emergency", id });
  desk.live.tell({ type: "conversation", id });
  return { undo_id: undo.undo_id, until: undoableUntil(undo.created_at) };
}

async function writeItems(
  tx: Tx,
  conversation: Conversation,
  plan: MarkPlan,
  now: Date,
  has: { tip: boolean; question: boolean },
): Promise<void> {
  const row = {
    id: newId(),
    conversation_id: conversation.id,
    root_id: conversation.root_id,
    created_at: now,
  };
  if (plan.tip === "remove") await removeTips(tx, conversation.id, now);
  if (plan.tip === "ensure" && !has.tip && !(await reviveTip(tx, conversation.id))) await insertTip(tx, row);
  if (plan.question === "remove") await removeQuestions(tx, conversation.id, now);
  if (plan.question === "ensure" && !has.question && !(await reviveQuestion(tx, conversation.id)))
    await insertQuestion(tx, { ...row, id: newId() });
}
