import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { officerAct } from "./acts.ts";
import { endSessions } from "./session.store.ts";

/** Ends the session that the request came with. */
export async function signOut(desk: Desk, actor: Actor): Promise<void> {
  await asActor(desk.db, actor.officer_id, async (tx) => {
    await endSessions(tx, actor.officer_id, { only: actor.session_id });
    await appendAudit(tx, desk.keys.audit, officerAct(actor, actor.officer_id, desk.now(), "signed_out"));
  });
  desk.live.endSession(actor.session_id);
}
