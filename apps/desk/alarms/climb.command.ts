import { asActor, type Tx } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Desk } from "../context.ts";
import { addHistory } from "../conversations/trace.store.ts";
import { wakeOfficers } from "../push/wake.store.ts";
import { type DueStep, dueSteps, insertStep, tellOfficers } from "./alarm.store.ts";
import { type Reached, reachedBy } from "./reach.store.ts";

/** So many in one transaction: the head of the audit is locked until its end. */
const AT_ONCE = 20;

/** A step that was taken, and whom it reached. */
export type Climbed = { conversation_id: string; is_emergency: boolean; officers: string[] };

/**
 * Takes the next steps of alarms that nobody answers: each once, whichever desk comes first, with whom it reached. None
 * left: an empty list.
 */
export async function climbAlarms(desk: Desk): Promise<Climbed[]> {
  return asActor(desk.db, "system", async (tx) => {
    const now = desk.now();
    const taken: (DueStep & Reached)[] = [];
    for (const due of await dueSteps(tx, now, AT_ONCE)) {
      const reached = await takeStep(tx, desk, due, now);
      if (reached !== null) taken.push({ ...due, ...reached });
    }
    // an officer's act locks its thread and then the head of the audit: never the head before a thread
    for (const { root_id, unit_id, conversation_id, told } of taken)
      await appendAudit(tx, desk.keys.audit, {
        root_id,
        unit_id,
        at: now,
        officer_id: null,
        act: "alarm_climbed",
        subject_type: "conversation",
        subject_id: conversation_id,
        detail: told,
      });
    return taken.map(({ conversation_id, rule, officers }) => ({
      conversation_id,
      is_emergency: rule === "P02",
      officers,
    }));
  });
}

async function takeStep(tx: Tx, desk: Desk, due: DueStep, now: Date): Promise<Reached | null> {
  const { clock_id, conversation_id, root_id, unit_id, step } = due;
  const reached = await reachedBy(tx, unit_id, due.told);
  const { told, officers } = reached;
  if (!(await insertStep(tx, { clock_id, step, conversation_id, told, at: now }))) return null;
  const what = due.rule === "P02" ? "emergency" : "late";
  const alarm = { root_id, unit_id, what, told, clock_id, step, since: due.started_at, at: now };
  await tellOfficers(tx, alarm, officers);
  await wakeOfficers(tx, desk.keys.gateway, officers, what, now);
  await addHistory(tx, conversation_id, [{ at: now, act: "alarm_climbed", detail: told }]);
  return reached;
}
