import type { Colleague } from "@keng/contract/habits.ts";
import { asActor } from "@keng/db/connect.ts";
import type { Actor, Desk } from "../context.ts";
import { colleaguesIn, readableUnits } from "./conversation.store.ts";

/** Who works in the units whose threads this officer may read. */
export async function colleaguesOf(desk: Desk, actor: Actor): Promise<Colleague[]> {
  return asActor(desk.db, actor.officer_id, async (tx) => colleaguesIn(tx, await readableUnits(tx)));
}
