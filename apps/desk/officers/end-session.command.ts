import { Fault } from "@keng/contract/codes.ts";
import { isId } from "@keng/core/ids.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { officerAct } from "./acts.ts";
import { endSessions } from "./session.store.ts";

/** Ends one of the officer's own sessions, here or elsewhere. */
export async function endSession(desk: Desk, actor: Actor, sessionId: string): Promise<void> {
  if (!isId(sessionId)) throw new Fault("not_found");
  await asActor(desk.db, actor.officer_id, async (tx) => {
    const ended = await endSessions(tx, actor.officer_id, { only: sessionId });
    if (ended.length === 0) throw new Fault("not_found");
    await appendAudit(tx, desk.keys.audit, officerAct(actor, actor.officer_id, desk.now(), "session_ended"));
  });
  desk.live.endSession(sessionId);
}
