import { Fault } from "@keng/contract/codes.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { officerAct } from "../officers/acts.ts";
import { dropSubscription } from "./push.store.ts";

/** One of the officer's browsers is not to be woken any more. */
export async function refusePush(desk: Desk, actor: Actor, id: string): Promise<void> {
  await asActor(desk.db, actor.officer_id, async (tx) => {
    if (!(await dropSubscription(tx, id))) throw new Fault("not_found");
    await appendAudit(tx, desk.keys.audit, officerAct(actor, actor.officer_id, desk.now(), "push_refused"));
  });
}
