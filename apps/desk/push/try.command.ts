import { Fault } from "@keng/contract/codes.ts";
import { asActor } from "@keng/db/connect.ts";
import type { Actor, Desk } from "../context.ts";
import { listSubscriptions } from "./push.store.ts";
import { wakeOfficers } from "./wake.store.ts";

/** Wakes the officer's own browsers, so that they see whether it works. Pressed often it is still one at a time. */
export async function tryPush(desk: Desk, actor: Actor): Promise<void> {
  await asActor(desk.db, "system", async (tx) => {
    const browsers = await listSubscriptions(tx, actor.officer_id);
    if (browsers.length === 0) throw new Fault("not_found");
    await wakeOfficers(tx, desk.keys.gateway, [actor.officer_id], "test", desk.now());
  });
}
